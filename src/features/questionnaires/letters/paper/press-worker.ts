// The thread of the typesetter of papers.
// oxlint-disable unicorn/require-post-message-target-origin -- a thread, not a window
import { parentPort } from 'node:worker_threads';
import { openPaperPress, type PaperPress } from './press.ts';
import type { PaperTask } from './press-room.ts';

let press: PaperPress | undefined;

parentPort?.on('message', ({ id, task }: { id: number; task: PaperTask }) => {
  try {
    press ??= openPaperPress();
    parentPort?.postMessage({ id, done: press(task.source, task.files) });
  } catch (error) {
    parentPort?.postMessage({ id, problem: String((error as Error).stack ?? error) });
  }
});
