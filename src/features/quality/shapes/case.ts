// A case is one problem questionnaire in the register (M9.3): from the failed criterion to the client's own
// word and on to the resumed questionnaire. Everything the rules know of it stands here.
import type { Day, Instant } from '#kernel/day.ts';

export const CASE_STATES = [
  'registered',
  'acknowledged',
  'works_planned',
  'in_work',
  'restored',
  'offered',
  'confirmed',
  'resumed',
] as const;
export type CaseState = (typeof CASE_STATES)[number];

export const WORK_STATES = ['planned', 'in_work', 'done'] as const;
export type WorkState = (typeof WORK_STATES)[number];

/** Who holds a copy of the problem questionnaire (M9.3); the curator keeps the original. */
export const COPY_KINDS = ['curator', 'leader', 'service_manager'] as const;
export type CopyKind = (typeof COPY_KINDS)[number];

export const OFFER_CHANNELS = ['link', 'phone', 'mail', 'meeting'] as const;
export type OfferChannel = (typeof OFFER_CHANNELS)[number];

export type ClientAnswer = 'yes' | 'no';

export const CASE_ROLES = [
  'administrator',
  'commercial_director',
  'programme_leader',
  'participant',
  'service_manager',
  'service_worker',
  'client_link',
  'system',
] as const;
export type CaseRole = (typeof CASE_ROLES)[number];

/** Who acts. `answersForClient`: is the client's curator, or stands in for them. */
export interface CaseActor {
  role: CaseRole;
  employeeId: string | null;
  answersForClient: boolean;
  /** The link the bearer holds, found usable; only with role `client_link`. */
  linkId?: string | null;
}

export interface WorkFacts {
  workId: string;
  claimIds: readonly string[];
  ownerId: string;
  dueOn: Day;
  state: WorkState;
  /** The cycle in which the date was given: after the client's «no» an old date binds nobody. */
  plannedCycle: number;
}

export interface CaseFacts {
  caseId: string;
  state: CaseState;
  /** 1 at registration, one more after every «no» of the client. */
  cycle: number;
  copies: Readonly<Record<CopyKind, Instant | null>>;
  claimIds: readonly string[];
  works: readonly WorkFacts[];
  /** When the service side restored the last work of this cycle; null while something is open. */
  restoredAt: Instant | null;
  /** When the client was first asked about this cycle's works; null before. */
  offeredAt: Instant | null;
  /** The one link that can still be answered. */
  link: { linkId: string; cycle: number } | null;
  /** The cycle in which the client said yes; null until then. */
  confirmedCycle: number | null;
}

/** Who at the client said it: a key person when known, the name in any case. */
export interface Speaker {
  personId: string | null;
  name: string;
}

export type CaseAct =
  | { kind: 'acknowledge_copy'; at: Instant; copy: CopyKind }
  | {
      kind: 'plan_work';
      at: Instant;
      workId: string;
      claimIds: readonly string[];
      ownerId: string;
      dueOn: Day;
      today: Day;
    }
  | { kind: 'replan_work'; at: Instant; workId: string; ownerId: string; dueOn: Day; today: Day }
  | { kind: 'start_work'; at: Instant; workId: string }
  | { kind: 'restore_work'; at: Instant; workId: string; done: string }
  | { kind: 'take_back_work'; at: Instant; workId: string; reason: string }
  /** `linkId`: id for the new link, only with channel `link`. A call while a link is out is a reminder. */
  | { kind: 'offer'; at: Instant; channel: OfferChannel; linkId: string | null }
  | {
      kind: 'client_answer';
      at: Instant;
      answer: ClientAnswer;
      channel: OfferChannel;
      saidBy: Speaker;
      saidAt: Instant;
      /** The client's own words; compulsory with «no». */
      words: string;
      /** Claims the client still has; empty means all of them. */
      claimIds?: readonly string[];
      /** By link only: «yes» together with words was shown back to the client and affirmed. */
      sure?: boolean;
    }
  | { kind: 'resume_questionnaire'; at: Instant }
  | { kind: 'tick'; at: Instant; overdue: readonly Escalation[] };

export type CaseActKind = CaseAct['kind'];

export const CASE_ACTS: readonly CaseActKind[] = [
  'acknowledge_copy',
  'plan_work',
  'replan_work',
  'start_work',
  'restore_work',
  'take_back_work',
  'offer',
  'client_answer',
  'resume_questionnaire',
];

/** A term that ran out and the roles that hear of it (M9.9). */
export interface Escalation {
  term: string;
  hears: readonly CaseRole[];
}

export type CaseEffect =
  | { kind: 'copy_received'; copy: CopyKind; at: Instant }
  | {
      kind: 'work_planned';
      workId: string;
      claimIds: readonly string[];
      ownerId: string;
      dueOn: Day;
      cycle: number;
    }
  | { kind: 'work_replanned'; workId: string; ownerId: string; dueOn: Day; cycle: number }
  | { kind: 'work_started'; workId: string }
  | { kind: 'work_restored'; workId: string; done: string }
  | { kind: 'work_taken_back'; workId: string; reason: string }
  | { kind: 'service_restored'; cycle: number; at: Instant }
  | { kind: 'offer_made'; cycle: number; channel: OfferChannel; at: Instant; linkId: string | null }
  | { kind: 'link_closed'; linkId: string; why: 'replaced' | 'withdrawn' | 'answered' }
  | {
      kind: 'client_answered';
      cycle: number;
      /** The link it came by; null when somebody recorded it. */
      linkId: string | null;
      answer: ClientAnswer;
      channel: OfferChannel;
      saidBy: Speaker;
      saidAt: Instant;
      words: string;
    }
  | { kind: 'works_reopened'; workIds: readonly string[]; words: string; cycle: number }
  | { kind: 'questionnaire_resumed' }
  | { kind: 'escalated'; term: string; cycle: number; hears: readonly CaseRole[] };

export type CaseRefusalFacts = Record<string, string | number | boolean | null>;

export type CaseDecision =
  | { ok: true; nextState: CaseState; effects: readonly CaseEffect[] }
  | { ok: false; code: CaseRefusalCode; facts: CaseRefusalFacts };

/** What a rule returns: the effects, or why not. */
export type CaseOutcome = CaseEffect[] | { code: CaseRefusalCode; facts?: CaseRefusalFacts };

export const CASE_REFUSALS = [
  'act_not_for_role',
  'not_your_client',
  'not_your_work',
  'copy_not_yours',
  'copy_already_received',
  'case_finished',
  'case_confirmed',
  'client_is_being_asked',
  'claims_unknown',
  'claims_missing',
  'due_in_past',
  'work_unknown',
  'work_exists',
  'work_already_started',
  'work_already_restored',
  'work_not_restored',
  'words_missing',
  'works_not_restored',
  'nothing_to_answer',
  'speaker_missing',
  'said_in_future',
  'said_before_restored',
  'link_not_for_these_works',
  'link_only_by_client',
  'yes_with_words',
  'not_confirmed',
] as const;
export type CaseRefusalCode = (typeof CASE_REFUSALS)[number];
