// The consolidated register of a year: a workbook to count in, and a paper to lay on the table.
import { writeXlsx } from 'hucre/xlsx';
import { setPaper } from '#features/questionnaires/letters/paper/press-room.ts';
import { formatDay } from '#kernel/dates.ts';
import { dayAt } from '#kernel/day.ts';
import type { Locale } from '#kernel/words.ts';
import type { FileRow } from '../shapes/papers.ts';
import { caseWords } from '../words/case.ts';
import { paperWords } from '../words/papers.ts';

export interface RegisterFile {
  locale: Locale;
  timeZone: string;
  companyName: string;
  year: number;
  rows: readonly FileRow[];
  /** Of the year, where not all of them stand here. */
  total: number;
  nameOf: (kind: 'cause' | 'place', code: string | null) => string;
}

type Cell = string | number | null;

/** Every column, one row a case; money in roubles, time in working hours. */
export async function writeRegisterBook(file: RegisterFile): Promise<Uint8Array> {
  const { columns } = paperWords[file.locale];
  const rows = [Object.values(columns), ...file.rows.map((row) => Object.values(cellsOf(row, file)))];
  return writeXlsx({ sheets: [{ name: String(file.year), rows }] });
}

function cellsOf(
  row: FileRow,
  { locale, timeZone, nameOf, year }: RegisterFile,
): Record<keyof (typeof paperWords)['ru']['columns'], Cell> {
  const c = caseWords[locale];
  const day = (instant: string | null) => (instant ? formatDay(dayAt(instant, timeZone), locale) : null);
  const hours = (minutes: number | null) => (minutes === null ? null : Math.round(minutes / 6) / 10);
  return {
    number: `${row.number}/${year}`,
    registered: day(row.registeredAt),
    client: row.client,
    inn: row.inn,
    curator: row.curator,
    severity: c.severities[row.severity],
    claims: row.claims.join('; '),
    causes: row.causes.map((code) => nameOf('cause', code)).join('; '),
    places: row.places.map((code) => nameOf('place', code)).join('; '),
    works: row.works.join('; '),
    owners: row.owners.join('; '),
    state: c.states[row.state],
    due: row.dueOn ? formatDay(row.dueOn, locale) : null,
    cycle: row.cycle,
    restored: day(row.restoredAt),
    word: row.verdict && c.answers[row.verdict],
    said: day(row.saidAt),
    by: row.saidBy,
    restoreHours: hours(row.restoreMinutes),
    confirmHours: hours(row.confirmMinutes),
    revenue: row.revenue / 100,
    cost: row.cost === null ? null : Number(row.cost) / 100,
    effect: row.effect ? c.effects[row.effect] : null,
    copies: row.copies.map((copy) => c.copies[copy]).join('; '),
  };
}

const SOURCE = `#let r = json("register.json")
#set document(title: r.title, author: r.author, date: none)
#set page(paper: "a4", flipped: true, margin: (x: 12mm, top: 13mm, bottom: 14mm),
  footer: [#set text(size: 8pt, fill: luma(90)); #r.author #h(1fr) #context counter(page).display("1 / 1", both: true)])
#set text(font: "PT Sans", size: 8.5pt, lang: r.lang, hyphenate: false)
#set par(leading: 0.45em)
#text(size: 15pt, weight: 700, r.title)
#v(0.5mm)
#text(size: 10pt, r.totals)
#v(1mm)
#table(columns: (13mm, 18mm, 1.3fr, 2fr, 1.4fr, 1.3fr, 1.2fr, 23mm, 26mm), inset: (x: 3pt, y: 3.5pt),
  stroke: (x, y) => (top: if y > 0 { 0.4pt + luma(170) }),
  table.header(..r.heads.map(it => text(size: 8pt, fill: luma(80), it))), ..r.rows.flatten())
#r.more
`;

const PAPER_COLUMNS = [
  'number',
  'registered',
  'client',
  'claims',
  'causes',
  'owners',
  'state',
  'restored',
  'word',
] as const;

/** What fits across a page; the rest is in the workbook. */
export function setRegisterPaper(file: RegisterFile): Promise<Buffer> {
  const w = paperWords[file.locale];
  const { rows, total } = file;
  const restored = rows.filter((row) => row.restoredAt !== null || row.confirmed).length;
  const data = {
    title: w.registerTitle(file.year),
    author: file.companyName,
    lang: file.locale,
    totals: w.totals(total, restored, rows.filter((row) => row.confirmed).length),
    heads: PAPER_COLUMNS.map((column) => w.columns[column]),
    rows: rows.map((row) => {
      const cells = cellsOf(row, file);
      const told = { ...cells, word: [cells.word, cells.said].filter(Boolean).join(', ') };
      return PAPER_COLUMNS.map((column) => String(told[column] ?? ''));
    }),
    more: total > rows.length ? w.tooMany(rows.length, total) : '',
  };
  return setPaper({ source: SOURCE, files: { 'register.json': JSON.stringify(data) } });
}
