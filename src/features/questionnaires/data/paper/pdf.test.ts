import { describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { scannedPdf } from '../../../../../tests/factories/scanned-pdf.ts';
import { splitPdf } from './pdf.ts';

/** A page closed by a password. */
const LOCKED =
  'JVBERi0xLjQKJb/3ov4KMSAwIG9iago8PCAvUGFnZXMgMiAwIFIgL1R5cGUgL0NhdGFsb2cgPj4KZW5kb2JqCjIgMC' +
  'BvYmoKPDwgL0NvdW50IDEgL0tpZHMgWyAzIDAgUiBdIC9UeXBlIC9QYWdlcyA+PgplbmRvYmoKMyAwIG9iago8PCAv' +
  'TWVkaWFCb3ggWyAwIDAgMTAwIDEwMCBdIC9QYXJlbnQgMiAwIFIgL1R5cGUgL1BhZ2UgPj4KZW5kb2JqCjQgMCBvYm' +
  'oKPDwgL0ZpbHRlciAvU3RhbmRhcmQgL0xlbmd0aCA0MCAvTyA8ODUzZmVlM2Y2NTUwZmMzYmMyMTI3OTdlYWVkOTlj' +
  'YzliZTUzMzQ3NTgzYTczOGUyNWZkZmIxMjQyYmY5MzM2Nj4gL1AgLTQgL1IgMiAvVSA8YWNhZDAyYzg5ZDQ0MGM3OT' +
  'k4OTllZWYxYjBhM2FhODllODlkNWRjYTcyNzcwYmZiN2I1YzRlMDUwM2VkZTcwNz4gL1YgMSA+PgplbmRvYmoKeHJl' +
  'ZgowIDUKMDAwMDAwMDAwMCA2NTUzNSBmIAowMDAwMDAwMDE1IDAwMDAwIG4gCjAwMDAwMDAwNjQgMDAwMDAgbiAKMD' +
  'AwMDAwMDEyMyAwMDAwMCBuIAowMDAwMDAwMTk2IDAwMDAwIG4gCnRyYWlsZXIgPDwgL1Jvb3QgMSAwIFIgL1NpemUg' +
  'NSAvSUQgWzw5N2Q1YjQwMWNjOWIyNDFhYzRmZDE1YzE3ODkxNTEzOT48OTdkNWI0MDFjYzliMjQxYWM0ZmQxNWMxNz' +
  'g5MTUxMzk+XSAvRW5jcnlwdCA0IDAgUiA+PgpzdGFydHhyZWYKNDAyCiUlRU9GCg==';

/** White above, black below. */
const picture = async () =>
  sharp({ create: { width: 600, height: 848, channels: 3, background: '#ffffff' } })
    .composite([
      {
        input: { create: { width: 600, height: 424, channels: 3, background: '#000000' } },
        top: 424,
        left: 0,
      },
    ])
    .png()
    .toBuffer();

describe('a scanned PDF (M5.5)', () => {
  it.each([1, 5])('comes apart into its pages, each drawn whole from %i strips', async (strips) => {
    const one = await picture();
    const turned = await sharp(one).rotate(180).png().toBuffer();
    const { pages } = await splitPdf(await scannedPdf([one, turned], strips), 5);
    if (!Array.isArray(pages)) throw new Error('no pages');
    const halves = await Promise.all(
      pages.map(async (page: Uint8Array) => {
        const { data, info } = await sharp(page).raw().toBuffer({ resolveWithObject: true });
        expect([info.height, info.width]).toEqual([2600, 1838]);
        const at = (share: number) =>
          data[(Math.round(info.height * share) * info.width + 900) * info.channels] ?? 0;
        return [0.1, 0.4, 0.6, 0.9].map((share) => (at(share) > 128 ? 'white' : 'black'));
      }),
    );
    const upright = ['white', 'white', 'black', 'black'];
    expect(halves).toEqual([upright, upright.toReversed()]);
  });

  it('is refused where it is too long, locked or damaged', async () => {
    const one = await picture();
    const whole = await scannedPdf([one, one, one]);
    expect(await splitPdf(whole, 2)).toEqual({ fault: 'scan_too_long', pages: 3 });
    expect(await splitPdf(Buffer.from(LOCKED, 'base64'), 2)).toEqual({ fault: 'scan_locked', pages: 0 });
    const cut = whole.subarray(0, whole.length - 500);
    for (const broken of [cut, Buffer.from('%PDF-1.7'), Buffer.from('no file'), Buffer.alloc(0)])
      expect(await splitPdf(broken, 2)).toEqual({ fault: 'scan_unreadable', pages: 0 });
  });
});
