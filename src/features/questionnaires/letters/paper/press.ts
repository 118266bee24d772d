// The typesetter of flowing papers: minutes, reports, problem questionnaires. It carries its own fonts, so a bare
// server sets what a desktop does, and nothing from outside is asked for.
import { readFileSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { FONT_FILES } from '../sheet/font-widths.ts';

/** Results of earlier papers are forgotten after so many. */
const REMEMBERED = 3;

/** Sets a Typst source that reads `files` by their names. */
export type PaperPress = (source: string, files: Readonly<Record<string, string>>) => Buffer;

/** Takes some 40 ms; keep it. */
export function openPaperPress(): PaperPress {
  // The folder only gives the compiler a root; nothing is written there.
  const workspace = realpathSync(tmpdir());
  const fontBlobs = [FONT_FILES.regular, FONT_FILES.bold].map((path) => readFileSync(path));
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs }], workspace });
  return (source, files) => {
    for (const [name, text] of Object.entries(files)) {
      compiler.mapShadow(join(workspace, name), Buffer.from(text));
    }
    const compiled = compiler.compile({ mainFileContent: source });
    if (!compiled.result) {
      const faults = JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics);
      throw new Error(`the paper was not set: ${faults}`);
    }
    const made = compiler.pdf(compiled.result);
    compiler.evictCache(REMEMBERED);
    return made;
  };
}
