// How often a tick is misread: sheets printed, marked, photographed or scanned and read, all from a seed.
// docs/paper.md has the figures. node bin/node24.mjs scripts/paper-errors.ts --pages 300 --seed 1
// `--way phone|scan|"two colours"` takes one way only; `--keep FOLDER` leaves a picture of each box read wrong.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { findCode, openPhoto } from '#features/questionnaires/data/paper/photo.ts';
import { takePatch } from '#features/questionnaires/rules/paper/box-patch.ts';
import type { GreyImage } from '#features/questionnaires/rules/paper/grey-image.ts';
import { findSheet, readSide } from '#features/questionnaires/rules/paper/read-side.ts';
import { READY_FORMS } from '#features/questionnaires/shapes/forms/ready-forms.ts';
import type { Homography, PaperBox } from '#features/questionnaires/shapes/paper.ts';
import { chanceOf } from '../tests/factories/paper-chance.ts';
import { bringBack, makeLayout, printSide, WAYS } from '../tests/factories/paper-photo.ts';

const option = (name: string) => {
  const index = process.argv.indexOf(`--${name}`);
  return index > 0 ? process.argv[index + 1] : undefined;
};
const count = Number(option('pages') ?? 300);
const seed = Number(option('seed') ?? 1);
const way = WAYS.find((one) => one === option('way'));
const keep = option('keep');
if (keep) mkdirSync(keep, { recursive: true });

const sides = [];
for (const [index, form] of READY_FORMS.slice(0, 2).entries()) {
  for (const page of makeLayout(form, `PAPERERR0${index}`).pages)
    sides.push({ page, printed: await printSide(page) });
}

interface Tally {
  boxes: number;
  doubtful: number;
  wrong: number;
}
const tallies = new Map<string, Tally>();
const note = (name: string, state: 'right' | 'doubtful' | 'wrong') => {
  const tally = tallies.get(name) ?? { boxes: 0, doubtful: 0, wrong: 0 };
  tally.boxes += 1;
  if (state !== 'right') tally[state] += 1;
  tallies.set(name, tally);
};

async function keepBox(name: string, seen: GreyImage, plane: Homography, box: PaperBox): Promise<void> {
  const { ink, side } = takePatch(seen, plane, box, 1);
  const picture = Buffer.from(ink.map((value) => 255 - 255 * value));
  await sharp(picture, { raw: { width: side, height: side, channels: 1 } })
    .resize(side * 4)
    .toFile(join(keep ?? '', `${name}.png`));
}

let [done, unread, threeMarks, ms] = [0, 0, 0, 0];
let stopped = false;
// Ctrl+C ends the set early, with the figures so far.
process.once('SIGINT', () => (stopped = true));
for (let index = 0; index < count && !stopped; index += 1) {
  done += 1;
  const chance = chanceOf(seed * 1_000_003 + index);
  const side = sides[index % sides.length] as (typeof sides)[number];
  const { bytes, seen, truth } = await bringBack(side.printed, side.page, chance, way ? { way } : {});
  const started = performance.now();
  const photo = await openPhoto(bytes);
  const code = photo && (await findCode(photo.grey));
  const read = photo && code && readSide(photo.grey, findSheet(photo.grey, code.corners), side.page.boxes);
  if (!photo || !read) {
    unread += 1;
    console.log(`page ${index}: ${code ? 'corners' : 'code'} not found (${seen.join(', ')})`);
    continue;
  }
  if (read.marks === 3) threeMarks += 1;
  ms += performance.now() - started;
  for (const [at, { state }] of read.boxes.entries()) {
    const { held, by } = truth[at] ?? { held: 'empty', by: 'nothing' };
    const kind = state === 'doubtful' ? 'doubtful' : state === held ? 'right' : 'wrong';
    for (const name of ['all', ...seen, `${held}: ${by}`]) note(name, kind);
    if (kind !== 'wrong') continue;
    console.log(`page ${index} box ${at}: ${by} read as ${state} (${seen.join(', ')})`);
    const box = side.page.boxes[at];
    if (keep && box) await keepBox(`${seed}-${index}-${at}`, photo.grey, read.homography, box);
  }
}

/** The exact bounds of a share (Clopper and Pearson), 95 %, each found by halving. */
function boundsOf(part: number, whole: number): [number, number] {
  /** Chance of at most `most` in `whole`. */
  const atMost = (most: number, share: number) => {
    let [term, sum] = [Math.exp(whole * Math.log1p(-share)), 0];
    for (let k = 0; k <= most; k += 1) {
      sum += term;
      term *= ((whole - k) / (k + 1)) * (share / (1 - share));
    }
    return sum;
  };
  const halve = (isHigh: (share: number) => boolean) => {
    let [low, high] = [0, 0.5];
    for (let step = 0; step < 60; step += 1) {
      const middle = (low + high) / 2;
      if (isHigh(middle)) high = middle;
      else low = middle;
    }
    return low;
  };
  const lower = part === 0 ? 0 : halve((share) => 1 - atMost(part - 1, share) > 0.025);
  return [lower, halve((share) => atMost(part, share) < 0.025)];
}

const percent = (share: number) => `${(100 * share).toFixed(3)} %`;
const all = tallies.get('all') ?? { boxes: 0, doubtful: 0, wrong: 0 };
const read = done - unread;
console.log(`${done} pages, seed ${seed}: ${read} read (${threeMarks} by three corners), ${unread} not read`);
for (const [name, { boxes, doubtful, wrong }] of [...tallies].sort())
  console.log(`${name.padEnd(28)} ${boxes} boxes, doubtful ${doubtful}, wrong ${wrong}`);
const [low, high] = boundsOf(all.wrong, all.boxes);
console.log(`to a person ${all.doubtful} of ${all.boxes} = ${percent(all.doubtful / all.boxes)}`);
console.log(
  `wrong without review ${all.wrong} = ${percent(all.wrong / all.boxes)}, 95 %: ${percent(low)} to ${percent(high)}`,
);
console.log(`${(ms / Math.max(1, read)).toFixed(0)} ms a page`);
