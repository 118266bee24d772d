import type { Instant } from '#kernel/day.ts';
import type { Locale } from '#kernel/words.ts';
import type { MeetingPurpose } from './meeting.ts';

/** What the client is told: of a meeting, of its new time, of another visitor, or that it will not be. */
export const INVITATION_KINDS = ['invite', 'move', 'visitor', 'cancel'] as const;
export type InvitationKind = (typeof INVITATION_KINDS)[number];

/** Everything a letter about a meeting to the client says. */
export interface InvitationFacts {
  locale: Locale;
  company: { name: string; phone: string | null };
  /** The address letters of the company come from. */
  senderEmail: string;
  meeting: {
    id: string;
    version: number;
    startsAt: Instant;
    minutes: number;
    /** Where, in words; null: nobody has said. */
    place: string | null;
    purpose: MeetingPurpose;
    changedAt: Instant;
  };
  /** IANA zone of the client. */
  timeZone: string;
  /** Our clock differs from theirs, so the letter says whose it means. */
  foreignClock: boolean;
  clientId: string;
  /** How to speak to the person, and the name letters bear. */
  person: { address: string; name: string; email: string };
  visitor: { name: string; post: string | null; phone: string | null; email: string | null };
}

export interface InvitationLetterFacts extends InvitationFacts {
  kind: InvitationKind;
  /** Where it stood before, when it was moved. */
  fromStartsAt: Instant | null;
}
