import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findBinaries, packageFolder, programPath } from '#db/binaries.ts';
import { runProgram } from '#db/initdb.ts';
import { serverUser } from '#db/system-user.ts';
import { isRoot, newFolder } from './workbench.ts';

const user = serverUser();
const runs = (binDir: string) => runProgram(programPath(binDir, 'postgres'), ['--version'], '/', user);

/** A copy of the package as a careful npm leaves it: install scripts skipped, no symlinks. */
function packageWithoutLinks(folder: string): string {
  const target = join(folder, 'package');
  cpSync(packageFolder(), target, { recursive: true, verbatimSymlinks: true });
  const lib = join(target, 'native', 'lib');
  for (const name of readdirSync(lib)) {
    if (lstatSync(join(lib, name)).isSymbolicLink()) rmSync(join(lib, name));
  }
  chmodSync(folder, 0o755);
  return target;
}

test('the symlinks an npm without install scripts did not make are made at first start', async () => {
  const folder = newFolder();
  const source = packageWithoutLinks(folder);
  await expect(runs(join(source, 'native', 'bin'))).rejects.toThrow(
    /libicu|shared librar|Library not loaded/,
  );
  const binDir = findBinaries(join(folder, 'copies'), user, () => {}, source);
  expect(binDir).toBe(join(source, 'native', 'bin'));
  expect(await runs(binDir)).toContain('PostgreSQL');
  expect(existsSync(join(folder, 'copies'))).toBe(false);
});

test('where the package may not be used, its programs are copied beside the data once, and the log says so', async () => {
  const folder = newFolder();
  const source = packageWithoutLinks(folder);
  if (isRoot) closeToOthers(folder, source);
  else chmodSync(join(source, 'native', 'lib'), 0o555);
  const copies = join(newOpenFolder(), 'postgres-bin');
  const lines: string[] = [];
  const reached = isRoot ? join(folder, 'closed', 'package') : source;
  const binDir = findBinaries(copies, user, (line) => lines.push(line), reached);
  // Else the folder could not be removed after the test.
  onTestFinished(() => chmodSync(join(reached, 'native', 'lib'), 0o755));
  expect(binDir.startsWith(copies)).toBe(true);
  expect(await runs(binDir)).toContain('PostgreSQL');
  expect(lines).toHaveLength(1);
  const made = statSync(binDir).ino;
  expect(findBinaries(copies, user, (line) => lines.push(line), reached)).toBe(binDir);
  expect(statSync(binDir).ino).toBe(made);
  expect(lines).toHaveLength(1);
});

/** Moves the package where only root can go, as node_modules under /root is. */
function closeToOthers(folder: string, source: string): void {
  mkdirSync(join(folder, 'closed'), { mode: 0o700 });
  cpSync(source, join(folder, 'closed', 'package'), { recursive: true, verbatimSymlinks: true });
}

function newOpenFolder(): string {
  const folder = newFolder();
  chmodSync(folder, 0o755);
  return folder;
}
