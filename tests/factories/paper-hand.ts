// What people do to a sheet with a pen: marks of many kinds in the boxes and over their edges, mistakes taken back,
// writing that runs beside and across.
import type { GreyImage } from '#features/questionnaires/rules/paper/grey-image.ts';
import type { Point } from '#features/questionnaires/rules/paper/page-geometry.ts';
import type { PaperBox, SheetPage } from '#features/questionnaires/shapes/paper.ts';
import { bell, between, type Chance, oneOf } from './paper-chance.ts';

/** Pixels a millimetre of the printed side before it is photographed. */
export const PRINT = 9;

export interface Hand {
  /** 0 to 1. */
  darkness: number;
  /** mm */
  width: number;
  /** Share of a stroke where the ball gives little ink. */
  skips?: number;
}

/** Blue ink stands here as the grey it becomes: the reader sees brightness alone. */
const HANDS: readonly ((chance: Chance) => Hand)[] = [
  (chance) => ({ darkness: between(chance, 0.7, 0.95), width: between(chance, 0.35, 0.55) }),
  (chance) => ({ darkness: between(chance, 0.5, 0.7), width: between(chance, 0.35, 0.5) }),
  (chance) => ({
    darkness: between(chance, 0.45, 0.75),
    width: between(chance, 0.25, 0.4),
    skips: between(chance, 0, 0.35),
  }),
  (chance) => ({ darkness: between(chance, 0.75, 1), width: between(chance, 0.7, 1) }),
  (chance) => ({ darkness: between(chance, 0.45, 0.65), width: between(chance, 0.4, 0.6) }),
  (chance) => ({ darkness: between(chance, 0.28, 0.42), width: between(chance, 0.4, 0.55) }),
];

/** A stroke through points in millimetres, trembling a little. */
export function stroke(paper: GreyImage, points: readonly Point[], hand: Hand, chance: Chance): void {
  const radius = (hand.width / 2) * PRINT;
  for (let index = 1; index < points.length; index += 1) {
    const [a, b] = [points[index - 1] as Point, points[index] as Point];
    const steps = Math.max(1, Math.ceil(Math.hypot(b.x - a.x, b.y - a.y) * PRINT));
    const bow = between(chance, -0.12, 0.12);
    let [dry, left] = [false, 0];
    for (let step = 0; step <= steps; step += 1) {
      if (hand.skips && left <= 0) {
        dry = chance() < hand.skips;
        left = between(chance, 0.2, 0.9) * PRINT;
      }
      left -= 1;
      const t = step / steps;
      const sag = bow * Math.sin(Math.PI * t);
      const x = (a.x + (b.x - a.x) * t + sag) * PRINT;
      const y = (a.y + (b.y - a.y) * t - sag) * PRINT;
      dab(paper, x, y, radius, dry ? hand.darkness * 0.25 : hand.darkness);
    }
  }
}

function dab(paper: GreyImage, x: number, y: number, radius: number, darkness: number): void {
  const reach = Math.ceil(radius + 1);
  for (let row = Math.floor(y - reach); row <= y + reach; row += 1) {
    for (let column = Math.floor(x - reach); column <= x + reach; column += 1) {
      if (row < 0 || column < 0 || row >= paper.height || column >= paper.width) continue;
      const cover = Math.min(1, Math.max(0, radius + 0.5 - Math.hypot(column + 0.5 - x, row + 0.5 - y)));
      if (cover === 0) continue;
      const at = row * paper.width + column;
      paper.data[at] = Math.min(paper.data[at] ?? 255, 255 * (1 - darkness * cover));
    }
  }
}

type Place = (x: number, y: number) => Point;
type Lines = (at: Place) => Point[][];

/** Lines of each kind of mark, in sides of the box. */
const MARKS: Readonly<Record<string, Lines>> = {
  tick: (at) => [[at(0.2, 0.5), at(0.42, 0.8), at(0.85, 0.15)]],
  'long tick': (at) => [[at(0.15, 0.5), at(0.4, 0.85), at(1.25, -0.35)]],
  'round tick': (at) => [[at(0.1, 0.55), at(0.28, 0.66), at(0.4, 0.86), at(0.56, 0.55), at(0.95, 0.05)]],
  cross: (at) => [
    [at(0.18, 0.18), at(0.82, 0.82)],
    [at(0.82, 0.18), at(0.18, 0.82)],
  ],
  'big cross': (at) => [
    [at(-0.12, -0.12), at(1.12, 1.12)],
    [at(1.12, -0.1), at(-0.12, 1.1)],
  ],
  scribble: (at) => [
    Array.from({ length: 7 }, (_, index) => at(0.15 + index * 0.12, index % 2 ? 0.85 : 0.15)),
  ],
  slash: (at) => [[at(0.1, 0.95), at(0.9, 0.05)]],
};
/** A lone slash is the rarest. */
const COMMON = Object.keys(MARKS).filter((name) => name !== 'slash');

function drawMark(paper: GreyImage, box: PaperBox, hand: Hand, chance: Chance): string {
  const name = chance() < 0.04 ? 'slash' : oneOf(chance, COMMON);
  const [size, offX, offY] = [between(chance, 0.8, 1.3), 0.16 * bell(chance), 0.16 * bell(chance)];
  const at: Place = (x, y) => ({
    x: box.x + box.size * (0.5 + offX + size * (x - 0.5) + 0.08 * bell(chance)),
    y: box.y + box.size * (0.5 + offY + size * (y - 0.5) + 0.08 * bell(chance)),
  });
  for (const line of MARKS[name]?.(at) ?? []) stroke(paper, line, hand, chance);
  return name;
}

/** A mistake taken back: blackened out. */
function blacken(paper: GreyImage, box: PaperBox, chance: Chance): void {
  const hand = { darkness: between(chance, 0.7, 1), width: 0.6 };
  for (let y = 0.05; y <= 0.96; y += 0.1) {
    const [left, right] = [
      { x: box.x + 0.1, y: box.y + box.size * y },
      { x: box.x + box.size - 0.1, y: box.y + box.size * y },
    ];
    stroke(paper, [left, right], hand, chance);
  }
}

/** Writing that ends near a box or runs across its edge. */
function stray(paper: GreyImage, box: PaperBox, hand: Hand, chance: Chance): void {
  const angle = chance() * Math.PI * 2;
  const middle = { x: box.x + box.size / 2, y: box.y + box.size / 2 };
  const off = between(chance, 0.22, 0.9) * box.size;
  const near = { x: middle.x + Math.cos(angle) * off, y: middle.y + Math.sin(angle) * off };
  const turn = angle + Math.PI / 2 + between(chance, -0.5, 0.5);
  const long = between(chance, 1.5, 4);
  const ends = [-1, 1].map((side) => ({
    x: near.x + side * Math.cos(turn) * long,
    y: near.y + side * Math.sin(turn) * long,
  }));
  stroke(paper, ends, hand, chance);
}

/** Letters of nobody's alphabet along a line. */
function scrawl(
  paper: GreyImage,
  area: { x: number; y: number; width: number; height: number },
  hand: Hand,
  chance: Chance,
): void {
  let x = area.x + 1;
  const base = area.y + area.height - 1.2;
  const end = area.x + area.width * between(chance, 0.4, 0.98);
  while (x < end) {
    const high = between(chance, 1.5, 3.6);
    const low = chance() < 0.2 ? between(chance, 0.5, 2) : 0;
    const letter = [
      { x, y: base + low },
      { x: x + 0.6, y: base - high },
      { x: x + 1.3, y: base },
    ];
    stroke(paper, letter, hand, chance);
    x += between(chance, 1.4, 2.4);
  }
}

/** A word written over a box, as remarks sometimes are. */
function wordAcross(paper: GreyImage, box: PaperBox, hand: Hand, chance: Chance): void {
  const from = box.x - between(chance, 1, 14);
  const line = { x: from, y: box.y + between(chance, -2, 2), width: 22, height: box.size + 1.2 };
  scrawl(paper, line, hand, chance);
}

export interface BoxTruth {
  held: 'ticked' | 'empty' | 'taken back';
  /** What was drawn there. */
  by: string;
}

/** Marks a side by hand; gives what each box holds, in their order. */
export function fillSide(
  printed: GreyImage,
  page: Pick<SheetPage, 'boxes' | 'areas'>,
  chance: Chance,
): { paper: GreyImage; truth: BoxTruth[] } {
  const paper = { ...printed, data: printed.data.slice() };
  const hand = oneOf(chance, HANDS)(chance);
  for (const area of page.areas) if (chance() < 0.6) scrawl(paper, area, hand, chance);
  const truth = page.boxes.map((box): BoxTruth => {
    const roll = chance();
    if (roll < 0.3) {
      const own = chance() < 0.85 ? hand : oneOf(chance, HANDS)(chance);
      return { held: 'ticked', by: drawMark(paper, box, own, chance) };
    }
    if (roll < 0.32) {
      blacken(paper, box, chance);
      return { held: 'taken back', by: 'blackened' };
    }
    if (roll < 0.375) {
      stray(paper, box, hand, chance);
      return { held: 'empty', by: 'stray' };
    }
    if (roll < 0.38) {
      wordAcross(paper, box, hand, chance);
      return { held: 'empty', by: 'word across' };
    }
    return { held: 'empty', by: 'nothing' };
  });
  return { paper, truth };
}
