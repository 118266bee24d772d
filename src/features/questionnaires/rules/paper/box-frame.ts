// The printed frame of one box on its patch: where it really lies, since paper bends, and how clearly it is seen.
import { MARGIN, SAMPLES } from '#features/questionnaires/rules/paper/box-patch.ts';
import { BOX_FRAME } from '#features/questionnaires/rules/paper/page-geometry.ts';

/** The frame may lie this far from where it was expected, mm. */
const SEARCH = 1.1;

/** Sum and count of a patch's values from corner to corner, mm. */
export type Sums = (
  left: number,
  top: number,
  right: number,
  bottom: number,
) => { sum: number; count: number };

/** Sums over rectangles of a patch, by a table; what lies below `floor` counts as nothing. */
export function makeSums(values: Float32Array, side: number, floor: number): Sums {
  const table = new Float64Array((side + 1) * (side + 1));
  for (let row = 0; row < side; row += 1) {
    for (let column = 0; column < side; column += 1) {
      const value = Math.max(0, (values[row * side + column] ?? 0) - floor);
      const at = (row + 1) * (side + 1) + column + 1;
      table[at] = value + (table[at - 1] ?? 0) + (table[at - side - 1] ?? 0) - (table[at - side - 2] ?? 0);
    }
  }
  const cut = (value: number) => Math.min(side, Math.max(0, Math.round(value * SAMPLES)));
  return (left, top, right, bottom) => {
    const [l, t, r, b] = [cut(left), cut(top), cut(right), cut(bottom)];
    const at = (y: number, x: number) => table[y * (side + 1) + x] ?? 0;
    return { sum: at(b, r) - at(t, r) - at(b, l) + at(t, l), count: Math.max(1, (r - l) * (b - t)) };
  };
}

export function meanOf(sums: Sums, left: number, top: number, right: number, bottom: number): number {
  const { sum, count } = sums(left, top, right, bottom);
  return sum / count;
}

function ringMean(sums: Sums, x: number, y: number, outer: number, inner: number): number {
  const whole = sums(x, y, x + outer, y + outer);
  const inset = (outer - inner) / 2;
  const hole = sums(x + inset, y + inset, x + inset + inner, y + inset + inner);
  return (whole.sum - hole.sum) / Math.max(1, whole.count - hole.count);
}

export interface Frame {
  /** Upper left corner, mm from the patch's own. */
  readonly x: number;
  readonly y: number;
  /** How dark it is, 0 to 1. */
  readonly score: number;
}

/** The place whose square ring is darkest. */
export function findFrame(sums: Sums, size: number): Frame {
  let best = { x: MARGIN, y: MARGIN, score: -1 };
  const step = 1 / SAMPLES;
  const ring = Math.max(BOX_FRAME, 2 * step);
  for (let dy = -SEARCH; dy <= SEARCH; dy += step) {
    for (let dx = -SEARCH; dx <= SEARCH; dx += step) {
      const [x, y] = [MARGIN + dx, MARGIN + dy];
      const score = ringMean(sums, x, y, size, size - 2 * ring) - 0.02 * Math.hypot(dx, dy);
      if (score > best.score) best = { x, y, score };
    }
  }
  return best;
}
