import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { IMPORT_FIELDS, IMPORT_KINDS } from '../shapes/kinds.ts';
import { fieldWords } from './fields.ts';
import { noteWords } from './notes.ts';
import { exchangeRefusals } from './refusals.ts';

const root = 'src/features/exchange';
const sources = ['rules', 'data', 'api']
  .flatMap((word) =>
    readdirSync(`${root}/${word}`, { recursive: true }).map((name) => `${root}/${word}/${String(name)}`),
  )
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
  .map((path) => readFileSync(path, 'utf8'));
const found = (pattern: RegExp) => [
  ...new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''))),
];

test('every remark about a row has a heading and a sentence, and none is written in vain', () => {
  const used = [
    ...found(/code: '(\w+)'/g),
    ...found(/note(?:Error|Warning)\(\s*notes,\s*row,\s*[^,]+,\s*'(\w+)'/g),
    ...found(/warn\(notes, [^,]+, '(\w+)'/g),
    ...found(/readAs\(row, field, notes, '(\w+)'/g),
    ...found(/'((?:order_unknown|client_ambiguous|client_unknown|phone_local|phone_unreadable))'/g),
    'inn_letters',
    'inn_length',
    'inn_zeros',
    'inn_checksum',
  ].filter((code) => !['day_or_month', 'decimal_separator'].includes(code));
  expect(new Set(used)).toEqual(new Set(Object.keys(noteWords.ru)));
});

test('every refusal of the room has a sentence', () => {
  const used = found(/refuse\('(\w+)'/g).filter((code) => code !== 'not_found');
  expect(new Set(used)).toEqual(new Set(Object.keys(exchangeRefusals.ru)));
});

test('every field and every column a preview can show has a name in both languages', () => {
  const fields = new Set(IMPORT_KINDS.flatMap((kind) => Object.keys(IMPORT_FIELDS[kind])));
  for (const locale of ['ru', 'en'] as const) {
    expect(new Set(Object.keys(fieldWords[locale].fields))).toEqual(fields);
    expect(Object.keys(fieldWords[locale].columns)).toEqual(Object.keys(fieldWords.ru.columns));
  }
});
