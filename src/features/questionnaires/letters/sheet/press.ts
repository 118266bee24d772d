// The typesetter, warm: one compiler with the fonts in it. It only puts down what was laid out already, so two
// sides take milliseconds. Packages from outside are never asked for: the source imports none.
import { mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { BOX_FRAME, PAGE } from '#features/questionnaires/rules/paper/page-geometry.ts';
import type { SheetLayout, SheetPage } from '#features/questionnaires/shapes/paper.ts';
import { FONT_FILES } from './font-widths.ts';

/** Results of earlier sheets are forgotten after so many. */
const REMEMBERED = 3;

const SOURCE = `#let sheet = json("sheet.json")
#set document(title: sheet.title, author: sheet.author, date: none)
#set page(width: ${PAGE.width}mm, height: ${PAGE.height}mm, margin: 0mm)
#set text(font: "PT Sans", lang: sheet.lang, hyphenate: false, fill: black, top-edge: "baseline", bottom-edge: "baseline")
#set par(leading: 0pt, spacing: 0pt)
#let quiet = luma(70)
#let bar(x, y, w, h) = (
  curve.move((x * 1mm, y * 1mm)), curve.line((x * 1mm + w * 1mm, y * 1mm)),
  curve.line((x * 1mm + w * 1mm, y * 1mm + h * 1mm)), curve.line((x * 1mm, y * 1mm + h * 1mm)), curve.close(mode: "straight"))
#for (index, side) in sheet.sides.enumerate() {
  if index > 0 { pagebreak() }
  if side.lines.len() > 0 {
    place(curve(stroke: (paint: luma(120), thickness: 0.16mm),
      ..side.lines.map(((x, y, w, t)) => (curve.move((x * 1mm, y * 1mm)), curve.line((x * 1mm + w * 1mm, y * 1mm)))).flatten()))
  }
  place(curve(fill: black, stroke: none, ..side.fills.map(((x, y, w, h)) => bar(x, y, w, h)).flatten()))
  if side.boxes.len() > 0 {
    let half = ${BOX_FRAME / 2}
    place(curve(fill: none, stroke: ${BOX_FRAME}mm + black,
      ..side.boxes.map(((x, y, s)) => bar(x + half, y + half, s - 2 * half, s - 2 * half)).flatten()))
  }
  for (x, y, size, bold, soft, words) in side.texts {
    place(dx: x * 1mm, dy: y * 1mm, text(size: size * 1pt, weight: if bold == 1 { 700 } else { 400 },
      fill: if soft == 1 { quiet } else { black }, words))
  }
}
`;

const sideOf = (page: SheetPage) => ({
  texts: page.texts,
  lines: page.lines,
  fills: page.fills,
  boxes: page.boxes.map(({ x, y, size }) => [x, y, size]),
});

export interface Press {
  /** One file with all sides of all sheets, in order. */
  pdf(layouts: readonly SheetLayout[], about: { title: string; author: string; lang: string }): Buffer;
  /** One side as an SVG picture. */
  svg(page: SheetPage): string;
}

/** Takes some 40 ms; keep it. */
export function openPress(): Press {
  // The folder only gives the compiler a root; nothing is written there.
  const workspace = realpathSync(tmpdir());
  mkdirSync(workspace, { recursive: true });
  const fontBlobs = [FONT_FILES.regular, FONT_FILES.bold].map((path) => readFileSync(path));
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs }], workspace });
  const compile = (pages: readonly SheetPage[], about: { title: string; author: string; lang: string }) => {
    const sides = pages.map(sideOf);
    compiler.mapShadow(join(workspace, 'sheet.json'), Buffer.from(JSON.stringify({ ...about, sides })));
    const compiled = compiler.compile({ mainFileContent: SOURCE });
    const document = compiled.result;
    if (!document) {
      throw new Error(
        `the sheet was not set: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`,
      );
    }
    return document;
  };
  return {
    pdf(layouts, about) {
      const document = compile(
        layouts.flatMap((layout) => layout.pages),
        about,
      );
      const pdf = compiler.pdf(document);
      compiler.evictCache(REMEMBERED);
      return pdf;
    },
    svg(page) {
      const svg = compiler.plainSvg(compile([page], { title: '', author: '', lang: 'ru' }));
      compiler.evictCache(REMEMBERED);
      return svg;
    },
  };
}
