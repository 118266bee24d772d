// The plane of the sheet seen by a camera: eight numbers that take millimetres of the page to pixels of the
// photograph, fitted to pairs of points by least squares.
import type { Point } from '#features/questionnaires/rules/paper/page-geometry.ts';
import type { Homography } from '#features/questionnaires/shapes/paper.ts';

export interface Pair {
  readonly from: Point;
  readonly to: Point;
}

/** Where `point` comes to lie. */
export function project(h: Homography, { x, y }: Point): Point {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, i = 0] = h;
  const w = g * x + i * y + 1;
  return { x: (a * x + b * y + c) / w, y: (d * x + e * y + f) / w };
}

/** Solves a square system by elimination with pivoting; null where it has no one solution. */
function solve(rows: number[][]): number[] | null {
  const n = rows.length;
  for (let column = 0; column < n; column += 1) {
    let best = column;
    for (let row = column + 1; row < n; row += 1) {
      if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = row;
    }
    const pivot = rows[best] as number[];
    if (Math.abs(pivot[column] ?? 0) < 1e-12) return null;
    rows[best] = rows[column] as number[];
    rows[column] = pivot;
    for (let row = 0; row < n; row += 1) {
      const line = rows[row] as number[];
      const factor = (line[column] ?? 0) / (pivot[column] as number);
      if (row === column || factor === 0) continue;
      for (let k = column; k <= n; k += 1) line[k] = (line[k] ?? 0) - factor * (pivot[k] ?? 0);
    }
  }
  return rows.map((row, index) => (row[n] ?? 0) / (row[index] as number));
}

/** Moves points to their middle and to unit spread, without which the squares of pixels drown the rest. */
function normaliser(points: readonly Point[]): { scale: number; x: number; y: number } {
  const n = points.length;
  const x = points.reduce((sum, one) => sum + one.x, 0) / n;
  const y = points.reduce((sum, one) => sum + one.y, 0) / n;
  const spread = points.reduce((sum, one) => sum + Math.hypot(one.x - x, one.y - y), 0) / n;
  return { scale: spread > 0 ? 1 / spread : 1, x, y };
}

const multiply = (p: readonly number[], q: readonly number[]): number[] => {
  const result: number[] = [];
  for (let row = 0; row < 3; row += 1) {
    for (let column = 0; column < 3; column += 1) {
      let sum = 0;
      for (let k = 0; k < 3; k += 1) sum += (p[row * 3 + k] ?? 0) * (q[k * 3 + column] ?? 0);
      result.push(sum);
    }
  }
  return result;
};

/** Scaled so that the ninth number is 1; null where the plane is seen from its edge. */
function scaled(matrix: readonly number[]): Homography | null {
  const last = matrix[8] ?? 0;
  if (Math.abs(last) < 1e-12) return null;
  return matrix.slice(0, 8).map((value) => value / last);
}

/** The best fit to four pairs or more; null where they lie on one line. */
export function fitHomography(pairs: readonly Pair[]): Homography | null {
  if (pairs.length < 4) return null;
  const from = normaliser(pairs.map((pair) => pair.from));
  const to = normaliser(pairs.map((pair) => pair.to));
  const normal = Array.from({ length: 8 }, () => Array.from({ length: 9 }, () => 0));
  const add = (row: readonly number[], value: number) => {
    for (let i = 0; i < 8; i += 1) {
      const line = normal[i] as number[];
      for (let j = 0; j < 8; j += 1) line[j] = (line[j] ?? 0) + (row[i] ?? 0) * (row[j] ?? 0);
      line[8] = (line[8] ?? 0) + (row[i] ?? 0) * value;
    }
  };
  for (const pair of pairs) {
    const x = (pair.from.x - from.x) * from.scale;
    const y = (pair.from.y - from.y) * from.scale;
    const u = (pair.to.x - to.x) * to.scale;
    const v = (pair.to.y - to.y) * to.scale;
    add([x, y, 1, 0, 0, 0, -u * x, -u * y], u);
    add([0, 0, 0, x, y, 1, -v * x, -v * y], v);
  }
  const solved = solve(normal);
  if (!solved) return null;
  const before = [from.scale, 0, -from.x * from.scale, 0, from.scale, -from.y * from.scale, 0, 0, 1];
  const after = [1 / to.scale, 0, to.x, 0, 1 / to.scale, to.y, 0, 0, 1];
  return scaled(multiply(after, multiply([...solved, 1], before)));
}

/** From pixels back to millimetres. */
export function invertHomography(h: Homography): Homography | null {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, i = 0] = h;
  return scaled([
    e - f * i,
    c * i - b,
    b * f - c * e,
    f * g - d,
    a - c * g,
    c * d - a * f,
    d * i - e * g,
    b * g - a * i,
    a * e - b * d,
  ]);
}

/** Farthest a pair lies from its fit, in units of `to`. */
export function worstMiss(h: Homography, pairs: readonly Pair[]): number {
  return Math.max(
    ...pairs.map(({ from, to }) => {
      const seen = project(h, from);
      return Math.hypot(seen.x - to.x, seen.y - to.y);
    }),
  );
}
