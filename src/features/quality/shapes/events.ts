// What happens in this room that the rooms above may answer, in the same transaction.
import type { Letter } from '#kernel/letter.ts';

interface CaseHappening {
  caseId: string;
  clientId: string;
  questionnaireId: string;
  curatorEmployeeId: string;
  /** Ids of the criteria the questionnaire was paused for. */
  criteria: readonly string[];
}

/** The client said yes: the questionnaire may go on (M9.8). */
export interface CaseConfirmed extends CaseHappening {
  kind: 'case-confirmed';
}

/** The client took the yes back before the talk went on. */
export interface CaseReopened extends CaseHappening {
  kind: 'case-reopened';
}

/** By whom a letter to a client is signed, where an answer to it goes, and the pictures it shows. */
export interface ClientLetterSender {
  /** Null: the company's name. */
  fromName: string | null;
  replyTo: string | null;
  attachments: readonly { name: string; type: string; cid: string | null; bytes: Uint8Array }[];
}

/** A letter is to go to the client; one with a personal link holds the secret, the audit never does. */
export interface ClientAsked {
  kind: 'client-asked';
  letterKind: 'client_link' | 'client_reminder' | 'client_waiting';
  /** The link the letter brings; null where it brings none. */
  linkId: string | null;
  caseId: string;
  clientId: string;
  toEmail: string;
  toName: string;
  letter: Letter;
  sender: ClientLetterSender;
}

/** By which the letter that brings a link is known: each link goes out in one letter at most. */
export const letterOfLink = (linkId: string): string => `link:${linkId}`;

export type QualityEvent = CaseConfirmed | CaseReopened | ClientAsked;
