// The course of a line between two boxes of the people map.
import type { Point } from './people-map.ts';

export interface Box extends Point {
  width: number;
  height: number;
}

export interface Line {
  /** SVG path. */
  d: string;
  /** Where a word about it may stand. */
  middle: Point;
}

/** How far lines of one pair keep from each other. */
const SPREAD = 26;

/** A gentle curve from border to border; `turn` (…, −1, 0, 1, …) keeps lines of one pair apart. */
export function lineBetween(from: Box, to: Box, turn: number): Line {
  const one = centreOf(from);
  const two = centreOf(to);
  const length = Math.hypot(two.x - one.x, two.y - one.y) || 1;
  const sameRow = Math.abs(one.y - two.y) < 1;
  // Beside each other: over the heads of whoever stands between.
  const neighbours = sameRow && length < from.width * 1.5;
  const bend = (sameRow && !neighbours ? -(from.height + 14) : 0) + turn * SPREAD;
  const control = sameRow
    ? { x: (one.x + two.x) / 2, y: one.y + bend * 2 }
    : {
        x: (one.x + two.x) / 2 + ((one.y - two.y) / length) * bend * 2,
        y: (one.y + two.y) / 2 + ((two.x - one.x) / length) * bend * 2,
      };
  const start = borderOf(from, control);
  const end = borderOf(to, control);
  const middle = {
    x: Math.round((start.x + 2 * control.x + end.x) / 4),
    y: Math.round((start.y + 2 * control.y + end.y) / 4),
  };
  return { d: `M${say(start)} Q${say(control)} ${say(end)}`, middle };
}

function centreOf(box: Box): Point {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Where the way from the middle of the box towards `point` leaves it. */
export function borderOf(box: Box, point: Point): Point {
  const centre = centreOf(box);
  const [dx, dy] = [point.x - centre.x, point.y - centre.y];
  if (dx === 0 && dy === 0) return centre;
  const share = Math.min(
    dx === 0 ? Number.POSITIVE_INFINITY : box.width / 2 / Math.abs(dx),
    dy === 0 ? Number.POSITIVE_INFINITY : box.height / 2 / Math.abs(dy),
  );
  return { x: centre.x + dx * Math.min(1, share), y: centre.y + dy * Math.min(1, share) };
}

function say({ x, y }: Point): string {
  return `${Math.round(x)} ${Math.round(y)}`;
}
