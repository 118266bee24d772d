// Clocks reckoned from the history alone, so that whoever has the rows can check every figure. A refusal starts a
// new cycle and forgets nothing: each clock is the sum of its cycles. A mark taken back never stopped the clock.
import type { Instant } from '#kernel/day.ts';
import type { CaseClocks, ClockEvent, CycleClock } from '../shapes/clocks.ts';
import { type BusinessHours, businessMinutes } from './business-time.ts';

/** @param events of one case, in their order */
export function reckonClocks(events: readonly ClockEvent[], hours: BusinessHours): CaseClocks {
  const registeredAt = events.find(({ kind }) => kind === 'registered')?.at ?? events[0]?.at ?? '';
  const minutes = (from: Instant, to: Instant | null) => (to ? businessMinutes(hours, from, to) : null);
  const cycles = splitCycles(events, registeredAt).map((turn) => reckonCycle(turn, hours));
  const first = (found: ClockEvent | undefined) => found?.at ?? null;
  const acknowledged = events.find(
    ({ kind, copy }) => kind === 'copy_received' && copy === 'service_manager',
  );
  // The client's «no» brings the cause back: only a removal after the last one counts.
  const reopened = events.findLastIndex(({ kind }) => kind === 'works_reopened');
  const removed = events.slice(reopened + 1).find(({ kind }) => kind === 'cause_removed');
  return {
    cycles,
    acknowledgeMinutes: minutes(registeredAt, first(acknowledged)),
    restoreMinutes: sum(cycles, 'restoreMinutes'),
    tellMinutes: sum(cycles, 'tellMinutes'),
    confirmMinutes: sum(cycles, 'confirmMinutes'),
    causeMinutes: minutes(registeredAt, first(removed)),
    waitMinutes: cycles.reduce((all, { waitMinutes }) => all + waitMinutes, 0),
  };
}

interface Turn {
  cycle: number;
  startedAt: Instant;
  events: ClockEvent[];
}

/** The events between one «no» and the next; the «no» itself ends the earlier turn. */
function splitCycles(events: readonly ClockEvent[], registeredAt: Instant): Turn[] {
  const turns: Turn[] = [{ cycle: 1, startedAt: registeredAt, events: [] }];
  for (const event of events) {
    if (event.kind === 'works_reopened') {
      turns.push({ cycle: event.cycle, startedAt: event.at, events: [] });
    } else turns.at(-1)?.events.push(event);
  }
  return turns;
}

function reckonCycle({ cycle, startedAt, events }: Turn, hours: BusinessHours): CycleClock {
  const restoredAt = restoredBy(events);
  // An offer before a mark was taken back asked about works that were not done.
  const offered = events.find(
    ({ kind, at }) => kind === 'offer_made' && restoredAt !== null && at >= minute(restoredAt),
  );
  // The clock stops at the client's first word; a second thought changes the answer, not the time it took.
  const said = events.filter(({ kind, answer }) => kind === 'client_answered' && answer !== 'not_accepted');
  const offeredAt = offered?.at ?? null;
  const answeredAt = said[0] ? (said[0].saidAt ?? said[0].at) : null;
  const waitMinutes = waitsOf(events, hours);
  const between = (from: Instant | null, to: Instant | null) =>
    from && to ? businessMinutes(hours, from, to) : null;
  const restore = between(startedAt, restoredAt);
  return {
    cycle,
    startedAt,
    restoredAt,
    offeredAt,
    answeredAt,
    answer: said.at(-1)?.answer ?? null,
    waitMinutes,
    restoreMinutes: restore === null ? null : Math.max(0, restore - waitMinutes),
    tellMinutes: between(restoredAt, offeredAt),
    confirmMinutes: between(offeredAt, answeredAt),
  };
}

/**
 * When the service was there again for the client: the first mark since anything was last done about it. A mark
 * taken back, or followed by a further work, stands no longer; where that work is cancelled with nothing done, the
 * client had the service all along and the earlier mark counts again.
 */
function restoredBy(events: readonly ClockEvent[]): Instant | null {
  let [mark, stands, isDoneSince] = [null as Instant | null, false, true];
  for (const { kind, at } of events) {
    if (kind === 'work_planned') stands = false;
    if (kind === 'work_taken_back') [stands, isDoneSince] = [false, true];
    if (kind === 'work_restored') isDoneSince = true;
    if (kind !== 'service_restored') continue;
    if (isDoneSince) mark = at;
    [stands, isDoneSince] = [true, false];
  }
  return stands ? mark : null;
}

/** An offer in the talk that brought the answer is noted by the minute. */
function minute(at: Instant): Instant {
  return `${at.slice(0, 16)}:00.000Z`;
}

function waitsOf(events: readonly ClockEvent[], hours: BusinessHours): number {
  let [all, since] = [0, null as Instant | null];
  for (const { kind, at } of events) {
    if (kind === 'waiting_began') since = at;
    if (kind === 'waiting_ended' && since) {
      all += businessMinutes(hours, since, at);
      since = null;
    }
  }
  return all;
}

function sum(
  cycles: readonly CycleClock[],
  clock: 'restoreMinutes' | 'tellMinutes' | 'confirmMinutes',
): number | null {
  const known = cycles.map((cycle) => cycle[clock]).filter((minutes) => minutes !== null);
  return known.length === 0 ? null : known.reduce((all, minutes) => all + minutes, 0);
}
