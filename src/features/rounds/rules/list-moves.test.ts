import { expect, it } from 'vitest';
import { listMoves } from './list-moves.ts';

it('M4.5 a preview names who moves and from where, and leaves out who stays', () => {
  const before = new Map([
    ['vega', 'anna'],
    ['lira', 'anna'],
  ]);
  const after = [
    { clientId: 'lira', participantId: 'boris' },
    { clientId: 'nova', participantId: 'boris' },
    { clientId: 'vega', participantId: 'anna' },
  ];
  expect(listMoves(before, after)).toEqual([
    { clientId: 'lira', from: 'anna', to: 'boris' },
    { clientId: 'nova', from: null, to: 'boris' },
  ]);
});
