// What print alone leaves inside a box: its frame, blurred by lens and hand, reaches farther in on one page than on
// the next. The page tells by itself, since most of its boxes are empty.
import { SAMPLES } from '#features/questionnaires/rules/paper/box-patch.ts';

/** The share of boxes that may be inked at one and the same spot. */
const INKED = 0.65;
/** Fewer boxes tell nothing about each other. */
const LEAST = 5;
/** No blur carries the frame deeper into the box, mm: what all boxes hold there is ink. */
const DEEPEST = 0.9;

/** Ink spot by spot that the print accounts for; `boxes` are equally large, from their frame's outer edge. */
export function readPrint(boxes: readonly Float32Array[], side: number): Float32Array {
  const print = new Float32Array(side * side);
  if (boxes.length < LEAST) return print;
  const deepest = DEEPEST * SAMPLES;
  const usual = Math.floor(boxes.length * (1 - INKED));
  for (let row = 0; row < side; row += 1) {
    for (let column = 0; column < side; column += 1) {
      if (Math.min(row, column, side - 1 - row, side - 1 - column) > deepest) continue;
      const at = row * side + column;
      const spots = boxes.map((box) => box[at] ?? 0).sort((one, other) => one - other);
      print[at] = spots[usual] ?? 0;
    }
  }
  return print;
}

/** Ink that print does not account for. */
export function withoutPrint(box: Float32Array, print: Float32Array): Float32Array {
  return box.map((value, at) => Math.max(0, value - (print[at] ?? 0)));
}
