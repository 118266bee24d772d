// Pictures and papers of reports. The typesetter carries its own fonts and sets the words of a chart in them; the
// picture is then taken off the page it set. So a bare server draws what a desktop does: asking the system for a
// font would give empty boxes there.
import { readFileSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import sharp from 'sharp';
import { FONT_FILES } from '#features/questionnaires/letters/sheet/font-widths.ts';
import type { Drawing } from '../daily-pictures.ts';
import { drawSvg } from './chart-svg.ts';

/** Pixels a pixel: screens of phones have two or three. */
const DENSITY = 2;
/** Results of earlier pages are forgotten after so many. */
const REMEMBERED = 3;

export interface Press {
  /** PNG pictures, in order. */
  pictures(drawings: readonly Drawing[]): Promise<Uint8Array[]>;
  /** A PDF of `source`; `files` are what it reads, by name. */
  pdf(source: string, files: Readonly<Record<string, string>>): Buffer;
}

/** Takes some 100 ms; keep it. */
export async function openPress(): Promise<Press> {
  // The folder only gives the compiler a root; nothing is written there.
  const workspace = realpathSync(tmpdir());
  const fontBlobs = [FONT_FILES.regular, FONT_FILES.bold].map((path) => readFileSync(path));
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs }], workspace });
  const engine = await PDFiumLibrary.init();

  function pdf(source: string, files: Readonly<Record<string, string>>): Buffer {
    for (const [name, text] of Object.entries(files)) {
      compiler.mapShadow(join(workspace, name), Buffer.from(text));
    }
    const compiled = compiler.compile({ mainFileContent: source });
    if (!compiled.result) {
      throw new Error(
        `the page was not set: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`,
      );
    }
    const made = compiler.pdf(compiled.result);
    compiler.evictCache(REMEMBERED);
    return made;
  }

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
