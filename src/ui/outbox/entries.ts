// What waits to be sent, on this device, in IndexedDB: written to the disk before anybody says «сохранено».
import { Dexie, type Table } from 'dexie';

export interface Entry<Body = unknown> {
  /** Made by the store; the order of sending. */
  order?: number;
  /** UUID of the operation, made on the device. */
  id: string;
  /** Whose it is: nobody sends in another person's name. */
  owner: string;
  /** Entries of one stream are sent in order, e.g. «answers:<questionnaire>». */
  stream: string;
  body: Body;
  /** Set when the server refused it: it waits for a person and is never dropped. */
  problem?: { code: string; sentence: string } | null;
}

export interface EntryStore {
  /** Resolves once the entries are on the disk; known ids stay as they are. */
  add(entries: readonly Entry[]): Promise<void>;
  list(owner: string, stream: string): Promise<Entry[]>;
  remove(ids: readonly string[]): Promise<void>;
  park(id: string, problem: { code: string; sentence: string } | null): Promise<void>;
}

/** The store of this browser. `strict`: a crash of the machine right after loses nothing either. */
export function openEntryStore(name = 'ryadom-outbox'): EntryStore {
  const base = new Dexie(name, { chromeTransactionDurability: 'strict' });
  base.version(1).stores({ entries: '++order, &id, [owner+stream]' });
  const table = base.table('entries') as Table<Entry, number>;
  return {
    async add(entries) {
      await base.transaction('rw', table, async () => {
        for (const entry of entries) {
          if (!(await table.where('id').equals(entry.id).count())) await table.add({ ...entry });
        }
      });
    },
    list: (owner, stream) => table.where('[owner+stream]').equals([owner, stream]).sortBy('order'),
    async remove(ids) {
      await table
        .where('id')
        .anyOf([...ids])
        .delete();
    },
    async park(id, problem) {
      await table.where('id').equals(id).modify({ problem });
    },
  };
}
