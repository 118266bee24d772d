// How long paper takes: sheets laid out and set, photographs read. Beside each the same work done by a plain loop
// in this run, so that the ratio travels from machine to machine.
import { composeSheet } from '#features/questionnaires/letters/sheet/compose.ts';
import { openMeasure } from '#features/questionnaires/letters/sheet/font-widths.ts';
import { openPress } from '#features/questionnaires/letters/sheet/press.ts';
import { trialFacts } from '#features/questionnaires/letters/sheet/trial-client.ts';
import { findCode, openPhoto } from '#features/questionnaires/data/paper/photo.ts';
import { findSheet, readSide } from '#features/questionnaires/rules/paper/read-side.ts';
import { READY_FORMS } from '#features/questionnaires/shapes/forms/ready-forms.ts';
import type { FormDefinition } from '#features/questionnaires/shapes/form.ts';
import type { SheetSource } from '#features/questionnaires/shapes/paper.ts';
import { scanSide } from '../../tests/factories/paper-photo.ts';

const WARM = 3;
const RUNS = 15;
const PACK = 100;

const middle = (times: number[]) =>
  times.sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;

async function timed(work: (turn: number) => unknown, runs = RUNS): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < WARM + runs; turn += 1) {
    const started = performance.now();
    await work(turn);
    if (turn >= WARM) times.push(performance.now() - started);
  }
  return middle(times);
}

/** What this machine does at the moment: a fixed piece of arithmetic. */
function yardstick(): number {
  let sum = 0;
  for (let index = 0; index < 6_000_000; index += 1) sum += Math.sqrt(index) % 3;
  return sum;
}

export async function benchPaper(say: (line: string) => void): Promise<void> {
  const measure = openMeasure();
  const press = openPress();
  const about = { title: 'Bench', author: 'Bench', lang: 'ru' };
  const source = (turn: number): SheetSource => ({
    number: String(turn).padStart(10, '0'),
    locale: 'ru',
    definition: READY_FORMS[0] as FormDefinition,
    facts: trialFacts('ru'),
    company: 'Bench',
    client: `Клиент ${turn}`,
    round: 'Осень 2026',
    employee: 'Замеров Иван',
    day: '2026-11-26',
  });
  const unit = await timed(yardstick);
  const one = await timed((turn) => press.pdf([composeSheet(source(turn), measure)], about));
  const pack = await timed(
    () =>
      press.pdf(
        Array.from({ length: PACK }, (_, turn) => composeSheet(source(turn + 1_000), measure)),
        about,
      ),
    1,
  );
  const layout = composeSheet(source(7), measure);
  const scan = Buffer.from(await scanSide(layout.pages[0] as never, ({ x }) => x > 60), 'base64');
  const read = await timed(async () => {
    const photo = await openPhoto(scan);
    const code = photo && (await findCode(photo.grey));
    const found = photo && code && findSheet(photo.grey, code.corners);
    if (photo && found) readSide(photo.grey, found, layout.pages[0]?.boxes ?? []);
  }, 5);
  const line = (title: string, ms: number) =>
    say(
      `${title.padEnd(42)} ${ms.toFixed(1).padStart(8)} ms   ${(ms / unit).toFixed(1).padStart(7)} yardsticks`,
    );
  say(`\npaper; the yardstick is ${unit.toFixed(1)} ms of arithmetic in this run`);
  line('two sides as PDF, warm', one);
  line(`${PACK} sheets in one PDF`, pack);
  line('a photographed side read', read);
}
