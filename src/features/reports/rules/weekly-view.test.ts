import { describe, expect, test } from 'vitest';
import type { AgendaItem } from '../shapes/weekly.ts';
import { NOTHING } from './weekly-agenda.ts';
import { seenItems, seesDecision, seesWhole, stateAt } from './weekly-view.ts';

const reader = { all: false, employeeId: 'me', clients: new Set(['mine']) };
const item = (change: Partial<AgendaItem>): AgendaItem => ({
  ...NOTHING,
  key: 'k',
  section: 'fresh',
  ...change,
});
const inCommon = (...ids: string[]) => ({
  kind: 'place' as const,
  name: 'Узел',
  cases: ids.map((clientId) => ({ caseId: clientId, year: 2026, number: 1, clientId, clientName: clientId })),
});

describe('M1, M9.6 who sees what of a meeting', () => {
  const people = (attended: boolean | null) => [{ employeeId: 'me', attended }];
  test.each([
    ['planned, invited', 'planned', people(null), false],
    ['running, there', 'running', people(true), true],
    ['held, was there', 'held', people(true), true],
    ['held, was invited and did not come', 'held', people(false), false],
    ['held, somebody else’s', 'held', [{ employeeId: 'you', attended: true }], false],
    ['called off', 'cancelled', people(null), false],
  ] as const)('%s', (_, state, participants, whole) => {
    expect(seesWhole(reader, { state, participants })).toBe(whole);
    expect(seesWhole({ ...reader, all: true }, { state, participants })).toBe(true);
  });

  test('others see their own clients’ items; of a common place their own clients’ names', () => {
    const items = [
      item({ clientId: 'mine' }),
      item({ clientId: 'yours' }),
      item({ clientId: null, text: 'Общее' }),
      item({ common: inCommon('mine', 'yours') }),
      item({ common: inCommon('yours') }),
    ];
    const seen = seenItems(items, reader);
    expect(seen).toHaveLength(2);
    const mine = {
      id: 'd',
      words: 'Спросить',
      ownerId: 'me',
      ownerName: null,
      dueOn: null,
      madeOn: '2026-11-09',
      daysLate: 0,
    };
    expect(
      seenItems([item({ decision: mine }), item({ decision: { ...mine, ownerId: 'you' } })], reader),
    ).toHaveLength(1);
    expect(JSON.stringify(seen)).not.toContain('yours');
  });

  test('a decision is seen by its owner and by whoever sees its client', () => {
    expect(seesDecision({ clientId: 'yours', ownerId: 'me' }, reader)).toBe(true);
    expect(seesDecision({ clientId: 'mine', ownerId: null }, reader)).toBe(true);
    expect(seesDecision({ clientId: 'yours', ownerId: null }, reader)).toBe(false);
    expect(seesDecision({ clientId: null, ownerId: null }, reader)).toBe(false);
    expect(seesDecision({ clientId: null, ownerId: null }, { ...reader, employeeId: null })).toBe(false);
  });

  test('minutes tell how a decision stood at their end', () => {
    const done = { state: 'done' as const, settledAt: '2026-11-16T09:00:00.000Z' };
    expect(stateAt(done, '2026-11-16T08:00:00.000Z')).toBe('open');
    expect(stateAt(done, '2026-11-16T10:00:00.000Z')).toBe('done');
    expect(stateAt(done, null)).toBe('done');
  });
});
