// The typesetter of minutes: flowing text on A4, black on white. Nothing from outside is asked for.
import { mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { FONT_FILES } from '#features/questionnaires/letters/sheet/font-widths.ts';
import type { MinutesSheet } from './sheet.ts';

/** Results of earlier minutes are forgotten after so many. */
const REMEMBERED = 2;

const SOURCE = `#let m = json("minutes.json")
#set document(title: m.title, author: m.author, date: none)
#set page(paper: "a4", margin: (x: 20mm, top: 18mm, bottom: 20mm),
  footer: context [#set text(size: 8.5pt, fill: luma(90)); #m.title #h(1fr) #counter(page).display("1 / 1", both: true)])
#set text(font: "PT Sans", size: 10.5pt, lang: m.lang, hyphenate: false)
#set par(leading: 0.6em, spacing: 0.8em)
#let quiet(it) = text(size: 9pt, fill: luma(80), it)
#let head(it) = block(above: 1.5em, below: 0.7em, breakable: false, sticky: true, text(size: 12.5pt, weight: 700, it))
#text(size: 19pt, weight: 700, m.title)
#block(above: 0.6em, quiet(m.when))
#for line in m.people { block(above: 0.6em, line) }
#if m.extract != none { block(above: 0.8em, inset: (x: 8pt, y: 5pt), stroke: 0.5pt + luma(150), quiet(m.extract)) }
#head(m.decided.title)
#if m.decided.rows.len() == 0 { m.decided.nothing } else {
  table(columns: (auto, 1fr, 36mm, 26mm), stroke: (x, y) => (top: if y > 0 { 0.4pt + luma(170) }), inset: (x: 4pt, y: 5pt),
    table.header([], ..m.decided.heads.map(quiet)),
    ..m.decided.rows.enumerate().map(((index, row)) => (str(index + 1), ..row)).flatten())
}
#if m.became.lines.len() > 0 {
  head(m.became.title)
  for line in m.became.lines { block(above: 0.5em, [— #line]) }
}
#for section in m.sections {
  head(section.title)
  for item in section.items {
    block(above: 0.9em, breakable: true, {
      text(weight: 700, item.title)
      if item.note != "" { [ #quiet(item.note)] }
      for line in item.lines { block(above: 0.45em, line) }
      if item.quote != "" { block(above: 0.5em, inset: (left: 8pt), stroke: (left: 1.2pt + luma(160)), item.quote) }
      for line in item.decisions { block(above: 0.5em, [→ #strong(line)]) }
    })
  }
}
`;

/** Takes some 40 ms; keep it. Answers with the file. */
export function openMinutesPress(): (sheet: MinutesSheet) => Buffer {
  // The folder only gives the compiler a root; nothing is written there.
  const workspace = realpathSync(tmpdir());
  mkdirSync(workspace, { recursive: true });
  const fontBlobs = [FONT_FILES.regular, FONT_FILES.bold].map((path) => readFileSync(path));
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs }], workspace });
  return (sheet) => {
    compiler.mapShadow(join(workspace, 'minutes.json'), Buffer.from(JSON.stringify(sheet)));
    const compiled = compiler.compile({ mainFileContent: SOURCE });
    if (!compiled.result) {
      throw new Error(
        `the minutes were not set: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`,
      );
    }
    const pdf = compiler.pdf(compiled.result);
    compiler.evictCache(REMEMBERED);
    return pdf;
  };
}
