import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SplitClient, SplitInput, SplitParticipant, SplitResult } from '../../shapes/split.ts';
import { splitLists } from './split-lists.ts';

/** Employees e0 to e4; a participant p<n> is employee e<n>, so some employees do not take part. */
const EMPLOYEES = 5;

function anyInput(most: {
  clients: number;
  participants: number;
  capacity: number;
}): fc.Arbitrary<SplitInput> {
  const employee = fc.integer({ min: 0, max: EMPLOYEES - 1 }).map((index) => `e${index}`);
  const states = fc.array(fc.constantFrom('none', 'none', 'none', 'excellent', 'unsure', 'monopolised'), {
    minLength: EMPLOYEES,
    maxLength: EMPLOYEES,
  });
  const participants = fc
    .array(fc.integer({ min: 0, max: most.capacity }), { minLength: 1, maxLength: most.participants })
    .map((capacities) =>
      capacities.map(
        (capacity, index): SplitParticipant => ({ id: `p${index}`, employeeId: `e${index}`, capacity }),
      ),
    );
  const client = fc.record({
    value: fc.integer({ min: 0, max: 20 }).map((roubles) => roubles * 100),
    work: fc.integer({ min: 1, max: 3 }),
    place: fc.option(
      fc.record({ lat: fc.integer({ min: 55, max: 58 }), lng: fc.integer({ min: 37, max: 40 }) }),
    ),
    city: fc.option(fc.constantFrom('Орёл', 'Тверь', 'Пермь')),
    servedBy: fc.option(employee),
    lastEmployeeId: fc.option(employee),
    states,
    pin: fc.integer({ min: -12, max: most.participants - 1 }),
  });
  return fc.tuple(participants, fc.array(client, { minLength: 1, maxLength: most.clients })).map(
    ([members, raw]): SplitInput => ({
      participants: members,
      clients: raw.map(
        ({ states: row, pin, ...rest }, index): SplitClient => ({
          ...rest,
          id: `c${String(index).padStart(2, '0')}`,
          relations: row.flatMap((state, at) =>
            state === 'none' ? [] : [{ employeeId: `e${at}`, state }],
          ) as SplitClient['relations'],
          pinnedTo: members[pin]?.id ?? null,
        }),
      ),
    }),
  );
}

const anyRound = anyInput({ clients: 30, participants: 5, capacity: 14 });
const tinyRound = anyInput({ clients: 6, participants: 3, capacity: 4 });

/** The search must meet solvable rounds often, or the claims below would be about nothing. */
function onPlaced(
  arbitrary: fc.Arbitrary<SplitInput>,
  claim: (input: SplitInput, result: Extract<SplitResult, { kind: 'placed' }>) => void,
): void {
  let met = 0;
  fc.assert(
    fc.property(arbitrary, (input) => {
      const result = splitLists(input);
      if (result.kind !== 'placed') return;
      met += 1;
      claim(input, result);
    }),
    { numRuns: 800 },
  );
  expect(met).toBeGreaterThan(80);
}

function stateOf(client: SplitClient, participant: SplitParticipant | undefined) {
  return client.relations.find((one) => one.employeeId === participant?.employeeId)?.state;
}

describe('M4 whatever clients, participants, relations and pins', () => {
  it('M4.1 every client is on exactly one list, with a reason', () => {
    onPlaced(anyRound, (input, result) => {
      expect(result.placements.map((one) => one.clientId)).toEqual(
        input.clients.map((one) => one.id).toSorted(),
      );
      expect(result.placements.every((one) => one.reasons.length > 0)).toBe(true);
    });
  });

  it('M4.4 no list is longer than its capacity, and the summaries tell the truth', () => {
    onPlaced(anyRound, (input, result) => {
      for (const participant of input.participants) {
        const own = result.placements.filter((one) => one.participantId === participant.id);
        expect(own.length).toBeLessThanOrEqual(participant.capacity);
        expect(result.lists.find((list) => list.participantId === participant.id)?.clients).toBe(own.length);
      }
    });
  });

  it('M4.3 a monopolised client is never with that employee; M4.5 a pinned one is where it is pinned', () => {
    onPlaced(anyRound, (input, result) => {
      for (const client of input.clients) {
        const target = result.placements.find((one) => one.clientId === client.id)?.participantId;
        const participant = input.participants.find((one) => one.id === target);
        expect(stateOf(client, participant)).not.toBe('monopolised');
        if (client.pinnedTo !== null) expect(target).toBe(client.pinnedTo);
      }
    });
  });

  it('M4.3 a client leaves an excellent relation only with a warning that names it', () => {
    onPlaced(anyRound, (input, result) => {
      const named = new Set(
        result.warnings.flatMap((one) =>
          one.code === 'excellent_over_capacity' || one.code === 'excellent_displaced' ? one.clientIds : [],
        ),
      );
      for (const client of input.clients) {
        const target = result.placements.find((one) => one.clientId === client.id)?.participantId;
        const holders = input.participants.filter((one) => stateOf(client, one) === 'excellent');
        if (client.pinnedTo !== null || holders.length === 0) continue;
        expect(named.has(client.id)).toBe(!holders.some((one) => one.id === target));
      }
    });
  });

  it('the same input gives the same lists, in whatever order it comes', () => {
    fc.assert(
      fc.property(
        anyRound.chain((input) =>
          fc.record({
            input: fc.constant(input),
            clients: fc.shuffledSubarray([...input.clients], { minLength: input.clients.length }),
            participants: fc.shuffledSubarray([...input.participants], {
              minLength: input.participants.length,
            }),
          }),
        ),
        ({ input, clients, participants }) => {
          const shuffled = {
            clients: clients.map((client) => ({ ...client, relations: client.relations.toReversed() })),
            participants,
          };
          expect(sorted(splitLists(shuffled))).toEqual(sorted(splitLists(input)));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('M4.5 pinning what was computed and computing again changes nothing', () => {
    onPlaced(anyRound, (input, result) => {
      const target = new Map(result.placements.map((one) => [one.clientId, one.participantId]));
      const clients = input.clients.map((client) => ({ ...client, pinnedTo: target.get(client.id) ?? null }));
      const again = splitLists({ ...input, clients });
      if (again.kind !== 'placed') throw new Error(again.kind);
      expect(again.placements.map((one) => one.participantId)).toEqual(
        result.placements.map((one) => one.participantId),
      );
    });
  });
});

describe('M4 against trying every split of a small round', () => {
  it('a shortfall is told only where no split exists, and by exactly the number that does not fit', () => {
    fc.assert(
      fc.property(tinyRound, (input) => {
        const result = splitLists(input);
        if (result.kind === 'refused') return;
        const most = bestByTrying(input).placed;
        expect(result.kind === 'short' ? result.missing : 0).toBe(input.clients.length - most);
      }),
      { numRuns: 600 },
    );
  });

  it('as many clients stay in excellent relations as can, and of these the most valuable', () => {
    onPlaced(tinyRound, (input, result) => {
      const target = new Map(result.placements.map((one) => [one.clientId, one.participantId]));
      const best = bestByTrying(input);
      expect(lossOf(input, (client) => target.get(client.id) ?? '')).toEqual(best.loss);
    });
  });
});

type Loss = { excellent: number; ranks: number };

/** Clients taken from an excellent relation, and how valuable these are among such clients. */
function lossOf(input: SplitInput, targetOf: (client: SplitClient) => string): Loss {
  const held = input.clients.filter(
    (client) =>
      client.pinnedTo === null && input.participants.some((one) => stateOf(client, one) === 'excellent'),
  );
  const values = [...new Set(held.map((client) => client.value))].toSorted((left, right) => left - right);
  const lost = held.filter((client) => {
    const participant = input.participants.find((one) => one.id === targetOf(client));
    return stateOf(client, participant) !== 'excellent';
  });
  return {
    excellent: lost.length,
    ranks: lost.reduce((sum, client) => sum + values.indexOf(client.value), 0),
  };
}

function bestByTrying(input: SplitInput): { placed: number; loss: Loss } {
  let best = { placed: -1, loss: { excellent: Infinity, ranks: Infinity } };
  const target = new Map<string, string>();
  const room = new Map(input.participants.map((one) => [one.id, one.capacity]));
  const visit = (index: number) => {
    const client = input.clients[index];
    if (!client) {
      const loss = lossOf(input, (one) => target.get(one.id) ?? '');
      const better =
        target.size - best.placed || best.loss.excellent - loss.excellent || best.loss.ranks - loss.ranks;
      if (better > 0) best = { placed: target.size, loss };
      return;
    }
    for (const participant of input.participants) {
      const left = room.get(participant.id) ?? 0;
      const closed =
        client.pinnedTo === null
          ? stateOf(client, participant) === 'monopolised'
          : client.pinnedTo !== participant.id;
      if (left === 0 || closed) continue;
      room.set(participant.id, left - 1);
      target.set(client.id, participant.id);
      visit(index + 1);
      target.delete(client.id);
      room.set(participant.id, left);
    }
    visit(index + 1);
  };
  visit(0);
  return best;
}

/** Refusals and warnings follow the order of the participants given; everything else is ordered by id. */
function sorted(result: SplitResult): unknown {
  if (result.kind !== 'refused') return result;
  return result.refusals.map((refusal) => JSON.stringify(refusal)).toSorted();
}
