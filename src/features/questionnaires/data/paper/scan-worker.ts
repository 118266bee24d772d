// The thread that reads photographs: decoding, the code, the corners, the boxes.
// oxlint-disable unicorn/require-post-message-target-origin -- a thread, not a window
import { parentPort } from 'node:worker_threads';
import { flattenSide } from '#features/questionnaires/rules/paper/flatten.ts';
import { findSheet, readSide } from '#features/questionnaires/rules/paper/read-side.ts';
import { splitPdf } from './pdf.ts';
import { findCode, openPhoto, readGrey, writeGrey } from './photo.ts';
import type { OpenedPage, ScanTask } from './scan-room.ts';

async function open(bytes: Uint8Array): Promise<OpenedPage> {
  const photo = await openPhoto(bytes);
  if (!photo) return { fault: 'page_image_bad' };
  const { width, height } = photo.grey;
  const code = await findCode(photo.grey);
  if (!code) return { fault: 'page_code_missing' };
  const planes = findSheet(photo.grey, code.corners);
  if (planes.length === 0) return { fault: 'page_marks_missing' };
  return { jpeg: photo.jpeg, width, height, code: code.text, planes };
}

async function carryOut(task: ScanTask): Promise<unknown> {
  if (task.kind === 'open') return open(task.bytes);
  if (task.kind === 'split') return splitPdf(task.bytes, task.most);
  const grey = await readGrey(task.jpeg);
  if (task.kind === 'boxes') return readSide(grey, task.planes, task.boxes);
  return writeGrey(flattenSide(grey, task.homography));
}

async function answer({ id, task }: { id: number; task: ScanTask }): Promise<void> {
  try {
    parentPort?.postMessage({ id, done: await carryOut(task) });
  } catch (error) {
    parentPort?.postMessage({ id, problem: String((error as Error).stack ?? error) });
  }
}

parentPort?.on('message', (message) => void answer(message));
