// The other side of split-off-thread.ts: one computation in a thread of its own.
import { parentPort, workerData } from 'node:worker_threads';
import { splitLists } from '../../rules/split/split-lists.ts';
import type { SplitInput } from '../../shapes/split.ts';

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(splitLists(workerData as SplitInput));
