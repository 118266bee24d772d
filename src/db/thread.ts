// A thread beside the server for work that would hold it up: started with the first task, kept, and started anew
// should it die. It never keeps the process alive by itself.
import { Worker } from 'node:worker_threads';

interface Waiting {
  resolve: (done: unknown) => void;
  reject: (error: Error) => void;
}

export interface Thread<Task> {
  /** The answer of the thread to one task; rejects with what went wrong there. */
  run(task: Task): Promise<unknown>;
}

/** `file` answers `{ id, task }` with `{ id, done }` or `{ id, problem }`. */
export function openThread<Task>(file: URL): Thread<Task> {
  let worker: Worker | undefined;
  let nextId = 0;
  const waiting = new Map<number, Waiting>();

  const fail = (error: Error) => {
    worker = undefined;
    for (const one of waiting.values()) one.reject(error);
    waiting.clear();
  };
  const start = () => {
    const started = new Worker(file);
    started.on('message', ({ id, done, problem }: { id: number; done?: unknown; problem?: string }) => {
      const one = waiting.get(id);
      waiting.delete(id);
      if (waiting.size === 0) started.unref();
      if (problem === undefined) one?.resolve(done);
      else one?.reject(new Error(problem));
    });
    started.on('error', (error) => fail(error instanceof Error ? error : new Error(String(error))));
    started.on('exit', () => fail(new Error('the thread stopped')));
    return started;
  };
  return {
    run(task) {
      worker ??= start();
      const thread = worker;
      thread.ref();
      nextId += 1;
      const id = nextId;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
        thread.postMessage({ id, task });
      });
    },
  };
}
