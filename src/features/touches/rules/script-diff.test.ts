import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ScriptBlock } from '../shapes/script.ts';
import { diffScripts, diffWords } from './script-diff.ts';

const part = (kind: ScriptBlock['kind'], text: string, title = ''): ScriptBlock => ({ kind, title, text });
const told = (pieces: readonly { text: string; differs: boolean }[]) =>
  pieces.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('');

describe('M7.4 two scripts side by side', () => {
  test('the words that differ are marked, a placeholder as one word', () => {
    const [one, other] = diffWords(
      'Добрый день, {person.address}! Это {me}.',
      'Здравствуйте, {person.name}! Это {me}.',
    );
    expect(told(one)).toBe('[Добрый день,] [{person.address}]! Это {me}.');
    expect(told(other)).toBe('[Здравствуйте,] [{person.name}]! Это {me}.');
  });

  test('parts answer to each other by kind and heading; what only one has stands alone in its place', () => {
    const rows = diffScripts(
      [part('greeting', 'а'), part('objection', 'б', 'Некогда'), part('farewell', 'в')],
      [part('greeting', 'а'), part('reason', 'г'), part('objection', 'д', 'Дорого'), part('farewell', 'е')],
    );
    expect(
      rows.map(({ left, right, differs }) => [left?.block.text ?? '', right?.block.text ?? '', differs]),
    ).toEqual([
      ['а', 'а', false],
      ['б', '', true],
      ['', 'г', true],
      ['', 'д', true],
      ['в', 'е', true],
    ]);
  });

  test('whatever is written, no letter and no part is lost, and a text does not differ from itself', () => {
    const parts = fc.array(
      fc.record({
        kind: fc.constantFrom('greeting', 'reason', 'objection' as const),
        title: fc.constantFrom('', 'Некогда'),
        text: fc.string(),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(parts, parts, (left, right) => {
        const rows = diffScripts(left, right);
        const sides = (side: 'left' | 'right') => rows.flatMap((row) => (row[side] ? [row[side]] : []));
        expect(sides('left').map(({ block }) => block)).toEqual(left);
        expect(new Set(sides('right').map(({ block }) => block))).toEqual(new Set(right));
        for (const { block, pieces } of [...sides('left'), ...sides('right')])
          expect(pieces.map(({ text }) => text).join('')).toBe(block.text);
        expect(diffScripts(left, left).some((row) => row.differs)).toBe(false);
      }),
    );
  });
});
