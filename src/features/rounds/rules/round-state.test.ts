import { describe, expect, it } from 'vitest';
import { Refusal } from '#kernel/refusal.ts';
import type { HandoverFacts, StartFacts } from '../shapes/round.ts';
import { checkHandMove, handOver, holderAt, traceHolders } from './handover.ts';
import { closeRound, listStartProblems, requirePlanned, startRound } from './round-state.ts';

const ready: StartFacts = {
  state: 'planned',
  leaderId: 'e-leader',
  runningRound: null,
  clients: 100,
  placed: 100,
  lists: [
    { participantId: 'anna', clients: 60, capacity: 90 },
    { participantId: 'boris', clients: 40, capacity: 40 },
  ],
  monopolised: [],
  closing: null,
};

function refusalOf(act: () => unknown): { code: string; facts: unknown } {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, facts: error.facts };
    throw error;
  }
  return { code: 'allowed', facts: {} };
}

describe('M1, M4 starting a round', () => {
  it('starts with a leader, everybody placed and every list within its quota', () => {
    expect(startRound(ready)).toBe('running');
  });

  it.each<[string, Partial<StartFacts>, string, object]>([
    ['M1 without a leader', { leaderId: null }, 'round_without_leader', {}],
    ['without participants', { lists: [], placed: 0 }, 'round_without_participants', {}],
    ['without clients', { clients: 0, placed: 0 }, 'round_without_clients', {}],
    ['M4.1 with seven clients on no list', { placed: 93 }, 'clients_not_placed', { missing: 7 }],
    [
      'M4.4 with 150 clients and room for 130, saying what would close the gap',
      { clients: 150, closing: { weeks: 1, endsOn: '2026-04-03', dedicated: 1, parallel: 2 } },
      'capacity_short',
      { missing: 20, capacity: 130, weeks: 1, endsOn: '2026-04-03', dedicated: 1, parallel: 2 },
    ],
    [
      'M4.4 with one list over its quota',
      { lists: [{ participantId: 'anna', clients: 95, capacity: 90 }, ready.lists[1]!] },
      'list_over_capacity',
      { participantId: 'anna', over: 5 },
    ],
    [
      'M4.3 with a client left to the employee who monopolises it',
      { monopolised: ['vega'] },
      'placement_monopolised',
      { clientIds: ['vega'] },
    ],
    [
      'while another round is running',
      { runningRound: 'Осень' },
      'another_round_running',
      { round: 'Осень' },
    ],
    ['twice', { state: 'running' }, 'round_not_planned', { state: 'running' }],
    ['after it was closed', { state: 'closed' }, 'round_not_planned', { state: 'closed' }],
  ])('is refused %s', (_claim, changes, code, facts) => {
    const refusal = refusalOf(() => startRound({ ...ready, ...changes }));
    expect(refusal.code).toBe(code);
    expect(refusal.facts).toMatchObject(facts);
  });

  it('shows all obstacles at once, so that the leader does not meet them one by one', () => {
    const problems = listStartProblems({ ...ready, leaderId: null, placed: 90, monopolised: ['vega'] });
    expect(problems.map((problem) => problem.code)).toEqual([
      'round_without_leader',
      'clients_not_placed',
      'placement_monopolised',
    ]);
  });
});

describe('closing a round', () => {
  it('names the clients left once, and closes when that is acknowledged', () => {
    const facts = { state: 'running', open: 4, acknowledgeOpen: false } as const;
    expect(refusalOf(() => closeRound(facts))).toEqual({ code: 'round_clients_open', facts: { open: 4 } });
    expect(closeRound({ ...facts, acknowledgeOpen: true })).toBe('closed');
    expect(closeRound({ ...facts, open: 0 })).toBe('closed');
  });

  it.each(['planned', 'closed'] as const)('a %s round cannot be closed', (state) => {
    expect(refusalOf(() => closeRound({ state, open: 0, acknowledgeOpen: true })).code).toBe(
      'round_not_running',
    );
  });

  it('the split belongs to planning: later lists change by hand-over only, and not at all after the end', () => {
    expect(refusalOf(() => requirePlanned('planned')).code).toBe('allowed');
    expect(refusalOf(() => requirePlanned('running')).code).toBe('round_running_hand_over');
    expect(refusalOf(() => requirePlanned('closed')).code).toBe('round_closed');
  });
});

const to = { participantId: 'boris', employeeId: 'e-boris', relation: null, open: 3, capacityLeft: 10 };

describe('M4.5 moving a client by hand while planning', () => {
  const move = { state: 'planned', clientId: 'vega', fromParticipantId: 'anna', to } as const;

  it.each([
    ['to a list with room', {}, 'allowed'],
    ['to whoever monopolises it', { to: { ...to, relation: 'monopolised' as const } }, 'move_monopolised'],
    [
      'to an unsure relation, which is the leader’s choice',
      { to: { ...to, relation: 'unsure' as const } },
      'allowed',
    ],
    ['to a full list', { to: { ...to, open: 10 } }, 'move_over_capacity'],
    ['to the full list it is on already', { fromParticipantId: 'boris', to: { ...to, open: 10 } }, 'allowed'],
    ['in a running round', { state: 'running' as const }, 'round_running_hand_over'],
  ])('%s', (_claim, changes, code) => {
    expect(refusalOf(() => checkHandMove({ ...move, ...changes })).code).toBe(code);
  });
});

describe('M4.6 handing a client over in mid-round', () => {
  const facts: HandoverFacts = {
    state: 'running',
    clientId: 'vega',
    fromParticipantId: 'anna',
    to,
    clientOpen: true,
    reason: 'absence',
    note: '',
  };
  const at = '2026-03-02T09:00:00.000Z';

  it.each([
    ['before the round runs', { state: 'planned' as const }, 'handover_not_running'],
    ['of a client on no list', { fromParticipantId: null }, 'client_not_on_list'],
    ['to the same list', { fromParticipantId: 'boris' }, 'handover_same_list'],
    [
      'for another reason without saying which',
      { reason: 'other' as const, note: '  ' },
      'handover_note_missing',
    ],
    [
      'to whoever monopolises the client',
      { to: { ...to, relation: 'monopolised' as const } },
      'move_monopolised',
    ],
    ['over the quota that is left', { to: { ...to, open: 10 } }, 'move_over_capacity'],
  ])('is refused %s', (_claim, changes, code) => {
    expect(refusalOf(() => handOver({ ...facts, ...changes }, at)).code).toBe(code);
  });

  it('a client already counted goes over even to a full list', () => {
    expect(handOver({ ...facts, clientOpen: false, to: { ...to, open: 10 } }, at)).toMatchObject({
      toParticipantId: 'boris',
    });
  });

  it('keeps who answered for the client when, and why it changed', () => {
    const first = handOver({ ...facts, reason: 'other', note: ' Переезд ' }, at);
    const second = handOver(
      { ...facts, fromParticipantId: 'boris', to: { ...to, participantId: 'anna', employeeId: 'e-anna' } },
      '2026-03-20T09:00:00.000Z',
    );
    const spans = traceHolders({ participantId: 'anna', at: '2026-02-02T06:00:00.000Z' }, [second, first]);
    expect(spans).toEqual([
      { participantId: 'anna', from: '2026-02-02T06:00:00.000Z', until: at, reason: null, note: '' },
      { participantId: 'boris', from: at, until: second.at, reason: 'other', note: 'Переезд' },
      { participantId: 'anna', from: second.at, until: null, reason: 'absence', note: '' },
    ]);
    expect(holderAt(spans, '2026-03-10T00:00:00.000Z')).toBe('boris');
    expect(holderAt(spans, '2026-01-01T00:00:00.000Z')).toBeNull();
  });
});
