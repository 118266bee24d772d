// Sheets are laid out and set in a thread of their own, which stays warm.
import { openThread } from '#db/thread.ts';
import type { SheetLayout, SheetSource } from '#features/questionnaires/shapes/paper.ts';
import type { Locale } from '#kernel/words.ts';

interface About {
  title: string;
  author: string;
  lang: Locale;
}

export type PressTask =
  | { kind: 'compose'; sources: readonly SheetSource[] }
  | { kind: 'pdf'; layouts: readonly SheetLayout[]; about: About }
  | { kind: 'preview'; source: SheetSource };

const press = openThread<PressTask>(new URL('./press-worker.ts', import.meta.url));

/** Layouts of sheets, in the order given. */
export async function composeSheets(sources: readonly SheetSource[]): Promise<SheetLayout[]> {
  return (await press.run({ kind: 'compose', sources })) as SheetLayout[];
}

/** One PDF of all sides. */
export async function setPdf(layouts: readonly SheetLayout[], about: About): Promise<Buffer> {
  return Buffer.from((await press.run({ kind: 'pdf', layouts, about })) as Uint8Array);
}

/** The layout of a form that is being written, and its sides as SVG pictures. */
export async function previewSheet(source: SheetSource): Promise<{ layout: SheetLayout; pages: string[] }> {
  return (await press.run({ kind: 'preview', source })) as { layout: SheetLayout; pages: string[] };
}
