// A refusal nobody can read is a dead end: every code the program can refuse with has its sentence in Russian
// and in English. Codes are found in the source, so a new one without a sentence fails here at once.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { procedures } from '#app/registry.ts';
import { sentenceFor } from '#app/sentences.ts';
import { LOCALES } from '#kernel/words.ts';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));

// Lists of problems that are shown by screens with words of their own and never thrown.
const NOT_REFUSED: Record<string, string> = {
  FORM_PROBLEMS: 'what the check of a form finds, listed in the designer',
  BackupProblemCode: 'said on a terminal in both languages at once: app/backup/format.ts',
  RegistryProblem: 'why an INN is not one: a note of the import, a hint at the field',
};

function listFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? listFiles(path) : [path];
  });
}

const sources = listFiles(SRC)
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
  .map((path) => ({ path: relative(SRC, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }));

// A room whose procedures are not in the table of contents yet cannot refuse anybody anything.
const open = new Set([...procedures.keys()].map((name) => name.split('.')[0]));
const roomOf = (path: string) => /^features\/(\w+)\//.exec(path)?.[1];

const wordFiles = sources.filter(
  ({ path }) => /^features\/\w+\/words\/refusals\.ts$/.test(path) && open.has(roomOf(path)),
);

/** Codes with the place where each is found. */
const codes = new Map<string, string>();
for (const { path, text } of sources) {
  const room = roomOf(path);
  // What the database wing says reaches a terminal, in both languages at once: problem.ts.
  if (path.startsWith('db/') || (room && !open.has(room))) continue;
  const note = (code: string | undefined) => code && codes.set(code, path);
  for (const [, code] of text.matchAll(/\b(?:refuse|new Refusal)\(\s*'(\w+)'/g)) note(code);
  for (const [, chosen = ''] of text.matchAll(/\brefuse\(([^'(]*\?[^,)]*'[^,)]*)[,)]/g))
    for (const [, code] of chosen.matchAll(/'(\w+)'/g)) note(code);
  const lists = [
    ...text.matchAll(/export const (\w+_(?:REFUSALS|PROBLEMS)) = \[([^\]]*)\]/g),
    ...text.matchAll(/export type (\w+(?:Refusal|Problem)(?:Code)?) =((?:\s*\|?\s*'\w+')+);/g),
  ];
  for (const [, name = '', literals = ''] of lists) {
    if (name in NOT_REFUSED) continue;
    for (const [, code] of literals.matchAll(/'(\w+)'/g)) note(code);
  }
}

describe('every refusal has its sentence', () => {
  test('codes are found at all', () => {
    expect(codes.size).toBeGreaterThan(40);
    expect([...codes.keys()]).toContain('not_permitted');
  });

  test.for(LOCALES)('in %s', (locale) => {
    const silent = [...codes].filter(([code]) => !sentenceFor(locale, code, {}));
    expect(silent.map(([code, path]) => `${code} (${path})`)).toEqual([]);
  });

  test('in its own language, as a whole sentence', () => {
    const flawed = [...codes.keys()].flatMap((code) =>
      LOCALES.flatMap((locale) => {
        const sentence = sentenceFor(locale, code, {}) ?? '';
        const language = locale === 'ru' ? /[а-яё]/i : /^[^а-яё]+$/i;
        const whole = /^\P{Ll}.*[.!?…]$/su.test(sentence);
        return language.test(sentence) && whole ? [] : [`${locale} ${code}: ${sentence}`];
      }),
    );
    expect(flawed).toEqual([]);
  });
});

test('the words of every room reach the reader, and no room overwrites another’s code', async () => {
  const homes = new Map<string, string[]>();
  for (const { path } of wordFiles) {
    const tables = Object.values(await import(join(SRC, path))) as { ru?: object }[];
    for (const code of tables.flatMap((table) => Object.keys(table.ru ?? {}))) {
      homes.set(code, [...(homes.get(code) ?? []), path]);
    }
  }
  expect([...homes.keys()].filter((code) => !sentenceFor('ru', code, {}))).toEqual([]);
  expect([...homes].filter(([, paths]) => paths.length > 1)).toEqual([]);
});
