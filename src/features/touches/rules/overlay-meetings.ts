// Meetings on top of what the server said last: what was booked, moved or marked on this device has already
// happened for whoever did it. Telling it twice changes nothing.
import { addDays, type Day, dayAt } from '#kernel/day.ts';
import type { MeetingRow } from '../shapes/contracts/meetings.ts';
import type { BusyMeeting } from '../shapes/meeting.ts';
import type { BusyHere, MeetingDeed, MeetingHere } from '../shapes/meeting-deed.ts';
import type { Place } from '../shapes/travel.ts';
import { type DayMeetings, type Moment, sortMeetings } from './day-meetings.ts';

export interface Touched {
  /** As the server knows it; null: it does not. */
  readonly before: MeetingRow | null;
  readonly here: MeetingHere;
  /** Where the client is. */
  readonly at: Place | null;
}

/** The meetings the deeds concern; `rows`: those the server has told of. */
export function touchedBy(
  deeds: readonly MeetingDeed[],
  rows: readonly MeetingRow[],
): ReadonlyMap<string, Touched> {
  const listed = new Map(rows.map((row) => [row.id, row]));
  const touched = new Map<string, Touched>();
  for (const deed of deeds) {
    const id = deed.kind === 'book' ? deed.known.row.id : deed.id;
    const last = touched.get(id);
    const at = last?.at ?? deed.known?.at ?? null;
    if (deed.kind === 'book') {
      // Listed: the server has it by now.
      if (last || listed.has(id)) continue;
      const { row } = deed.known;
      const here = { ...row, point: pointOf(row, at), waits: deed.waits, unheardOf: true };
      touched.set(id, { before: null, here, at });
      continue;
    }
    const base = last?.here ?? listed.get(id) ?? deed.known?.row;
    // Over a newer version it has been heard of already, or will be refused.
    if (!base || deed.version < base.version) continue;
    const changed = { ...base, ...changeOf(deed, base) };
    const here = {
      ...changed,
      point: pointOf(changed, at),
      // As the server will count, so that the next deed is not taken for a quarrel.
      version: base.version + 1,
      waits: deed.waits || (last?.here.waits ?? false),
      unheardOf: last?.here.unheardOf ?? false,
    };
    touched.set(id, { before: last ? last.before : base, here, at });
  }
  return touched;
}

/** Met somewhere else than at the client's: nobody knows where that is. */
const pointOf = ({ place, point }: MeetingRow, at: Place | null) => (place === null ? (point ?? at) : null);

type Change = Exclude<MeetingDeed, { kind: 'book' }>;

function changeOf(deed: Change, base: MeetingRow): Partial<MeetingRow> {
  if (deed.kind === 'mark') {
    const { state, reasonCode, reason } = deed;
    return { state, reasonCode, reason };
  }
  const { startsAt, minutes, place, reasonCode } = deed;
  const moved = base.startsAt === startsAt ? base.moved : { from: base.startsAt, reasonCode };
  return { startsAt, minutes, place, moved };
}

/** A list as it stands with the deeds, by time; `belongs` says which of the meetings touched stand in it. */
export function overlayMeetings(
  rows: readonly MeetingRow[],
  deeds: readonly MeetingDeed[],
  belongs: (row: MeetingRow) => boolean,
): MeetingHere[] {
  const touched = touchedBy(deeds, rows);
  const quiet = rows.filter(({ id }) => !touched.has(id)).map(asTold);
  const heres = [...touched.values()].map(({ here }) => here).filter(belongs);
  return [...quiet, ...heres].sort(byTime);
}

/** Does it stand within these days, both included? */
export const within =
  (span: { fromDay: Day; toDay: Day; timeZone: string }) =>
  (row: MeetingRow): boolean => {
    const day = dayAt(row.startsAt, span.timeZone);
    return span.fromDay <= day && day <= span.toDay;
  };

/** The meetings of «Мой день» with the deeds. What was told of a past day stays in sight until it is sent. */
export function overlayDay(
  meetings: DayMeetings<MeetingRow> & { readonly ahead: number },
  deeds: readonly MeetingDeed[],
  moment: Moment,
  belongs: (row: MeetingRow) => boolean,
): DayMeetings<MeetingHere> & { ahead: number } {
  const rows = [...meetings.unmarked, ...meetings.today, ...meetings.tomorrow];
  const isAhead = (row: MeetingRow | null) =>
    row?.state === 'booked' && dayAt(row.startsAt, moment.timeZone) > addDays(moment.today, 1) ? 1 : 0;
  const changed = [...touchedBy(deeds, rows).values()].filter(({ here }) => belongs(here));
  const ahead = changed.reduce(
    (count, { before, here }) => count + isAhead(here) - isAhead(before),
    meetings.ahead,
  );
  return { ...sortMeetings(overlayMeetings(rows, deeds, belongs), moment), ahead };
}

/** The hours somebody is busy, with what waits on this device: the next booking must see it. */
export function overlayBusy(
  meetings: readonly BusyMeeting[],
  deeds: readonly MeetingDeed[],
  employeeId: string,
): BusyHere[] {
  const own = [...touchedBy(deeds, []).values()].filter(({ here }) => here.employee.id === employeeId);
  const touched = new Set(own.map(({ here }) => here.id));
  const booked = own.filter(({ here }) => here.state === 'booked');
  return [
    ...meetings.filter(({ id }) => !touched.has(id)).map((one) => ({ ...one, waits: false })),
    ...booked.map(({ here }) => ({
      id: here.id,
      startsAt: here.startsAt,
      minutes: here.minutes,
      client: here.client.name,
      clientId: here.client.id,
      place: here.point,
      waits: here.waits,
    })),
  ].sort(byTime);
}

const asTold = (row: MeetingRow): MeetingHere => ({ ...row, waits: false, unheardOf: false });

const byTime = (one: BusyMeeting | MeetingRow, other: BusyMeeting | MeetingRow) =>
  one.startsAt < other.startsAt ? -1 : one.startsAt > other.startsAt ? 1 : one.id < other.id ? -1 : 1;
