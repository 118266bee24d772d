// What a command says: JSON alone for programs, lines and tables for people.
import type { Arguments } from './terminal.ts';

/** Prints `value` as JSON with --json, otherwise the text. */
export function print({ json }: Arguments, value: unknown, text: string | (() => string)): void {
  console.log(json ? JSON.stringify(value, null, 2) : typeof text === 'string' ? text : text());
}

/** Rows under headings, as wide as their longest cell. */
export function drawTable(headings: readonly string[], rows: readonly (readonly unknown[])[]): string {
  const cells = [headings, ...rows].map((row) => row.map(show));
  const widths = headings.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function show(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(show).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
