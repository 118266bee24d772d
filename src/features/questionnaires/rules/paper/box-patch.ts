// The surroundings of one box, taken out of the photograph straight: how dark each spot is against the paper
// around it, 0 paper to 1 as black as the corner marks.
import { brightnessAt, type GreyImage } from '#features/questionnaires/rules/paper/grey-image.ts';
import { project } from '#features/questionnaires/rules/paper/homography.ts';
import type { Homography } from '#features/questionnaires/shapes/paper.ts';

/** Spots a millimetre. */
export const SAMPLES = 8;
/** Paper taken around the box, mm. */
export const MARGIN = 2.2;
/** What is narrower than this is ink, what is wider is a shadow, mm. */
const WIDEST_STROKE = 1.7;

export interface Patch {
  readonly side: number;
  /** Darkness against the shadows of the paper. */
  readonly ink: Float32Array;
  /** Darkness against the brightest paper here: sees what is blackened all over. */
  readonly raw: Float32Array;
}

function sample(image: GreyImage, h: Homography, x: number, y: number, side: number): Float32Array {
  const patch = new Float32Array(side * side);
  for (let row = 0; row < side; row += 1) {
    for (let column = 0; column < side; column += 1) {
      const at = project(h, { x: x + (column + 0.5) / SAMPLES, y: y + (row + 0.5) / SAMPLES });
      patch[row * side + column] = brightnessAt(image, at.x, at.y);
    }
  }
  return patch;
}

/** Mean over 3 x 3: noise of single pixels is no ink. */
function soften(patch: Float32Array, side: number): Float32Array {
  return runBoth(patch, side, 1, (window) => window.reduce((sum, one) => sum + one, 0) / window.length);
}

function runBoth(
  patch: Float32Array,
  side: number,
  reach: number,
  pick: (window: Float32Array) => number,
): Float32Array {
  const pass = (from: Float32Array, step: number, jump: number) => {
    const to = new Float32Array(from.length);
    const line = new Float32Array(side);
    for (let index = 0; index < side; index += 1) {
      for (let k = 0; k < side; k += 1) line[k] = from[index * jump + k * step] ?? 0;
      for (let k = 0; k < side; k += 1) {
        to[index * jump + k * step] = pick(
          line.subarray(Math.max(0, k - reach), Math.min(side, k + reach + 1)),
        );
      }
    }
    return to;
  };
  return pass(pass(patch, 1, side), side, 1);
}

const largest = (window: Float32Array) => {
  let most = -Infinity;
  for (const one of window) if (one > most) most = one;
  return most;
};
const smallest = (window: Float32Array) => {
  let least = Infinity;
  for (const one of window) if (one < least) least = one;
  return least;
};

/** `blackness`: how much darker than paper the printed black is on this photograph, 0 to 1. */
export function takePatch(
  image: GreyImage,
  h: Homography,
  box: { x: number; y: number; size: number },
  blackness: number,
): Patch {
  const side = Math.round((box.size + 2 * MARGIN) * SAMPLES);
  const seen = soften(sample(image, h, box.x - MARGIN, box.y - MARGIN, side), side);
  const reach = Math.round((WIDEST_STROKE * SAMPLES) / 2);
  const paper = runBoth(runBoth(seen, side, reach, largest), side, reach, smallest);
  const brightest = [...seen].sort((one, other) => one - other)[Math.floor(seen.length * 0.85)] ?? 255;
  const ink = new Float32Array(seen.length);
  const raw = new Float32Array(seen.length);
  for (let index = 0; index < seen.length; index += 1) {
    const value = seen[index] ?? 0;
    const ground = Math.max(1, paper[index] ?? 1);
    ink[index] = clamp((ground - value) / (ground * blackness));
    raw[index] = clamp((brightest - value) / (Math.max(1, brightest) * blackness));
  }
  return { side, ink, raw };
}

const clamp = (value: number) => Math.min(1, Math.max(0, value));
