// The pictures of the day's letters: drawn once for all who read the same, in each language somebody reads.
import type { Locale } from '#kernel/words.ts';
import type { NewAttachment } from '../data/letter-attachments.ts';
import { type DailyPicture, planPictures } from '../letters/daily-pictures.ts';
import { drawPictures } from '../letters/press/press-room.ts';
import { type ChartName, CHARTS, lastWeek } from '../rules/daily-charts.ts';
import type { LetterPicture, ReaderFacts } from '../shapes/daily.ts';
import type { Report } from './daily.ts';

interface Drawn {
  pictures: readonly LetterPicture[];
  files: readonly NewAttachment[];
}
export interface DrawnPictures {
  /** Pictures for the readers of `key`; none where nothing happened. */
  of(key: string, locale: Locale): Drawn;
}

const NONE: Drawn = { pictures: [], files: [] };

/** Draws the pictures of every letter that has some; without the press letters go without. */
export async function drawForReaders(reports: readonly Report[], locale: Locale): Promise<DrawnPictures> {
  const wanted = new Map<string, DailyPicture[]>();
  for (const { recipient, key, facts } of reports) {
    const own = recipient.locale ?? locale;
    const name = `${key} ${own}`;
    if (!facts || wanted.has(name)) continue;
    wanted.set(name, planPictures(facts.figures, own, chartsFor(key, facts)));
  }
  const drawn = new Map<string, Drawn>();
  for (const [name, plan] of wanted) if (plan.length > 0) drawn.set(name, await draw(plan));
  return { of: (key, own) => drawn.get(`${key} ${own}`) ?? NONE };
}

/** Who reads of all gets every picture; of one's own few cases only the week says more than the numbers do. */
function chartsFor(key: string, { figures }: ReaderFacts): readonly ChartName[] {
  if (!figures) return [];
  if (key === 'everything' || key === 'escalated') return CHARTS;
  return lastWeek(figures).some(({ opened, confirmed }) => opened + confirmed > 0) ? ['days'] : [];
}

async function draw(plan: readonly DailyPicture[]): Promise<Drawn> {
  try {
    const bytes = await drawPictures(plan.map(({ drawing }) => drawing));
    return {
      pictures: plan.map(({ cid, alt, width, height }) => ({ cid, alt, width, height })),
      files: plan.map(({ cid }, index) => ({
        name: `${cid.split('@')[0]}.png`,
        type: 'image/png',
        cid,
        bytes: bytes[index] ?? new Uint8Array(),
      })),
    };
  } catch {
    // The numbers stand in words as well: a report without pictures is late for nobody.
    return NONE;
  }
}
