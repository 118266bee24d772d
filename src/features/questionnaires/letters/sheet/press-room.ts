// Sheets are laid out and set in a thread of their own, started with the first one and kept warm.
// oxlint-disable unicorn/require-post-message-target-origin -- a thread, not a window
import { Worker } from 'node:worker_threads';
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

interface Waiting {
  resolve: (done: unknown) => void;
  reject: (error: Error) => void;
}

let worker: Worker | undefined;
let nextId = 0;
const waiting = new Map<number, Waiting>();

/** A thread that died takes its tasks with it; the next task starts another. */
function fail(error: Error): void {
  worker = undefined;
  for (const one of waiting.values()) one.reject(error);
  waiting.clear();
}

function start(): Worker {
  const started = new Worker(new URL('./press-worker.ts', import.meta.url));
  started.on('message', ({ id, done, problem }: { id: number; done?: unknown; problem?: string }) => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) started.unref();
    if (problem === undefined) one?.resolve(done);
    else one?.reject(new Error(problem));
  });
  started.on('error', (error) => fail(error instanceof Error ? error : new Error(String(error))));
  started.on('exit', () => fail(new Error('the typesetter stopped')));
  return started;
}

function run(task: PressTask): Promise<unknown> {
  worker ??= start();
  const thread = worker;
  thread.ref();
  nextId += 1;
  const id = nextId;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    thread.postMessage({ id, task });
  });
}

/** Layouts of sheets, in the order given. */
export async function composeSheets(sources: readonly SheetSource[]): Promise<SheetLayout[]> {
  return (await run({ kind: 'compose', sources })) as SheetLayout[];
}

/** One PDF of all sides. */
export async function setPdf(layouts: readonly SheetLayout[], about: About): Promise<Buffer> {
  return Buffer.from((await run({ kind: 'pdf', layouts, about })) as Uint8Array);
}

/** The layout of a form that is being written, and its sides as SVG pictures. */
export async function previewSheet(source: SheetSource): Promise<{ layout: SheetLayout; pages: string[] }> {
  return (await run({ kind: 'preview', source })) as { layout: SheetLayout; pages: string[] };
}
