// This device as one person uses it: their key, what waits to be sent, and copies of what was read.
import type { EntryStore } from '../outbox/entries.ts';
import { Outbox } from '../outbox/outbox.ts';
import { type Copies, Disk, type KeptDrafts } from './disk.ts';
import { makeKey, makeVault, type Vault } from './vault.ts';

export interface Device {
  readonly owner: string;
  readonly vault: Vault;
  readonly outbox: Outbox;
  /** null where the browser keeps nothing (a private window): the work goes on, the page must stay open. */
  readonly copies: Copies | null;
  readonly drafts: KeptDrafts | null;
}

const COPIES_LIVE_DAYS = 45;

let disk: Disk | undefined;
let current: Device | null = null;
const listeners = new Set<() => void>();

export const currentDevice = (): Device | null => current;

export function subscribeDevice(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whose device it was when the application was last used; they may begin without a connection. */
export async function lastOwner(): Promise<string | null> {
  disk ??= new Disk();
  return await disk.lastOwner().catch(() => null);
}

/** Opens the device for its owner (employee id); the same again is a no-op. */
export async function openDevice(owner: string): Promise<Device> {
  if (current?.owner === owner) return current;
  current?.outbox.close();
  const parts = await openParts(owner).catch(() => memoryParts());
  const outbox = new Outbox({ owner, store: parts.store });
  const { vault, copies, drafts } = parts;
  current = { owner, vault, outbox, copies, drafts };
  await outbox.open();
  for (const listener of listeners) listener();
  return current;
}

/** At sign-out: the key and everything sealed with it goes. The caller has seen to what is unsent. */
export async function leaveDevice(): Promise<void> {
  const left = current;
  current = null;
  for (const name of Object.keys(localStorage))
    if (name.startsWith('ryadom.fill.')) localStorage.removeItem(name);
  if (!left) return;
  left.outbox.close();
  await disk?.forget(left.owner).catch(() => {});
}

async function openParts(owner: string) {
  disk ??= new Disk();
  const vault = makeVault(await disk.keyOf(owner));
  const copies = disk.copiesOf(owner, vault);
  const drafts = disk.draftsOf(owner, vault);
  const old = Date.now() - COPIES_LIVE_DAYS * 86_400_000;
  void copies.dropOlderThan(new Date(old).toISOString()).catch(() => {});
  void drafts.dropSettledBefore(old).catch(() => {});
  return { vault, copies, drafts, store: disk.entriesOf(owner, vault) };
}

function memoryParts() {
  const refuse = () => Promise.reject(new Error('nothing can be kept here'));
  const store: EntryStore = {
    add: refuse,
    list: async () => [],
    remove: async () => {},
    park: async () => {},
    change: async () => {},
  };
  return { vault: makeVault(makeKey()), copies: null, drafts: null, store };
}
