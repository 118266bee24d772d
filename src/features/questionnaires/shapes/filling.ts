// How a questionnaire stands in storage, as rules and procedures pass it on.
import type { AnswerValue, InterviewFacts } from '#features/questionnaires/shapes/answers.ts';
import type { QuestionnaireState } from '#features/questionnaires/shapes/steps.ts';
import type { Day, Instant } from '#kernel/day.ts';

export interface Standing {
  key: string;
  value: AnswerValue | null;
  opId: string;
  otherValue: AnswerValue | null;
  otherOpId: string | null;
}

/** The meeting a questionnaire is filled in at. */
export interface VisitMeeting {
  id: string;
  /** By the company's calendar. */
  day: Day;
  personId: string | null;
  personName: string | null;
}

/** What every decision about a questionnaire needs. */
export interface QuestionnaireFacts {
  id: string;
  version: number;
  state: QuestionnaireState;
  clientId: string;
  roundId: string | null;
  /** Who filled it in. */
  employeeId: string;
  /** On whose list the client is now; null where on nobody's. */
  listedWith: string | null;
  formVersionId: string;
  facts: InterviewFacts;
  place: string | null;
  qualityConfirmed: boolean;
  handedInAt: Instant | null;
}
