// The embedded server as the app sees it: found alive or started, watched over, stopped by its owner.
import { existsSync, statSync } from 'node:fs';
import { Client } from 'pg';
import { findBinaries } from './binaries.ts';
import { type DataLayout, layoutOf, prepareFolders } from './data-dir.ts';
import { folderHolder, passDoor, takeFolder } from './folder-lock.ts';
import {
  type Address,
  findPostmaster,
  type Postmaster,
  type ServerPlace,
  type ServerSettings,
  startPostmaster,
  stopPostmaster,
} from './postmaster.ts';
import { pause } from './process-state.ts';
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
  const layout = layoutOf(options.dataDir);
  const user = ownerOf(layout);
  prepareFolders(layout, user);
  const release = options.mode === 'serve' ? takeFolder(layout.lock) : () => {};
  try {
    return await passDoor(layout.door, () => enter(options, layout, user, release));
  } catch (error) {
    release();
    throw error;
  }
}

async function enter(
  options: EmbeddedOptions,
  layout: DataLayout,
  user: ServerUser | undefined,
  release: () => void,
): Promise<EmbeddedServer> {
  const log = options.log ?? (() => {});
  const place: ServerPlace = {
    layout,
    user,
    binDir: options.binDir ?? findBinaries(layout.programs, user, log),
    tcp: options.tcp ?? process.platform === 'win32',
    settings: { ...SETTINGS, ...options.settings },
  };
  const found = await findPostmaster(place);
  if (found) log(`Встроенная база уже работает (процесс ${found.pid}): присоединяюсь к ней`);
  const running = found ?? (await startPostmaster(place));
  const leave = options.mode === 'serve' ? serve(place, running, log) : await visit(place, running);
  let closing: Promise<void> | undefined;
  return {
    address: running.address,
    pid: () => running.pid,
    adopted: found !== undefined,
    close: () => (closing ??= leave().finally(release)),
  };
}

/** The owner watches over the server, and takes it along when it goes. */
function serve(place: ServerPlace, running: Postmaster, log: (line: string) => void): () => Promise<void> {
  const watch = new ServerWatch(place, running, log);
  return async () => {
    // Before the door: the watch may be passing it to bring the server back.
    await watch.stop();
    await passDoor(place.layout.door, () => stopPostmaster(place, running.pid));
  };
}

/** A visitor is present by one connection; the last one out stops a server that no app serves. */
async function visit(place: ServerPlace, running: Postmaster): Promise<() => Promise<void>> {
  const presence = new Client({
    ...running.address,
    database: 'postgres',
    application_name: `ryadom visit ${process.pid}`,
  });
  presence.on('error', () => {});
  await presence.connect();
  return () =>
    passDoor(place.layout.door, async () => {
      const alone = !folderHolder(place.layout.lock) && (await noOtherConnection(presence));
      await presence.end().catch(() => {});
      if (alone) await stopPostmaster(place, running.pid);
    });
}

const LOOKS = 8;

/** The server still counts whoever has just left for a moment, so it is asked again before somebody is believed there. */
async function noOtherConnection(presence: Client): Promise<boolean> {
  try {
    for (let look = 1; look <= LOOKS; look += 1) {
      const { rowCount } = await presence.query(
        `select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
      );
      if (rowCount === 0) return true;
      await pause(50);
    }
    return false;
  } catch {
    return false;
  }
}

/** A cluster made earlier stays with the user that owns it, whoever starts the app today. */
function ownerOf(layout: DataLayout): ServerUser | undefined {
  const usual = serverUser();
  if (!usual || !existsSync(layout.cluster)) return usual;
  const { uid, gid } = statSync(layout.cluster);
  return uid === 0 || uid === usual.uid ? usual : { name: `uid ${uid}`, uid, gid };
}
