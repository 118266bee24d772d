import { expect, test } from 'vitest';
import { DEFAULT_ACCENT } from '../shapes/look.ts';
import { contrastWithWhite, isReadableUnderWhite } from './contrast.ts';

test('contrast is measured as the standard does', () => {
  expect(contrastWithWhite('#ffffff')).toBeCloseTo(1);
  expect(contrastWithWhite('#000000')).toBeCloseTo(21);
  expect(contrastWithWhite('#767676')).toBeCloseTo(4.54, 1);
});

test('white letters must be readable on the company’s colour', () => {
  expect(['#767676', '#b3261e', '#003a70', DEFAULT_ACCENT].filter(isReadableUnderWhite)).toHaveLength(4);
  expect(['#777777', '#ffcc00', '#ff6a00', '#5ec2ff'].filter(isReadableUnderWhite)).toEqual([]);
});
