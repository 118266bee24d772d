// Pictures and papers of reports. The typesetter carries its own fonts and sets the words of a chart in them; the
// picture is then taken off the page it set. So a bare server draws what a desktop does: asking the system for a
// font would give empty boxes there.
import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp from 'sharp';
import { openPaperPress } from '#features/questionnaires/letters/paper/press.ts';
import type { Drawing } from '../daily-pictures.ts';
import { drawSvg } from './chart-svg.ts';

/** Pixels a pixel: screens of phones have two or three. */
const DENSITY = 2;

export interface Press {
  /** PNG pictures, in order. */
  pictures(drawings: readonly Drawing[]): Promise<Uint8Array[]>;
  /** A PDF of `source`; `files` are what it reads, by name. */
  pdf(source: string, files: Readonly<Record<string, string>>): Buffer;
}

/** Takes some 100 ms; keep it. */
export async function openPress(): Promise<Press> {
  const pdf = openPaperPress();
  const engine = await PDFiumLibrary.init();

  async function pictures(drawings: readonly Drawing[]): Promise<Uint8Array[]> {
    if (drawings.length === 0) return [];
    const names = drawings.map((_, index) => `chart-${index}.svg`);
    const pages = drawings.map(
      ({ width, height }, index) =>
        `#page(width: ${width}pt, height: ${height}pt, margin: 0pt, image("${names[index]}", width: ${width}pt))`,
    );
    const files = Object.fromEntries(drawings.map((drawing, index) => [names[index], drawSvg(drawing)]));
    const file = await engine.loadDocument(pdf(pages.join('\n'), files));
    try {
      const made: Uint8Array[] = [];
      for (const page of file.pages()) made.push(await takePicture(page));
      return made;
    } finally {
      file.destroy();
    }
  }

  return { pictures, pdf };
}

type PdfPage = ReturnType<Awaited<ReturnType<PDFiumLibrary['loadDocument']>>['getPage']>;

async function takePicture(page: PdfPage): Promise<Uint8Array> {
  const { data, width, height } = await page.render({ scale: DENSITY, render: 'bitmap' });
  const raw = { width, height, channels: 4 as const };
  // No palette: it would grey the white and takes as long as everything before.
  return await sharp(data, { raw })
    .flatten({ background: '#ffffff' })
    .png({ compressionLevel: 9 })
    .toBuffer();
}
