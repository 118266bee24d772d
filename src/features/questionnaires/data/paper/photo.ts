// A photograph as it arrives: decoded whatever the phone made, turned the way it was held, freed of all that a
// camera writes beside the picture (the place above all), and searched for the square code.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { decodeSheetCode } from '#features/questionnaires/rules/paper/sheet-code.ts';
import type { GreyImage } from '#features/questionnaires/rules/paper/grey-image.ts';
import type { Point } from '#features/questionnaires/rules/paper/page-geometry.ts';

/** Longer pictures are made smaller: some eight pixels a millimetre of the sheet are left. */
export const MOST_PIXELS = 2600;
/** What no camera makes; guards against pictures that unpack without end. */
const MOST_INPUT_PIXELS = 120e6;
const KEPT_QUALITY = 80;
const FORMATS = ['jpeg', 'png', 'webp'];

export interface Photo {
  /** Encoded anew, as it is kept. */
  jpeg: Buffer;
  grey: GreyImage;
}

/** Null for what is no picture of a kind we take. */
export async function openPhoto(bytes: Uint8Array): Promise<Photo | null> {
  try {
    const input = sharp(bytes, { limitInputPixels: MOST_INPUT_PIXELS, failOn: 'error' });
    const { format } = await input.metadata();
    if (!FORMATS.includes(format)) return null;
    const upright = input
      .rotate()
      .resize({ width: MOST_PIXELS, height: MOST_PIXELS, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' });
    const jpeg = await upright.jpeg({ quality: KEPT_QUALITY, mozjpeg: false }).toBuffer();
    return { jpeg, grey: await readGrey(jpeg) };
  } catch {
    return null;
  }
}

export async function readGrey(jpeg: Uint8Array): Promise<GreyImage> {
  const { data, info } = await sharp(jpeg).toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: new Uint8Array(data) };
}

export async function writeGrey({ data, width, height }: GreyImage): Promise<Buffer> {
  return sharp(data, { raw: { width, height, channels: 1 } })
    .jpeg({ quality: 78 })
    .toBuffer();
}

let prepared = false;

/** The reader's own module lies beside it; asked otherwise it would be fetched from outside. */
function prepareReader(): void {
  if (prepared) return;
  const path = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  const wasm = readFileSync(path);
  const wasmBinary = wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer;
  prepareZXingModule({ overrides: { wasmBinary } });
  prepared = true;
}

export interface FoundCode {
  text: string;
  /** Upper left, upper right, lower right, lower left of the code as printed. */
  corners: Point[];
}

/** The code of a sheet of ours on the picture; null where none can be read. */
export async function findCode({ data, width, height }: GreyImage): Promise<FoundCode | null> {
  prepareReader();
  const rgba = new Uint8ClampedArray(width * height * 4);
  for (let index = 0; index < data.length; index += 1) {
    const value = data[index] ?? 0;
    rgba[index * 4] = value;
    rgba[index * 4 + 1] = value;
    rgba[index * 4 + 2] = value;
    rgba[index * 4 + 3] = 255;
  }
  const found = await readBarcodes({ data: rgba, width, height, colorSpace: 'srgb' } as ImageData, {
    formats: ['QRCode'],
    tryHarder: true,
    tryRotate: true,
    tryInvert: false,
    tryDownscale: true,
    maxNumberOfSymbols: 4,
  });
  for (const { text, position } of found) {
    if (!decodeSheetCode(text)) continue;
    const { topLeft, topRight, bottomRight, bottomLeft } = position;
    return { text, corners: [topLeft, topRight, bottomRight, bottomLeft].map(({ x, y }) => ({ x, y })) };
  }
  return null;
}
