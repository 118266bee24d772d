// The shape of what was drawn: one straight stroke or more, and where it leaves the box.
import type { Frame } from '#features/questionnaires/rules/paper/box-frame.ts';
import { type Patch, SAMPLES } from '#features/questionnaires/rules/paper/box-patch.ts';

export interface Strokes {
  /**
   * How much more room the ink takes than one straight stroke of so much ink: the ellipse of its spread over its own
   * area. A line gives about 2.3 whatever the pen; a tick, a cross, a scribble more, since their strokes part.
   */
  readonly spread: number;
  /** How far it lies from its own line, mm on average: a thin line full of gaps is still a line. */
  readonly across: number;
  /** Strokes that leave the box. */
  readonly leaving: number;
  /** Of these, strokes that leave through the middle of a side, as writing does. */
  readonly astray: number;
}

/** `drawn`: ink in the square of the frame, `side` spots wide, without the print. */
export function measureStrokes(
  patch: Patch,
  frame: Frame,
  size: number,
  drawn: Float32Array,
  side: number,
): Strokes {
  const spots = insideOf(drawn, side);
  const peak = spots.toSorted((one, other) => one - other)[Math.floor(spots.length * DARKEST)] ?? 0;
  const threshold = Math.min(STROKE.most, Math.max(STROKE.least, peak * STROKE.share));
  const exits = findExits(patch, frame, size, threshold);
  return {
    ...measureSpread(spots, peak),
    leaving: exits.length,
    astray: exits.filter((fromCorner) => fromCorner > CORNER).length,
  };
}

/** Kept clear of the printed frame, mm. */
const CLEAR = 0.5;
/** The darkest ink is what this share of the spots does not exceed. */
const DARKEST = 0.97;

function insideOf(drawn: Float32Array, side: number): number[] {
  const edge = Math.round(CLEAR * SAMPLES);
  const wide = side - 2 * edge;
  return Array.from({ length: wide * wide }, (_, index) => {
    const [column, row] = [index % wide, Math.floor(index / wide)];
    return drawn[(row + edge) * side + column + edge] ?? 0;
  });
}

/** Fainter than this share of the darkest ink is the edge of a stroke, or grain. */
const FAINT = 0.5;

function measureSpread(spots: readonly number[], peak: number): Pick<Strokes, 'spread' | 'across'> {
  if (peak <= 0) return { spread: 0, across: 0 };
  const wide = Math.sqrt(spots.length);
  let [area, sx, sy, sxx, syy, sxy] = [0, 0, 0, 0, 0, 0];
  for (const [index, spot] of spots.entries()) {
    const weight = Math.min(1, Math.max(0, spot / peak - FAINT));
    const [column, row] = [index % wide, Math.floor(index / wide)];
    area += weight;
    sx += weight * column;
    sy += weight * row;
    sxx += weight * column * column;
    syy += weight * row * row;
    sxy += weight * column * row;
  }
  const [mx, my] = [sx / area, sy / area];
  const [xx, yy, xy] = [sxx / area - mx * mx, syy / area - my * my, sxy / area - mx * my];
  const room = Math.sqrt(Math.max(0, xx * yy - xy * xy));
  const along = (xx + yy) / 2 + Math.hypot((xx - yy) / 2, xy);
  return { spread: (12 * room) / area, across: room / Math.sqrt(Math.max(1, along)) / SAMPLES };
}

/** Path around the frame: this far outside it, between the frame and the caption, mm. */
const PATH = 0.5;
/** A spot of the path is a stroke when it is as dark as this share of the box's own ink, within bounds. */
const STROKE = { share: 0.4, least: 0.09, most: 0.16 };
/** Marks leave a box by its corners, this near to them, mm. */
const CORNER = 1.5;
/** The left side: what leaves there is judged by whether it goes on. */
const LEFT = 3;

/** Dark stretches along a square around the frame: for each, how far from the nearest corner it passes, mm. */
function findExits({ ink, side }: Patch, { x, y }: Frame, size: number, threshold: number): number[] {
  const [left, top, right, bottom] = [x - PATH, y - PATH, x + size + PATH, y + size + PATH];
  const length = right - left;
  const steps = Math.round(length * SAMPLES);
  const corners = [
    [left, top, 1, 0],
    [right, top, 0, 1],
    [right, bottom, -1, 0],
    [left, bottom, 0, -1],
  ] as const;
  const dark = corners.flatMap(([fromX, fromY, dx, dy]) =>
    Array.from({ length: steps }, (_, step) => {
      const column = Math.round((fromX + (dx * length * step) / steps) * SAMPLES);
      const row = Math.round((fromY + (dy * length * step) / steps) * SAMPLES);
      const inside = row >= 0 && column >= 0 && row < side && column < side;
      return inside && (ink[row * side + column] ?? 0) > threshold;
    }),
  );
  const exits: number[] = [];
  for (const [index, one] of dark.entries()) {
    if (!one || dark.at(index - 1)) continue;
    let long = 1;
    while (long < dark.length && dark[(index + long) % dark.length]) long += 1;
    const middle = (index + (long - 1) / 2) % dark.length;
    const along = (middle % steps) / SAMPLES;
    exits.push(Math.floor(middle / steps) === LEFT ? 0 : Math.min(along, length - along));
  }
  return exits;
}
