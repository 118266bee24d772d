import { describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { findSheet, readSide } from '#features/questionnaires/rules/paper/read-side.ts';
import type { FormDefinition } from '#features/questionnaires/shapes/form.ts';
import { READY_FORMS } from '#features/questionnaires/shapes/forms/ready-forms.ts';
import { chanceOf } from '../../../../../tests/factories/paper-chance.ts';
import { bringBack, makeLayout, printSide } from '../../../../../tests/factories/paper-photo.ts';
import { findCode, openPhoto } from './photo.ts';

/**
 * scripts/paper-errors.ts reads hundreds; these are enough to notice that something broke. The last is held down by a
 * finger on one corner, and corners of a second sheet stick out below.
 */
const PHOTOGRAPHS = 7;

describe('ticks read off photographs (M5.5)', () => {
  it('crooked, shaded and noisy pages are all read, and no wrong tick passes without a person', async () => {
    const layout = makeLayout(READY_FORMS[0] as FormDefinition, 'PH0T0TEST0');
    const printed = await Promise.all(layout.pages.map(printSide));
    const tally = { boxes: 0, marked: 0, doubtful: 0, wrong: [] as string[] };
    for (let index = 1; index <= PHOTOGRAPHS; index += 1) {
      const chance = chanceOf(4_000 + index);
      const side = index % layout.pages.length;
      const page = layout.pages[side];
      const paperBefore = printed[side];
      if (!page || !paperBefore) throw new Error('no side');
      // Every way a sheet can lie comes up.
      const { bytes, truth } = await bringBack(paperBefore, page, chance, {
        quarter: index % 4,
        way: 'phone',
      });
      const photo = await openPhoto(bytes);
      const code = photo && (await findCode(photo.grey));
      expect(code?.text, `photograph ${index}`).toBe(page.code);
      const read = photo && code && readSide(photo.grey, findSheet(photo.grey, code.corners), page.boxes);
      if (!read) throw new Error(`photograph ${index}: no corners`);
      for (const [at, reading] of read.boxes.entries()) {
        const held = truth[at]?.held;
        tally.boxes += 1;
        if (held === 'ticked') tally.marked += 1;
        if (reading.state === 'doubtful') tally.doubtful += 1;
        else if (reading.state !== held)
          tally.wrong.push(`${index}: ${reading.key} ${held} -> ${reading.state}`);
      }
    }
    expect(tally.boxes).toBeGreaterThan(250);
    expect(tally.marked).toBeGreaterThan(70);
    expect(tally.wrong).toEqual([]);
    expect(tally.doubtful / tally.boxes).toBeLessThan(0.2);
  }, 180_000);
});

describe('a photograph as it arrives', () => {
  it('is turned upright, made no larger than needed and freed of where it was taken', async () => {
    const camera = await sharp({ create: { width: 3000, height: 4000, channels: 3, background: '#ccc' } })
      .withExif({ IFD0: { Make: 'Phone' }, IFD3: { GPSLatitude: '56/1 0/1 0/1' } })
      .jpeg()
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const photo = await openPhoto(camera);
    const kept = await sharp(photo?.jpeg).metadata();
    expect([kept.width, kept.height]).toEqual([2600, 1950]);
    expect([kept.exif, kept.orientation]).toEqual([undefined, undefined]);
  });

  it('is refused where it is none', async () => {
    expect(await openPhoto(Buffer.from('%PDF-1.7'))).toBeNull();
    expect(await openPhoto(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBeNull();
    expect(await openPhoto(Buffer.alloc(0))).toBeNull();
  });
});
