// Is there a tick in this box? Measured inside the box's own printed frame, which is looked for where the sheet
// says it is, since paper bends. What is neither clearly marked nor clearly empty goes to a person.
import { BOX_FRAME } from '#features/questionnaires/rules/paper/page-geometry.ts';
import { MARGIN, type Patch, SAMPLES } from '#features/questionnaires/rules/paper/box-patch.ts';
import type { BoxState } from '#features/questionnaires/shapes/paper.ts';

/** What was measured, shares of 0 to 1. */
export interface BoxMeasure {
  /** Mean darkness of the inside. */
  readonly ink: number;
  /** Mean darkness of a band around the frame. */
  readonly around: number;
  /** Mean darkness of the inside against the brightest paper: near 1 when blackened out. */
  readonly filled: number;
  /** How clearly the printed frame was seen. */
  readonly frame: number;
  /** Mean darkness of the middle half alone. */
  readonly core: number;
  /** Strokes that leave the box: dark stretches on a path around it. */
  readonly leaving: number;
}

/** The frame may lie this far from where it was expected, mm. */
const SEARCH = 1.1;
/** Kept clear of the frame's own blur, mm. */
const CLEAR = 0.4;
/** Darkness below this is grain of paper and picture. */
const GRAIN = 0.09;

/** Sum of values over rectangles of a patch, by a table. */
function makeSums(values: Float32Array, side: number, floor: number) {
  const table = new Float64Array((side + 1) * (side + 1));
  for (let row = 0; row < side; row += 1) {
    for (let column = 0; column < side; column += 1) {
      const value = Math.max(0, (values[row * side + column] ?? 0) - floor);
      const at = (row + 1) * (side + 1) + column + 1;
      table[at] = value + (table[at - 1] ?? 0) + (table[at - side - 1] ?? 0) - (table[at - side - 2] ?? 0);
    }
  }
  const cut = (value: number) => Math.min(side, Math.max(0, Math.round(value * SAMPLES)));
  /** Sum and count from corner to corner, mm. */
  return (left: number, top: number, right: number, bottom: number) => {
    const [l, t, r, b] = [cut(left), cut(top), cut(right), cut(bottom)];
    const at = (y: number, x: number) => table[y * (side + 1) + x] ?? 0;
    return { sum: at(b, r) - at(t, r) - at(b, l) + at(t, l), count: Math.max(1, (r - l) * (b - t)) };
  };
}

type Sums = ReturnType<typeof makeSums>;

function ringMean(sums: Sums, x: number, y: number, outer: number, inner: number): number {
  const whole = sums(x, y, x + outer, y + outer);
  const inset = (outer - inner) / 2;
  const hole = sums(x + inset, y + inset, x + inset + inner, y + inset + inner);
  return (whole.sum - hole.sum) / Math.max(1, whole.count - hole.count);
}

/** Where the frame is, mm from the patch's corner: the place whose square ring is darkest. */
function findFrame(sums: Sums, size: number): { x: number; y: number; score: number } {
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

export function measureBox(patch: Patch, size: number): BoxMeasure {
  const frameSums = makeSums(patch.ink, patch.side, 0);
  const { x, y, score } = findFrame(frameSums, size);
  const sums = makeSums(patch.ink, patch.side, GRAIN);
  const rawSums = makeSums(patch.raw, patch.side, 0);
  const inset = BOX_FRAME + CLEAR;
  const inside = sums(x + inset, y + inset, x + size - inset, y + size - inset);
  const quarter = size * 0.3;
  const core = sums(x + quarter, y + quarter, x + size - quarter, y + size - quarter);
  const raw = rawSums(x + inset, y + inset, x + size - inset, y + size - inset);
  return {
    ink: inside.sum / inside.count,
    core: core.sum / core.count,
    filled: raw.sum / raw.count,
    frame: score,
    around: measureAround(sums, x, y, size),
    leaving: countLeaving(patch, x, y, size),
  };
}

/** The band outside: above, below and left; on the right stands the caption. */
function measureAround(sums: Sums, x: number, y: number, size: number): number {
  const [near, far] = [0.45, 1.3];
  const bands = [
    sums(x - near, y - far, x + size + near, y - near),
    sums(x - near, y + size + near, x + size + near, y + size + far),
    sums(x - far, y - near, x - near, y + size + near),
  ];
  return (
    bands.reduce((total, one) => total + one.sum, 0) / bands.reduce((total, one) => total + one.count, 0)
  );
}

/** Path around the frame: this far outside it, between the frame and the caption, mm. */
const PATH = 0.5;
/** As dark as this, a spot of the path is a stroke. */
const STROKE = 0.16;

/** Dark stretches along a square around the frame. */
function countLeaving({ ink, side }: Patch, x: number, y: number, size: number): number {
  const [left, top, right, bottom] = [x - PATH, y - PATH, x + size + PATH, y + size + PATH];
  const length = right - left;
  const steps = Math.round(length * SAMPLES);
  const corners = [
    [left, top, 1, 0],
    [right, top, 0, 1],
    [right, bottom, -1, 0],
    [left, bottom, 0, -1],
  ] as const;
  const dark: boolean[] = [];
  for (const [fromX, fromY, dx, dy] of corners) {
    for (let step = 0; step < steps; step += 1) {
      const column = Math.round((fromX + (dx * length * step) / steps) * SAMPLES);
      const row = Math.round((fromY + (dy * length * step) / steps) * SAMPLES);
      const inside = row >= 0 && column >= 0 && row < side && column < side;
      dark.push(inside && (ink[row * side + column] ?? 0) > STROKE);
    }
  }
  return dark.filter((one, index) => one && !dark.at(index - 1)).length;
}

/** Found on generated sheets (docs/paper.md): between `empty` and `ticked` a person looks. */
const LIMITS = {
  frame: 0.16,
  empty: 0.006,
  ticked: 0.045,
  core: 0.03,
  /** Asked of a mark that leaves the box by one stroke. */
  leavingInk: 0.09,
  leavingCore: 0.1,
  /** Asked of a mark that leaves it by four, as a large cross does. */
  crossCore: 0.1,
  filled: 0.6,
  strayShare: 0.6,
} as const;

/** Whether the ink could have come from a mark made in this very box, and from nothing else. */
function isMark({ ink, core, around, leaving }: BoxMeasure): boolean {
  if (ink < LIMITS.ticked || core < LIMITS.core) return false;
  // A large cross leaves by four strokes; what leaves by two or three may as well be passing through.
  if (leaving === 4) return core >= LIMITS.crossCore;
  if (leaving > 1) return false;
  if (leaving === 1 && (ink < LIMITS.leavingInk || core < LIMITS.leavingCore)) return false;
  return around <= ink * LIMITS.strayShare;
}

/** Ticked, empty or doubtful, and how sure, 0 to 1. */
export function decideBox(measure: BoxMeasure): { state: BoxState; confidence: number } {
  const doubtful = (confidence: number) => ({ state: 'doubtful' as const, confidence });
  if (measure.frame < LIMITS.frame) return doubtful(0);
  // Blackened out is how a mistake is taken back; whoever only ticks with a broad pen is asked once.
  if (measure.filled > LIMITS.filled) return doubtful(0.5);
  if (measure.ink <= LIMITS.empty) {
    return { state: 'empty', confidence: 1 - measure.ink / LIMITS.ticked };
  }
  if (!isMark(measure)) return doubtful(Math.min(0.5, measure.ink / LIMITS.ticked / 2));
  return { state: 'ticked', confidence: Math.min(1, 0.6 + measure.ink) };
}
