// The thread of the typesetter: the server goes on answering while sheets are laid out and set.
// oxlint-disable unicorn/require-post-message-target-origin -- a thread, not a window
import { parentPort } from 'node:worker_threads';
import { composeSheet } from './compose.ts';
import { openMeasure } from './font-widths.ts';
import { openPress, type Press } from './press.ts';
import type { PressTask } from './press-room.ts';

const measure = openMeasure();
let press: Press | undefined;

function carryOut(task: PressTask): unknown {
  if (task.kind === 'compose') return task.sources.map((source) => composeSheet(source, measure));
  press ??= openPress();
  const warm = press;
  if (task.kind === 'pdf') return warm.pdf(task.layouts, task.about);
  const layout = composeSheet(task.source, measure);
  return { layout, pages: layout.pages.map((page) => warm.svg(page)) };
}

parentPort?.on('message', ({ id, task }: { id: number; task: PressTask }) => {
  try {
    parentPort?.postMessage({ id, done: carryOut(task) });
  } catch (error) {
    parentPort?.postMessage({ id, problem: String((error as Error).stack ?? error) });
  }
});
