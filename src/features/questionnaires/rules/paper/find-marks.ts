// The black squares in the corners of a sheet, among everything else that is dark on a photograph: threshold by
// the brightness around, pieces that hang together, and of those the compact ones of the right size.
import { type GreyImage, sumTable } from '#features/questionnaires/rules/paper/grey-image.ts';
import {
  CODE_CORNERS,
  MARK_CENTRES,
  MARK_SIZE,
  type Point,
} from '#features/questionnaires/rules/paper/page-geometry.ts';
import { fitHomography, type Pair, worstMiss } from '#features/questionnaires/rules/paper/homography.ts';
import type { Homography } from '#features/questionnaires/shapes/paper.ts';

/** This much darker than the mean around counts as dark. */
const DARKER = 0.3;
/** Spread of a solid square about its middle, over its area; a line or a letter has far more. */
const SQUARE_SPREAD = 1 / 6;

/** 1 where the pixel is much darker than the `window` around it. */
function darkPixels(image: GreyImage, window: number): Uint8Array {
  const { width, height, data } = image;
  const table = sumTable(image);
  const dark = new Uint8Array(width * height);
  const half = Math.max(2, Math.round(window / 2));
  for (let y = 0; y < height; y += 1) {
    const top = Math.max(0, y - half) * (width + 1);
    const rows = Math.min(height, y + half + 1) - Math.max(0, y - half);
    const bottom = top + rows * (width + 1);
    for (let x = 0; x < width; x += 1) {
      const left = Math.max(0, x - half);
      const right = Math.min(width, x + half + 1);
      const sum =
        (table[bottom + right] ?? 0) -
        (table[bottom + left] ?? 0) -
        (table[top + right] ?? 0) +
        (table[top + left] ?? 0);
      const mean = sum / (rows * (right - left));
      if ((data[y * width + x] ?? 0) < mean * (1 - DARKER)) dark[y * width + x] = 1;
    }
  }
  return dark;
}

interface Piece {
  area: number;
  x: number;
  y: number;
  spread: number;
}

/** One piece of dark pixels by its moments; its pixels are wiped out. Null once it is larger than `most`. */
function takePiece(dark: Uint8Array, width: number, start: number, most: number): Piece | null {
  const stack = [start];
  dark[start] = 0;
  let [area, sx, sy, sxx, syy] = [0, 0, 0, 0, 0];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    const x = at % width;
    const y = (at - x) / width;
    area += 1;
    sx += x;
    sy += y;
    sxx += x * x;
    syy += y * y;
    for (const next of [at - 1, at + 1, at - width, at + width]) {
      if (next < 0 || dark[next] !== 1) continue;
      if ((next === at - 1 && x === 0) || (next === at + 1 && x === width - 1)) continue;
      dark[next] = 0;
      stack.push(next);
    }
  }
  if (area > most) return null;
  const [x, y] = [sx / area, sy / area];
  return { area, x: x + 0.5, y: y + 0.5, spread: (sxx / area - x * x + (syy / area - y * y)) / area };
}

/** Middles of solid squares of about `side` pixels, give or take what perspective does. */
export function findSquares(image: GreyImage, side: number): Point[] {
  const dark = darkPixels(image, side * 4);
  const found: Point[] = [];
  const [least, most] = [side * side * 0.3, side * side * 2.6];
  for (let at = 0; at < dark.length; at += 1) {
    if (dark[at] !== 1) continue;
    const piece = takePiece(dark, image.width, at, most);
    if (!piece || piece.area < least) continue;
    const spread = piece.spread / SQUARE_SPREAD;
    if (spread > 0.88 && spread < 1.3) found.push({ x: piece.x, y: piece.y });
  }
  return found;
}

/** Candidates looked at for each corner. */
const NEAREST = 5;
/** How far the code may be from where four marks put it, as a share of the code's own side. */
const CODE_TOLERANCE = 0.16;

const distance = (one: Point, other: Point) => Math.hypot(one.x - other.x, one.y - other.y);

function* combinations(lists: readonly (readonly Point[])[]): Generator<Point[]> {
  const [first, ...rest] = lists;
  if (!first) return yield [];
  for (const one of first) for (const others of combinations(rest)) yield [one, ...others];
}

/** Corners of a sheet turn the same way round as printed and enclose something: no photograph is a mirror. */
function isConvex(points: readonly Point[]): boolean {
  return points.every((point, index) => {
    const next = points[(index + 1) % points.length] as Point;
    const after = points[(index + 2) % points.length] as Point;
    return (next.x - point.x) * (after.y - next.y) - (next.y - point.y) * (after.x - next.x) > 0;
  });
}

export interface Located {
  readonly homography: Homography;
  /** Corners that were seen; with three the code stands in for the fourth. */
  readonly marks: number;
}

/** Planes handed on at most; more are never near each other. */
const MOST_PLANES = 8;

/**
 * Planes the sheet may lie in, by its code (corners in the order of CODE_CORNERS) and the squares seen, the likeliest
 * first: through four marks that put the code where it is, then through three together with the code. There are
 * several where squares of another sheet stick out below; which one holds is seen by the boxes.
 */
export function locateSheet(code: readonly Point[], squares: readonly Point[]): Located[] {
  const codePairs = CODE_CORNERS.map((from, index): Pair => ({ from, to: code[index] as Point }));
  if (!fitHomography(codePairs)) return [];
  const codeSide = distance(code[0] as Point, code[1] as Point);
  const near = MARK_CENTRES.map((centre) => {
    const expected = affineGuess(code, centre);
    const reach = distance(expected, code[0] as Point) * 0.34 + codeSide;
    return squares
      .filter((one) => distance(one, expected) < reach)
      .sort((one, other) => distance(one, expected) - distance(other, expected))
      .slice(0, NEAREST);
  });
  const corners = [0, 1, 2, 3];
  const four = planesOf(near, codePairs, corners, codeSide * CODE_TOLERANCE);
  const three = corners.flatMap((missing) => {
    const kept = corners.filter((one) => one !== missing);
    return planesOf(near, codePairs, kept, codeSide * CODE_TOLERANCE * 0.5).slice(0, 2);
  });
  return [...four.slice(0, MOST_PLANES / 2), ...three.sort((one, other) => one.miss - other.miss)]
    .slice(0, MOST_PLANES)
    .map(({ homography, marks }) => ({ homography, marks }));
}

/** Where a corner would be if the camera looked straight down: near enough to look for it. */
function affineGuess(code: readonly Point[], centre: Point): Point {
  const [origin, right, , down] = code as [Point, Point, Point, Point];
  const [corner, east, , south] = CODE_CORNERS as [Point, Point, Point, Point];
  const u = (centre.x - corner.x) / (east.x - corner.x);
  const v = (centre.y - corner.y) / (south.y - corner.y);
  return {
    x: origin.x + u * (right.x - origin.x) + v * (down.x - origin.x),
    y: origin.y + u * (right.y - origin.y) + v * (down.y - origin.y),
  };
}

/** Planes through one square of each corner in `which` that miss by less than `most`, the best first. */
function planesOf(
  near: readonly (readonly Point[])[],
  codePairs: readonly Pair[],
  which: readonly number[],
  most: number,
): (Located & { miss: number })[] {
  const planes: (Located & { miss: number })[] = [];
  for (const points of combinations(which.map((one) => near[one] ?? []))) {
    if (!isConvex(points)) continue;
    const marks = which.map(
      (one, index): Pair => ({ from: MARK_CENTRES[one] as Point, to: points[index] as Point }),
    );
    const four = which.length === 4;
    const homography = fitHomography(four ? marks : [...marks, ...codePairs]);
    if (!homography) continue;
    const miss = worstMiss(homography, four ? codePairs : [...marks, ...codePairs]);
    if (miss < most) planes.push({ homography, marks: which.length, miss });
  }
  return planes.sort((one, other) => one.miss - other.miss);
}

/** Expected side of a corner mark in pixels, by the size of the code. */
export function markSideFor(code: readonly Point[]): number {
  const [a, b, c, d] = code as [Point, Point, Point, Point];
  const area = Math.abs(
    (a.x * b.y - b.x * a.y + b.x * c.y - c.x * b.y + c.x * d.y - d.x * c.y + d.x * a.y - a.x * d.y) / 2,
  );
  const printed = (CODE_CORNERS[1] as Point).x - (CODE_CORNERS[0] as Point).x;
  return (Math.sqrt(area) / printed) * MARK_SIZE;
}
