// A job's file read and planned under a person's answers: preview and apply go the same way, so that what was
// shown is what is done.
import type { Db, ReadContext, Tx, WriteContext } from '#features/access/shapes/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import { loadFacts } from '../data/facts.ts';
import type { loadJob } from '../data/import-job.ts';
import { readTable } from '../data/read-table.ts';
import {
  hintHeader,
  missingFields,
  suggestColumns,
  suggestKinds,
  type ColumnGuess,
} from '../rules/mapping/suggest.ts';
import { collectKeys } from '../rules/plan/keys.ts';
import { namesOf } from '../rules/summary.ts';
import { planImport, withoutLines } from '../rules/plan/plan-import.ts';
import { IMPORT_FIELDS, WHOLE_REVENUE_NAME, type ImportKind, type Mapping } from '../shapes/kinds.ts';
import type { ImportPlan } from '../shapes/plan.ts';
import type { RowNote, TableFile } from '../shapes/table.ts';

export type Answers = {
  kind?: ImportKind | undefined;
  mapping?: Mapping | undefined;
  dateOrder: 'dmy' | 'mdy' | null;
  separator: ',' | '.' | null;
  decisions: Record<string, string>;
  leaveOut: boolean;
};

export type PlannedFile = {
  table: TableFile;
  kind: ImportKind;
  kinds: readonly { kind: ImportKind; confidence: number }[];
  columns: readonly ColumnGuess[];
  mapping: Mapping;
  missing: readonly string[][];
  /** Null while required fields are not mapped. */
  plan: ImportPlan | null;
  /** Names of rows by id, for the preview. */
  names: ReadonlyMap<string, string>;
  /** Every error found, also those of rows left out. */
  errors: readonly RowNote[];
  /** Lines that cannot be imported. */
  broken: ReadonlySet<number>;
};

type Context = (ReadContext | WriteContext) & { tx?: Tx; db?: Db };

/** Reads the file of `job` and plans it. Refuses what readTable refuses, `mapping_misfit`, `mapping_doubled`. */
export async function planFile(
  context: Context,
  job: Awaited<ReturnType<typeof loadJob>>,
  answers: Answers,
): Promise<PlannedFile> {
  const table = await readTable(job.file_bytes, hintHeader);
  const guesses = suggestKinds(table, job.file_name);
  const kind = answers.kind ?? guesses[0]?.kind ?? 'clients';
  const guessed = guesses.find((guess) => guess.kind === kind)?.columns ?? suggestColumns(kind, table);
  const mapping = answers.mapping ?? guessed.map((column) => column.field);
  checkMapping(kind, mapping, table);
  const columns = guessed.map((column, index) => {
    const field = mapping[index] ?? null;
    return { header: column.header, field, confidence: field === column.field ? column.confidence : 1 };
  });
  const missing = missingFields(kind, mapping);
  const base = { table, kind, kinds: guesses, columns, mapping, missing };
  if (missing.length > 0)
    return { ...base, plan: null, names: new Map(), errors: table.errors, broken: linesOf(table.errors) };
  const facts = await loadFacts(
    (context.tx ?? context.db) as Db,
    context.scope,
    kind,
    collectKeys(kind, table, mapping),
    context.today,
  );
  const said = { ...answers, mapping };
  const settings = {
    today: context.today,
    country: 'RU',
    wholeRevenueName: WHOLE_REVENUE_NAME[context.company.locale],
  };
  const plan = planImport(kind, table, said, facts, settings);
  const broken = linesOf(plan.errors);
  if (!answers.leaveOut || broken.size === 0)
    return { ...base, plan, names: namesOf(facts, plan.changes), errors: plan.errors, broken };
  // The good rows are planned without the others: a row left out must not bring a client along.
  const rest = planImport(kind, withoutLines(table, broken), said, facts, settings);
  return { ...base, plan: rest, names: namesOf(facts, rest.changes), errors: plan.errors, broken };
}

function linesOf(notes: readonly RowNote[]): Set<number> {
  return new Set(notes.map((note) => note.line));
}

function checkMapping(kind: ImportKind, mapping: Mapping, table: TableFile): void {
  const fields = IMPORT_FIELDS[kind];
  const unknown = mapping.find((field) => field !== null && !fields[field]);
  if (mapping.length !== table.headers.length || unknown) {
    refuse('mapping_misfit', { columns: table.headers.length, field: unknown ?? '' }, 422);
  }
  const twice = mapping.find(
    (field, index) => field !== null && !fields[field]?.many && mapping.indexOf(field) !== index,
  );
  if (twice) refuse('mapping_doubled', { field: twice }, 422);
}
