// Minutes are set in a thread of their own: the server goes on answering.
import { openThread } from '#db/thread.ts';
import type { MinutesSheet } from './sheet.ts';

const press = openThread<MinutesSheet>(new URL('./press-worker.ts', import.meta.url));

/** The PDF of the minutes. */
export async function setMinutes(sheet: MinutesSheet): Promise<Buffer> {
  return Buffer.from((await press.run(sheet)) as Uint8Array);
}
