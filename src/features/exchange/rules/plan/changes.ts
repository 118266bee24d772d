// Gathers what a plan would write, counting what would stay as it is.
import type { PlannedChange, PlannedTable, Ref, Row, Tally, Value } from '../../shapes/plan.ts';

export type ChangeBook = {
  changes: PlannedChange[];
  tally: Partial<Record<PlannedTable, Tally>>;
  /** Notes a new row; its id is a Ref unless `key` says otherwise. */
  create(table: PlannedTable, line: number, title: string, after: Row, key?: Row): Value;
  /** Notes the columns of `after` that differ from `now`; empty cells change nothing. */
  update(table: PlannedTable, key: Row, line: number, title: string, now: Row, after: Row): void;
};

export function openChangeBook(): ChangeBook {
  const changes: PlannedChange[] = [];
  const tally: Partial<Record<PlannedTable, Tally>> = {};
  const count = (table: PlannedTable, what: keyof Tally) => {
    const now = tally[table] ?? { create: 0, update: 0, unchanged: 0 };
    tally[table] = { ...now, [what]: now[what] + 1 };
  };
  return {
    changes,
    tally,
    create(table, line, title, after, key) {
      const id: Ref = { ref: `${table}:${changes.length}` };
      changes.push({ table, key: key ?? { id }, line, title, before: null, after });
      count(table, 'create');
      return id;
    },
    update(table, key, line, title, now, after) {
      const changed = Object.keys(after).filter(
        (column) => isFilled(after[column]) && !isSame(after[column], now[column]),
      );
      if (changed.length === 0) return count(table, 'unchanged');
      const pick = (row: Row): Row =>
        Object.fromEntries(changed.map((column) => [column, row[column] ?? null]));
      changes.push({ table, key, line, title, before: pick(now), after: pick(after) });
      count(table, 'update');
    },
  };
}

function isFilled(value: Value | undefined): boolean {
  return value !== undefined && value !== null && value !== '';
}

function isSame(left: Value | undefined, right: Value | undefined): boolean {
  return (left ?? null) === (right ?? null);
}
