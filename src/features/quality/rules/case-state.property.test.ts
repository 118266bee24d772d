// Every role, every order of events: what no sequence of deeds may reach, and what every sequence can still
// reach. The checks look at who did what, not at how the rule decides.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CASE_ROLES,
  type CaseAct,
  type CaseActor,
  type CaseFacts,
  type CaseRole,
  OFFER_CHANNELS,
} from '../shapes/case.ts';
import { evolveCase } from './case-evolve.ts';
import { decide } from './case-state.ts';

const CLAIMS = ['slow', 'noise'];
const WORKS = ['w1', 'w2'];
const LINKS = ['l1', 'l2'];

const fresh: CaseFacts = {
  caseId: 'case',
  state: 'registered',
  cycle: 1,
  copies: { curator: null, leader: null, service_manager: null },
  claimIds: CLAIMS,
  works: [],
  restoredAt: null,
  offeredAt: null,
  link: null,
  confirmedCycle: null,
};

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
  answer: fc.constantFrom('yes' as const, 'no' as const),
  words,
  sure: fc.boolean(),
  name: fc.constantFrom('Анна', ''),
  channel: fc.constantFrom(...OFFER_CHANNELS),
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
  fc.tuple(work, fc.subarray(CLAIMS), fc.constantFrom(today, '2026-11-09')),
  ([workId, claimIds, dueOn], at) => ({
    kind: 'plan_work',
    at,
    workId,
    claimIds,
    ownerId: 'ann',
    dueOn,
    today,
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
const offer = step(
  'participant',
  fc.tuple(fc.constantFrom(...LINKS), fc.constantFrom(...OFFER_CHANNELS, 'link' as const)),
  ([linkId, channel], at) => ({ kind: 'offer', at, channel, linkId }),
);
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
  overdue: [{ term: 'plan', hears: ['programme_leader'] }],
}));

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  acknowledge,
  plan,
  planAll,
  replan,
  start,
  { weight: 6, arbitrary: restore },
  takeBack,
  { weight: 3, arbitrary: offer },
  { weight: 2, arbitrary: record },
  { weight: 3, arbitrary: answer },
  resume,
  tick,
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
const walks = fc.array(anyStep, { minLength: 40, maxLength: 140, size: 'max' });

describe('M9.7 whatever anybody does, in whatever order', () => {
  it("a case is confirmed by a client's yes to the works of the current cycle and by nothing else", () => {
    let confirmed = 0;
    let second = 0;
    fc.assert(
      fc.property(walks, (steps) => {
        let lastLink: string | null = null;
        for (const { before, after, act, actor: who } of walk(steps)) {
          if (act.kind === 'offer' && act.channel === 'link') lastLink = act.linkId;
          if (after.state !== 'confirmed' || before.state === 'confirmed') continue;
          confirmed += 1;
          if (after.cycle > 1) second += 1;
          if (act.kind !== 'client_answer') throw new Error(`confirmed by ${act.kind}`);
          expect(act.answer).toBe('yes');
          expect(after.confirmedCycle).toBe(before.cycle);
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
          if (act.kind !== 'client_answer' || act.answer !== 'no') continue;
          refused += 1;
          expect(act.words.trim()).not.toBe('');
          expect(after.works.some((one) => one.state !== 'done')).toBe(true);
          expect(after).toMatchObject({ state: 'in_work', cycle: before.cycle + 1, link: null });
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
          if (before.state === 'resumed') {
            expect({ ...after, copies: null }).toEqual({ ...before, copies: null });
          } else if (after.state === 'resumed') {
            resumed += 1;
            expect(before.state).toBe('confirmed');
            expect(before.confirmedCycle).toBe(before.cycle);
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
        for (const { before, after, actor: who } of walk(steps)) {
          expect(['administrator', 'commercial_director']).not.toContain(who.role);
          if (who.role === 'system') expect(after).toEqual(before);
          if (who.role === 'service_manager' || who.role === 'service_worker') {
            const spoken = after.state !== before.state && ['offered', 'confirmed', 'resumed'];
            if (spoken) expect(spoken).not.toContain(after.state);
          }
        }
      }),
      RUNS,
    );
  });

  it('no walk leads into a corner: honest people can always finish', () => {
    fc.assert(
      fc.property(walks, (steps) => {
        let facts = walk(steps).at(-1)?.after ?? fresh;
        if (facts.state === 'resumed') return;
        const at = '2026-12-01T09:00:00.000Z';
        const must = (act: CaseAct, role: CaseRole) => {
          const decision = decide(facts, act, { role, employeeId: 'ann', answersForClient: true });
          if (!decision.ok) throw new Error(`${act.kind}: ${decision.code}`);
          facts = evolveCase(facts, decision.effects);
        };
        if (!['restored', 'offered', 'confirmed'].includes(facts.state)) {
          const workId = 'last';
          must(
            { kind: 'plan_work', at, workId, claimIds: CLAIMS, ownerId: 'ann', dueOn: today, today },
            'service_manager',
          );
          for (const open of facts.works.filter((one) => one.state !== 'done')) {
            must({ kind: 'restore_work', at, workId: open.workId, done: 'готово' }, 'service_manager');
          }
        }
        if (facts.state !== 'confirmed') {
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
});
