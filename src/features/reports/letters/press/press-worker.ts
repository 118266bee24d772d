// The thread of reports' pictures and papers: the server goes on answering meanwhile.
// oxlint-disable unicorn/require-post-message-target-origin -- a thread, not a window
import { parentPort } from 'node:worker_threads';
import { drawSvg } from './chart-svg.ts';
import { openPress, type Press } from './press.ts';
import type { PressTask } from './press-room.ts';

let press: Promise<Press> | undefined;

async function carryOut(task: PressTask): Promise<unknown> {
  press ??= openPress();
  const warm = await press;
  if (task.kind === 'pictures') return warm.pictures(task.drawings);
  const charts = task.drawings.map((drawing, index) => [`chart-${index}.svg`, drawSvg(drawing)] as const);
  return warm.pdf(task.source, { ...task.files, ...Object.fromEntries(charts) });
}

parentPort?.on('message', ({ id, task }: { id: number; task: PressTask }) => {
  carryOut(task).then(
    (done) => parentPort?.postMessage({ id, done }),
    (error: unknown) => parentPort?.postMessage({ id, problem: String((error as Error).stack ?? error) }),
  );
});
