// Makes the cluster once: UTF-8, code-point order of the builtin provider, and a character type that knows
// Cyrillic letters — pg_trgm asks the C library for it, whatever the provider.
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { programPath } from './binaries.ts';
import type { DataLayout } from './data-dir.ts';
import { DatabaseProblem, textOf } from './problem.ts';
import { isAlive } from './process-state.ts';
import type { ServerUser } from './system-user.ts';

/** Name of the only role of the embedded server. */
export const EMBEDDED_ROLE = 'ryadom';

export type ClusterPrograms = { binDir: string; user: ServerUser | undefined };

/** Minimal surroundings for the server's programs: our secrets stay with us, their messages stay English. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const base = process.platform === 'win32' ? process.env : { PATH: process.env.PATH ?? '/usr/bin:/bin' };
  const kept = Object.entries(base).filter(([name]) => !name.toUpperCase().startsWith('PG'));
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' };
}

/** Major version of the programs in `binDir`. */
export async function programsMajor({ binDir, user }: ClusterPrograms): Promise<number> {
  const text = await runProgram(programPath(binDir, 'postgres'), ['--version'], '/', user);
  return Number(/(\d+)/.exec(text)?.[1] ?? 0);
}

/** Major version of the cluster in the data folder; undefined where there is none yet. */
export function clusterMajor(cluster: string): number | undefined {
  const file = join(cluster, 'PG_VERSION');
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : undefined;
}

/** Creates the cluster aside and renames it into place: a start cut short leaves no half of one. */
export async function createCluster(
  layout: DataLayout,
  programs: ClusterPrograms,
  options: { password: boolean; sync: boolean },
): Promise<void> {
  const part = `${layout.cluster}.part-${process.pid}`;
  const access = options.password
    ? ['--auth=scram-sha-256', `--pwfile=${writePassword(layout, programs.user)}`]
    : ['--auth=trust'];
  const major = await programsMajor(programs);
  removeUnfinished(layout.cluster);
  let failure: unknown;
  for (const locale of localesFor(major)) {
    prepare(part, programs.user);
    const fixed = [`--pgdata=${part}`, `--username=${EMBEDDED_ROLE}`, '--encoding=UTF8', '--no-instructions'];
    const args = [...fixed, ...access, ...locale, ...(options.sync ? [] : ['--no-sync'])];
    try {
      await runProgram(programPath(programs.binDir, 'initdb'), args, layout.root, programs.user);
      renameSync(part, layout.cluster);
      return;
    } catch (error) {
      failure = error;
      // The system does not know this locale: try the next. Anything else will not get better.
      if (!/invalid locale/.test(textOf(error))) break;
    }
  }
  rmSync(part, { recursive: true, force: true });
  // Another process was quicker: its cluster is as good as ours.
  if (clusterMajor(layout.cluster) !== undefined) return;
  throw new DatabaseProblem(
    'embedded_failed',
    `Не удалось создать базу данных в ${layout.cluster}: ${textOf(failure)}`,
    `The database could not be created in ${layout.cluster}: ${textOf(failure)}`,
    failure,
  );
}

/** Ways to say "UTF-8 letters, code-point order", from the exact to what older systems know. */
function localesFor(major: number): string[][] {
  const builtin = major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : [];
  const types = ['C.UTF-8', 'en_US.UTF-8', 'UTF-8', 'en-US'];
  return types.map((type) => [...builtin, '--lc-collate=C', `--lc-ctype=${type}`, '--lc-messages=C']);
}

function prepare(part: string, user: ServerUser | undefined): void {
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { mode: 0o700 });
  if (user) chownSync(part, user.uid, user.gid);
}

/** What a start cut short left behind, unless its process is still at it. */
function removeUnfinished(cluster: string): void {
  const prefix = `${basename(cluster)}.part-`;
  for (const name of readdirSync(dirname(cluster)).filter((entry) => entry.startsWith(prefix))) {
    if (isAlive(Number(name.slice(prefix.length)))) continue;
    rmSync(join(dirname(cluster), name), { recursive: true, force: true });
  }
}

function writePassword(layout: DataLayout, user: ServerUser | undefined): string {
  writeFileSync(layout.password, randomBytes(24).toString('base64url'), { mode: 0o600 });
  chmodSync(layout.password, 0o600);
  // initdb reads it, and the owner of the cluster has nothing to gain from it.
  if (user) chownSync(layout.password, user.uid, user.gid);
  return layout.password;
}

/** Runs one of the server's programs to its end and gives its output; throws with what it said. */
export function runProgram(
  file: string,
  args: string[],
  cwd: string,
  user: ServerUser | undefined,
): Promise<string> {
  const options = { cwd, env: serverEnvironment(), windowsHide: true, ...identity(user) };
  return new Promise((resolve, reject) => {
    execFile(file, args, options, (error, stdout, stderr) => {
      if (error) reject(new Error(`${stderr.trim() || error.message}`, { cause: error }));
      else resolve(stdout);
    });
  });
}

/** The uid and gid to spawn under, where they differ from ours. */
export function identity(user: ServerUser | undefined): { uid?: number; gid?: number } {
  return user ? { uid: user.uid, gid: user.gid } : {};
}
