import { expect, test } from 'vitest';
import { isReminderDue, type ReminderFacts } from './client-reminder.ts';

const norms = { clientReminders: 2, clientReminderDays: 3 };
const hours = {
  timeZone: 'Asia/Yekaterinburg',
  from: 9,
  to: 18,
  isWorkingDay: (day: string) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()),
};
/** Asked on Thursday 5 November 2026 in the afternoon, by the client's clock. */
const asked: ReminderFacts = {
  lastAskedAt: '2026-11-05T10:00:00.000Z',
  expiresAt: '2026-11-19T10:00:00.000Z',
  reminders: 0,
  lastCallAt: null,
};
const due = (now: string, change: Partial<ReminderFacts> = {}, own = norms) =>
  isReminderDue({ ...asked, ...change }, own, hours, now);

test('M9.7 the letter comes after three working days, the days off not counted', () => {
  expect(due('2026-11-09T06:00:00.000Z')).toBe(false);
  expect(due('2026-11-10T06:00:00.000Z')).toBe(true);
});

test('M9.7 only in the client’s own working hours', () => {
  // 8:59, 9:00 and 18:00 in Yekaterinburg.
  expect(due('2026-11-10T03:59:00.000Z')).toBe(false);
  expect(due('2026-11-10T04:00:00.000Z')).toBe(true);
  expect(due('2026-11-10T13:00:00.000Z')).toBe(false);
  expect(due('2026-11-14T06:00:00.000Z')).toBe(false);
});

test('M9.7 a call on the same day is reminder enough', () => {
  expect(due('2026-11-10T06:00:00.000Z', { lastCallAt: '2026-11-10T04:30:00.000Z' })).toBe(false);
  // Late in the evening of the day before, by the client's clock.
  expect(due('2026-11-10T06:00:00.000Z', { lastCallAt: '2026-11-09T18:30:00.000Z' })).toBe(true);
});

test('M9.7 so many letters and no more; the company may want none', () => {
  expect(due('2026-11-10T06:00:00.000Z', { reminders: 1 })).toBe(true);
  expect(due('2026-11-10T06:00:00.000Z', { reminders: 2 })).toBe(false);
  expect(due('2026-11-10T06:00:00.000Z', {}, { ...norms, clientReminders: 0 })).toBe(false);
});

test('M9.7 a link past its days is not renewed by itself', () => {
  expect(due('2026-11-19T10:00:00.000Z')).toBe(false);
});
