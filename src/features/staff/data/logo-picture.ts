// A logo as it is kept: whatever was brought is drawn anew, so that nothing but a picture is ever served.
import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { fitLogo } from '../rules/fit-logo.ts';
import type { CompanyLogo } from '../shapes/look.ts';

/** Beyond this a picture is a trap rather than a logo. */
const MAX_PIXELS = 40_000_000;
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);

/** PNG or JPEG by what the bytes are, not by the file's name; drawings that can run script are neither. */
export function isLogoKind(given: Buffer): boolean {
  return given.subarray(0, 4).equals(PNG) || given.subarray(0, 3).equals(JPEG);
}

/** The logo with its size to be shown in, twice as fine; null where the picture cannot be read. */
export async function drawLogo(given: Buffer): Promise<(CompanyLogo & { bytes: Buffer }) | null> {
  try {
    const upright = await sharp(given, { limitInputPixels: MAX_PIXELS }).rotate().png().toBuffer();
    const { width: ownWidth, height: ownHeight } = await sharp(upright).metadata();
    const { width, height } = fitLogo(ownWidth, ownHeight);
    const fine = { width: width * 2, height: height * 2, fit: 'inside', withoutEnlargement: true } as const;
    const bytes = await sharp(upright).resize(fine).png({ compressionLevel: 9 }).toBuffer();
    return { bytes, width, height, etag: createHash('sha256').update(bytes).digest('hex') };
  } catch {
    return null;
  }
}
