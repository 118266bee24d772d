// The one database of this browser: keys, what waits to be sent, and copies of what was read. Strict: what it
// has acknowledged survives a crash of the machine.
import { Dexie, type Table } from 'dexie';
import type { Entry, EntryStore, Trouble } from '../outbox/entries.ts';
import { makeKey, type Vault } from './vault.ts';

interface SealedEntry {
  order?: number;
  id: string;
  owner: string;
  lane: string;
  sealed: Uint8Array;
}

interface SealedCopy {
  key: string;
  owner: string;
  at: string;
  sealed: Uint8Array;
}

interface SealedDraft {
  name: string;
  owner: string;
  /** Milliseconds by the device's clock. */
  at: number;
  /** null: what was typed has become something kept; an older copy elsewhere is not to be brought back. */
  sealed: Uint8Array | null;
}

/** `usedAt`: ISO moment since which nobody else has used this device. */
interface OwnerKey {
  owner: string;
  key: Uint8Array;
  usedAt?: string;
}

export class Disk {
  readonly #base: Dexie;
  readonly #keys: Table<OwnerKey, string>;
  readonly #entries: Table<SealedEntry, number>;
  readonly #copies: Table<SealedCopy, string>;
  readonly #drafts: Table<SealedDraft, string>;

  constructor(name = 'ryadom-device') {
    this.#base = new Dexie(name, { chromeTransactionDurability: 'strict' });
    this.#base.version(1).stores({
      keys: 'owner',
      entries: '++order, &id, owner',
      copies: 'key, owner, at',
      drafts: 'name, owner, at',
    });
    this.#keys = this.#base.table('keys');
    this.#entries = this.#base.table('entries');
    this.#copies = this.#base.table('copies');
    this.#drafts = this.#base.table('drafts');
  }

  /** The owner's key, made on the first visit; from now on the device is theirs. */
  async keyOf(owner: string): Promise<Uint8Array> {
    return this.#base.transaction('rw', this.#keys, async () => {
      const rows = await this.#keys.toArray();
      const known = rows.find((row) => row.owner === owner);
      if (known && latest(rows) === known) return known.key;
      const key = known?.key ?? makeKey();
      await this.#keys.put({ owner, key, usedAt: new Date().toISOString() });
      return key;
    });
  }

  /**
   * Whose device it was last; null where it is nobody's. Kept here and not in the browser's small store, which
   * writes when it likes: a browser killed within a minute would not know whose the work on its disk is.
   */
  async lastOwner(): Promise<string | null> {
    return latest(await this.#keys.toArray())?.owner ?? null;
  }

  /** Forgets everything of one owner; the key goes first, so that even an interrupted removal leaves noise only. */
  async forget(owner: string): Promise<void> {
    await this.#keys.delete(owner);
    await this.#entries.where('owner').equals(owner).delete();
    await this.#copies.where('owner').equals(owner).delete();
    await this.#drafts.where('owner').equals(owner).delete();
  }

  entriesOf(owner: string, vault: Vault): EntryStore {
    const table = this.#entries;
    const sealing = (entry: Entry): SealedEntry => {
      const { id, lane, order: _, ...content } = entry;
      return { id, owner, lane, sealed: vault.seal(content) };
    };
    const opening = ({ order, id, lane, sealed }: SealedEntry): Entry[] => {
      const content = vault.unseal<Omit<Entry, 'id' | 'lane' | 'order'>>(sealed);
      return content ? [{ order: order ?? 0, id, lane, ...content }] : [];
    };
    const change = (id: string, edit: (entry: Entry) => Entry) =>
      this.#base.transaction('rw', table, async () => {
        const row = await table.where('id').equals(id).first();
        const [entry] = row ? opening(row) : [];
        if (row && entry) await table.put({ ...sealing(edit(entry)), order: row.order ?? 0 });
      });
    return {
      add: (entries) =>
        this.#base.transaction('rw', table, async () => {
          const orders: number[] = [];
          for (const entry of entries) {
            const known = await table.where('id').equals(entry.id).first();
            orders.push(known?.order ?? (await table.add(sealing(entry))));
          }
          return orders;
        }),
      list: async () => (await table.where('owner').equals(owner).sortBy('order')).flatMap(opening),
      remove: async (ids) => void (await table.bulkDelete(await ordersOf(table, ids))),
      park: (id, problem: Trouble | null) => change(id, (entry) => ({ ...entry, problem })),
      change,
    };
  }

  /** What is being typed, by name. */
  draftsOf(owner: string, vault: Vault) {
    const table = this.#drafts;
    return {
      keep: (name: string, at: number, sealed: Uint8Array) =>
        this.#putAtOnce(table, { name, owner, at, sealed }),
      settle: (name: string, at: number) => table.put({ name, owner, at, sealed: null }),
      /** Everything typed under names that begin so, and what has been settled (`value` undefined). */
      async list(prefix: string): Promise<{ name: string; at: number; value: unknown }[]> {
        const rows = await table.where('name').startsWith(prefix).toArray();
        return rows.map(({ name, at, sealed }) => ({
          name,
          at,
          value: sealed ? vault.unseal(sealed) : undefined,
        }));
      },
      /** Forgets them without a trace: nowhere else does a copy lie. */
      drop: (names: readonly string[]) => table.bulkDelete([...names]),
      dropSettledBefore: (at: number) =>
        table
          .where('at')
          .below(at)
          .filter((row) => row.sealed === null)
          .delete(),
    };
  }

  /** Straight to the browser's own database: what happens with every keystroke must cost next to nothing. */
  async #putAtOnce<Row>(table: Table<Row, string>, row: Row): Promise<void> {
    if (!this.#base.isOpen()) return void (await table.put(row));
    const { name } = table;
    const transaction = this.#base.backendDB().transaction(name, 'readwrite', { durability: 'strict' });
    transaction.objectStore(name).put(row);
    transaction.commit();
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
  }

  copiesOf(owner: string, vault: Vault) {
    const table = this.#copies;
    const keyOf = (name: string, input: unknown) => `${owner} ${name} ${JSON.stringify(input ?? {})}`;
    return {
      /** Keeps an answer and gives back the one that stands: the device may know a newer version already. */
      async keep<Data>(name: string, input: unknown, data: Data): Promise<Data> {
        const at = new Date().toISOString();
        const key = keyOf(name, input);
        const version = versionOf(data);
        return table.db.transaction('rw', table, async () => {
          // An answer that was long on its way must not put an older state over a newer one.
          const before = version === undefined ? undefined : await table.get(key);
          const known = before && vault.unseal<Data>(before.sealed);
          const newer = versionOf(known);
          if (known && version !== undefined && newer !== undefined && newer > version) return known;
          await table.put({ key, owner, at, sealed: vault.seal(data) });
          return data;
        });
      },
      async recall<Data>(name: string, input: unknown): Promise<{ at: string; data: Data } | undefined> {
        const row = await table.get(keyOf(name, input));
        const data = row && vault.unseal<Data>(row.sealed);
        return row && data !== undefined ? { at: row.at, data } : undefined;
      },
      drop: (name: string, input: unknown) => table.delete(keyOf(name, input)),
      count: () => table.where('owner').equals(owner).count(),
      /** Forgets copies made before `moment` (ISO). */
      dropOlderThan: (moment: string) => table.where('at').below(moment).delete(),
    };
  }
}

export type Copies = ReturnType<Disk['copiesOf']>;
export type KeptDrafts = ReturnType<Disk['draftsOf']>;

/** Of several whose moments nobody noted none is taken: another's clients are not to be shown. */
function latest(rows: readonly OwnerKey[]): OwnerKey | undefined {
  const usedAt = ({ usedAt: at = '' }: OwnerKey) => at;
  const [last] = rows.toSorted((one, other) => usedAt(other).localeCompare(usedAt(one)));
  return last && (last.usedAt || rows.length === 1) ? last : undefined;
}

const ordersOf = (table: Table<SealedEntry, number>, ids: readonly string[]) =>
  table
    .where('id')
    .anyOf([...ids])
    .primaryKeys();

export const versionOf = (data: unknown): number | undefined => {
  const version = (data as { version?: unknown } | null)?.version;
  return typeof version === 'number' ? version : undefined;
};
