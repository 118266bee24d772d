// A scanned PDF taken apart into pictures. Pages are drawn, not searched for pictures inside: office scanners cut a
// page into strips, or into layers of text and background.
import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp from 'sharp';
import { MOST_PIXELS } from './photo.ts';
import type { OpenedScan } from './scan-room.ts';

/** Each picture is encoded once more when it is brought in. */
const QUALITY = 88;

/** `most`: pages taken from one file. */
export async function splitPdf(bytes: Uint8Array, most: number): Promise<OpenedScan> {
  // An engine of its own for each file: what one file did to it cannot reach the next.
  const engine = await PDFiumLibrary.init();
  try {
    const file = await engine.loadDocument(bytes);
    const count = file.getPageCount();
    if (count === 0) return { fault: 'scan_unreadable', pages: 0 };
    if (count > most) return { fault: 'scan_too_long', pages: count };
    const pages: Uint8Array[] = [];
    for (const page of file.pages()) {
      const { originalWidth: wide, originalHeight: high } = page.getOriginalSize();
      const scale = MOST_PIXELS / Math.max(wide, high);
      const drawn = await page.render({
        width: Math.max(1, wide * scale),
        height: Math.max(1, high * scale),
        scale: 1,
        render: 'bitmap',
        colorSpace: 'Gray',
      });
      const raw = { width: drawn.width, height: drawn.height, channels: 1 as const };
      pages.push(await sharp(drawn.data, { raw }).jpeg({ quality: QUALITY }).toBuffer());
    }
    file.destroy();
    return { pages };
  } catch (error) {
    const locked = /password/i.test(String(error));
    return { fault: locked ? 'scan_locked' : 'scan_unreadable', pages: 0 };
  } finally {
    engine.destroy();
  }
}
