import { expect, test } from 'vitest';
import type { ClientState } from '../shapes/kinds.ts';
import { nextDeed } from './next-deed.ts';

const now = '2026-11-23T10:00:00.000Z';
const tomorrow = '2026-11-24T10:00:00.000Z';
const yesterday = '2026-11-22T10:00:00.000Z';
const deed = (
  state: ClientState | null,
  nextMeetingAt: string | null = null,
  lastOutcome: string | null = null,
) => nextDeed({ archived: false, hasRound: true, state, nextMeetingAt, lastOutcome, now });

test.each([
  ['a client on nobody’s list is put on one (M4.1)', deed(null), 'put_on_list'],
  ['work begins with a call (M7.1)', deed('not_called'), 'call'],
  ['a call without an appointment is followed by another', deed('called'), 'call'],
  [
    'after a refusal the leader decides, nobody calls again (M7.2)',
    deed('called', null, 'refused'),
    'leader_decides',
  ],
  ['before a meeting one prepares', deed('booked', tomorrow), 'prepare_meeting'],
  ['a meeting whose hour has passed is marked', deed('booked', yesterday), 'mark_meeting'],
  ['a paused questionnaire waits for the works (M9.4)', deed('paused'), 'watch_works'],
  ['restored: the client is asked (M9.7)', deed('restored'), 'ask_client'],
  ['confirmed: a new meeting is arranged (M9.8)', deed('confirmed'), 'book_resumption'],
  ['confirmed and arranged: one prepares', deed('confirmed', tomorrow), 'prepare_meeting'],
  ['at the resumed meeting the questionnaire goes on', deed('confirmed', yesterday), 'go_on'],
  ['a complete questionnaire counts only when handed in (M6.1)', deed('complete'), 'hand_in'],
  ['what was given back is mended', deed('returned'), 'mend'],
])('%s', (_, found, wanted) => {
  expect(found).toBe(wanted);
});

test('without a round nothing is asked of anybody, and from the archive a client is first brought back', () => {
  expect(
    nextDeed({ archived: false, hasRound: false, state: null, nextMeetingAt: null, lastOutcome: null, now }),
  ).toBe('none');
  expect(
    nextDeed({
      archived: true,
      hasRound: true,
      state: 'booked',
      nextMeetingAt: tomorrow,
      lastOutcome: null,
      now,
    }),
  ).toBe('bring_back');
});
