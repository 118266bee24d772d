import type { Locale } from '#kernel/words.ts';
import { levelKeyOf, nameLevel } from '../../words/service-levels.ts';

type Levels = Record<string, unknown>;

/** Service levels as lines a person edits: «скорость, Мбит/с = 100». */
export function linesOf(levels: Levels, locale: Locale): string {
  return Object.entries(levels)
    .map(([key, value]) => `${nameLevel(key, locale)} = ${String(value ?? '')}`)
    .join('\n');
}

/** The levels of the lines, or the first line that cannot be read. */
export function levelsOf(lines: string): { levels: Record<string, string | number> } | { wrong: string } {
  const levels: Record<string, string | number> = {};
  for (const line of lines.split('\n').map((one) => one.trim())) {
    if (!line) continue;
    const match = /^(.{1,100}?)\s*[=:]\s*(.{1,500})$/u.exec(line);
    if (!match) return { wrong: line };
    const [, name = '', value = ''] = match;
    const number = Number(value.replace(/[\s\u00a0]/gu, '').replace(',', '.'));
    levels[levelKeyOf(name)] = Number.isFinite(number) ? number : value;
  }
  return { levels };
}
