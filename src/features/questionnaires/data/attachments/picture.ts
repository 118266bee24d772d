// Pictures are decoded and written anew: what a camera adds (where, when, with what) does not stay, and neither does
// anything that is not a picture.
import { PICTURE_SIDE } from '#features/questionnaires/shapes/hour.ts';

/** More would be no photo of a telephone but an attempt on the memory of the server. */
const MOST_PIXELS = 80_000_000;
const QUALITY = 82;

export interface Picture {
  mime: 'image/jpeg' | 'image/png';
  bytes: Buffer;
}

/** Upright, at most 2400 pixels a side, without metadata; null where it cannot be read. A drawing stays a PNG. */
export async function reencodePicture(bytes: Buffer, drawing: boolean): Promise<Picture | null> {
  const { default: sharp } = await import('sharp');
  const limits = {
    width: PICTURE_SIDE,
    height: PICTURE_SIDE,
    fit: 'inside',
    withoutEnlargement: true,
  } as const;
  try {
    const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS }).rotate().resize(limits);
    if (drawing) return { mime: 'image/png', bytes: await picture.png().toBuffer() };
    const flat = picture.flatten({ background: '#ffffff' });
    return { mime: 'image/jpeg', bytes: await flat.jpeg({ quality: QUALITY }).toBuffer() };
  } catch {
    return null;
  }
}
