// The thread of the typesetter of minutes.
// oxlint-disable unicorn/require-post-message-target-origin -- a thread, not a window
import { parentPort } from 'node:worker_threads';
import { openMinutesPress } from './press.ts';
import type { MinutesSheet } from './sheet.ts';

let press: ReturnType<typeof openMinutesPress> | undefined;

parentPort?.on('message', ({ id, task }: { id: number; task: MinutesSheet }) => {
  try {
    press ??= openMinutesPress();
    parentPort?.postMessage({ id, done: press(task) });
  } catch (error) {
    parentPort?.postMessage({ id, problem: String((error as Error).stack ?? error) });
  }
});
