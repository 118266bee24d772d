// Sheets as people bring them back: printed, some copied, marked by hand (paper-hand), photographed or scanned
// (paper-capture). All from one seed, so that a figure measured today can be measured again.
import type { Kysely } from 'kysely';
import sharp from 'sharp';
import type { Database } from '#db/tables.ts';
import { composeSheet } from '#features/questionnaires/letters/sheet/compose.ts';
import { openMeasure } from '#features/questionnaires/letters/sheet/font-widths.ts';
import { openPress } from '#features/questionnaires/letters/sheet/press.ts';
import { trialFacts } from '#features/questionnaires/letters/sheet/trial-client.ts';
import { brightnessAt, type GreyImage } from '#features/questionnaires/rules/paper/grey-image.ts';
import { PAGE } from '#features/questionnaires/rules/paper/page-geometry.ts';
import type { FormDefinition } from '#features/questionnaires/shapes/form.ts';
import type { PaperBox, SheetLayout, SheetPage } from '#features/questionnaires/shapes/paper.ts';
import { photograph, scan } from './paper-capture.ts';
import { between, type Chance } from './paper-chance.ts';
import { type BoxTruth, fillSide, PRINT, stroke } from './paper-hand.ts';

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

/** A copy of a copy: smaller, darker, grey where it was white, with the dirt of the glass. */
function photocopy(printed: GreyImage, page: SheetPage, chance: Chance) {
  const [scale, ground, steep] = [
    between(chance, 0.965, 1),
    between(chance, 222, 250),
    between(chance, 1.2, 2),
  ];
  const shift = { x: (PAGE.width * (1 - scale)) / 2, y: (PAGE.height * (1 - scale)) / 2 };
  const { width, height } = printed;
  const data = new Uint8Array(width * height).fill(ground);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [fromX, fromY] = [(x - shift.x * PRINT) / scale, (y - shift.y * PRINT) / scale];
      if (fromX < 0 || fromY < 0 || fromX >= width || fromY >= height) continue;
      const darker = 255 - (255 - brightnessAt(printed, fromX, fromY)) * steep;
      data[y * width + x] = Math.max(20, Math.min(ground, darker));
    }
  }
  const copy = { width, height, data };
  for (let speck = 0; speck < 60; speck += 1) {
    const at = { x: chance() * PAGE.width, y: chance() * PAGE.height };
    stroke(
      copy,
      [at, at],
      { darkness: between(chance, 0.3, 0.9), width: between(chance, 0.1, 0.35) },
      chance,
    );
  }
  const moved = <Place extends { x: number; y: number }>(place: Place): Place => ({
    ...place,
    x: place.x * scale + shift.x,
    y: place.y * scale + shift.y,
  });
  return { copy, boxes: page.boxes.map(moved), areas: page.areas.map(moved) };
}

export interface Brought {
  bytes: Buffer;
  /** What befell the sheet on its way. */
  seen: string[];
  /** What each box holds, in their order. */
  truth: BoxTruth[];
}

export const WAYS = ['phone', 'scan', 'two colours'] as const;

/** One side, marked by somebody and brought back somehow. */
export async function bringBack(
  printed: GreyImage,
  page: SheetPage,
  chance: Chance,
  how: { quarter?: number; way?: (typeof WAYS)[number] } = {},
): Promise<Brought> {
  const copied = chance() < 0.1 ? photocopy(printed, page, chance) : null;
  const { paper, truth } = fillSide(copied?.copy ?? printed, copied ?? page, chance);
  const way = how.way ?? (chance() < 0.8 ? 'phone' : 'scan');
  const { bytes, seen } =
    way === 'phone'
      ? await photograph(paper, chance, how.quarter)
      : await scan(paper, chance, way === 'scan' ? 'grey' : 'two');
  return { bytes, seen: copied ? [...seen, 'copied'] : seen, truth };
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
