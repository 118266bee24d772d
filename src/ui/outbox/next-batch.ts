import type { Entry } from './entries.ts';
import { ruleOf } from './rules.ts';

/**
 * What may be sent now, the earliest first: one act, or neighbours of one lane that travel together. Behind a refused
 * act its whole lane waits; behind a refused answer only the acts of its lane do.
 */
export function nextBatch(entries: readonly Entry[], limit: number): Entry[] {
  const barred = new Set<string>();
  const hurt = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    const { lane, procedure } = entry;
    const { join, most = limit } = ruleOf(procedure);
    if (entry.problem) {
      (join ? hurt : barred).add(lane);
      continue;
    }
    if (barred.has(lane)) continue;
    if (join) return neighbours(entries.slice(index), Math.min(limit, most));
    if (!hurt.has(lane)) return [entry];
    barred.add(lane);
  }
  return [];
}

function neighbours(entries: readonly Entry[], limit: number): Entry[] {
  const [first] = entries as [Entry];
  const found: Entry[] = [];
  for (const entry of entries) {
    if (entry.lane !== first.lane) continue;
    if (entry.procedure !== first.procedure || found.length >= limit) break;
    if (!entry.problem) found.push(entry);
  }
  return found;
}

/** The entry and what follows it in its lane; nothing where something there was refused. */
export function laneFrom(entries: readonly Entry[], first: Entry): Entry[] {
  const lane = entries.filter((entry) => entry.lane === first.lane);
  return lane.some((entry) => entry.problem) ? [] : lane.slice(lane.indexOf(first));
}
