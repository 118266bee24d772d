import fc from 'fast-check';
import { expect, test } from 'vitest';
import { borderOf, type Box, lineBetween } from './map-line.ts';

const box = fc.record({
  x: fc.integer({ min: 0, max: 900 }),
  y: fc.integer({ min: 0, max: 900 }),
  width: fc.constant(196),
  height: fc.constant(62),
});

test('a line leaves its box at the border, never beyond it', () => {
  const point = fc.record({
    x: fc.integer({ min: -500, max: 1_500 }),
    y: fc.integer({ min: -500, max: 1_500 }),
  });
  fc.assert(
    fc.property(box, point, (one: Box, towards) => {
      const { x, y } = borderOf(one, towards);
      expect(x).toBeGreaterThanOrEqual(one.x - 0.01);
      expect(x).toBeLessThanOrEqual(one.x + one.width + 0.01);
      expect(y).toBeGreaterThanOrEqual(one.y - 0.01);
      expect(y).toBeLessThanOrEqual(one.y + one.height + 0.01);
    }),
  );
});

test('two lines of one pair run apart', () => {
  const [one, two] = [
    { x: 0, y: 0, width: 196, height: 62 },
    { x: 300, y: 200, width: 196, height: 62 },
  ];
  expect(lineBetween(one, two, -0.5).middle).not.toEqual(lineBetween(one, two, 0.5).middle);
});

test('a line between neighbours of a neighbour goes over the head of whoever stands between', () => {
  const at = (x: number): Box => ({ x, y: 100, width: 196, height: 62 });
  expect(lineBetween(at(0), at(472), 0).middle.y).toBeLessThan(100);
});
