// How often a tick is misread: sheets printed, marked, photographed and read, all from a seed. docs/paper.md has the
// figures. node bin/node24.mjs scripts/paper-errors.ts --pages 300 --seed 1
import { findCode, openPhoto } from '#features/questionnaires/data/paper/photo.ts';
import { findSheet, readBoxes } from '#features/questionnaires/rules/paper/read-side.ts';
import { READY_FORMS } from '#features/questionnaires/shapes/forms/ready-forms.ts';
import { writeFileSync } from 'node:fs';
import { chanceOf, fillSide, makeLayout, photograph, printSide } from '../tests/factories/paper-photo.ts';

const option = (name: string, fallback: number) => {
  const index = process.argv.indexOf(`--${name}`);
  return index > 0 ? Number(process.argv[index + 1]) : fallback;
};
const count = option('pages', 300);
const seed = option('seed', 1);
const sides = [];
for (const [index, form] of READY_FORMS.slice(0, 2).entries()) {
  for (const page of makeLayout(form, `PAPERERR0${index}`).pages)
    sides.push({ page, printed: await printSide(page) });
}
const tally = {
  read: 0,
  unread: 0,
  boxes: 0,
  doubtful: 0,
  wrongTick: 0,
  wrongEmpty: 0,
  takenBack: 0,
  threeMarks: 0,
  ms: 0,
};
for (let index = 0; index < count; index += 1) {
  const chance = chanceOf(seed * 1_000_003 + index);
  const side = sides[index % sides.length] as (typeof sides)[number];
  const { paper, truth } = fillSide(side.printed, side.page, chance);
  const bytes = await photograph(paper, chance);
  const started = performance.now();
  const photo = await openPhoto(bytes);
  const code = photo && (await findCode(photo.grey));
  const found = photo && code && findSheet(photo.grey, code.corners);
  if (!photo || !code || !found) {
    tally.unread += 1;
    if (process.argv.includes('--keep')) writeFileSync(`/tmp/paper/unread-${index}.jpg`, bytes);
    console.log(`page ${index}: ${code ? 'corners' : 'code'} not found`);
    continue;
  }
  if (found.marks === 3) tally.threeMarks += 1;
  const readings = readBoxes(photo.grey, found.homography, side.page.boxes);
  tally.ms += performance.now() - started;
  tally.read += 1;
  for (const [at, reading] of readings.entries()) {
    const held = truth[at];
    tally.boxes += 1;
    if (process.argv.includes('--dump'))
      console.log(['B', index, at, held, reading.state, reading.ink].join('\t'));
    if (reading.state === 'doubtful') tally.doubtful += 1;
    else if (held === 'taken back') tally.takenBack += 1;
    else if (reading.state === 'ticked' && held === 'empty') tally.wrongTick += 1;
    else if (reading.state === 'empty' && held === 'ticked') tally.wrongEmpty += 1;
  }
}
const share = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(3)} %`;
const wrong = tally.wrongTick + tally.wrongEmpty + tally.takenBack;
console.log(
  `${count} pages, seed ${seed}: ${tally.read} read (${tally.threeMarks} by three corners), ${tally.unread} not read`,
);
console.log(`${tally.boxes} boxes; to a person ${tally.doubtful} = ${share(tally.doubtful, tally.boxes)}`);
console.log(
  `wrong without review ${wrong} = ${share(wrong, tally.boxes)}: ticks seen where none is ${tally.wrongTick}, missed ${tally.wrongEmpty}, taken back ${tally.takenBack}`,
);
console.log(`${(tally.ms / Math.max(1, tally.read)).toFixed(0)} ms a page`);
