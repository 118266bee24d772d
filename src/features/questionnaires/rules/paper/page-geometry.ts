// The fixed frame of a side, millimetres: what printing and reading both hold on to.

export const PAGE = { width: 210, height: 297 } as const;

/** Black squares by which a photograph is straightened; far larger than any box. */
export const MARK_SIZE = 5.5;
const EDGE = 7.5;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Centres of the corner marks: upper left, upper right, lower right, lower left. */
export const MARK_CENTRES: readonly Point[] = [
  { x: EDGE + MARK_SIZE / 2, y: EDGE + MARK_SIZE / 2 },
  { x: PAGE.width - EDGE - MARK_SIZE / 2, y: EDGE + MARK_SIZE / 2 },
  { x: PAGE.width - EDGE - MARK_SIZE / 2, y: PAGE.height - EDGE - MARK_SIZE / 2 },
  { x: EDGE + MARK_SIZE / 2, y: PAGE.height - EDGE - MARK_SIZE / 2 },
];

/** The square code: 21 modules a side. */
export const CODE_MODULE = 0.76;
export const CODE_SIZE = CODE_MODULE * 21;
export const CODE_AT: Point = { x: PAGE.width - EDGE - MARK_SIZE - 5 - CODE_SIZE, y: EDGE };
/** Corners of the code: upper left, upper right, lower right, lower left. */
export const CODE_CORNERS: readonly Point[] = [
  CODE_AT,
  { x: CODE_AT.x + CODE_SIZE, y: CODE_AT.y },
  { x: CODE_AT.x + CODE_SIZE, y: CODE_AT.y + CODE_SIZE },
  { x: CODE_AT.x, y: CODE_AT.y + CODE_SIZE },
];

/** Side of a tick box and the thickness of its frame, drawn inside that side. */
export const BOX_SIZE = 3.8;
export const BOX_FRAME = 0.3;

/** The printed body: two columns on each side. */
export const COLUMN = { width: 92, gap: 6, left: 10 } as const;
export const BODY_BOTTOM = 283.5;
export const BODY_TOP = [35.5, 30] as const;
/** The line at the foot, between the lower marks. */
export const FOOT_BASELINE = 288.6;
