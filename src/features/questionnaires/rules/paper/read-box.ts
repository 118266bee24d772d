// Is there a tick in this box? Measured inside the box's own printed frame. What is neither clearly marked nor clearly
// empty goes to a person.
import { type Frame, findFrame, makeSums, meanOf } from '#features/questionnaires/rules/paper/box-frame.ts';
import { type Patch, SAMPLES } from '#features/questionnaires/rules/paper/box-patch.ts';
import { readPrint, withoutPrint } from '#features/questionnaires/rules/paper/box-print.ts';
import { readTraces } from '#features/questionnaires/rules/paper/box-traces.ts';
import { measureStrokes, type Strokes } from '#features/questionnaires/rules/paper/box-strokes.ts';
import { BOX_FRAME } from '#features/questionnaires/rules/paper/page-geometry.ts';
import type { BoxState } from '#features/questionnaires/shapes/paper.ts';

/** What was measured; darkness is 0 to 1. */
export interface BoxMeasure extends Strokes {
  /** Mean darkness of the inside. */
  readonly ink: number;
  /** Share of the inside darker than what the page's empty boxes show. */
  readonly trace: number;
  /** Mean darkness of the middle alone. */
  readonly core: number;
  /** Mean darkness of the inside against the brightest paper: near 1 when blackened out. */
  readonly filled: number;
  /** How much darker the inside is than the bare paper beside it: close hatching passes for a shadow elsewhere. */
  readonly shade: number;
  /** How clearly the printed frame was seen. */
  readonly frame: number;
  /** Mean darkness on the left of the frame, where nothing is ever printed: writing that runs past. */
  readonly beside: number;
}

/** Kept clear of the printed frame, mm. */
const CLEAR = 0.2;
/** Darkness below this is grain of paper and picture. */
const GRAIN = 0.09;
/** The stretch left of the frame that is bare on every sheet and that few marks reach, mm from it. */
const BESIDE = { near: 0.9, far: 2.1 };

interface SeenBox {
  patch: Patch;
  frame: Frame;
  /** The square of the frame, `side` spots wide. */
  ink: Float32Array;
}

function seeBox(patch: Patch, size: number, side: number): SeenBox {
  const frame = findFrame(makeSums(patch.ink, patch.side, 0), size);
  const [left, top] = [Math.round(frame.x * SAMPLES), Math.round(frame.y * SAMPLES)];
  const ink = new Float32Array(side * side);
  for (let row = 0; row < side; row += 1) {
    const from = (top + row) * patch.side + left;
    ink.set(patch.ink.subarray(from, from + side), row * side);
  }
  return { patch, frame, ink };
}

/** The boxes of one side, all of one size in mm: each measured against what print leaves in the others. */
export function measureBoxes(patches: readonly Patch[], size: number): BoxMeasure[] {
  const side = Math.round(size * SAMPLES);
  const seen = patches.map((patch) => seeBox(patch, size, side));
  const print = readPrint(
    seen.map(({ ink }) => ink),
    side,
  );
  const drawn = seen.map(({ ink }) => withoutPrint(ink, print));
  const traces = readTraces(drawn, side);
  return seen.map((box, index) => ({
    ...measureBox(box, drawn[index] as Float32Array, size, side),
    trace: traces[index] ?? 0,
  }));
}

function measureBox(
  { patch, frame }: SeenBox,
  drawn: Float32Array,
  size: number,
  side: number,
): Omit<BoxMeasure, 'trace'> {
  const { x, y } = frame;
  const inset = BOX_FRAME + CLEAR;
  const sums = makeSums(drawn, side, GRAIN);
  const inside = (edge: number) => meanOf(sums, edge, edge, size - edge, size - edge);
  const raw = makeSums(patch.raw, patch.side, 0);
  const deep = size * 0.18;
  const filled = meanOf(raw, x + deep, y + deep, x + size - deep, y + size - deep);
  const around = makeSums(patch.ink, patch.side, GRAIN);
  return {
    ink: inside(inset),
    core: inside(size * 0.3),
    filled,
    shade: filled - meanOf(raw, x - BESIDE.far, y, x - BESIDE.near, y + size),
    frame: frame.score,
    beside: meanOf(around, x - BESIDE.far, y, x - BESIDE.near, y + size),
    ...measureStrokes(patch, frame, size, drawn, side),
  };
}

/** The frame as it is usually seen on this page: what the same printer, light and lens made of the others. */
export function usualFrame(measures: readonly BoxMeasure[]): number {
  const frames = measures.map(({ frame }) => frame).toSorted((one, other) => one - other);
  return frames[Math.floor(frames.length / 2)] ?? 0;
}

/** Share of the boxes whose frame was found; of a side without boxes, all. */
export function framedShare(measures: readonly BoxMeasure[]): number {
  if (measures.length === 0) return 1;
  return measures.filter(({ frame }) => frame >= LIMITS.frame).length / measures.length;
}

/** Found on generated sheets (docs/paper.md). */
const LIMITS = {
  /** Seen at all. */
  frame: 0.16,
  /** Of the usual frame: a box less clear than the others may be covered or blackened, not empty. */
  clearFrame: 0.85,
  marredFrame: 0.45,
  filled: 0.6,
  empty: 0.006,
  trace: 0.25,
  shade: 0.12,
  ticked: 0.015,
  core: 0.008,
  spread: 2.7,
  across: 0.14,
  /** Of all ink: so much lies in the middle of a mark that runs over the edge. */
  middle: 0.3,
  beside: 0.006,
} as const;

/** Whether the ink could have come from a mark made in this very box, and from nothing else. */
function isMark({ ink, core, spread, across, leaving, astray, beside }: BoxMeasure): boolean {
  if (ink < LIMITS.ticked || core < LIMITS.core) return false;
  // One straight stroke may be passing by; the strokes of a mark meet or cross inside.
  if (spread < LIMITS.spread || across < LIMITS.across) return false;
  if (beside > LIMITS.beside || astray > 0) return false;
  if (leaving === 1) return core >= ink * LIMITS.middle;
  // What leaves at both ends is a mark only if it is darkest in the middle, as a large cross.
  return leaving === 0 || (leaving <= 4 && core >= ink);
}

/** Ticked, empty or doubtful, and how sure, 0 to 1; `usual` is the page's usual frame. */
export function decideBox(measure: BoxMeasure, usual: number): { state: BoxState; confidence: number } {
  const { ink, frame, filled, trace, shade } = measure;
  const doubtful = (confidence: number) => ({ state: 'doubtful' as const, confidence });
  if (frame < LIMITS.frame || frame < usual * LIMITS.marredFrame) return doubtful(0);
  // Blackened out is how a mistake is taken back; whoever only ticks with a broad pen is asked once.
  if (filled > LIMITS.filled) return doubtful(0.5);
  if (ink <= LIMITS.empty) {
    const clear = frame >= usual * LIMITS.clearFrame && trace <= LIMITS.trace && shade <= LIMITS.shade;
    if (!clear) return doubtful(0.3);
    return { state: 'empty', confidence: 1 - ink / LIMITS.ticked / 2 };
  }
  if (!isMark(measure)) return doubtful(Math.min(0.5, ink / LIMITS.ticked / 4));
  return { state: 'ticked', confidence: Math.min(1, 0.6 + ink) };
}
