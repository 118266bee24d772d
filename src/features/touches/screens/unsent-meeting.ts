// A meeting as this device has left it: what waits to be sent has already happened for whoever did it.
import type { ParsedInputOf } from '#features/access/shapes/contract.ts';
import { useUnsent } from '#ui/data.ts';
import type { Entry } from '#ui/outbox/entries.ts';
import type { MeetingRow, markMeeting, rescheduleMeeting } from '../shapes/contracts/meetings.ts';

type Mark = ParsedInputOf<typeof markMeeting>;
type Move = ParsedInputOf<typeof rescheduleMeeting>;

export interface MeetingHere extends MeetingRow {
  /** Something about it has not reached the server yet. */
  waits: boolean;
}

/** The meeting with what this device has still to send about it. */
export function useMeetingHere(meeting: MeetingRow): MeetingHere {
  return withUnsent(meeting, useUnsent());
}

/** Every kept deed raises the version as the server will, so that the next one is not taken for a quarrel. */
export function withUnsent(meeting: MeetingRow, entries: readonly Entry[]): MeetingHere {
  let here: MeetingHere = { ...meeting, waits: false };
  for (const { procedure, input, problem } of entries) {
    if (problem || (input as { id?: string }).id !== meeting.id) continue;
    if (procedure === 'touches.mark-meeting') here = { ...here, ...marked(input as Mark) };
    else if (procedure === 'touches.reschedule') here = { ...here, ...moved(input as Move) };
    else continue;
    here = { ...here, version: here.version + 1, waits: true };
  }
  return here;
}

function marked({ state, reasonCode = null, reason = null }: Mark): Partial<MeetingRow> {
  return { state, reasonCode, reason };
}

function moved({ startsAt, minutes, place }: Move): Partial<MeetingRow> {
  return { startsAt, minutes, place };
}
