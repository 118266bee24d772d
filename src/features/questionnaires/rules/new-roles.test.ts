import { describe, expect, test } from 'vitest';
import { listNewRoles } from './new-roles.ts';

const facts = { persons: [{ id: 'old', name: 'Ушедший', post: 'директор', role: 'decision_maker' }] };
const heir = { id: 'heir', name: 'Преемников', post: 'директор', replacesId: 'old' };
const fresh = { id: 'fresh', name: 'Новиков', post: 'инженер' };
const here = (id: string, roleKind: string, toDay: string | null = null) => ({
  id,
  roles: [{ roleKind, toDay }],
});

describe('M8.1, M8.2 the part of a newcomer, asked after the talk', () => {
  test('a successor is proposed the part of the predecessor, somebody on a new place none', () => {
    expect(listNewRoles([heir, fresh], facts, [here('heir', 'unknown'), here('fresh', 'unknown')])).toEqual([
      { personId: 'heir', name: 'Преемников', proposed: 'decision_maker' },
      { personId: 'fresh', name: 'Новиков', proposed: null },
    ]);
  });

  test('whose part the card knows, or who has left since, is not asked about', () => {
    expect(
      listNewRoles([heir, fresh], facts, [here('heir', 'champion'), here('fresh', 'unknown', '2026-11-02')]),
    ).toEqual([]);
  });

  test('without the card, or before it knows the person, the answer itself is looked at', () => {
    expect(
      listNewRoles([{ ...heir, role: 'user' }, fresh], facts, undefined).map(({ personId }) => personId),
    ).toEqual(['fresh']);
    expect(listNewRoles([fresh], facts, []).map(({ personId }) => personId)).toEqual(['fresh']);
  });

  test('a predecessor whose part is unclear proposes nothing', () => {
    const unclear = { persons: [{ id: 'old', name: 'Ушедший', post: '', role: 'unknown' }] };
    expect(listNewRoles([heir], unclear, undefined)).toMatchObject([{ proposed: null }]);
  });
});
