// The way of a case as one table: who may do what, from where, needing what, and where it leads. `decide` obeys
// it, screens ask it, and the diagram in docs/case.md is drawn from it.
import {
  CASE_STATES,
  type CaseActKind,
  type CaseRefusalCode,
  type CaseRole,
  type CaseState,
  OVER_STAGES,
  WORD_STAGES,
  WORK_STAGES,
} from '../shapes/case.ts';

type Ways = Readonly<Partial<Record<CaseState, readonly CaseState[]>>>;

export interface Transition {
  who: readonly CaseRole[];
  from: readonly CaseState[];
  /** Where it can lead from each state it can move; a deed that leaves the state as it is names none. */
  ways: Ways;
  /** What must hold besides; each is the refusal one reads where it does not. */
  needs: readonly CaseRefusalCode[];
  /** The refusal in a state that is not named in `from` and has no sentence of its own. */
  otherwise: CaseRefusalCode;
}

const CURATOR: readonly CaseRole[] = ['participant', 'programme_leader'];
const SERVICE: readonly CaseRole[] = ['service_manager', 'service_worker'];
/** Taken in hand, and free to go on. */
const IN_HAND = ['acknowledged', 'diagnosed', 'works_planned', 'in_work'] as const;
/** Works can be planned and done; a restored one may turn out not to be all. */
const WORKABLE: readonly CaseState[] = ['registered', ...IN_HAND, 'restored'];
const AFTER_WORK: readonly CaseState[] = [
  'acknowledged',
  'diagnosed',
  'works_planned',
  'in_work',
  'restored',
];
const BEFORE_WORD: readonly CaseState[] = [...WORK_STAGES, 'restored', 'offered'];

/** The same way from each of these. */
function all(from: readonly CaseState[], to: readonly CaseState[]): Ways {
  return Object.fromEntries(from.map((state) => [state, to]));
}

export const TRANSITIONS: Readonly<Record<CaseActKind, Transition>> = {
  acknowledge_copy: {
    who: ['participant', 'programme_leader', 'service_manager'],
    from: CASE_STATES,
    ways: { registered: ['acknowledged'] },
    needs: ['copy_not_yours', 'copy_already_received'],
    otherwise: 'case_finished',
  },
  assess: {
    who: ['service_manager', 'programme_leader'],
    from: BEFORE_WORD,
    ways: {},
    needs: ['severity_same', 'words_missing'],
    otherwise: 'case_finished',
  },
  diagnose: {
    who: SERVICE,
    from: CASE_STATES,
    ways: { registered: ['acknowledged', 'diagnosed'], acknowledged: ['diagnosed'] },
    needs: ['claims_missing', 'claims_unknown', 'cause_missing'],
    otherwise: 'case_finished',
  },
  plan_work: {
    who: ['service_manager'],
    from: WORKABLE,
    ways: {
      registered: ['acknowledged', 'works_planned', 'in_work'],
      acknowledged: ['works_planned', 'in_work'],
      diagnosed: ['works_planned', 'in_work'],
      works_planned: ['in_work'],
      restored: ['in_work'],
    },
    needs: ['work_exists', 'claims_unknown', 'claims_missing', 'due_in_past'],
    otherwise: 'case_finished',
  },
  replan_work: {
    who: ['service_manager'],
    from: WORKABLE,
    ways: {},
    needs: ['work_unknown', 'work_already_restored', 'due_in_past', 'words_missing'],
    otherwise: 'case_finished',
  },
  start_work: {
    who: SERVICE,
    from: WORKABLE,
    ways: { acknowledged: ['in_work'], diagnosed: ['in_work'], works_planned: ['in_work'] },
    needs: ['work_unknown', 'not_your_work', 'work_already_started'],
    otherwise: 'case_finished',
  },
  restore_work: {
    who: SERVICE,
    from: WORKABLE,
    ways: {
      acknowledged: ['in_work'],
      diagnosed: ['in_work'],
      works_planned: ['in_work', 'restored'],
      in_work: ['restored'],
    },
    needs: [
      'work_unknown',
      'not_your_work',
      'work_already_restored',
      'words_missing',
      'measured_below_bound',
    ],
    otherwise: 'case_finished',
  },
  take_back_work: {
    who: SERVICE,
    from: [...AFTER_WORK, 'offered'],
    ways: { restored: ['in_work'], offered: ['in_work'] },
    needs: ['work_unknown', 'not_your_work', 'work_not_restored', 'words_missing'],
    otherwise: 'case_finished',
  },
  cancel_work: {
    who: ['service_manager'],
    from: WORKABLE,
    ways: {
      works_planned: ['acknowledged', 'diagnosed'],
      // What is left may stand before this work or beyond it.
      in_work: ['acknowledged', 'diagnosed', 'works_planned', 'restored'],
    },
    needs: ['work_unknown', 'work_already_restored', 'words_missing', 'measured_below_bound'],
    otherwise: 'case_finished',
  },
  wait_for_client: {
    who: ['service_manager', ...CURATOR],
    from: IN_HAND,
    ways: all(IN_HAND, ['waiting_client']),
    needs: ['words_missing'],
    otherwise: 'works_not_taken_up',
  },
  end_wait: {
    who: ['service_manager', ...CURATOR],
    from: ['waiting_client'],
    ways: { waiting_client: IN_HAND },
    needs: ['words_missing'],
    otherwise: 'not_waiting',
  },
  declare_unfixable: {
    who: ['service_manager'],
    from: IN_HAND,
    ways: {},
    needs: ['unfixable_proposed', 'words_missing'],
    otherwise: 'works_not_taken_up',
  },
  withdraw_unfixable: {
    who: ['service_manager'],
    from: BEFORE_WORD,
    ways: {},
    needs: ['unfixable_not_proposed', 'unfixable_decided', 'words_missing'],
    otherwise: 'unfixable_not_proposed',
  },
  judge_unfixable: {
    who: ['commercial_director'],
    from: WORK_STAGES,
    ways: {},
    needs: ['unfixable_not_proposed', 'words_missing'],
    otherwise: 'unfixable_not_proposed',
  },
  client_accepts: {
    who: CURATOR,
    from: WORK_STAGES,
    ways: all([...IN_HAND, 'waiting_client'], ['accepted']),
    needs: [
      'unfixable_not_approved',
      'written_word_needed',
      'words_missing',
      'speaker_missing',
      'said_in_future',
    ],
    otherwise: 'unfixable_not_approved',
  },
  client_withdraws: {
    who: CURATOR,
    from: BEFORE_WORD,
    ways: all(BEFORE_WORD, ['withdrawn']),
    needs: ['words_missing', 'speaker_missing', 'said_in_future'],
    otherwise: 'case_confirmed',
  },
  remove_cause: {
    who: SERVICE,
    from: CASE_STATES.filter((state) => state !== 'registered'),
    ways: {},
    needs: ['words_missing', 'cause_removed_already'],
    otherwise: 'works_not_taken_up',
  },
  offer: {
    who: CURATOR,
    from: ['restored', 'offered'],
    ways: { restored: ['offered'] },
    needs: [],
    otherwise: 'works_not_restored',
  },
  remind_client: {
    who: ['system'],
    from: ['offered'],
    ways: {},
    needs: ['link_not_for_these_works'],
    otherwise: 'nothing_to_answer',
  },
  remind_waiting: {
    who: CURATOR,
    from: ['waiting_client'],
    ways: {},
    needs: [],
    otherwise: 'not_waiting',
  },
  client_answer: {
    who: [...CURATOR, 'client_link'],
    from: ['restored', 'offered', ...WORD_STAGES],
    ways: {
      restored: ['confirmed', 'in_work'],
      offered: ['confirmed', 'in_work'],
      confirmed: ['in_work'],
      // A second thought finds the works as they were left, also where there were none.
      withdrawn: ['registered', 'acknowledged', 'diagnosed', 'in_work'],
      accepted: ['acknowledged', 'diagnosed', 'in_work'],
    },
    needs: [
      'link_only_by_client',
      'link_not_for_these_works',
      'speaker_missing',
      'said_in_future',
      'said_before_restored',
      'words_missing',
      'claims_not_named',
      'yes_with_words',
    ],
    otherwise: 'nothing_to_answer',
  },
  resume_questionnaire: {
    who: CURATOR,
    from: WORD_STAGES,
    ways: all(WORD_STAGES, ['resumed']),
    needs: [],
    otherwise: 'not_confirmed',
  },
  check_effect: {
    who: ['system'],
    from: ['resumed'],
    ways: { resumed: ['effect_checked'] },
    needs: [],
    otherwise: 'effect_too_early',
  },
  tick: { who: ['system'], from: CASE_STATES, ways: {}, needs: [], otherwise: 'case_finished' },
};

/** What somebody reads who comes in a state the act does not start from. */
export function wrongState(kind: CaseActKind, state: CaseState): CaseRefusalCode {
  const isOver = (OVER_STAGES as readonly CaseState[]).includes(state);
  if (isOver && kind !== 'check_effect') return 'case_finished';
  const general = TRANSITIONS[kind].otherwise === 'case_finished' || kind === 'wait_for_client';
  if ((general || kind === 'offer') && (WORD_STAGES as readonly CaseState[]).includes(state)) {
    return 'case_confirmed';
  }
  if (general && state === 'offered') return 'client_is_being_asked';
  if (kind === 'remind_waiting') return 'not_waiting';
  if (state === 'waiting_client') return kind === 'wait_for_client' ? 'already_waiting' : awaited(kind);
  return TRANSITIONS[kind].otherwise;
}

function awaited(kind: CaseActKind): CaseRefusalCode {
  const asks = kind === 'offer' || kind === 'client_answer' || kind === 'remind_client';
  return asks ? TRANSITIONS[kind].otherwise : 'client_is_awaited';
}

/** Every state an act can lead to, in the order of the way. */
export function leadsTo(kind: CaseActKind): CaseState[] {
  const reached = new Set(Object.values(TRANSITIONS[kind].ways).flat());
  return CASE_STATES.filter((state) => reached.has(state));
}
