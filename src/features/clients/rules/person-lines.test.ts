import { describe, expect, test } from 'vitest';
import { isDrawn, linesOf, type MapLink } from './person-lines.ts';

const link = (from: string, kind: MapLink['kind'], to: string): MapLink => ({
  id: `${from}-${kind}-${to}`,
  from,
  to,
  kind,
  note: null,
});
const links = [link('karpov', 'reports_to', 'ushakova'), link('ushakova', 'influences', 'titov')];
const successions = [{ from: 'karpov', to: 'orlova' }];
const about = (personId: string, gone: string[]) =>
  linesOf(personId, { links, successions, gone: new Set(gone) });

describe('M8.2 lines of the people map', () => {
  test('a line is told from both ends', () => {
    expect(about('karpov', [])).toMatchObject([
      { kind: 'reports_to', way: 'forth', other: 'ushakova', past: false },
      { kind: 'followed_by', other: 'orlova' },
    ]);
    expect(about('titov', [])).toMatchObject([{ kind: 'influences', way: 'back', other: 'ushakova' }]);
  });

  test('lines of whoever left are past, from the other end too, and stand behind those that hold', () => {
    expect(about('ushakova', ['karpov'])).toMatchObject([
      { kind: 'influences', past: false },
      { kind: 'reports_to', way: 'back', other: 'karpov', past: true },
    ]);
  });

  test('the newcomer came after whoever left, and not the other way round', () => {
    expect(about('orlova', ['karpov'])).toEqual([{ key: 'karpov>', kind: 'came_after', other: 'karpov' }]);
  });

  test.each([
    ['the same line', 'reports_to', 'karpov', 'ushakova', true],
    ['the same kind the other way', 'reports_to', 'ushakova', 'karpov', false],
    ['another kind', 'influences', 'karpov', 'ushakova', false],
    ['friends from the other end', 'friendly', 'titov', 'karpov', true],
  ] as const)('is it drawn already: %s', (_, kind, from, to, drawn) => {
    expect(isDrawn([...links, link('karpov', 'friendly', 'titov')], { from, to, kind })).toBe(drawn);
  });
});
