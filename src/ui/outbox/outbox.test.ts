import { afterEach, describe, expect, it } from 'vitest';
import { ApiProblem } from '../client.ts';
import type { Entry, EntryStore } from './entries.ts';
import { Outbox } from './outbox.ts';

type Op = { opId: string; text: string };

/** A device's disk that outlives the tab. */
function makeDisk(full = () => false): EntryStore & { entries: Entry[] } {
  const disk = {
    entries: [] as Entry[],
    async add(entries: readonly Entry[]) {
      if (full()) throw new Error('QuotaExceededError');
      for (const entry of entries) {
        if (!disk.entries.some((one) => one.id === entry.id)) disk.entries.push({ ...entry });
      }
    },
    async list(owner: string, stream: string) {
      return disk.entries.filter((entry) => entry.owner === owner && entry.stream === stream);
    },
    async remove(ids: readonly string[]) {
      disk.entries = disk.entries.filter((entry) => !ids.includes(entry.id));
    },
    async park(id: string, problem: Entry['problem']) {
      disk.entries = disk.entries.map((entry) => (entry.id === id ? { ...entry, problem } : entry));
    },
  };
  return disk;
}

const open: Outbox<Op, unknown>[] = [];
let streams = 0;
function makeOutbox(disk: EntryStore, send: (bodies: Op[]) => Promise<unknown>, owner = 'anna') {
  const stream = `test-${(streams += 1)}`;
  const make = (as = owner) => {
    const outbox = new Outbox<Op, unknown>({ owner: as, stream, send, delivered: () => {}, store: disk });
    open.push(outbox);
    return outbox;
  };
  return { outbox: make(), again: make };
}
afterEach(() => {
  for (const outbox of open.splice(0)) outbox.close();
});

const op = (opId: string): Op => ({ opId, text: opId });
const refused = () => new ApiProblem('answer_type_wrong', 'Не подходит', {}, 422);
const offline = () => new ApiProblem('offline', 'Нет связи', {}, 0);

describe('the outbox', () => {
  it('has an operation on the disk before it says so, and forgets it only when the server has it', async () => {
    const disk = makeDisk();
    const seen: number[] = [];
    const { outbox } = makeOutbox(disk, async () => seen.push(disk.entries.length));
    await outbox.add([op('a')]);
    expect(await outbox.flush()).toBe(true);
    expect(seen).toEqual([1]);
    expect(disk.entries).toEqual([]);
  });

  it('keeps everything while the server is down, and a tab opened later sends it in order', async () => {
    const disk = makeDisk();
    const arrived: string[] = [];
    let down = true;
    const { outbox, again } = makeOutbox(disk, async (bodies) => {
      if (down) throw offline();
      arrived.push(...bodies.map((body) => body.opId));
    });
    await outbox.add([op('a'), op('b')]);
    await outbox.add([op('c')]);
    expect(await outbox.flush()).toBe(false);
    expect(outbox.status).toMatchObject({ waiting: 3, trouble: 'offline' });
    outbox.close();

    down = false;
    const later = again();
    expect((await later.open()).map((body) => body.opId)).toEqual(['a', 'b', 'c']);
    expect(await later.flush()).toBe(true);
    expect(arrived).toEqual(['a', 'b', 'c']);
  });

  it('parks what the server refuses with its reason, and the good ones around it get through', async () => {
    const disk = makeDisk();
    const arrived: string[] = [];
    const { outbox } = makeOutbox(disk, async (bodies) => {
      if (bodies.some((body) => body.opId === 'bad')) throw refused();
      arrived.push(...bodies.map((body) => body.opId));
    });
    await outbox.add(['a', 'b', 'bad', 'c', 'd'].map(op));
    await outbox.flush();
    expect(arrived.toSorted()).toEqual(['a', 'b', 'c', 'd']);
    expect(outbox.status.waiting).toBe(0);
    expect(outbox.status.parked).toMatchObject([
      { id: 'bad', problem: { code: 'answer_type_wrong', sentence: 'Не подходит' } },
    ]);
    expect(disk.entries).toHaveLength(1);
  });

  it('sends a parked operation again when asked, and drops it only when a person says so', async () => {
    const disk = makeDisk();
    let strict = true;
    const { outbox } = makeOutbox(disk, async () => {
      if (strict) throw refused();
    });
    await outbox.add([op('a'), op('b')]);
    await outbox.flush();
    expect(outbox.status.parked).toHaveLength(2);
    await outbox.discard('b');
    strict = false;
    await outbox.retryParked();
    expect(await outbox.flush()).toBe(true);
    expect(disk.entries).toEqual([]);
  });

  it('does not take being signed out, a restart or too many requests for a refusal', async () => {
    for (const status of [401, 429, 500, 503]) {
      const disk = makeDisk();
      const code = status === 401 ? 'sign_in_first' : 'unavailable';
      const { outbox } = makeOutbox(disk, async () => {
        throw new ApiProblem(code, '', {}, status);
      });
      await outbox.add([op('a')]);
      await outbox.flush();
      expect(outbox.status).toMatchObject({ waiting: 1, parked: [] });
    }
  });

  it('with a full disk keeps the operation in memory, sends it, and says so meanwhile', async () => {
    const arrived: string[] = [];
    let down = true;
    const { outbox } = makeOutbox(
      makeDisk(() => true),
      async (bodies) => {
        if (down) throw offline();
        arrived.push(...bodies.map((body) => body.opId));
      },
    );
    await outbox.add([op('a')]);
    expect(outbox.status).toMatchObject({ waiting: 1, trouble: 'not_kept' });
    await outbox.flush();
    down = false;
    expect(await outbox.flush()).toBe(true);
    expect(arrived).toEqual(['a']);
    expect(outbox.status.trouble).toBeNull();
  });

  it('sends nothing in another person’s name', async () => {
    const disk = makeDisk();
    const { outbox, again } = makeOutbox(disk, async () => {
      throw offline();
    });
    await outbox.add([op('a')]);
    expect(await again('boris').open()).toEqual([]);
    expect(disk.entries).toHaveLength(1);
  });
});
