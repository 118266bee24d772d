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

/** A personal link was made and is to go out by letter; the letter holds the secret, the audit never does. */
export interface ClientAsked {
  kind: 'client-asked';
  caseId: string;
  clientId: string;
  toEmail: string;
  toName: string;
  letter: Letter;
}

export type QualityEvent = CaseConfirmed | CaseReopened | ClientAsked;
