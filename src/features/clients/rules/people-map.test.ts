import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ROLE_KINDS } from '../shapes/kinds.ts';
import { BOX, layPeopleMap, type MapPerson, OURS_BOX } from './people-map.ts';

const person = (id: string, change: Partial<MapPerson> = {}): MapPerson => ({
  id,
  roleKind: 'unknown',
  gone: false,
  successorId: null,
  ...change,
});

describe('the people map of a client', () => {
  test('who decides stands above who influences, then experts of their own, then who uses', () => {
    const { persons, bands } = layPeopleMap({
      persons: [
        person('user', { roleKind: 'user' }),
        person('engineer', { roleKind: 'technical' }),
        person('boss', { roleKind: 'decision_maker' }),
        person('aide', { roleKind: 'influencer' }),
      ],
      links: [],
      ours: [],
      ties: [],
    });
    expect(bands.map((band) => band.layer)).toEqual(['decide', 'influence', 'expert', 'use']);
    const y = (id: string) => persons.get(id)?.y ?? 0;
    expect(y('boss')).toBeLessThan(y('aide'));
    expect(y('aide')).toBeLessThan(y('user'));
  });

  test('who left stands to the left of the successor', () => {
    const { persons } = layPeopleMap({
      persons: [person('new'), person('other'), person('old', { gone: true, successorId: 'new' })],
      links: [],
      ours: [],
      ties: [],
    });
    const x = (id: string) => persons.get(id)?.x ?? 0;
    expect(x('new') - x('old')).toBe(BOX.width + BOX.gapX);
  });

  test('ours stand at the side, whoever knows nobody included', () => {
    const { persons, ours } = layPeopleMap({
      persons: [person('a')],
      links: [],
      ours: ['knows', 'new'],
      ties: [{ employeeId: 'knows', personId: 'a' }],
    });
    const right = (persons.get('a')?.x ?? 0) + BOX.width;
    expect(ours.get('knows')?.x).toBeGreaterThan(right);
    expect(ours.size).toBe(2);
  });
});

const ids = Array.from({ length: 14 }, (_, index) => `p${index}`);
const anyone = fc.constantFrom(...ids);
const company = fc.record({
  persons: fc.uniqueArray(
    fc.record({
      id: anyone,
      roleKind: fc.constantFrom(...ROLE_KINDS),
      gone: fc.boolean(),
      successorId: fc.option(anyone),
    }),
    { selector: (one) => one.id, maxLength: 14 },
  ),
  links: fc.array(fc.record({ from: anyone, to: anyone }), { maxLength: 20 }),
  ours: fc.array(fc.constantFrom('e1', 'e2', 'e3', 'e4')),
  ties: fc.array(fc.record({ employeeId: fc.constantFrom('e1', 'e2', 'e3'), personId: anyone })),
});

describe('whoever works there', () => {
  test('everybody has a place inside the picture and nobody stands on anybody', () => {
    fc.assert(
      fc.property(company, (facts) => {
        const map = layPeopleMap(facts);
        expect([...map.persons.keys()].toSorted()).toEqual(facts.persons.map((one) => one.id).toSorted());
        expect([...map.ours.keys()].toSorted()).toEqual([...new Set(facts.ours)].toSorted());
        const boxes = [
          ...[...map.persons.values()].map((point) => ({ ...point, ...BOX })),
          ...[...map.ours.values()].map((point) => ({ ...point, ...OURS_BOX })),
        ];
        for (const [index, one] of boxes.entries()) {
          expect(one.x).toBeGreaterThanOrEqual(0);
          expect(one.x + one.width).toBeLessThanOrEqual(map.width);
          expect(one.y + one.height).toBeLessThanOrEqual(map.height);
          for (const two of boxes.slice(index + 1)) {
            const apart =
              one.x + one.width < two.x ||
              two.x + two.width < one.x ||
              one.y + one.height < two.y ||
              two.y + two.height < one.y;
            expect(apart).toBe(true);
          }
        }
      }),
    );
  });

  test('the order in which lines were drawn moves nobody', () => {
    fc.assert(
      fc.property(company, (facts) => {
        const turned = { ...facts, links: facts.links.toReversed(), ties: facts.ties.toReversed() };
        expect(layPeopleMap(turned)).toEqual(layPeopleMap(facts));
      }),
    );
  });
});
