import { describe, expect, it } from 'vitest';
import type { GreyImage } from '#features/questionnaires/rules/paper/grey-image.ts';
import {
  BOX_SIZE,
  MARK_CENTRES,
  MARK_SIZE,
  PAGE,
} from '#features/questionnaires/rules/paper/page-geometry.ts';
import { readSide } from '#features/questionnaires/rules/paper/read-side.ts';
import type { PaperBox } from '#features/questionnaires/shapes/paper.ts';
import { chanceOf } from '../../../../../tests/factories/paper-chance.ts';
import { type Hand, PRINT, stroke } from '../../../../../tests/factories/paper-hand.ts';

const pen: Hand = { darkness: 0.8, width: 0.45 };
/** Lines in sides of a box. */
type Lines = readonly (readonly (readonly [number, number])[])[];
const TICK: Lines = [
  [
    [0.2, 0.5],
    [0.42, 0.8],
    [0.85, 0.15],
  ],
];

const boxes = Array.from({ length: 9 }, (_, index): PaperBox => {
  const [column, row] = [index % 3, Math.floor(index / 3)];
  return { key: 'q', mark: String(index), x: 40 + column * 30, y: 60 + row * 20, size: BOX_SIZE };
});

function blankSide(): GreyImage {
  const [width, height] = [PAGE.width * PRINT, PAGE.height * PRINT];
  const paper = { width, height, data: new Uint8Array(width * height).fill(250) };
  for (const { x, y } of MARK_CENTRES) {
    const half = MARK_SIZE / 2;
    for (let row = (y - half) * PRINT; row < (y + half) * PRINT; row += 1) {
      const from = Math.round(row) * width;
      paper.data.fill(10, from + Math.round((x - half) * PRINT), from + Math.round((x + half) * PRINT));
    }
  }
  const print = { darkness: 0.95, width: 0.3 };
  for (const box of boxes) {
    const [near, far] = [0.15, box.size - 0.15];
    const corners = [
      { x: box.x + near, y: box.y + near },
      { x: box.x + far, y: box.y + near },
      { x: box.x + far, y: box.y + far },
      { x: box.x + near, y: box.y + far },
    ];
    stroke(paper, [...corners, corners[0] as (typeof corners)[0]], print, () => 0.5);
  }
  return paper;
}

/** Reads the side with `lines` drawn in its first box; `offset` of the plane in mm. */
function readMark(lines: Lines, hand: Hand = pen, offset = 0) {
  const paper = blankSide();
  const [box] = boxes as [PaperBox];
  const chance = chanceOf(7);
  for (const line of lines) {
    const points = line.map(([x, y]) => ({ x: box.x + x * box.size, y: box.y + y * box.size }));
    stroke(paper, points, hand, chance);
  }
  const planeAt = (down: number) => ({ homography: [PRINT, 0, 0, 0, PRINT, down * PRINT, 0, 0], marks: 4 });
  return readSide(paper, offset ? [planeAt(offset), planeAt(0)] : [planeAt(0)], boxes);
}
const stateOf = (lines: Lines, hand?: Hand) => readMark(lines, hand)?.boxes[0]?.state;

describe('what a box holds (M5.5)', () => {
  it.each<[string, Lines]>([
    ['a tick', TICK],
    [
      'a tick that runs out at the corner',
      [
        [
          [0.15, 0.5],
          [0.4, 0.85],
          [1.2, -0.3],
        ],
      ],
    ],
    [
      'a cross larger than the box',
      [
        [
          [-0.12, -0.12],
          [1.12, 1.12],
        ],
        [
          [1.12, -0.12],
          [-0.12, 1.12],
        ],
      ],
    ],
  ])('%s is taken at once', (_, lines) => expect(stateOf(lines)).toBe('ticked'));

  it.each<[string, Lines]>([
    [
      'one straight stroke, which may be passing by',
      [
        [
          [-0.3, 0.9],
          [1.3, 0.3],
        ],
      ],
    ],
    [
      'letters that run through it and on to the left',
      [
        [
          [-0.6, 1],
          [-0.4, 0.2],
          [-0.2, 1],
          [0.1, 0.2],
          [0.4, 1],
          [0.7, 0.2],
          [0.9, 1],
        ],
      ],
    ],
    [
      'a letter that hangs in from below',
      [
        [
          [0.3, 1.4],
          [0.5, 0.4],
          [0.7, 1.4],
        ],
      ],
    ],
  ])('%s is shown to a person', (_, lines) => expect(stateOf(lines)).toBe('doubtful'));

  it('a mark hardly seen is not called empty beside boxes that are', () => {
    const read = readMark(TICK, { darkness: 0.08, width: 0.45 });
    expect(read?.boxes.map(({ state }) => state)).toEqual(['doubtful', ...Array(8).fill('empty')]);
  });

  it('where squares of another sheet were taken for corners, the frames tell which plane holds', () => {
    const read = readMark(TICK, pen, 9);
    expect(read?.homography[5]).toBe(0);
    expect(read?.boxes[0]?.state).toBe('ticked');
    const paper = blankSide();
    const wrong = { homography: [PRINT, 0, 0, 0, PRINT, 9 * PRINT, 0, 0], marks: 4 };
    expect(readSide(paper, [wrong], boxes)).toBeNull();
  });
});
