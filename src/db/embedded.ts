// The embedded server as the app sees it: found alive or started, watched over, stopped by its owner.
import { existsSync, statSync } from 'node:fs';
import { Client } from 'pg';
import { findBinaries } from './binaries.ts';
import { type DataLayout, layoutOf, prepareFolders } from './data-dir.ts';
import { folderHolder, takeFolder } from './folder-lock.ts';
import {
  type Address,
  findPostmaster,
  type Postmaster,
  type ServerPlace,
  type ServerSettings,
  startPostmaster,
  stopPostmaster,
} from './postmaster.ts';
import { type ServerUser, serverUser } from './system-user.ts';
import { ServerWatch } from './watch.ts';

export type EmbeddedOptions = {
  dataDir: string;
  /** `serve`: owns the folder; `join`: uses the running server, or starts one for as long as it needs. */
  mode: 'serve' | 'join';
  /** Folder with initdb, postgres and pg_ctl; by default those of the npm package. */
  binDir?: string;
  /** Loopback with a password instead of a unix socket; the only way on Windows. */
  tcp?: boolean;
  /** Settings that differ from ours; tests turn fsync off here. */
  settings?: ServerSettings;
  log?: (line: string) => void;
};

export type EmbeddedServer = {
  address: Address;
  pid(): number;
  /** True when the server was running before us. */
  adopted: boolean;
  close(): Promise<void>;
};

const SETTINGS: ServerSettings = {
  max_connections: 60,
  shared_buffers: '256MB',
  random_page_cost: 1.1,
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  fsync: 'on',
};

/** Finds or starts the server of `dataDir`. */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const log = options.log ?? (() => {});
  const layout = layoutOf(options.dataDir);
  const user = ownerOf(layout);
  prepareFolders(layout, user);
  const release = options.mode === 'serve' ? takeFolder(layout.lock) : () => {};
  try {
    const place: ServerPlace = {
      layout,
      user,
      binDir: options.binDir ?? findBinaries(layout.programs, user, log),
      tcp: options.tcp ?? process.platform === 'win32',
      settings: { ...SETTINGS, ...options.settings },
    };
    const found = await findPostmaster(place);
    if (found) log(`Встроенная база уже работает (процесс ${found.pid}): присоединяюсь к ней`);
    const running = found ?? (await startOrJoin(place));
    const watch = options.mode === 'serve' ? new ServerWatch(place, running, log) : undefined;
    let closing: Promise<void> | undefined;
    const close = async () => {
      await watch?.stop();
      if (watch || (await nobodyElse(place, running.address))) await stopPostmaster(place, running.pid);
      release();
    };
    return {
      address: running.address,
      pid: () => running.pid,
      adopted: found !== undefined,
      close: () => (closing ??= close()),
    };
  } catch (error) {
    release();
    throw error;
  }
}

/** A cluster made earlier stays with the user that owns it, whoever starts the app today. */
function ownerOf(layout: DataLayout): ServerUser | undefined {
  const usual = serverUser();
  if (!usual || !existsSync(layout.cluster)) return usual;
  const { uid, gid } = statSync(layout.cluster);
  return uid === 0 || uid === usual.uid ? usual : { name: `uid ${uid}`, uid, gid };
}

/** Two processes may start at once: the slower one joins the quicker one's server. */
async function startOrJoin(place: ServerPlace): Promise<Postmaster> {
  try {
    return await startPostmaster(place);
  } catch (error) {
    const found = await findPostmaster(place);
    if (!found) throw error;
    return found;
  }
}

/** The last visitor turns off the light: no app serves this folder and no other connection is open. */
async function nobodyElse(place: ServerPlace, address: Address): Promise<boolean> {
  if (folderHolder(place.layout.lock)) return false;
  const client = new Client({ ...address, database: 'postgres' });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rowCount } = await client.query(
      `select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
    );
    return rowCount === 0;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
