// Sheets as people bring them back: printed, marked by hand in many ways, photographed crooked in bad light. All
// from one seed, so that a figure measured today can be measured again.
import type { Kysely } from 'kysely';
import sharp from 'sharp';
import type { Database } from '#db/tables.ts';
import { composeSheet } from '#features/questionnaires/letters/sheet/compose.ts';
import { openMeasure } from '#features/questionnaires/letters/sheet/font-widths.ts';
import { openPress } from '#features/questionnaires/letters/sheet/press.ts';
import { trialFacts } from '#features/questionnaires/letters/sheet/trial-client.ts';
import { brightnessAt, type GreyImage } from '#features/questionnaires/rules/paper/grey-image.ts';
import { fitHomography, invertHomography } from '#features/questionnaires/rules/paper/homography.ts';
import { PAGE, type Point } from '#features/questionnaires/rules/paper/page-geometry.ts';
import type { FormDefinition } from '#features/questionnaires/shapes/form.ts';
import type { PaperBox, SheetLayout, SheetPage } from '#features/questionnaires/shapes/paper.ts';

/** Pixels a millimetre of the printed side before it is photographed. */
const PRINT = 9;

export type Chance = () => number;

/** Numbers from 0 to 1, the same for the same seed. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const between = (chance: Chance, low: number, high: number) => low + (high - low) * chance();
const bell = (chance: Chance) => chance() + chance() + chance() - 1.5;

/** A sheet of a form for the trial client. */
export function makeLayout(definition: FormDefinition, number: string): SheetLayout {
  return composeSheet(
    {
      number,
      locale: 'ru',
      definition,
      facts: trialFacts('ru'),
      company: 'Связь Плюс',
      client: 'Борей',
      round: 'Осень 2026',
      employee: 'Кораблёва Ирина',
      day: '2026-11-26',
    },
    openMeasure(),
  );
}

/** A side as a printer puts it on paper. */
export async function printSide(page: SheetPage): Promise<GreyImage> {
  const svg = openPress().svg(page);
  const { data, info } = await sharp(Buffer.from(svg), { density: 72 })
    .resize({ width: PAGE.width * PRINT, height: PAGE.height * PRINT, fit: 'fill' })
    .flatten({ background: '#ffffff' })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: new Uint8Array(data) };
}

export const HANDS = ['pen', 'soft pen', 'felt', 'pencil', 'light pencil'] as const;
interface Hand {
  /** 0 to 1. */
  darkness: number;
  /** mm */
  width: number;
}

function pickHand(chance: Chance): Hand {
  const kind = HANDS[Math.floor(chance() * HANDS.length)];
  if (kind === 'pen') return { darkness: between(chance, 0.7, 0.95), width: between(chance, 0.35, 0.55) };
  if (kind === 'soft pen') return { darkness: between(chance, 0.5, 0.7), width: between(chance, 0.35, 0.5) };
  if (kind === 'felt') return { darkness: between(chance, 0.75, 1), width: between(chance, 0.7, 1) };
  if (kind === 'pencil') return { darkness: between(chance, 0.45, 0.65), width: between(chance, 0.4, 0.6) };
  return { darkness: between(chance, 0.28, 0.42), width: between(chance, 0.4, 0.55) };
}

/** A stroke through points in millimetres, trembling a little. */
function stroke(paper: GreyImage, points: readonly Point[], hand: Hand, chance: Chance): void {
  const radius = (hand.width / 2) * PRINT;
  for (let index = 1; index < points.length; index += 1) {
    const [a, b] = [points[index - 1] as Point, points[index] as Point];
    const steps = Math.max(1, Math.ceil(Math.hypot(b.x - a.x, b.y - a.y) * PRINT));
    const bow = between(chance, -0.12, 0.12);
    for (let step = 0; step <= steps; step += 1) {
      const t = step / steps;
      const sag = bow * Math.sin(Math.PI * t);
      dab(
        paper,
        (a.x + (b.x - a.x) * t + sag) * PRINT,
        (a.y + (b.y - a.y) * t - sag) * PRINT,
        radius,
        hand.darkness,
      );
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

export const MARKS = ['tick', 'long tick', 'cross', 'big cross', 'scribble'] as const;

function drawMark(paper: GreyImage, box: PaperBox, hand: Hand, chance: Chance): void {
  const at = (x: number, y: number): Point => ({
    x: box.x + box.size * (x + 0.08 * bell(chance)),
    y: box.y + box.size * (y + 0.08 * bell(chance)),
  });
  switch (MARKS[Math.floor(chance() * MARKS.length)]) {
    case 'tick':
      return stroke(paper, [at(0.2, 0.5), at(0.42, 0.8), at(0.85, 0.15)], hand, chance);
    case 'long tick':
      return stroke(paper, [at(0.15, 0.5), at(0.4, 0.85), at(1.25, -0.35)], hand, chance);
    case 'cross':
      stroke(paper, [at(0.18, 0.18), at(0.82, 0.82)], hand, chance);
      return stroke(paper, [at(0.82, 0.18), at(0.18, 0.82)], hand, chance);
    case 'big cross':
      stroke(paper, [at(-0.12, -0.12), at(1.12, 1.12)], hand, chance);
      return stroke(paper, [at(1.12, -0.1), at(-0.12, 1.1)], hand, chance);
    default: {
      const points = Array.from({ length: 7 }, (_, index) =>
        at(0.15 + index * 0.12, index % 2 ? 0.85 : 0.15),
      );
      return stroke(paper, points, hand, chance);
    }
  }
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
    stroke(
      paper,
      [
        { x, y: base + low },
        { x: x + 0.6, y: base - high },
        { x: x + 1.3, y: base },
      ],
      hand,
      chance,
    );
    x += between(chance, 1.4, 2.4);
  }
}

export type Truth = 'ticked' | 'empty' | 'taken back';

/** Marks a side by hand; gives what each box holds, in their order. */
export function fillSide(
  printed: GreyImage,
  page: SheetPage,
  chance: Chance,
): { paper: GreyImage; truth: Truth[] } {
  const paper = { ...printed, data: printed.data.slice() };
  const hand = pickHand(chance);
  for (const area of page.areas) if (chance() < 0.6) scrawl(paper, area, hand, chance);
  const truth = page.boxes.map((box): Truth => {
    const roll = chance();
    if (roll < 0.3) {
      drawMark(paper, box, chance() < 0.85 ? hand : pickHand(chance), chance);
      return 'ticked';
    }
    if (roll < 0.32) {
      blacken(paper, box, chance);
      return 'taken back';
    }
    if (roll < 0.38) stray(paper, box, hand, chance);
    return 'empty';
  });
  return { paper, truth };
}

/** Photographs a side: turned, from aside, on a desk, in uneven light, a little out of focus, as JPEG. */
export async function photograph(
  paper: GreyImage,
  chance: Chance,
  quarter = Math.floor(chance() * 4),
): Promise<Buffer> {
  const long = Math.round(between(chance, 1900, 2600));
  const short = Math.round(long * 0.75);
  const [width, height] = quarter % 2 === 0 ? [short, long] : [long, short];
  const toPaper = cameraOf(chance, width, height, quarter);
  const light = lightOf(chance, width, height);
  const desk = between(chance, 40, 150);
  const bend = between(chance, 0, 0.9);
  const data = new Uint8Array(width * height);
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, i = 0] = toPaper;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      // `project` written out: it runs some millions of times a photograph.
      const [u, v] = [x + 0.5, y + 0.5];
      const w = g * u + i * v + 1;
      const atX = (a * u + b * v + c) / w;
      const bent = (d * u + e * v + f) / w + bend * Math.sin((Math.PI * atX) / PAGE.width);
      const on = atX >= 0 && bent >= 0 && atX < PAGE.width && bent < PAGE.height;
      const value = on ? 8 + 0.94 * brightnessAt(paper, atX * PRINT, bent * PRINT) : desk;
      data[y * width + x] = value * light(x, y);
    }
  }
  return develop({ width, height, data }, chance);
}

function cameraOf(chance: Chance, width: number, height: number, quarter: number) {
  const fill = between(chance, 0.82, 0.94);
  const upright = quarter % 2 === 0;
  const scale =
    Math.min(width / (upright ? PAGE.width : PAGE.height), height / (upright ? PAGE.height : PAGE.width)) *
    fill;
  const angle = (quarter * Math.PI) / 2 + between(chance, -0.07, 0.07);
  const tilt = between(chance, 0, 0.05);
  const corners = [
    { x: 0, y: 0 },
    { x: PAGE.width, y: 0 },
    { x: PAGE.width, y: PAGE.height },
    { x: 0, y: PAGE.height },
  ];
  const pairs = corners.map((from) => {
    const [x, y] = [(from.x - PAGE.width / 2) * scale, (from.y - PAGE.height / 2) * scale];
    const to = {
      x: width / 2 + x * Math.cos(angle) - y * Math.sin(angle) + bell(chance) * tilt * width,
      y: height / 2 + x * Math.sin(angle) + y * Math.cos(angle) + bell(chance) * tilt * height,
    };
    return { from, to };
  });
  const seen = fitHomography(pairs);
  const back = seen && invertHomography(seen);
  if (!back) throw new Error('no camera');
  return back;
}

/** Brightness over the picture: a slope, and often the edge of a shadow. */
function lightOf(chance: Chance, width: number, height: number) {
  const level = between(chance, 0.62, 0.98);
  const slope = between(chance, 0, 0.35);
  const turn = chance() * Math.PI * 2;
  const shadow = chance() < 0.5 ? between(chance, 0.1, 0.4) : 0;
  const edge = between(chance, 20, 160);
  const from = between(chance, -0.3, 0.3) * width;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return (x: number, y: number) => {
    const along = (x - width / 2) * cos + (y - height / 2) * sin;
    const dark = shadow === 0 ? 0 : shadow / (1 + Math.exp(-(along - from) / edge));
    return level * (1 - slope * (along / Math.max(width, height) + 0.5)) * (1 - dark);
  };
}

async function develop(seen: GreyImage, chance: Chance): Promise<Buffer> {
  const sigma = between(chance, 0.5, 1.5);
  const grain = between(chance, 2, 8);
  const blurred = await sharp(seen.data, { raw: { width: seen.width, height: seen.height, channels: 1 } })
    .blur(sigma)
    .toColourspace('b-w')
    .raw()
    .toBuffer();
  for (let index = 0; index < blurred.length; index += 1) {
    const noisy = (blurred[index] ?? 0) + (chance() + chance() - 1) * 1.7 * grain;
    blurred[index] = Math.min(255, Math.max(0, noisy));
  }
  return sharp(blurred, { raw: { width: seen.width, height: seen.height, channels: 1 } })
    .jpeg({ quality: Math.round(between(chance, 60, 92)) })
    .toBuffer();
}

/** A printed sheet's layout as the database keeps it. */
export async function loadLayout(db: Kysely<Database>, sheetId: string): Promise<SheetLayout> {
  const { layout } = await db
    .selectFrom('paper_sheet')
    .select('layout')
    .where('id', '=', sheetId)
    .executeTakeFirstOrThrow();
  return layout as unknown as SheetLayout;
}

/** One side as a flawless scan, in base64, with the boxes for which `ticked` holds crossed by a pen. */
export async function scanSide(page: SheetPage, ticked: (box: PaperBox) => boolean): Promise<string> {
  const paper = await printSide(page);
  const hand = { darkness: 0.85, width: 0.45 };
  const steady = () => 0.5;
  for (const { x, y, size } of page.boxes.filter(ticked)) {
    const [low, high] = [size * 0.2, size * 0.8];
    stroke(
      paper,
      [
        { x: x + low, y: y + low },
        { x: x + high, y: y + high },
      ],
      hand,
      steady,
    );
    stroke(
      paper,
      [
        { x: x + high, y: y + low },
        { x: x + low, y: y + high },
      ],
      hand,
      steady,
    );
  }
  const jpeg = await sharp(paper.data, { raw: { width: paper.width, height: paper.height, channels: 1 } })
    .jpeg({ quality: 85 })
    .toBuffer();
  return jpeg.toString('base64');
}
