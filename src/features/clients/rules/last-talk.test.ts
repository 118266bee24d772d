import { describe, expect, test } from 'vitest';
import { calledOff, lastTalks } from './last-talk.ts';

const employee = { name: 'Ким Анна' };
const call = (at: string, outcome: string, note: string | null = null) => ({
  at,
  outcome,
  note,
  person: null,
  employee,
});
const meeting = (startsAt: string, state: string, calledOffAt: string | null = null) => ({
  startsAt,
  state,
  calledOffAt,
  purpose: 'questionnaire',
  person: null,
  note: null,
  employee,
});

describe('what was last with a client', () => {
  test('a booking says nothing of the talk: what was written down before stays in sight', () => {
    const calls = [
      call('2026-11-20T10:00:00Z', 'booked'),
      call('2026-11-19T10:00:00Z', 'not_reached', 'секретарь'),
      call('2026-11-18T10:00:00Z', 'call_back', 'Сдают отчёт, просил позже'),
    ];
    expect(lastTalks({ meetings: [], calls })).toMatchObject({
      last: { what: 'booked' },
      noted: { what: 'call_back', note: 'Сдают отчёт, просил позже' },
    });
  });

  test('of a talk with a note no other is needed', () => {
    const calls = [
      call('2026-11-20T10:00:00Z', 'talked', 'Перезвонит'),
      call('2026-11-18T10:00:00Z', 'talked', 'Б'),
    ];
    expect(lastTalks({ meetings: [], calls }).noted).toBeUndefined();
  });
});

describe('a meeting that was called off', () => {
  const booked = call('2026-11-20T10:00:00Z', 'booked');
  const off = meeting('2026-11-25T10:00:00Z', 'cancelled', '2026-11-21T08:00:00Z');

  test('is what was last, though its hour lies ahead', () => {
    expect(calledOff({ meetings: [off], calls: [booked] })).toBe(off);
  });

  test('is history once a new one is booked, or somebody was reached again', () => {
    expect(
      calledOff({ meetings: [off, meeting('2026-11-27T10:00:00Z', 'booked')], calls: [booked] }),
    ).toBeUndefined();
    const again = call('2026-11-22T10:00:00Z', 'call_back');
    expect(calledOff({ meetings: [off], calls: [again, booked] })).toBeUndefined();
    const inVain = call('2026-11-22T10:00:00Z', 'not_reached');
    expect(calledOff({ meetings: [off], calls: [inVain, booked] })).toBe(off);
  });

  test('where nobody noted when, its own hour counts; a meeting held since ends it', () => {
    const missed = meeting('2026-11-21T10:00:00Z', 'no_show');
    expect(calledOff({ meetings: [missed], calls: [booked] })).toBe(missed);
    expect(
      calledOff({ meetings: [missed, meeting('2026-11-24T10:00:00Z', 'held')], calls: [booked] }),
    ).toBeUndefined();
  });
});
