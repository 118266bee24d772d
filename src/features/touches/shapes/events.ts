// What happens in this room that the rooms above may answer, in the same transaction.
import type { Instant } from '#kernel/day.ts';
import type { Letter } from '#kernel/letter.ts';
import type { CallOutcome } from './call.ts';
import type { SaidOfWorks } from './contracts/calls.ts';
import type { MeetingState } from './meeting.ts';

export interface CallLogged {
  kind: 'call-logged';
  callId: string;
  clientId: string;
  personId: string | null;
  employeeId: string;
  outcome: CallOutcome;
  at: Instant;
  /** What the client said of restored works; the register takes it (M9.7). */
  word: SaidOfWorks | null;
}

export interface MeetingChanged {
  kind: 'meeting-changed';
  meetingId: string;
  clientId: string;
  employeeId: string;
  state: MeetingState;
  startsAt: Instant;
}

/** A letter about a meeting, ready for the post. */
export interface MeetingLetter {
  kind: 'meeting-letter';
  letterKind: 'meeting_invitation' | 'meeting_reminder';
  letter: Letter;
  /** The calendar entry that travels with it (RFC 5546). */
  calendar: { method: 'REQUEST' | 'CANCEL'; text: string } | null;
  toEmail: string;
  toName: string;
  /** Set when it goes to one of ours. */
  toEmployeeId: string | null;
  clientId: string;
  /** Whom the reader's answer should reach. */
  replyTo: string | null;
  /** A second letter with the same key is not sent. */
  dedupeKey: string;
}

export type TouchesEvent = CallLogged | MeetingChanged | MeetingLetter;
