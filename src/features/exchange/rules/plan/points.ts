// Phones, faxes, addresses of mail and sites of one row: as written, and as machines compare them.
import { countryCode } from '#features/clients/rules/country.ts';
import { readPhones } from '#features/clients/rules/phone.ts';
import { foldDigits } from '#features/clients/rules/search-text.ts';
import type { PointFact } from '../../shapes/facts.ts';
import type { ImportSettings } from '../../shapes/plan.ts';
import { oneLine } from '../reading/cells.ts';
import { noteWarning, textOf, type Notes, type RowCells } from './row-cells.ts';

export type Point = {
  kind: 'phone' | 'fax' | 'email' | 'site';
  raw: string;
  normal: string | null;
  extension: string | null;
  label: string | null;
};

export type PointFields = { phone?: string; fax?: string; email?: string; site?: string };

const EMAIL = /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>.]{2,}$/u;
const NOTHING = /^(?:нет|no|none|отсутствует|не указан|-+)$/iu;

/** All contact points of a row's fields, none dropped, doubles of one cell taken once. */
export function readPoints(
  row: RowCells,
  fields: PointFields,
  settings: ImportSettings,
  notes: Notes,
): Point[] {
  const country = countryCode(textOf(row, 'country')) ?? settings.country;
  const points: Point[] = [];
  for (const kind of ['phone', 'fax'] as const) {
    for (const cell of row.fields.get(fields[kind] ?? '') ?? []) {
      if (NOTHING.test(cell.text)) continue;
      for (const phone of readPhones(cell.text, { country })) {
        points.push({
          kind,
          raw: phone.raw,
          normal: phone.e164 ?? (foldDigits(phone.raw) || null),
          extension: phone.ext,
          label: null,
        });
        if (phone.problem) {
          const code = phone.problem === 'local' ? 'phone_local' : 'phone_unreadable';
          noteWarning(notes, row, fields[kind] ?? '', code, { value: phone.raw.slice(0, 80) });
        }
      }
    }
  }
  for (const cell of row.fields.get(fields.email ?? '') ?? []) {
    for (const raw of cell.text.split(/[\s,;]+/u).filter(Boolean)) {
      const good = EMAIL.test(raw);
      if (!good && raw !== oneLine(cell.text)) continue;
      points.push({
        kind: 'email',
        raw,
        normal: good ? raw.toLowerCase() : null,
        extension: null,
        label: null,
      });
    }
    if (!points.some((point) => point.kind === 'email' && point.normal)) {
      noteWarning(notes, row, fields.email ?? '', 'email_unreadable', { value: cell.text.slice(0, 80) });
      keepAsWritten(points, cell.text);
    }
  }
  for (const cell of row.fields.get(fields.site ?? '') ?? []) {
    const raw = oneLine(cell.text);
    points.push({ kind: 'site', raw, normal: raw.toLowerCase(), extension: null, label: null });
  }
  return distinct(points);
}

function keepAsWritten(points: Point[], text: string): void {
  const raw = oneLine(text);
  if (points.some((point) => point.kind === 'email' && point.raw === raw)) return;
  points.push({ kind: 'email', raw, normal: null, extension: null, label: null });
}

function identity(point: PointFact): string {
  return `${point.kind}:${point.normal ?? point.raw.toLowerCase()}`;
}

function distinct(points: readonly Point[]): Point[] {
  return [...new Map(points.map((point) => [identity(point), point])).values()];
}

/** Points of `points` that are not among `known` yet. */
export function newPoints(points: readonly Point[], known: readonly PointFact[]): Point[] {
  const seen = new Set(known.map(identity));
  return points.filter((point) => !seen.has(identity(point)));
}
