// Papers are set in a thread of their own, which stays warm: the server goes on answering.
import { openThread } from '#db/thread.ts';

export interface PaperTask {
  /** Typst. */
  source: string;
  /** What it reads, by name. */
  files: Readonly<Record<string, string>>;
}

const press = openThread<PaperTask>(new URL('./press-worker.ts', import.meta.url));

/** A PDF of the source. */
export async function setPaper(task: PaperTask): Promise<Buffer> {
  return Buffer.from((await press.run(task)) as Uint8Array);
}
