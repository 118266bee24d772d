// Processor time by kind of process, where the system tells it (Linux): on a shared machine the only honest figure.
import { readdirSync, readFileSync } from 'node:fs';

const NS_IN_MS = 1e6;

/** Milliseconds of processor spent so far by the server `serverPid` and by all processes of the cluster that `backendPid` belongs to. */
export function readCpu(
  serverPid: number | undefined,
  backendPid: number,
): { server: number; database: number } | undefined {
  try {
    const postmaster = parentOf(backendPid);
    const spent = { server: serverPid === undefined ? 0 : spentBy(serverPid), database: 0 };
    for (const name of readdirSync('/proc')) {
      if (/^\d+$/.test(name) && parentOf(Number(name)) === postmaster)
        spent.database += spentBy(Number(name));
    }
    return spent;
  } catch {
    return undefined;
  }
}

/** Of all its threads; 0 where it has just ended. */
function spentBy(pid: number): number {
  const threads = attempt(() => readdirSync(`/proc/${pid}/task`)) ?? [];
  const each = threads.map((thread) =>
    attempt(() => readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8')),
  );
  return each.reduce((sum, line) => sum + Number(line?.split(' ')[0] ?? 0) / NS_IN_MS, 0);
}

function parentOf(pid: number): number | undefined {
  const text = attempt(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  return text === undefined ? undefined : Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[1]);
}

/** A process may end between being listed and being read. */
function attempt<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
