// One of several threads that prepare the same new folders in the same moments.
import { parentPort, workerData } from 'node:worker_threads';
import { layoutOf, prepareFolders } from '#db/data-dir.ts';
import { serverUser } from '#db/system-user.ts';

const { folders, turn } = workerData as { folders: string[]; turn: Int32Array };
const user = serverUser();
const failures: string[] = [];
for (const [index, folder] of folders.entries()) {
  Atomics.add(turn, index, 1);
  while (Atomics.load(turn, index) < 3);
  try {
    prepareFolders(layoutOf(folder), user);
  } catch (error) {
    failures.push(String(error));
  }
}
parentPort?.postMessage(failures);
