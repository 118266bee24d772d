// Whether a process is there, told apart from another that inherited its number.
import { readFileSync } from 'node:fs';

/** True while `pid` runs; a zombie nobody collects (npm as first process of a container) counts as gone. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it is there, and another user's.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return statOf(pid)?.state !== 'Z';
}

/** True when `pid` is known to be no running PostgreSQL: a zombie, or a program of another name (Linux only). */
export function isKnownStranger(pid: number): boolean {
  const stat = statOf(pid);
  return stat !== undefined && (stat.state === 'Z' || stat.name !== 'postgres');
}

/** What tells this run of `pid` from a later process of the same number; '' where the system does not say. */
export function birthOf(pid: number): string {
  return statOf(pid)?.birth ?? '';
}

function statOf(pid: number): { name: string; state: string; birth: string } | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold anything; the fields after it are plain.
    const end = text.lastIndexOf(')');
    const fields = text.slice(end + 2).split(' ');
    return { name: text.slice(text.indexOf('(') + 1, end), state: fields[0] ?? '', birth: fields[19] ?? '' };
  } catch {
    return undefined;
  }
}

/** Resolves after `ms` milliseconds. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
