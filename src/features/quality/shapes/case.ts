// A case is one problem questionnaire in the register (M9.3): from the failed criterion to the client's own
// word, on to the resumed questionnaire, and to the same question asked at the next interview. Everything the
// rules know of it stands here.
import type { Day, Instant } from '#kernel/day.ts';

export const CASE_STATES = [
  'registered',
  'acknowledged',
  'diagnosed',
  'works_planned',
  'in_work',
  'waiting_client',
  'restored',
  'offered',
  'confirmed',
  'withdrawn',
  'accepted',
  'resumed',
  'effect_checked',
] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** Works are on their way: the service side owes something, or waits for the client. */
export const WORK_STAGES = [
  'registered',
  'acknowledged',
  'diagnosed',
  'works_planned',
  'in_work',
  'waiting_client',
] as const satisfies readonly CaseState[];

/** The client's own word ended the works, and the talk may go on (M9.8). */
export const WORD_STAGES = ['confirmed', 'withdrawn', 'accepted'] as const satisfies readonly CaseState[];
export type CaseOutcomeKind = (typeof WORD_STAGES)[number];

/** The talk has gone on: nobody owes the case a step, save the removal of a cause. */
export const OVER_STAGES = ['resumed', 'effect_checked'] as const satisfies readonly CaseState[];

/** How much the fault hurts: work stands still, is hampered, or goes on with annoyance. */
export const SEVERITIES = ['critical', 'major', 'minor'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const WORK_STATES = ['planned', 'in_work', 'done'] as const;
export type WorkState = (typeof WORK_STATES)[number];

/** Who holds a copy of the problem questionnaire (M9.3); the curator keeps the original. */
export const COPY_KINDS = ['curator', 'leader', 'service_manager'] as const;
export type CopyKind = (typeof COPY_KINDS)[number];

export const OFFER_CHANNELS = ['link', 'phone', 'mail', 'meeting'] as const;
export type OfferChannel = (typeof OFFER_CHANNELS)[number];

/** How a word of the client reached us; `paper` is a signed sheet, kept as a photograph. */
export const WORD_CHANNELS = [...OFFER_CHANNELS, 'paper'] as const;
export type WordChannel = (typeof WORD_CHANNELS)[number];

/** The answer to the one closed question (M9.7): works now, partly, no. */
export const CLIENT_ANSWERS = ['yes', 'partly', 'no'] as const;
export type ClientAnswer = (typeof CLIENT_ANSWERS)[number];

/** Everything a client can say about a case, as it is kept. */
export const CLIENT_VERDICTS = [...CLIENT_ANSWERS, 'withdrawn', 'accepted', 'not_accepted'] as const;
export type ClientVerdict = (typeof CLIENT_VERDICTS)[number];

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
  /** It helped for now; the cause is still there. */
  provisional: boolean;
}

export interface CaseFacts {
  caseId: string;
  state: CaseState;
  /** 1 at registration, one more after every «no» of the client. */
  cycle: number;
  copies: Readonly<Record<CopyKind, Instant | null>>;
  severity: Severity;
  claimIds: readonly string[];
  /** Claims whose cause is coded. */
  diagnosedIds: readonly string[];
  works: readonly WorkFacts[];
  /** Since when the service side cannot go on without the client; null when it can. */
  waitingSince: Instant | null;
  /** It was declared that this cannot be mended: by service, then with the director's consent. */
  unfixable: 'proposed' | 'approved' | null;
  /** When the cause was removed for good; null while it is there. */
  causeRemovedAt: Instant | null;
  /** When the service side restored the last work of this cycle; null while something is open. */
  restoredAt: Instant | null;
  /** When the client was first asked about this cycle's works; null before. */
  offeredAt: Instant | null;
  /** The one link that can still be answered. */
  link: { linkId: string; cycle: number } | null;
}

/** Who at the client said it: a key person when known, the name in any case. */
export interface Speaker {
  personId: string | null;
  name: string;
}

/** A word of the client that somebody wrote down: who said it, when, by which way. */
export interface RecordedWord {
  channel: WordChannel;
  saidBy: Speaker;
  saidAt: Instant;
  /** The client's own words. */
  words: string;
}

export type CaseAct =
  | { kind: 'acknowledge_copy'; at: Instant; copy: CopyKind }
  | { kind: 'assess'; at: Instant; severity: Severity; reason: string }
  | {
      kind: 'diagnose';
      at: Instant;
      claimIds: readonly string[];
      cause: string | null;
      place: string | null;
      finding: string;
    }
  | {
      kind: 'plan_work';
      at: Instant;
      workId: string;
      claimIds: readonly string[];
      ownerId: string;
      dueOn: Day;
      today: Day;
      /** An open work of other clients this case joins: a common fault is mended once. */
      joins?: { state: WorkState } | null;
    }
  | {
      kind: 'replan_work';
      at: Instant;
      workId: string;
      ownerId: string;
      dueOn: Day;
      today: Day;
      /** Why the date moves; needed where it slips. */
      reason: string;
    }
  | { kind: 'start_work'; at: Instant; workId: string }
  | {
      kind: 'restore_work';
      at: Instant;
      workId: string;
      done: string;
      /** It helps for now; the cause stays a known error until it is removed. */
      provisional?: boolean;
      /** Criteria whose last measurement after the works fails its bound: of the case, and those this work mends. */
      failing?: readonly string[];
      failingHere?: readonly string[];
    }
  | { kind: 'take_back_work'; at: Instant; workId: string; reason: string }
  /** Planned by mistake; out of a work `shared` with other clients only this case is taken. */
  | {
      kind: 'cancel_work';
      at: Instant;
      workId: string;
      reason: string;
      shared?: boolean;
      /** As for `restore_work`: without the work nothing else may be left to do. */
      failing?: readonly string[];
    }
  | { kind: 'wait_for_client'; at: Instant; what: string }
  /** `newDates`: open works move by the days that were waited, so that nobody is late for the client's sake. */
  | {
      kind: 'end_wait';
      at: Instant;
      words: string;
      newDates?: readonly { workId: string; ownerId: string; dueOn: Day }[];
    }
  | { kind: 'declare_unfixable'; at: Instant; reason: string }
  | { kind: 'withdraw_unfixable'; at: Instant; words: string }
  | { kind: 'judge_unfixable'; at: Instant; approve: boolean; words: string }
  /** The client's written word on what cannot be mended: lives with it, or does not. */
  | ({ kind: 'client_accepts'; at: Instant; accepts: boolean } & RecordedWord)
  /** The client takes the claims back. */
  | ({ kind: 'client_withdraws'; at: Instant } & RecordedWord)
  | { kind: 'remove_cause'; at: Instant; done: string }
  /** `linkId`: id for the new link, only with channel `link`. A call while a link is out is a reminder. */
  | { kind: 'offer'; at: Instant; channel: OfferChannel; linkId: string | null }
  /** A letter to a silent client: a new link in place of the one that is out, for the same works. */
  | { kind: 'remind_client'; at: Instant; linkId: string }
  /** A letter about what the works wait for from the client. */
  | { kind: 'remind_waiting'; at: Instant }
  | ({
      kind: 'client_answer';
      at: Instant;
      answer: ClientAnswer;
      /** Claims the client still has; empty means all of them. Compulsory with «partly» where there are several. */
      claimIds?: readonly string[];
      /** By link only: «yes» together with words or ticked claims was shown back to the client and affirmed. */
      sure?: boolean;
    } & RecordedWord)
  | { kind: 'resume_questionnaire'; at: Instant }
  | { kind: 'check_effect'; at: Instant; outcome: EffectOutcome; questionnaireId: string }
  | { kind: 'tick'; at: Instant; steps: readonly TermStep[] };

/** What the same question said at the next interview. */
export const EFFECTS = ['held', 'failed'] as const;
export type EffectOutcome = (typeof EFFECTS)[number];

export type CaseActKind = CaseAct['kind'];

export const CASE_ACTS = [
  'acknowledge_copy',
  'assess',
  'diagnose',
  'plan_work',
  'replan_work',
  'start_work',
  'restore_work',
  'take_back_work',
  'cancel_work',
  'wait_for_client',
  'end_wait',
  'declare_unfixable',
  'withdraw_unfixable',
  'judge_unfixable',
  'client_accepts',
  'client_withdraws',
  'remove_cause',
  'offer',
  'remind_client',
  'remind_waiting',
  'client_answer',
  'resume_questionnaire',
  'check_effect',
  'tick',
] as const satisfies readonly CaseActKind[];

/** One word about a term: a reminder before it (level 0), or one rung of the ladder after it (M9.9). */
export interface TermStep {
  term: string;
  level: number;
  hears: readonly CaseRole[];
  /** Of the work, where the term is a work's. */
  workId: string | null;
  ownerId: string | null;
  dueOn: Day;
}

export type CaseEffect =
  | { kind: 'copy_received'; copy: CopyKind; at: Instant }
  | { kind: 'assessed'; severity: Severity; was: Severity; reason: string }
  | {
      kind: 'diagnosed';
      claimIds: readonly string[];
      cause: string | null;
      place: string | null;
      finding: string;
    }
  | {
      kind: 'work_planned';
      workId: string;
      claimIds: readonly string[];
      ownerId: string;
      dueOn: Day;
      cycle: number;
      /** The work was there already, for other clients. */
      joined: boolean;
      state: WorkState;
    }
  | { kind: 'work_replanned'; workId: string; ownerId: string; dueOn: Day; cycle: number; reason: string }
  | { kind: 'work_started'; workId: string }
  | { kind: 'work_restored'; workId: string; done: string; provisional: boolean }
  | { kind: 'work_taken_back'; workId: string; reason: string }
  /** The rows of the work for this case go; what they said of it stays here. */
  | {
      kind: 'work_cancelled';
      workId: string;
      claimIds: readonly string[];
      state: WorkState;
      shared: boolean;
      reason: string;
    }
  | { kind: 'service_restored'; cycle: number; at: Instant }
  | { kind: 'waiting_began'; what: string; at: Instant }
  | { kind: 'waiting_ended'; words: string; at: Instant }
  | { kind: 'unfixable_declared'; reason: string }
  | { kind: 'unfixable_withdrawn'; words: string }
  | { kind: 'unfixable_judged'; approve: boolean; words: string }
  | { kind: 'cause_removed'; done: string; at: Instant }
  | { kind: 'offer_made'; cycle: number; channel: WordChannel; at: Instant; linkId: string | null }
  | { kind: 'client_reminded'; cycle: number; channel: OfferChannel; at: Instant; linkId: string }
  | { kind: 'waiting_reminded'; channel: OfferChannel; at: Instant }
  | { kind: 'link_closed'; linkId: string; why: 'replaced' | 'withdrawn' | 'answered' }
  | {
      kind: 'client_answered';
      cycle: number;
      /** The link it came by; null when somebody recorded it. */
      linkId: string | null;
      answer: ClientVerdict;
      channel: WordChannel;
      saidBy: Speaker;
      saidAt: Instant;
      words: string;
      /** Claims the client named as still wrong. */
      claimIds: readonly string[];
      /** «Yes» beside words or ticked claims, affirmed: the leader looks at it. */
      contradicts: boolean;
    }
  | { kind: 'works_reopened'; workIds: readonly string[]; words: string; cycle: number }
  | { kind: 'questionnaire_resumed' }
  | { kind: 'effect_checked'; outcome: EffectOutcome; questionnaireId: string }
  | ({ kind: 'deed_reminded' | 'escalated'; cycle: number } & TermStep);

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
  'client_is_awaited',
  'not_waiting',
  'already_waiting',
  'severity_same',
  'cause_missing',
  'measured_below_bound',
  'unfixable_proposed',
  'unfixable_not_proposed',
  'unfixable_not_approved',
  'unfixable_decided',
  'written_word_needed',
  'cause_removed_already',
  'works_not_taken_up',
  'claims_not_named',
  'effect_too_early',
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
