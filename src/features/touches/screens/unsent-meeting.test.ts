import { describe, expect, test } from 'vitest';
import type { Entry } from '#ui/outbox/entries.ts';
import type { MeetingRow } from '../shapes/contracts/meetings.ts';
import { withUnsent } from './unsent-meeting.ts';

const meeting = {
  id: 'm1',
  version: 4,
  state: 'booked',
  startsAt: '2026-11-24T07:00:00.000Z',
  minutes: 60,
  place: null,
  reasonCode: null,
  reason: null,
} as MeetingRow;

let order = 0;
const entry = (procedure: string, input: object, problem: Entry['problem'] = null): Entry => ({
  id: `e${(order += 1)}`,
  order,
  lane: 'client:c1',
  procedure,
  input,
  at: '2026-11-24T06:00:00.000Z',
  problem,
});

const move = entry('touches.reschedule', {
  id: 'm1',
  version: 4,
  startsAt: '2026-11-25T09:00:00.000Z',
  minutes: 45,
  place: 'кафе',
});
const mark = entry('touches.mark-meeting', { id: 'm1', version: 5, state: 'no_show', reasonCode: 'forgot' });

describe('a meeting changed without a connection', () => {
  test('is shown as it was left, and the next deed goes over the version the server will have', () => {
    expect(withUnsent(meeting, [move, mark])).toMatchObject({
      waits: true,
      version: 6,
      startsAt: '2026-11-25T09:00:00.000Z',
      minutes: 45,
      place: 'кафе',
      state: 'no_show',
      reasonCode: 'forgot',
    });
  });

  test('stays as the server knows it where the deed was refused, concerns another meeting or is of another kind', () => {
    const refused = { ...move, problem: { code: 'changed_meanwhile', sentence: '' } };
    const other = entry('touches.mark-meeting', { id: 'm2', version: 1, state: 'held' });
    const call = entry('touches.log-call', { id: 'm1' });
    expect(withUnsent(meeting, [refused, other, call])).toEqual({ ...meeting, waits: false });
  });
});
