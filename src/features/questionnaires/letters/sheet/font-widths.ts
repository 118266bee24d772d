// How wide words come out in the very font files the sheet is printed with: lines are broken here, and the
// typesetter only puts them down, so what is measured is what is printed.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const resolve = createRequire(import.meta.url).resolve;
export const FONT_FILES = {
  regular: resolve('@expo-google-fonts/pt-sans/400Regular/PTSans_400Regular.ttf'),
  bold: resolve('@expo-google-fonts/pt-sans/700Bold/PTSans_700Bold.ttf'),
} as const;

const MM_PER_POINT = 25.4 / 72;

/** Width of `text` in millimetres at `size` points. */
export type MeasureText = (text: string, size: number, bold: boolean) => number;

/** Reads the tables `cmap` and `hmtx` of a TrueType file: advance of a code point, in ems. */
function readAdvances(file: Buffer): (codePoint: number) => number {
  const tables = new Map<string, number>();
  for (let index = 0; index < file.readUInt16BE(4); index += 1) {
    const entry = 12 + index * 16;
    tables.set(file.toString('latin1', entry, entry + 4), file.readUInt32BE(entry + 8));
  }
  const at = (table: string) => tables.get(table) ?? 0;
  const unitsPerEm = file.readUInt16BE(at('head') + 18);
  const metrics = file.readUInt16BE(at('hhea') + 34);
  const glyphs = readGlyphs(file, at('cmap'));
  return (codePoint) => {
    const glyph = Math.min(glyphs.get(codePoint) ?? 0, metrics - 1);
    return file.readUInt16BE(at('hmtx') + glyph * 4) / unitsPerEm;
  };
}

/** Code point -> glyph, from the subtable of format 4 that every font of the platform has. */
function readGlyphs(file: Buffer, cmap: number): Map<number, number> {
  const glyphs = new Map<number, number>();
  for (let index = 0; index < file.readUInt16BE(cmap + 2); index += 1) {
    const table = cmap + file.readUInt32BE(cmap + 4 + index * 8 + 4);
    if (file.readUInt16BE(table) !== 4) continue;
    const size = file.readUInt16BE(table + 6);
    for (let segment = 0; segment < size; segment += 2) {
      const end = file.readUInt16BE(table + 14 + segment);
      const start = file.readUInt16BE(table + 16 + size + segment);
      const delta = file.readInt16BE(table + 16 + size * 2 + segment);
      const offsetAt = table + 16 + size * 3 + segment;
      const offset = file.readUInt16BE(offsetAt);
      for (let code = start; code <= end && code < 0xffff; code += 1) {
        const raw = offset === 0 ? code : file.readUInt16BE(offsetAt + offset + (code - start) * 2);
        if (raw !== 0) glyphs.set(code, (raw + delta) & 0xffff);
      }
    }
    return glyphs;
  }
  return glyphs;
}

/** A measure over the shipped fonts; words repeat, so their widths are kept. */
export function openMeasure(): MeasureText {
  const faces = [FONT_FILES.regular, FONT_FILES.bold].map((path) => {
    const advance = readAdvances(readFileSync(path));
    return { advance, known: new Map<string, number>() };
  });
  return (text, size, bold) => {
    const face = faces[bold ? 1 : 0];
    if (!face) return 0;
    let ems = face.known.get(text);
    if (ems === undefined) {
      ems = 0;
      for (const character of text) ems += face.advance(character.codePointAt(0) ?? 0);
      if (face.known.size > 20_000) face.known.clear();
      face.known.set(text, ems);
    }
    return ems * size * MM_PER_POINT;
  };
}
