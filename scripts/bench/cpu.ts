// Processor time by kind of process, where the system tells it (Linux): on a shared machine the only honest figure.
import { readdirSync, readFileSync } from 'node:fs';

const TICK_MS = 10;

/** Milliseconds of processor spent so far by `pid` and by every PostgreSQL process of this user's machine. */
export function readCpu(pid: number | undefined): { server: number; database: number } | undefined {
  try {
    const spent = { server: 0, database: 0 };
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue;
      const stat = readStat(name);
      if (!stat) continue;
      if (Number(name) === pid) spent.server += stat.milliseconds;
      else if (stat.command.startsWith('postgres')) spent.database += stat.milliseconds;
    }
    return spent;
  } catch {
    return undefined;
  }
}

function readStat(pid: string): { command: string; milliseconds: number } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const end = text.lastIndexOf(')');
    const fields = text.slice(end + 2).split(' ');
    const ticks = Number(fields[11]) + Number(fields[12]);
    return { command: text.slice(text.indexOf('(') + 1, end), milliseconds: ticks * TICK_MS };
  } catch {
    return undefined;
  }
}
