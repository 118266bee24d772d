import { describe, expect, it } from 'vitest';
import type { PlacementReason } from '../shapes/split.ts';
import { reasonsAfterHandover, reasonsAfterMove } from './hand-reasons.ts';

const computed: PlacementReason[] = [{ code: 'excellent_stays', employeeId: 'e-anna' }];
const atAnna = { participantId: 'anna', employeeId: 'e-anna', reasons: computed };

describe('M4.5 reasons of a client moved by hand', () => {
  it('a first place says that the leader put it there', () => {
    expect(reasonsAfterMove(null, 'anna')).toEqual({
      reasons: [{ code: 'placed_by_hand', employeeId: null }],
      placedBy: 'hand',
    });
  });

  it('a move names whose list it left', () => {
    expect(reasonsAfterMove(atAnna, 'boris')).toMatchObject({
      reasons: [{ code: 'placed_by_hand', employeeId: 'e-anna' }],
      placedBy: 'hand',
    });
  });

  it('moved back to where the computation had it, it has the computed reasons again', () => {
    const { reasons } = reasonsAfterMove(atAnna, 'boris');
    const back = reasonsAfterMove({ participantId: 'boris', employeeId: 'e-boris', reasons }, 'anna');
    expect(back).toEqual({ reasons: computed, placedBy: 'rule' });
  });

  it('a second move keeps the computed reasons of the first list underneath', () => {
    const first = reasonsAfterMove(atAnna, 'boris').reasons;
    const second = reasonsAfterMove(
      { participantId: 'boris', employeeId: 'e-boris', reasons: first },
      'vera',
    ).reasons;
    expect(second).toMatchObject([{ employeeId: 'e-boris', was: { participantId: 'anna' } }]);
    const home = reasonsAfterMove({ participantId: 'vera', employeeId: 'e-vera', reasons: second }, 'anna');
    expect(home.reasons).toEqual(computed);
  });

  it('only pinning where it is changes no reason', () => {
    expect(reasonsAfterMove(atAnna, 'anna')).toEqual({ reasons: computed, placedBy: 'rule' });
  });
});

it('M4.6 the receiving side sees from whom and why', () => {
  expect(reasonsAfterHandover('e-anna', 'other', 'переехал')).toEqual([
    { code: 'handed_over', employeeId: 'e-anna', reason: 'other', note: 'переехал' },
  ]);
});
