import { describe, expect, it } from 'vitest';
import type { RelationState, SplitClient, SplitInput, SplitResult } from '../../shapes/split.ts';
import { splitLists } from './split-lists.ts';

function client(id: string, changes: Partial<SplitClient> = {}): SplitClient {
  return {
    id,
    value: 100_000_00,
    work: 1,
    place: null,
    city: null,
    servedBy: null,
    relations: [],
    lastEmployeeId: null,
    pinnedTo: null,
    ...changes,
  };
}

/** Participant `anna` is employee `e-anna`. */
function team(...members: readonly (readonly [string, number])[]) {
  return members.map(([id, capacity]) => ({ id, employeeId: `e-${id}`, capacity }));
}

function relation(name: string, state: RelationState) {
  return { employeeId: `e-${name}`, state };
}

function placed(input: SplitInput) {
  const result = splitLists(input);
  if (result.kind !== 'placed') throw new Error(JSON.stringify(result));
  const by = new Map(result.placements.map((placement) => [placement.clientId, placement]));
  return {
    ...result,
    whose: (id: string) => by.get(id)?.participantId,
    why: (id: string) => by.get(id)?.reasons.map((reason) => reason.code),
  };
}

function range(count: number, make: (index: number) => SplitClient): SplitClient[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

describe('M4.3 relations decide', () => {
  const boris = team(['anna', 5], ['boris', 5]);

  it('a client with an excellent relation stays with that employee', () => {
    const clients = [client('vega', { relations: [relation('boris', 'excellent')] })];
    const split = placed({ clients, participants: boris });
    expect(split.whose('vega')).toBe('boris');
    expect(split.why('vega')).toEqual(['excellent_stays']);
  });

  it('a client monopolised by an employee goes to somebody else, and the reason says so', () => {
    const clients = [
      client('vega', { relations: [relation('boris', 'monopolised')], lastEmployeeId: 'e-boris' }),
    ];
    const split = placed({ clients, participants: boris });
    expect(split.whose('vega')).toBe('anna');
    expect(split.why('vega')).toEqual(['monopolised_moved']);
  });

  it("an unsure relation is better somebody else's, even where last round's list says otherwise", () => {
    const clients = [
      client('vega', {
        value: 900_000_00,
        relations: [relation('boris', 'unsure')],
        lastEmployeeId: 'e-boris',
        servedBy: 'e-boris',
      }),
      ...range(3, (index) => client(`small-${index}`)),
    ];
    const split = placed({ clients, participants: boris });
    expect(split.whose('vega')).toBe('anna');
    expect(split.why('vega')).toEqual(['unsure_moved']);
  });

  it('where nobody else has room an unsure relation stays, and the leader is warned', () => {
    const clients = [
      client('vega', { relations: [relation('boris', 'unsure')] }),
      client('lira', { relations: [relation('anna', 'excellent')] }),
    ];
    const split = placed({ clients, participants: team(['anna', 1], ['boris', 1]) });
    expect(split.whose('vega')).toBe('boris');
    expect(split.warnings).toContainEqual({ code: 'unsure_unavoidable', clientIds: ['vega'] });
  });

  it('an excellent relation with somebody who does not take part is named', () => {
    const clients = [client('vega', { relations: [relation('victor', 'excellent')] })];
    const split = placed({ clients, participants: boris });
    expect(split.why('vega')).toEqual(['excellent_away']);
    expect(split.warnings).toContainEqual({
      code: 'excellent_not_taking_part',
      employeeId: 'e-victor',
      clientIds: ['vega'],
    });
  });

  it('of five excellent clients and room for three the three most valuable stay, and two are named', () => {
    const clients = range(5, (index) =>
      client(`c${index}`, { value: (index + 1) * 1_000_00, relations: [relation('boris', 'excellent')] }),
    );
    const split = placed({ clients, participants: team(['anna', 5], ['boris', 3]) });
    expect(['c2', 'c3', 'c4'].map(split.whose)).toEqual(['boris', 'boris', 'boris']);
    expect(split.warnings).toContainEqual({
      code: 'excellent_over_capacity',
      participantId: 'boris',
      employeeId: 'e-boris',
      wanted: 5,
      capacity: 3,
      over: 2,
      clientIds: ['c0', 'c1'],
    });
    expect(split.why('c0')).toContain('excellent_no_room');
  });

  it('a client only one employee may take comes before an excellent relation, and that is said', () => {
    const clients = [
      client('vega', { relations: [relation('anna', 'excellent')] }),
      client('lira', { relations: [relation('boris', 'monopolised')] }),
    ];
    const split = placed({ clients, participants: team(['anna', 1], ['boris', 1]) });
    expect(split.whose('lira')).toBe('anna');
    expect(split.warnings).toContainEqual({
      code: 'excellent_displaced',
      participantId: 'anna',
      employeeId: 'e-anna',
      clientIds: ['vega'],
    });
  });
});

describe('M4.4 lists fit capacity, or the shortfall is said in numbers', () => {
  it('twelve clients and room for ten: two are missing and nothing is placed', () => {
    const result = splitLists({
      clients: range(12, (index) => client(`c${index}`)),
      participants: team(['anna', 6], ['boris', 4]),
    });
    expect(result).toMatchObject({
      kind: 'short',
      clients: 12,
      capacity: 10,
      missing: 2,
      missingByRelation: 0,
    });
    expect(result).not.toHaveProperty('placements');
  });

  it('room that relations keep clients out of is told apart', () => {
    const result = splitLists({
      clients: range(4, (index) => client(`c${index}`, { relations: [relation('boris', 'monopolised')] })),
      participants: team(['anna', 3], ['boris', 4]),
    });
    expect(result).toMatchObject({ kind: 'short', missing: 1, missingByRelation: 1 });
  });
});

describe('M4.5 pins', () => {
  const participants = team(['anna', 2], ['boris', 2]);

  it('a pin wins over an excellent relation, with a warning', () => {
    const clients = [client('vega', { pinnedTo: 'anna', relations: [relation('boris', 'excellent')] })];
    const split = placed({ clients, participants });
    expect(split.whose('vega')).toBe('anna');
    expect(split.why('vega')).toEqual(['pinned']);
    expect(split.warnings.map((warning) => warning.code)).toContain('pin_against_excellent');
  });

  it.each<[string, SplitInput, SplitResult]>([
    [
      'a pin to the employee who monopolises the client',
      {
        clients: [client('vega', { pinnedTo: 'boris', relations: [relation('boris', 'monopolised')] })],
        participants,
      },
      {
        kind: 'refused',
        refusals: [
          { code: 'pin_monopolised', clientId: 'vega', participantId: 'boris', employeeId: 'e-boris' },
        ],
      },
    ],
    [
      'more pins than the list has room for',
      { clients: range(3, (index) => client(`c${index}`, { pinnedTo: 'anna' })), participants },
      {
        kind: 'refused',
        refusals: [
          {
            code: 'pins_over_capacity',
            participantId: 'anna',
            pinned: 3,
            capacity: 2,
            clientIds: ['c0', 'c1', 'c2'],
          },
        ],
      },
    ],
    [
      'a pin to somebody who does not take part',
      { clients: [client('vega', { pinnedTo: 'victor' })], participants },
      {
        kind: 'refused',
        refusals: [{ code: 'pin_unknown_participant', clientId: 'vega', participantId: 'victor' }],
      },
    ],
    [
      'a client monopolised by everybody who takes part',
      {
        clients: [
          client('vega', { relations: [relation('anna', 'monopolised'), relation('boris', 'monopolised')] }),
        ],
        participants,
      },
      { kind: 'refused', refusals: [{ code: 'monopolised_by_all', clientId: 'vega' }] },
    ],
    [
      'a round without participants',
      { clients: [client('vega')], participants: [] },
      { kind: 'refused', refusals: [{ code: 'split_without_participants' }] },
    ],
    [
      'a client given twice',
      { clients: [client('vega'), client('vega')], participants },
      { kind: 'refused', refusals: [{ code: 'client_twice', clientId: 'vega' }] },
    ],
  ])('%s is refused by name', (_claim, input, expected) => {
    expect(splitLists(input)).toEqual(expected);
  });
});

describe('M4.5 balance, nearness and few changes', () => {
  it('lists are as long as the capacities are to each other', () => {
    const split = placed({
      clients: range(40, (index) => client(`c${index}`)),
      participants: team(['anna', 60], ['boris', 20]),
    });
    expect(split.lists.map((list) => list.clients)).toEqual([30, 10]);
  });

  it('two big clients do not end on one list while the other holds small ones only', () => {
    const clients = range(10, (index) =>
      client(`c${index}`, { value: index < 2 ? 5_000_000_00 : 10_000_00 }),
    );
    const split = placed({ clients, participants: team(['anna', 10], ['boris', 10]) });
    expect(split.whose('c0')).not.toBe(split.whose('c1'));
    expect(split.lists.map((list) => list.clients)).toEqual([5, 5]);
  });

  it('clients that take double the work are shared out', () => {
    const clients = range(8, (index) => client(`c${index}`, { work: index < 4 ? 3 : 1 }));
    const split = placed({ clients, participants: team(['anna', 8], ['boris', 8]) });
    expect(split.lists.map((list) => list.work)).toEqual([8, 8]);
  });

  it('with nothing else to decide the whole of last round stays as it was', () => {
    const clients = range(20, (index) =>
      client(`c${index}`, { lastEmployeeId: index % 2 === 0 ? 'e-anna' : 'e-boris' }),
    );
    const split = placed({ clients, participants: team(['anna', 15], ['boris', 15]) });
    expect(split.lists.map((list) => list.kept)).toEqual([10, 10]);
    expect(split.why('c0')).toEqual(['kept_from_last']);
  });

  it('a newcomer takes over part of a long list, and each of these is explained', () => {
    const clients = range(20, (index) => client(`c${index}`, { lastEmployeeId: 'e-anna' }));
    const split = placed({ clients, participants: team(['anna', 20], ['boris', 20]) });
    const moved = split.placements.filter((placement) => placement.participantId === 'boris');
    expect(moved.length).toBeGreaterThanOrEqual(8);
    expect(moved.every((one) => one.reasons[0]?.code === 'last_levelled')).toBe(true);
  });

  it('of a list too long the least valuable clients move first', () => {
    const clients = range(10, (index) =>
      client(`c${index}`, { lastEmployeeId: 'e-anna', value: (index + 1) * 50_000_00 }),
    );
    const weights = { unsure: 40_000, change: 1000, serves: 200, near: 0, count: 3000, value: 0, work: 0 };
    const split = placed({ clients, participants: team(['anna', 7], ['boris', 7]), weights });
    const moved = split.placements.filter((one) => one.participantId === 'boris').map((one) => one.clientId);
    expect(moved).toEqual(range(moved.length, (index) => client(`c${index}`)).map((one) => one.id));
  });

  it('two towns and two participants make a list a town, by coordinates', () => {
    const clients = range(12, (index) =>
      client(`c${index}`, {
        place:
          index % 2 === 0 ? { lat: 58 + index / 1000, lng: 56.2 } : { lat: 56.8 + index / 1000, lng: 60.6 },
      }),
    );
    const split = placed({ clients, participants: team(['anna', 8], ['boris', 8]) });
    const perm = new Set(range(6, (index) => client(`c${index * 2}`)).map((one) => split.whose(one.id)));
    expect(perm.size).toBe(1);
    expect(split.lists.map((list) => list.clients)).toEqual([6, 6]);
    expect(split.why('c0')).toEqual(['nearby']);
  });

  it('and by the name of the town where there are no coordinates, whatever its spelling', () => {
    const clients = range(12, (index) =>
      client(`c${index}`, { city: index % 2 === 0 ? (index < 6 ? 'г. Орёл' : 'Орел') : 'Тверь' }),
    );
    const split = placed({ clients, participants: team(['anna', 8], ['boris', 8]) });
    const orel = new Set(range(6, (index) => client(`c${index * 2}`)).map((one) => split.whose(one.id)));
    expect(orel.size).toBe(1);
    expect(split.why('c1')).toEqual(['same_city']);
  });

  it('whoever knows a client best because they serve it now is preferred to a stranger', () => {
    const clients = range(6, (index) => client(`c${index}`, { servedBy: index < 3 ? 'e-boris' : 'e-anna' }));
    const split = placed({ clients, participants: team(['anna', 5], ['boris', 5]) });
    expect(['c0', 'c1', 'c2'].map(split.whose)).toEqual(['boris', 'boris', 'boris']);
    expect(split.why('c0')).toEqual(['serves_now']);
  });
});
