// One serving app per data folder. The file names its process and that process's birth, so neither a number
// used again nor a machine that lost power leaves the folder locked.
import { constants, copyFileSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { codeOf, DatabaseProblem } from './problem.ts';
import { birthOf, isAlive, pause } from './process-state.ts';

type Holder = { pid: number; birth: string };

/** Takes the folder for this process or throws `data_folder_in_use` naming the other; returns the release. */
export function takeFolder(lockFile: string): () => void {
  const mine: Holder = { pid: process.pid, birth: birthOf(process.pid) };
  const draft = `${lockFile}.${process.pid}-${(drafts += 1)}`;
  writeFileSync(draft, `${JSON.stringify(mine)}\n`, { mode: 0o644 });
  try {
    for (let attempt = 0; attempt < 50; attempt += 1) {
      if (claim(draft, lockFile)) return () => release(lockFile, mine);
      const noted = textOf(lockFile);
      // Given back a moment ago: whoever is next may claim it. To set it aside here would take away theirs.
      if (noted === undefined) continue;
      const holder = livingHolder(noted);
      if (holder) throw inUse(lockFile, holder.pid);
      setAside(lockFile, noted);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  throw inUse(lockFile, 0);
}

let drafts = 0;

/** Runs `act` while no other process passes the same door; waits for its turn. */
export async function passDoor<Result>(doorFile: string, act: () => Promise<Result>): Promise<Result> {
  const deadline = Date.now() + 120_000;
  for (;;) {
    const release = tryTake(doorFile, deadline);
    if (release) return await act().finally(release);
    await pause(20);
  }
}

function tryTake(doorFile: string, deadline: number): (() => void) | undefined {
  try {
    return takeFolder(doorFile);
  } catch (error) {
    if (!(error instanceof DatabaseProblem) || Date.now() > deadline) throw error;
    return undefined;
  }
}

/** The living process that serves this folder, or undefined. */
export function folderHolder(lockFile: string): Holder | undefined {
  return livingHolder(textOf(lockFile) ?? '');
}

function livingHolder(text: string): Holder | undefined {
  const noted = parse(text);
  if (!noted || !isAlive(noted.pid)) return undefined;
  return noted.birth === birthOf(noted.pid) ? noted : undefined;
}

/** A hard link appears whole or not at all, and never over another file. */
function claim(draft: string, lockFile: string): boolean {
  try {
    linkSync(draft, lockFile);
    return true;
  } catch (error) {
    const code = codeOf(error) ?? '';
    if (code === 'EEXIST') return false;
    // Some shared folders know no hard links.
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(code)) throw error;
    return copyUnlessThere(draft, lockFile);
  }
}

function copyUnlessThere(draft: string, lockFile: string): boolean {
  try {
    copyFileSync(draft, lockFile, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Moves a dead process's lock, `noted`, away; if a living one slipped in meanwhile, its lock is put back. */
function setAside(lockFile: string, noted: string): void {
  const aside = `${lockFile}.stale-${process.pid}-${(drafts += 1)}`;
  try {
    if (textOf(lockFile) !== noted) return;
    renameSync(lockFile, aside);
    if (folderHolder(aside)) claim(aside, lockFile);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function release(lockFile: string, mine: Holder): void {
  const noted = parse(textOf(lockFile) ?? '');
  if (noted?.pid === mine.pid && noted.birth === mine.birth) rmSync(lockFile, { force: true });
}

/** What the file says, nothing where it cannot be read; undefined where there is none. */
function textOf(lockFile: string): string | undefined {
  try {
    return readFileSync(lockFile, 'utf8');
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? undefined : '';
  }
}

function parse(text: string): Holder | undefined {
  try {
    const noted = JSON.parse(text) as Holder;
    return typeof noted.pid === 'number' ? noted : undefined;
  } catch {
    return undefined;
  }
}

function inUse(lockFile: string, pid: number): DatabaseProblem {
  return new DatabaseProblem(
    'data_folder_in_use',
    `С этой папкой данных уже работает запущенная программа (процесс ${pid}, ${lockFile}). Остановите её или укажите другую папку в DATA_DIR.`,
    `This data folder is already served by a running copy (process ${pid}, ${lockFile}). Stop it or name another folder in DATA_DIR.`,
  );
}
