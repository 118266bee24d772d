// Every role, every order of events: what no sequence of deeds may reach, and what every sequence can still
// reach. The checks look at who did what, not at how the rule decides.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CASE_ACTS,
  CASE_ROLES,
  CASE_STATES,
  type CaseAct,
  type CaseActor,
  type CaseFacts,
  type CaseRole,
  CLIENT_ANSWERS,
  OFFER_CHANNELS,
  SEVERITIES,
  WORD_CHANNELS,
  WORD_STAGES,
} from '../shapes/case.ts';
import { freshFacts } from '../../../../tests/factories/case-facts.ts';
import { evolveCase } from './case-evolve.ts';
import { decide } from './case-state.ts';
import { leadsTo, TRANSITIONS } from './transitions.ts';

const CLAIMS = ['slow', 'noise'];
const WORKS = ['w1', 'w2'];
const LINKS = ['l1', 'l2'];

const fresh: CaseFacts = freshFacts('2026-11-10T08:00:00.000Z');

const actor = fc.record<CaseActor>({
  role: fc.constantFrom(...CASE_ROLES),
  employeeId: fc.constantFrom('ann', 'bob', null),
  answersForClient: fc.boolean(),
  linkId: fc.constantFrom(...LINKS, null),
});
/** Somebody whose role fits the deed: keeps long walks moving, so that late states are visited often. */
const fitting = (role: CaseRole) =>
  fc.record<CaseActor>({
    role: fc.constant(role),
    employeeId: fc.constantFrom('ann', 'bob'),
    answersForClient: fc.constant(true),
    linkId: fc.constantFrom(...LINKS),
  });

type Step = { act: (at: string) => CaseAct; actor: CaseActor };
const today = '2026-11-10';
const work = fc.constantFrom(...WORKS);
const words = fc.constantFrom('', ' ', 'рвётся', 'сделано');

function step<Parts>(role: CaseRole, parts: fc.Arbitrary<Parts>, act: (parts: Parts, at: string) => CaseAct) {
  const anybody = fc.oneof({ weight: 1, arbitrary: actor }, { weight: 3, arbitrary: fitting(role) });
  return fc.tuple(parts, anybody).map(([made, who]): Step => ({ act: (at) => act(made, at), actor: who }));
}

const answerParts = fc.record({
  answer: fc.constantFrom(...CLIENT_ANSWERS, 'yes' as const),
  words,
  sure: fc.boolean(),
  name: fc.constantFrom('Анна', ''),
  channel: fc.constantFrom(...WORD_CHANNELS),
  minutesAgo: fc.constantFrom(0, 0, 0, 100_000, -5),
  claimIds: fc.subarray(CLAIMS),
});

type AnswerParts = typeof answerParts extends fc.Arbitrary<infer Parts> ? Parts : never;

function answerAct({ minutesAgo, name, ...parts }: AnswerParts, at: string): CaseAct {
  const saidAt = new Date(Date.parse(at) - minutesAgo * 60_000).toISOString();
  return { kind: 'client_answer', at, saidAt, saidBy: { personId: null, name }, ...parts };
}

const acknowledge = step(
  'service_manager',
  fc.constantFrom('curator' as const, 'leader' as const, 'service_manager' as const),
  (copy, at) => ({ kind: 'acknowledge_copy', at, copy }),
);
const plan = step(
  'service_manager',
  fc.tuple(
    work,
    fc.subarray(CLAIMS),
    fc.constantFrom(today, '2026-11-09'),
    fc.constantFrom(null, null, { state: 'in_work' as const }),
  ),
  ([workId, claimIds, dueOn, joins], at) => ({
    kind: 'plan_work',
    at,
    workId,
    claimIds,
    ownerId: 'ann',
    dueOn,
    today,
    joins,
  }),
);
const planAll = step('service_manager', work, (workId, at) => ({
  kind: 'plan_work',
  at,
  workId,
  claimIds: CLAIMS,
  ownerId: 'ann',
  dueOn: today,
  today,
}));
const replan = step('service_manager', work, (workId, at) => ({
  kind: 'replan_work',
  at,
  workId,
  ownerId: 'bob',
  dueOn: today,
  today,
  reason: '',
}));
const start = step('service_worker', work, (workId, at) => ({ kind: 'start_work', at, workId }));
const restore = step('service_manager', fc.tuple(work, words), ([workId, done], at) => ({
  kind: 'restore_work',
  at,
  workId,
  done,
}));
const takeBack = step('service_worker', fc.tuple(work, words), ([workId, reason], at) => ({
  kind: 'take_back_work',
  at,
  workId,
  reason,
}));
const cancel = step(
  'service_manager',
  fc.tuple(work, words, fc.boolean(), fc.subarray(['Скорость'])),
  ([workId, reason, shared, failing], at) => ({ kind: 'cancel_work', at, workId, reason, shared, failing }),
);
const offer = step(
  'participant',
  fc.tuple(fc.constantFrom(...LINKS), fc.constantFrom(...OFFER_CHANNELS, 'link' as const)),
  ([linkId, channel], at) => ({ kind: 'offer', at, channel, linkId }),
);
const remind = step('system', fc.constantFrom(...LINKS), (linkId, at) => ({
  kind: 'remind_client',
  at,
  linkId,
}));
const remindWaiting = step('participant', fc.constant(null), (_, at) => ({ kind: 'remind_waiting', at }));
const record = step('participant', answerParts, answerAct);
const answer = step(
  'client_link',
  answerParts.map((parts) => ({ ...parts, channel: 'link' as const })),
  answerAct,
);
const resume = step('programme_leader', fc.constant(null), (_, at) => ({ kind: 'resume_questionnaire', at }));
const tick = step('system', fc.constant(null), (_, at) => ({
  kind: 'tick',
  at,
  steps: [{ term: 'plan', level: 1, hears: ['programme_leader'], workId: null, ownerId: null, dueOn: today }],
}));
const assess = step('service_manager', fc.constantFrom(...SEVERITIES), (severity, at) => ({
  kind: 'assess',
  at,
  severity,
  reason: 'Так говорит клиент',
}));
const diagnose = step('service_worker', fc.subarray(CLAIMS), (claimIds, at) => ({
  kind: 'diagnose',
  at,
  claimIds,
  cause: 'line',
  place: null,
  finding: '',
}));
const wait = step('participant', words, (what, at) => ({ kind: 'wait_for_client', at, what }));
const endWait = step('service_manager', words, (said, at) => ({ kind: 'end_wait', at, words: said }));
const declare = step('service_manager', words, (reason, at) => ({ kind: 'declare_unfixable', at, reason }));
const recant = step('service_manager', words, (said, at) => ({
  kind: 'withdraw_unfixable',
  at,
  words: said,
}));
const judge = step('commercial_director', fc.tuple(fc.boolean(), words), ([approve, said], at) => ({
  kind: 'judge_unfixable',
  at,
  approve,
  words: said,
}));
const accept = step('participant', fc.tuple(fc.boolean(), words), ([accepts, said], at) => ({
  kind: 'client_accepts',
  at,
  accepts,
  channel: 'mail',
  saidBy: { personId: null, name: 'Анна' },
  saidAt: at,
  words: said,
}));
const withdraw = step('participant', words, (said, at) => ({
  kind: 'client_withdraws',
  at,
  channel: 'phone',
  saidBy: { personId: null, name: 'Анна' },
  saidAt: at,
  words: said,
}));
const removeCause = step('service_manager', words, (done, at) => ({ kind: 'remove_cause', at, done }));
const check = step('system', fc.constantFrom('held' as const, 'failed' as const), (outcome, at) => ({
  kind: 'check_effect',
  at,
  outcome,
  questionnaireId: 'next',
}));

/** The straight way often, so that walks get far; the ways aside now and then. */
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  ...[acknowledge, plan, replan, start, takeBack, tick, assess, diagnose, wait, declare, judge, accept].map(
    (arbitrary) => ({ weight: 2, arbitrary }),
  ),
  ...[withdraw, removeCause, check, remind, remindWaiting, recant].map((arbitrary) => ({
    weight: 1,
    arbitrary,
  })),
  ...[planAll, endWait, resume, cancel].map((arbitrary) => ({ weight: 4, arbitrary })),
  { weight: 24, arbitrary: restore },
  { weight: 10, arbitrary: offer },
  { weight: 6, arbitrary: record },
  { weight: 10, arbitrary: answer },
);

interface Moment {
  before: CaseFacts;
  after: CaseFacts;
  act: CaseAct;
  actor: CaseActor;
}

/** Walks the steps, refused ones leaving the case as it was; returns the moments in which something was done. */
function walk(steps: readonly Step[]): Moment[] {
  const moments: Moment[] = [];
  let facts = fresh;
  steps.forEach((made, index) => {
    const act = made.act(new Date(Date.UTC(2026, 10, 10, 9, index)).toISOString());
    const decision = decide(facts, act, made.actor);
    if (!decision.ok) return;
    const after = evolveCase(facts, decision.effects);
    expect(after.state).toBe(decision.nextState);
    moments.push({ before: facts, after, act, actor: made.actor });
    facts = after;
  });
  return moments;
}

const RUNS = { numRuns: 1500, seed: 9 };
const walks = fc.array(anyStep, { minLength: 60, maxLength: 240, size: 'max' });

describe('M9.7 whatever anybody does, in whatever order', () => {
  it("a case is confirmed by a client's yes to the works of the current cycle and by nothing else", () => {
    let confirmed = 0;
    let second = 0;
    fc.assert(
      fc.property(walks, (steps) => {
        let lastLink: string | null = null;
        for (const { before, after, act, actor: who } of walk(steps)) {
          if (act.kind === 'offer' && act.channel === 'link') lastLink = act.linkId;
          if (act.kind === 'remind_client') lastLink = act.linkId;
          if (after.state !== 'confirmed' || before.state === 'confirmed') continue;
          confirmed += 1;
          if (after.cycle > 1) second += 1;
          if (act.kind !== 'client_answer') throw new Error(`confirmed by ${act.kind}`);
          expect(act.answer).toBe('yes');
          expect(before.works.every((one) => one.state === 'done')).toBe(true);
          if (who.role === 'client_link') {
            expect(act.channel).toBe('link');
            expect(who.linkId).toBe(lastLink);
            lastLink = null;
          } else {
            const curator = who.role === 'participant' && who.answersForClient;
            expect(curator || who.role === 'programme_leader').toBe(true);
            expect(act.channel).not.toBe('link');
            expect(act.saidBy.name).not.toBe('');
          }
        }
      }),
      RUNS,
    );
    // The walk that never gets there proves nothing.
    expect(confirmed).toBeGreaterThan(300);
    expect(second).toBeGreaterThan(50);
  });

  it("after a client's no the works are open, the link is dead and the cycle is one further", () => {
    let refused = 0;
    fc.assert(
      fc.property(walks, (steps) => {
        for (const { before, after, act } of walk(steps)) {
          if (act.kind !== 'client_answer' || act.answer === 'yes') continue;
          refused += 1;
          expect(act.words.trim()).not.toBe('');
          if (before.works.length > 0) expect(after.works.some((one) => one.state !== 'done')).toBe(true);
          expect(['registered', 'acknowledged', 'diagnosed', 'in_work']).toContain(after.state);
          expect(after).toMatchObject({ cycle: before.cycle + 1, link: null, causeRemovedAt: null });
        }
      }),
      RUNS,
    );
    expect(refused).toBeGreaterThan(300);
  });

  it('the questionnaire resumes only after a confirmation, and what is over stays as it is', () => {
    let resumed = 0;
    fc.assert(
      fc.property(walks, (steps) => {
        for (const { before, after } of walk(steps)) {
          const standing = ({ state, cycle, works, claimIds }: CaseFacts) => ({
            cycle,
            works,
            claimIds,
            state,
          });
          if (before.state === 'effect_checked') expect(standing(after)).toEqual(standing(before));
          else if (before.state === 'resumed') {
            expect({ ...standing(after), state: null }).toEqual({ ...standing(before), state: null });
            expect(['resumed', 'effect_checked']).toContain(after.state);
          } else if (after.state === 'resumed') {
            resumed += 1;
            expect(WORD_STAGES).toContain(before.state);
          }
        }
      }),
      RUNS,
    );
    expect(resumed).toBeGreaterThan(50);
  });

  it('time moves nothing, those who only look do nothing, service never speaks for the client', () => {
    fc.assert(
      fc.property(walks, (steps) => {
        for (const { before, after, act, actor: who } of walk(steps)) {
          expect(who.role).not.toBe('administrator');
          if (who.role === 'commercial_director') expect(after.state).toBe(before.state);
          if (act.kind === 'tick') expect(after).toEqual(before);
          if (act.kind === 'remind_waiting') expect(after).toEqual(before);
          // A reminder puts one link in place of another, and can make none where none was out.
          if (act.kind === 'remind_client') {
            expect(before.link).not.toBeNull();
            const link = { linkId: act.linkId, cycle: before.cycle };
            expect(after).toEqual({ ...before, link });
          }
          if (who.role === 'service_manager' || who.role === 'service_worker') {
            const spoken = after.state !== before.state && ['offered', ...WORD_STAGES, 'resumed'];
            if (spoken) expect(spoken).not.toContain(after.state);
          }
        }
      }),
      RUNS,
    );
  });

  it('a cancelled work takes nothing else with it, and nothing that was done is ever cancelled', () => {
    let [cancelled, restoring] = [0, 0];
    fc.assert(
      fc.property(walks, (steps) => {
        for (const { before, after, act, actor: who } of walk(steps)) {
          if (act.kind !== 'cancel_work') continue;
          cancelled += 1;
          expect(who.role).toBe('service_manager');
          expect(before.works.find((one) => one.workId === act.workId)?.state).not.toBe('done');
          expect(after.works).toEqual(before.works.filter((one) => one.workId !== act.workId));
          const { claimIds, diagnosedIds, cycle, copies, severity } = before;
          expect(after).toMatchObject({ claimIds, diagnosedIds, cycle, copies, severity });
          if (after.state !== 'restored') continue;
          restoring += 1;
          expect(act.failing).toEqual([]);
          expect(after.restoredAt).toBe(act.at);
          expect(after.works.map((one) => one.state)).toEqual(['done']);
        }
      }),
      RUNS,
    );
    expect(cancelled).toBeGreaterThan(200);
    expect(restoring).toBeGreaterThan(20);
  });

  it('no walk leads into a corner: honest people can always finish', () => {
    fc.assert(
      fc.property(walks, (steps) => {
        let facts = walk(steps).at(-1)?.after ?? fresh;
        if (facts.state === 'resumed' || facts.state === 'effect_checked') return;
        const at = '2026-12-01T09:00:00.000Z';
        const must = (act: CaseAct, role: CaseRole) => {
          const decision = decide(facts, act, { role, employeeId: 'ann', answersForClient: true });
          if (!decision.ok) throw new Error(`${act.kind}: ${decision.code}`);
          facts = evolveCase(facts, decision.effects);
        };
        if (facts.state === 'waiting_client') {
          must({ kind: 'end_wait', at, words: 'дождались' }, 'service_manager');
        }
        if (!['restored', 'offered', ...WORD_STAGES].includes(facts.state)) {
          const workId = 'last';
          must(
            { kind: 'plan_work', at, workId, claimIds: CLAIMS, ownerId: 'ann', dueOn: today, today },
            'service_manager',
          );
          for (const open of facts.works.filter((one) => one.state !== 'done')) {
            must({ kind: 'restore_work', at, workId: open.workId, done: 'готово' }, 'service_manager');
          }
        }
        if (!(WORD_STAGES as readonly string[]).includes(facts.state)) {
          const saidBy = { personId: null, name: 'Анна' };
          must(
            { kind: 'client_answer', at, saidAt: at, saidBy, answer: 'yes', channel: 'phone', words: '' },
            'participant',
          );
        }
        must({ kind: 'resume_questionnaire', at }, 'participant');
        expect(facts.state).toBe('resumed');
      }),
      { ...RUNS, numRuns: 1000 },
    );
  });

  it('the table says what can happen, and all it says does happen', () => {
    const seen = new Map<string, Set<string>>();
    const left = new Map<string, Set<string>>();
    fc.assert(
      fc.property(walks, (steps) => {
        for (const { before, after, act } of walk(steps)) {
          const { from, ways } = TRANSITIONS[act.kind];
          expect(from).toContain(before.state);
          if (after.state === before.state) continue;
          expect(ways[before.state] ?? [], `${act.kind} from ${before.state}`).toContain(after.state);
          seen.set(act.kind, (seen.get(act.kind) ?? new Set()).add(after.state));
          left.set(act.kind, (left.get(act.kind) ?? new Set()).add(before.state));
        }
      }),
      RUNS,
    );
    for (const kind of CASE_ACTS) {
      expect({ kind, to: [...(seen.get(kind) ?? [])].sort() }).toEqual({
        kind,
        to: leadsTo(kind).sort(),
      });
    }
    // No state is unreachable, and none but the last is a dead end.
    const reached = new Set([...seen.values()].flatMap((states) => [...states]));
    expect(CASE_STATES.filter((state) => !reached.has(state))).toEqual([]);
    const leaves = new Set([...left.values()].flatMap((states) => [...states]));
    expect(CASE_STATES.filter((state) => !leaves.has(state))).toEqual(['effect_checked']);
  });
});
