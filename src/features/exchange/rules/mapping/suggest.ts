// Guesses what a file holds and which column is which: by names of columns first, by what stands in them next.
// Every guess carries its confidence, and a person may change all of them.
import { looksLikeInn } from '#features/clients/rules/inn.ts';
import {
  IMPORT_FIELDS,
  IMPORT_KINDS,
  REQUIRED_FIELDS,
  type ImportKind,
  type Mapping,
} from '../../shapes/kinds.ts';
import type { TableFile } from '../../shapes/table.ts';
import { ALIASES, FILE_NAMES, SIGNS } from './aliases.ts';

export type ColumnGuess = { header: string; field: string | null; confidence: number };
export type KindGuess = { kind: ImportKind; confidence: number; columns: readonly ColumnGuess[] };

type Table = Pick<TableFile, 'headers' | 'rows'>;

const SAMPLE = 200;
const LEADS = new Set(['названиелида', 'названиесделки', 'этапсделки', 'leadname', 'dealname']);

/** A column name as letters and digits alone: «Код клиента», «КодКлиента» and «код_клиента» are one. */
export function foldHeader(header: string): string {
  return header
    .replace(/\(\d+\)$/u, '')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/e-?mail/gu, 'email')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function indexAliases(kind: ImportKind): Map<string, string> {
  const index = new Map<string, string>();
  for (const [field, names] of Object.entries(ALIASES[kind])) {
    for (const name of names.split(' ')) if (!index.has(name)) index.set(name, field);
  }
  return index;
}

const INDEXES = new Map(IMPORT_KINDS.map((kind) => [kind, indexAliases(kind)]));
const KNOWN = new Set([...INDEXES.values()].flatMap((index) => [...index.keys()]));

/** How surely a text is a column name: 1 for a known one, 0.5 for one that holds a known one. */
export function hintHeader(text: string): number {
  const folded = foldHeader(text);
  if (KNOWN.has(folded)) return 1;
  return [...KNOWN].some((name) => name.length >= 5 && folded.includes(name)) ? 0.5 : 0;
}

function samplesOf(table: Table, column: number): string[] {
  return table.rows
    .slice(0, SAMPLE)
    .map((row) => row.cells[column] ?? '')
    .filter(Boolean);
}

function share(samples: readonly string[], holds: (text: string) => boolean): number {
  return samples.length === 0 ? 0 : samples.filter(holds).length / samples.length;
}

const isEmail = (text: string) => /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+/u.test(text);
const isPhone = (text: string) =>
  !/^\d{1,4}[./-]\d{1,2}[./-]\d{2,4}(?:\s|T|$)|:\d{2}/u.test(text) &&
  /^[+(\d][\d\s()+/.,-]{5,}/u.test(text) &&
  text.replace(/\D/gu, '').length >= 9 &&
  /[+()\s-]|^[78]\d{10}$/u.test(text);

/** Field a nameless or unknown column seems to hold, told by its cells alone. */
function guessBySamples(kind: ImportKind, samples: readonly string[]): ColumnGuess | null {
  if (samples.length < 3) return null;
  const fields = IMPORT_FIELDS[kind];
  const first = (type: string) => Object.keys(fields).find((field) => fields[field]?.type === type) ?? null;
  for (const [type, holds, ceiling] of [
    ['inn', looksLikeInn, 0.8],
    ['email', isEmail, 0.8],
    ['phone', isPhone, 0.6],
  ] as const) {
    const found = share(samples, holds);
    const field = first(type);
    if (field && found >= 0.7) return { header: '', field, confidence: ceiling * found };
  }
  return null;
}

function guessColumn(kind: ImportKind, table: Table, column: number): ColumnGuess {
  const header = table.headers[column] ?? '';
  const folded = foldHeader(header);
  const index = INDEXES.get(kind);
  const samples = samplesOf(table, column);
  const exact = index?.get(folded);
  if (exact) {
    // A column called «E-mail» that holds no addresses is doubted, not dropped.
    const doubted = IMPORT_FIELDS[kind][exact]?.type === 'email' && share(samples, isEmail) < 0.3;
    return { header, field: exact, confidence: doubted && samples.length >= 3 ? 0.5 : 1 };
  }
  const bySamples = guessBySamples(kind, samples);
  if (bySamples) return { ...bySamples, header };
  let near: { field: string; length: number } | null = null;
  for (const [name, field] of index ?? []) {
    if (
      field !== 'personName' &&
      name.length >= 5 &&
      folded.startsWith(name) &&
      name.length > (near?.length ?? 0)
    ) {
      near = { field, length: name.length };
    }
  }
  return near ? { header, field: near.field, confidence: 0.6 } : { header, field: null, confidence: 0 };
}

/** Columns of a file read as `kind`: the surest column gets the field, fields for several take all. */
export function suggestColumns(kind: ImportKind, table: Table): ColumnGuess[] {
  const folded = new Set(table.headers.map(foldHeader));
  // The number in a list of deals names the deal, not the client.
  const leads = kind === 'clients' && [...LEADS].some((name) => folded.has(name));
  const guesses = table.headers.map((_, column) => guessColumn(kind, table, column));
  const taken = new Map<string, number>();
  guesses.forEach((guess, column) => {
    if (!guess.field) return;
    const holder = taken.get(guess.field);
    if (holder === undefined || guess.confidence > (guesses[holder]?.confidence ?? 0))
      taken.set(guess.field, column);
  });
  const settled = guesses.map((guess, column) => {
    if (!guess.field || (leads && guess.field === 'code')) return { ...guess, field: null, confidence: 0 };
    const many = IMPORT_FIELDS[kind][guess.field]?.many;
    return many || taken.get(guess.field) === column ? guess : { ...guess, field: null, confidence: 0 };
  });
  return joinGivenName(settled);
}

/** «Имя» without «Фамилия» is a whole name, not a given one. */
function joinGivenName(guesses: readonly ColumnGuess[]): ColumnGuess[] {
  const fields = new Set(guesses.map((guess) => guess.field));
  if (fields.has('personLast') || !fields.has('personFirst')) return [...guesses];
  if (fields.has('personName')) return [...guesses];
  return guesses.map((guess) =>
    guess.field === 'personFirst' ? { ...guess, field: 'personName', confidence: 0.8 } : guess,
  );
}

/** Sets of required fields that no column is mapped to. */
export function missingFields(kind: ImportKind, mapping: Mapping): string[][] {
  return REQUIRED_FIELDS[kind]
    .filter((set) => !set.some((field) => mapping.includes(field)))
    .map((set) => [...set]);
}

function scoreKind(
  kind: ImportKind,
  table: Table,
  fileName: string,
  columns: readonly ColumnGuess[],
): number {
  const mapping = columns.map((column) => column.field);
  const signs = new Set(SIGNS[kind].split(' '));
  const signed = table.headers.filter((header) => signs.has(foldHeader(header))).length;
  const stem = foldHeader(fileName.replace(/\.[^.]*$/u, ''));
  const named = Math.max(
    0,
    ...FILE_NAMES[kind].split(' ').map((word) => (stem.startsWith(word) ? word.length : 0)),
  );
  const covered =
    columns.reduce((sum, column) => sum + column.confidence, 0) / Math.max(1, table.headers.length);
  const missing = missingFields(kind, mapping).length;
  return covered * 3 + signed * 0.7 + (named > 0 ? 1.5 + named / 10 : 0) - missing * 2;
}

/** What the file most likely holds, the surest kind first; every kind is offered. */
export function suggestKinds(table: Table, fileName: string): KindGuess[] {
  const scored = IMPORT_KINDS.map((kind) => {
    const columns = suggestColumns(kind, table);
    return { kind, columns, score: scoreKind(kind, table, fileName, columns) };
  }).toSorted((left, right) => right.score - left.score);
  return scored.map(({ kind, columns, score }, place) => {
    const rival = scored[place === 0 ? 1 : 0]?.score ?? 0;
    const lead = Math.max(0, Math.min(1, 0.5 + (score - rival) / 4));
    return { kind, columns, confidence: Math.round(lead * 100) / 100 };
  });
}
