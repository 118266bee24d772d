// What this room tells the rooms above it; they answer in the same transaction (app/reactions.ts).
import type { DomainEvent } from '#features/access/shapes/procedure.ts';
import type {
  Claim,
  FreeOffersAnswer,
  NewPerson,
  OfferInterestAnswer,
  PersonCheckinAnswer,
  PositionGrowthAnswer,
  Recommendation,
} from '#features/questionnaires/shapes/answers.ts';
import type { Localised } from '#features/questionnaires/shapes/form.ts';
import type { Day, Instant } from '#kernel/day.ts';

interface QuestionnaireEvent extends DomainEvent {
  questionnaireId: string;
  clientId: string;
  /** Who answers for the client in the round; where nobody does, who filled it in. */
  curatorEmployeeId: string;
}

export interface RecordedClaim extends Claim {
  criterion: string;
}

export interface QuestionnairePaused extends QuestionnaireEvent {
  kind: 'questionnaire-paused';
  /** Ids of the criteria in the questionnaire's form. */
  failedCriteria: readonly string[];
  /** At least one for each failed criterion (M9.2). */
  claims: readonly RecordedClaim[];
  /** The numbers that failed, beside their bounds (M5.3). */
  measured: readonly MeasuredFact[];
}

/** A number of a criterion as the talk found it. */
export interface MeasuredFact {
  /** `criterion/part`. */
  criterion: string;
  title: Localised;
  value: number;
  bound: number | null;
  boundIs: 'at_least' | 'at_most';
  unit: Localised | null;
}

export interface QuestionnaireResumed extends QuestionnaireEvent {
  kind: 'questionnaire-resumed';
}

/** What the meeting found about one known person. */
export interface CheckedPerson {
  personId: string;
  answer: PersonCheckinAnswer;
}

export interface CompletedGrowth {
  key: string;
  productId: string;
  title: string;
  answer: PositionGrowthAnswer;
}

export interface CompletedOffer {
  key: string;
  productId: string;
  title: string;
  answer: OfferInterestAnswer;
}

export interface CompletedWish {
  key: string;
  wish: FreeOffersAnswer['wishes'][number];
}

export interface CompletedRecommendation {
  key: string;
  recommendation: Recommendation;
}

export interface QuestionnaireCompleted extends QuestionnaireEvent {
  kind: 'questionnaire-completed';
  employeeId: string;
  /** Criteria the client was asked about and that hold, or hold again. */
  heldCriteria: readonly string[];
  persons: readonly CheckedPerson[];
  newPersons: readonly NewPerson[];
  growth: readonly CompletedGrowth[];
  offers: readonly CompletedOffer[];
  wishes: readonly CompletedWish[];
  recommendations: readonly CompletedRecommendation[];
}

/** Accepted by the leader: it counts on the day it was handed in (M6.1). */
export interface QuestionnaireAccepted extends QuestionnaireEvent {
  kind: 'questionnaire-accepted';
  employeeId: string;
  countsOn: Day;
  acceptedAt: Instant;
}
