import { Worker } from 'node:worker_threads';
import { splitLists } from '../../rules/split/split-lists.ts';
import type { SplitInput, SplitResult } from '../../shapes/split.ts';

/** Clients x participants above which the computation takes more than a blink (5,000 x 60: about two seconds). */
const CELLS_AT_ONCE = 20_000;

/** The split; a large one is computed beside the event loop, so that other people go on working meanwhile. */
export async function splitOffThread(input: SplitInput): Promise<SplitResult> {
  if (input.clients.length * input.participants.length <= CELLS_AT_ONCE) return splitLists(input);
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: input });
  try {
    return await new Promise<SplitResult>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`the split ended without a result (code ${code})`)));
    });
  } finally {
    await worker.terminate();
  }
}
