import { expect, test } from 'vitest';
import { wouldLoop } from './divisions.ts';

const parents = new Map<string, string | null>([
  ['direction', null],
  ['sales', 'direction'],
  ['team', 'sales'],
]);

test('a division may move under another branch or to the top', () => {
  expect(wouldLoop(parents, 'team', 'direction')).toBe(false);
  expect(wouldLoop(parents, 'team', null)).toBe(false);
  expect(wouldLoop(parents, 'new', 'team')).toBe(false);
});

test('a division may stand neither under itself nor under what stands under it', () => {
  expect(wouldLoop(parents, 'sales', 'sales')).toBe(true);
  expect(wouldLoop(parents, 'direction', 'team')).toBe(true);
});
