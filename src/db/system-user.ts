// PostgreSQL refuses to run as root, so a root app gives its server to a system user. Reach is asked of the
// system itself (a shell under that user): permission bits alone know nothing of ACLs and squashed mounts.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The user the server runs as, where it is not the app's own. */
export type ServerUser = { name: string; uid: number; gid: number };

const ANY = ['postgres', 'nobody'] as const;

/** `postgres`, else `nobody`, when this process is root; undefined when the app's own user will do. */
export function serverUser(): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ANY) {
    const user = findUser(name);
    if (user) return user;
  }
  return { name: 'nobody', uid: 65_534, gid: 65_534 };
}

/** A user of this machine by name, or undefined. */
export function findUser(name: string): ServerUser | undefined {
  if (existsSync('/etc/passwd')) {
    const row = readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map((line) => line.split(':'))
      .find((fields) => fields[0] === name);
    if (row) return { name, uid: Number(row[2]), gid: Number(row[3]) };
  }
  try {
    const ask = (flag: string) => Number(execFileSync('id', [flag, name], { stdio: 'pipe' }).toString());
    // macOS numbers `nobody` as -2; spawn wants the unsigned form.
    return { name, uid: ask('-u') >>> 0, gid: ask('-g') >>> 0 };
  } catch {
    return undefined;
  }
}

/** True when `user` (undefined: this process) can enter the folder or run the file at `path`. */
export function canReach(path: string, user: ServerUser | undefined): boolean {
  if (!user) return existsSync(path);
  const asked = spawnSync('/bin/sh', ['-c', '[ -x "$1" ]', 'sh', path], {
    uid: user.uid,
    gid: user.gid,
    cwd: '/',
    stdio: 'ignore',
  });
  return asked.status === 0;
}

/** The folder itself or its nearest parent that exists. */
export function nearestExisting(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearestExisting(dirname(path));
}
