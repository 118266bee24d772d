// The pictures of the day's letters: drawn once for all who read the same, in each language somebody reads.
import type { Locale } from '#kernel/words.ts';
import type { NewAttachment } from '../data/letter-attachments.ts';
import { type DailyPicture, planPictures } from '../letters/daily-pictures.ts';
import { drawPictures } from '../letters/press/press-room.ts';
import { hasTrend } from '../rules/daily-figures.ts';
import type { LetterPicture, ReaderFacts } from '../shapes/daily.ts';
import type { Report } from './daily.ts';

interface Drawn {
  pictures: readonly LetterPicture[];
  files: readonly NewAttachment[];
}
export interface DrawnPictures {
  /** Pictures for the readers of `key`; none where there is no trend. */
  of(key: string, locale: Locale): Drawn;
}

const NONE: Drawn = { pictures: [], files: [] };

/** Draws for everybody with a trend to look at; without the press letters go without pictures. */
export async function drawForReaders(reports: readonly Report[], locale: Locale): Promise<DrawnPictures> {
  const wanted = new Map<string, { facts: ReaderFacts; locale: Locale }>();
  for (const { recipient, key, facts } of reports) {
    if (!facts || !hasTrend(facts.figures)) continue;
    const own = recipient.locale ?? locale;
    wanted.set(`${key} ${own}`, { facts, locale: own });
  }
  const drawn = new Map<string, Drawn>();
  for (const [name, { facts, locale: own }] of wanted) {
    drawn.set(name, await draw(planPictures(facts.figures, own)));
  }
  return { of: (key, own) => drawn.get(`${key} ${own}`) ?? NONE };
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
