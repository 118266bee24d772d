// How long the clocks that have not stopped have been running.
import { clockOf } from '#features/clients/rules/cities.ts';
import type { Instant } from '#kernel/day.ts';
import type { Terms } from '../../shapes/terms.ts';
import type { Spell } from './durations.ts';
import { countMinutes } from './minute-counter.ts';

export interface Running {
  /** Minutes of the cycles before. */
  base: number;
  since: Instant | null;
  until: Instant | null;
  /** Minutes of this cycle in which it stood still. */
  waited: number;
  /** The works ended without it. */
  left: boolean;
  timeZone: string | null;
  city: string | null;
  callsFrom: number | null;
  callsTo: number | null;
}

/** Working minutes at `terms.clock.now`, by each client's own hours; `per` case adds the cycles before. */
export function spellsOf(
  rows: readonly Running[],
  per: 'case' | 'cycle',
  { norms, clock }: Terms,
): { running: Spell[]; left: Spell[] } {
  const earliest = rows.reduce((least, { since }) => (since && since < least ? since : least), clock.now);
  const counters = new Map<string, ReturnType<typeof countMinutes>>();
  const counterOf = (row: Running) => {
    const timeZone = clockOf(row, clock.timeZone);
    const [from, to] = [row.callsFrom ?? norms.hoursFrom, row.callsTo ?? norms.hoursTo];
    const key = `${timeZone} ${from} ${to}`;
    const known = counters.get(key);
    if (known) return known;
    const hours = { timeZone, from, to, isWorkingDay: clock.isWorkingDay };
    const made = countMinutes(hours, earliest, clock.now);
    counters.set(key, made);
    return made;
  };
  const spells = { running: [] as Spell[], left: [] as Spell[] };
  for (const row of rows) {
    const until = row.until && row.until < clock.now ? row.until : clock.now;
    const own = row.since ? Math.max(0, counterOf(row)(row.since, until) - row.waited) : 0;
    // A cycle whose clock stands still has ended; only its case goes on.
    if (per === 'cycle' && !row.since) continue;
    const minutes = own + (per === 'case' ? row.base : 0);
    spells[row.left ? 'left' : 'running'].push({ minutes, count: 1 });
  }
  return spells;
}
