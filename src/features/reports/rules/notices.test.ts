import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Notice } from '../shapes/notices.ts';
import { orderNotices, readNotice } from './notices.ts';

describe('M9.9 what the register noted', () => {
  it('is read with its work, its level and what was tried', () => {
    const tried = {
      asked: 2,
      reminded: 1,
      replanned: 0,
      refused: 1,
      lastAskedAt: '2026-11-04T09:00:00.000Z',
    };
    expect(
      readNotice({ term: 'work_due', workId: 'w1', level: 2, dueOn: '2026-11-05', hears: [], tried }),
    ).toEqual({
      term: 'work_due',
      workId: 'w1',
      level: 2,
      dueOn: '2026-11-05',
      tried,
    });
    expect(readNotice({ term: 'work_due:w1' })).toMatchObject({ term: 'work_due', workId: 'w1', level: 1 });
  });

  it('is never a reason to fall over, whatever stands there', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (data, tried) => {
        const { level, tried: read } = readNotice(data);
        expect(level).toBeGreaterThanOrEqual(1);
        expect(read.asked).toBeGreaterThanOrEqual(0);
        expect(readNotice({ term: 'of_tomorrow', tried }).term).toBeNull();
      }),
    );
  });

  it('is told the most pressing first', () => {
    const notice = (id: string, kind: Notice['kind'], level: number, dueOn: string) =>
      ({ id, kind, level, dueOn, number: 1 }) as Notice;
    const ordered = orderNotices([
      notice('near', 'deed_reminded', 1, '2026-11-01'),
      notice('late', 'escalated', 1, '2026-11-05'),
      notice('later', 'escalated', 1, '2026-11-06'),
      notice('higher', 'escalated', 2, '2026-11-06'),
    ]);
    expect(ordered.map(({ id }) => id)).toEqual(['higher', 'late', 'later', 'near']);
  });
});
