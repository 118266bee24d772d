// Finds the row with the column names: reports begin with titles, totals end them.
import type { RawRecord } from '../../shapes/table.ts';
import { cleanCell } from './cells.ts';

const LOOK_AT = 30;

/** How sure the caller is that a text is a column name, 0 (no idea) to 1. */
export type HeaderHint = (text: string) => number;

function filled(record: RawRecord): string[] {
  return record.cells.map(cleanCell).filter(Boolean);
}

function looksLikeData(text: string): boolean {
  return /^[\d\s.,:/+()%₽-]+$/u.test(text) || text.includes('@') || text.length > 60;
}

/**
 * Index of the header among `records`, or -1 when nothing looks like one. A title row has one or two cells where
 * the table has many; a header repeats nothing, names things and holds no figures.
 */
export function findHeader(records: readonly RawRecord[], hint: HeaderHint): number {
  const candidates = records.slice(0, LOOK_AT);
  const widest = Math.max(0, ...candidates.map((record) => filled(record).length));
  let best = -1;
  let bestScore = 0;
  candidates.forEach((record, index) => {
    const names = filled(record);
    if (names.length === 0 || names.length < widest / 2) return;
    const distinct = new Set(names).size / names.length;
    const wordy = names.filter((name) => !looksLikeData(name)).length / names.length;
    const known = names.reduce((sum, name) => sum + hint(name), 0) / names.length;
    // Earlier rows win a tie: data rows of words look like headers, too.
    const score =
      distinct * wordy * (0.5 + known) * (0.8 + (0.2 * names.length) / widest) - Math.min(index, 6) * 0.03;
    if (score > bestScore) {
      best = index;
      bestScore = score;
    }
  });
  return bestScore >= 0.2 ? best : -1;
}
