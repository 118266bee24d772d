// Pictures and papers are made in a thread of their own, which stays warm.
import { openThread } from '#db/thread.ts';
import type { Drawing } from '../daily-pictures.ts';

export type PressTask =
  | { kind: 'pictures'; drawings: readonly Drawing[] }
  | { kind: 'pdf'; source: string; files: Readonly<Record<string, string>>; drawings: readonly Drawing[] };

const press = openThread<PressTask>(new URL('./press-worker.ts', import.meta.url));

/** PNG pictures of charts, in order. */
export async function drawPictures(drawings: readonly Drawing[]): Promise<Uint8Array[]> {
  return (await press.run({ kind: 'pictures', drawings })) as Uint8Array[];
}

/** A PDF of a Typst source; it reads `files` by name, and its charts as chart-0.svg and so on. */
export async function setPaper(task: Omit<Extract<PressTask, { kind: 'pdf' }>, 'kind'>): Promise<Buffer> {
  return Buffer.from((await press.run({ kind: 'pdf', ...task })) as Uint8Array);
}
