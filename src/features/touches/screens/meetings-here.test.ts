import { describe, expect, test } from 'vitest';
import type { Entry } from '#ui/outbox/entries.ts';
import { meetingDeedsOf } from './meetings-here.ts';

const at = '2026-11-24T06:00:00.000Z';
let order = 0;
const entry = (procedure: string, input: object, extra: Partial<Entry> = {}): Entry => ({
  id: `e${(order += 1)}`,
  order,
  lane: 'client:c1',
  procedure,
  input,
  at,
  problem: null,
  ...extra,
});
const shows = { row: { id: 'm1' }, at: null };
const refused = { problem: { code: 'meeting_clashes', sentence: '' } };
const book = entry('touches.book-meeting', { id: 'm1' }, { shows });
const move = entry('touches.reschedule', { id: 'm1', version: 1, startsAt: at, minutes: 60 }, { shows });

describe('what the outbox says about meetings', () => {
  test('deeds come in order with what was known; entries of other kinds are nobody’s meeting', () => {
    const mark = entry('touches.mark-meeting', { id: 'm1', version: 2, state: 'held' });
    const call = entry('touches.log-call', { id: 'm1' });
    expect(meetingDeedsOf([book, move, call, mark], null)).toMatchObject([
      { kind: 'book', waits: true, known: shows },
      { kind: 'move', version: 1, place: null, reasonCode: null },
      { kind: 'mark', state: 'held', known: null },
    ]);
  });

  test('a refused deed has not happened; of a refused booking nothing stands', () => {
    expect(meetingDeedsOf([book, { ...move, ...refused }], null)).toMatchObject([{ kind: 'book' }]);
    expect(meetingDeedsOf([{ ...book, ...refused }, move], null)).toEqual([]);
  });

  test('with a connection nothing is said to wait while the answer is on its way', () => {
    expect(meetingDeedsOf([book], Date.parse(at) + 1_000)).toMatchObject([{ waits: false }]);
    expect(meetingDeedsOf([book], Date.parse(at) + 60_000)).toMatchObject([{ waits: true }]);
  });
});
