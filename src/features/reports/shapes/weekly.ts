// The weekly meeting of sales and service (M9.6), without the schema library: the browser imports it too.
import type { Day, Instant } from '#kernel/day.ts';

/** In the order they are talked through; an item stands in the first that fits. */
export const SECTIONS = [
  'decisions',
  'fresh',
  'overdue',
  'unconfirmed',
  'refused',
  'repeated',
  'common',
  'promises',
  'added',
] as const;
export type Section = (typeof SECTIONS)[number];

export const WEEKLY_STATES = ['planned', 'running', 'held', 'cancelled'] as const;
export type WeeklyState = (typeof WEEKLY_STATES)[number];

export const DECISION_STATES = ['open', 'done', 'dropped'] as const;
export type DecisionState = (typeof DECISION_STATES)[number];

/** Minutes a meeting takes unless somebody says otherwise. */
export const USUAL_MINUTES = 45;
export const USUAL_HOUR = 10;

export interface AgendaClaim {
  what: string;
  where: string | null;
  since: string | null;
  frequency: string | null;
  /** As the client said it. */
  words: string | null;
}

export interface AgendaWork {
  title: string;
  ownerName: string | null;
  dueOn: Day | null;
  state: 'planned' | 'in_work' | 'done';
  late: boolean;
}

export interface LateTerm {
  /** A term of M9.9; those a later version adds are shown by their code. */
  term: string;
  doer: string;
  ownerName: string | null;
  dueOn: Day;
  daysLate: number;
}

export interface AgendaRefusal {
  verdict: 'no' | 'partly';
  words: string;
  saidBy: string;
  saidOn: Day;
}

export interface AgendaCase {
  year: number;
  number: number;
  state: string;
  severity: string;
  cycle: number;
  curatorName: string;
  registeredOn: Day;
  claims: readonly AgendaClaim[];
  works: readonly AgendaWork[];
  late: readonly LateTerm[];
  refusal: AgendaRefusal | null;
  repeatOf: { year: number; number: number } | null;
  /** Restored, and who is silent since when. */
  silent: { who: 'curator' | 'client'; since: Day } | null;
}

/** A decision as the agenda and the minutes tell it. */
export interface AgendaDecision {
  id: string;
  words: string;
  ownerId: string | null;
  ownerName: string | null;
  dueOn: Day | null;
  /** The day of the meeting it was made at. */
  madeOn: Day;
  daysLate: number;
}

export interface AgendaPromise {
  text: string;
  ownerName: string | null;
  dueOn: Day;
  /** Nought where the day has not passed. */
  daysLate: number;
  questionnaireId: string;
}

/** What several clients complain of at one place, or by one cause. */
export interface AgendaCommon {
  kind: 'place' | 'cause';
  name: string;
  cases: readonly {
    caseId: string;
    year: number;
    number: number;
    clientId: string;
    clientName: string;
  }[];
}

/** What was decided about this the last time it was talked of. */
export interface LastDecided {
  on: Day;
  words: string;
  ownerName: string | null;
  state: DecisionState;
  outcome: string | null;
}

export interface AgendaItem {
  /** What it is about: 'case:<id>', 'decision:<id>', 'promise:<id>', 'place:<…>', 'cause:<…>', 'added:<id>'. */
  key: string;
  section: Section;
  /** The other reasons it would stand here for. */
  also: readonly Section[];
  /** Null where it is about several clients or none. */
  clientId: string | null;
  clientName: string | null;
  caseId: string | null;
  /** Kopecks. */
  revenue: number;
  /** Days since the case was entered, the promise or the decision was made; null where nothing waits. */
  waitsDays: number | null;
  case: AgendaCase | null;
  decision: AgendaDecision | null;
  promise: AgendaPromise | null;
  common: AgendaCommon | null;
  /** Of an item added by hand. */
  text: string | null;
  lastDecided: readonly LastDecided[];
}

/** Everything the agenda is made of. */
export interface AgendaFacts {
  cases: readonly CaseFact[];
  /** Open ones of earlier meetings. */
  decisions: readonly DecisionFact[];
  /** Every decision about these clients, the latest meeting first: what was decided last time. */
  earlier: readonly EarlierDecision[];
  promises: readonly PromiseFact[];
  /** Names of places and causes by code. */
  names: ReadonlyMap<string, string>;
}

export interface CaseFact {
  id: string;
  year: number;
  number: number;
  clientId: string;
  clientName: string;
  curatorName: string;
  state: string;
  severity: string;
  cycle: number;
  registeredAt: Instant;
  restoredAt: Instant | null;
  offeredAt: Instant | null;
  closedAt: Instant | null;
  revenue: number;
  repeatOf: { year: number; number: number } | null;
  claims: readonly (AgendaClaim & {
    place: string | null;
    placeCode: string | null;
    causeCode: string | null;
  })[];
  works: readonly Omit<AgendaWork, 'late'>[];
  deeds: readonly { term: string; doer: string; ownerName: string | null; dueAt: Instant; dueOn: Day }[];
  /** In the order they were given. */
  answers: readonly { verdict: string; words: string | null; saidBy: string; saidAt: Instant; at: Instant }[];
}

export interface DecisionFact {
  id: string;
  words: string;
  ownerId: string | null;
  clientId: string | null;
  clientName: string | null;
  caseId: string | null;
  ownerName: string | null;
  dueOn: Day | null;
  madeAt: Instant;
  revenue: number;
}

export interface EarlierDecision extends LastDecided {
  meetingId: string;
  clientId: string | null;
  caseId: string | null;
}

export interface PromiseFact {
  id: string;
  clientId: string;
  clientName: string;
  text: string;
  ownerName: string | null;
  dueOn: Day;
  madeAt: Instant;
  questionnaireId: string;
  revenue: number;
}

export interface AgendaFrame {
  now: Instant;
  timeZone: string;
  /** When the last meeting began; null before the first one. */
  since: Instant | null;
}
