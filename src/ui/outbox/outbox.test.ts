import { afterEach, describe, expect, it } from 'vitest';
import { ApiProblem } from '../client.ts';
import type { Entry, EntryStore, Op } from './entries.ts';
import { Outbox } from './outbox.ts';
import type { Send } from './over-http.ts';
import { tellOutbox } from './rules.ts';

/** A device's disk that outlives the tab. */
function makeDisk(full = () => false): EntryStore & { entries: Entry[] } {
  let last = 0;
  const disk = {
    entries: [] as Entry[],
    async add(entries: readonly Entry[]) {
      if (full()) throw new Error('QuotaExceededError');
      return entries.map((entry) => {
        const known = disk.entries.find((one) => one.id === entry.id);
        if (known) return known.order ?? 0;
        last += 1;
        disk.entries.push({ ...entry, order: last });
        return last;
      });
    },
    async list() {
      return disk.entries.map((entry) => ({ ...entry }));
    },
    async remove(ids: readonly string[]) {
      disk.entries = disk.entries.filter((entry) => !ids.includes(entry.id));
    },
    async park(id: string, problem: Entry['problem']) {
      await disk.change(id, (entry) => ({ ...entry, problem: problem ?? null }));
    },
    async change(id: string, edit: (entry: Entry) => Entry) {
      disk.entries = disk.entries.map((entry) => (entry.id === id ? edit(entry) : entry));
    },
  };
  return disk;
}

tellOutbox({
  'test.answer': { join: (inputs) => ({ all: inputs }) },
  'test.open': {
    bundle: ([first, ...rest]) =>
      first && rest.length > 0
        ? {
            procedure: 'test.all',
            input: { all: rest.map((entry) => entry.input) },
            tell: (output) => [
              { entries: rest, output },
              { entries: [first], output },
            ],
          }
        : null,
  },
  'test.begin': {
    settled: ({ code }) => code === 'begun_already',
    moved: (input, output) => {
      const { id } = input as { id: string };
      const joined = (output as { id: string } | null)?.id ?? id;
      return joined === id
        ? null
        : { from: id, to: joined, rewrite: (entry) => ({ ...(entry.input as object), to: joined }) };
    },
  },
});

const open: Outbox[] = [];
let people = 0;
function makeOutbox(disk: EntryStore, send: Send) {
  people += 1;
  const owner = `anna-${people}`;
  const make = () => {
    const outbox = new Outbox({ owner, send, store: disk });
    open.push(outbox);
    return outbox;
  };
  return { outbox: make(), again: make };
}
afterEach(() => {
  for (const outbox of open.splice(0)) outbox.close();
});

const answer = (id: string, lane = 'q'): Op => ({ id, lane, procedure: 'test.answer', input: id });
const act = (id: string, lane = 'q'): Op => ({ id, lane, procedure: 'test.act', input: id });
const begin = (id: string): Op => ({ id: `begin-${id}`, lane: id, procedure: 'test.begin', input: { id } });
const flat = (input: unknown) => ((input as { all?: unknown[] }).all ?? [input]) as string[];
const refused = (code = 'answer_type_wrong') => new ApiProblem(code, 'Не подходит', {}, 422);
const offline = () => new ApiProblem('offline', 'Нет связи', {}, 0);

describe('the outbox', () => {
  it('has an operation on the disk before it says so, and forgets it only when the server has it', async () => {
    const disk = makeDisk();
    const seen: number[] = [];
    const { outbox } = makeOutbox(disk, async () => seen.push(disk.entries.length));
    await outbox.add([answer('a')]);
    expect(await outbox.flush()).toBe(true);
    expect(seen).toEqual([1]);
    expect(disk.entries).toEqual([]);
  });

  it('keeps everything while the server is down, and a tab opened later sends it in order', async () => {
    const disk = makeDisk();
    const arrived: string[] = [];
    let down = true;
    const { outbox, again } = makeOutbox(disk, async (_, input) => {
      if (down) throw offline();
      arrived.push(...flat(input));
    });
    await outbox.add([answer('a'), answer('b')]);
    await outbox.add([act('pause'), answer('c')]);
    expect(await outbox.flush()).toBe(false);
    expect(outbox.status()).toMatchObject({ waiting: 4, trouble: 'offline' });
    outbox.close();

    down = false;
    const later = again();
    await later.open();
    expect(await later.flush()).toBe(true);
    expect(arrived).toEqual(['a', 'b', 'pause', 'c']);
  });

  it('parks what the server refuses with its reason, and the good ones around it get through', async () => {
    const disk = makeDisk();
    const arrived: string[] = [];
    const { outbox } = makeOutbox(disk, async (_, input) => {
      if (flat(input).includes('bad')) throw refused();
      arrived.push(...flat(input));
    });
    await outbox.add(['a', 'b', 'bad', 'c', 'd'].map((id) => answer(id)));
    await outbox.flush();
    expect(arrived.toSorted()).toEqual(['a', 'b', 'c', 'd']);
    expect(outbox.status().waiting).toBe(0);
    expect(outbox.status().parked).toMatchObject([
      { id: 'bad', problem: { code: 'answer_type_wrong', sentence: 'Не подходит' } },
    ]);
    expect(disk.entries).toHaveLength(1);
  });

  it('lets no act overtake a refused answer, nor anything a refused act of its lane; other lanes go on', async () => {
    const arrived: string[] = [];
    const bad = new Set(['bad', 'refused-act']);
    const { outbox } = makeOutbox(makeDisk(), async (_, input) => {
      if (flat(input).some((one) => bad.has(one))) throw refused();
      arrived.push(...flat(input));
    });
    await outbox.add([answer('bad'), answer('good'), act('complete'), answer('after')]);
    await outbox.add([act('refused-act', 'call'), act('behind', 'call'), act('elsewhere', 'other')]);
    await outbox.flush();
    expect(arrived).toEqual(['good', 'elsewhere']);
    bad.clear();
    await outbox.retry();
    expect(await outbox.flush()).toBe(true);
    expect(arrived).toEqual(['good', 'elsewhere', 'bad', 'complete', 'after', 'refused-act', 'behind']);
  });

  it('sends what waited for a questionnaire to the one a colleague had begun meanwhile', async () => {
    const disk = makeDisk();
    const arrived: unknown[] = [];
    let down = true;
    const { outbox } = makeOutbox(disk, async (procedure, input) => {
      if (down) throw offline();
      arrived.push([procedure, input]);
      return procedure === 'test.begin' ? { id: 'theirs' } : null;
    });
    await outbox.add([
      begin('mine'),
      { id: 'pause', lane: 'mine', procedure: 'test.act', input: { to: 'mine' } },
    ]);
    await outbox.flush();
    down = false;
    expect(await outbox.flush()).toBe(true);
    expect(arrived).toEqual([
      ['test.begin', { id: 'mine' }],
      ['test.act', { to: 'theirs' }],
    ]);
  });

  it('brings a questionnaire home in one request, and piece by piece where the whole is refused', async () => {
    for (const whole of [true, false]) {
      const arrived: string[] = [];
      const { outbox } = makeOutbox(makeDisk(), async (procedure, input) => {
        if (procedure === 'test.all' && !whole) throw refused();
        arrived.push(procedure);
        return procedure === 'test.all' ? input : { id: 'mine' };
      });
      const told: unknown[] = [];
      outbox.onDelivered((entries) => told.push(entries.map((entry) => entry.id)));
      await outbox.add([
        { ...begin('mine'), procedure: 'test.open' },
        answer('a', 'mine'),
        answer('b', 'mine'),
      ]);
      expect(await outbox.flush()).toBe(true);
      expect(arrived).toEqual(whole ? ['test.all'] : ['test.open', 'test.answer']);
      expect(told).toEqual(whole ? [['a', 'b'], ['begin-mine']] : [['begin-mine'], ['a', 'b']]);
    }
  });

  it('takes a refusal that says «так уже и есть» for an acknowledgement', async () => {
    const disk = makeDisk();
    const { outbox } = makeOutbox(disk, async () => {
      throw refused('begun_already');
    });
    await outbox.add([begin('mine')]);
    expect(await outbox.flush()).toBe(true);
    expect(disk.entries).toEqual([]);
  });

  it('tells whoever waits: sent with its answer, refused with its reason, or kept while there is no connection', async () => {
    const disk = makeDisk();
    let how: 'good' | 'bad' | 'away' = 'good';
    const { outbox } = makeOutbox(disk, async () => {
      if (how === 'bad') throw refused();
      if (how === 'away') throw offline();
      return 'done';
    });
    expect(await outbox.perform(act('a'))).toEqual({ kept: false, output: 'done' });
    how = 'bad';
    await expect(outbox.perform(act('b'))).rejects.toThrow('Не подходит');
    expect(disk.entries).toEqual([]);
    how = 'away';
    expect(await outbox.perform(act('c'))).toEqual({ kept: true });
    expect(disk.entries.map((entry) => entry.id)).toEqual(['c']);
  });

  it('takes in the entries of a file once, however often it is loaded', async () => {
    const { outbox: phone } = makeOutbox(makeDisk(), async () => {
      throw offline();
    });
    await phone.add([answer('a'), act('b')]);
    await phone.flush();
    const file = JSON.parse(JSON.stringify(phone.entries)) as Entry[];
    const arrived: string[] = [];
    const { outbox: desk } = makeOutbox(makeDisk(), async (_, input) => arrived.push(...flat(input)));
    expect(await desk.adopt(file)).toBe(2);
    expect(await desk.flush()).toBe(true);
    await desk.adopt(file);
    await desk.flush();
    expect(arrived.slice(0, 2)).toEqual(['a', 'b']);
  });

  it('drops a parked operation only when a person says so', async () => {
    const disk = makeDisk();
    const { outbox } = makeOutbox(disk, async () => {
      throw refused();
    });
    await outbox.add([act('a', 'one'), act('b', 'two')]);
    await outbox.flush();
    expect(outbox.status().parked).toHaveLength(2);
    await outbox.discard(['b']);
    expect(disk.entries.map((entry) => entry.id)).toEqual(['a']);
  });

  it('what was done upon a version that is no more is told, and holds nobody else up', async () => {
    const arrived: unknown[] = [];
    const { outbox } = makeOutbox(makeDisk(), async (_, input) => {
      if (flat(input).includes('a')) throw new ApiProblem('changed_meanwhile', '', {}, 409);
      arrived.push(...flat(input));
    });
    await outbox.add([answer('a')]);
    await outbox.add([{ ...answer('b'), lane: 'another' }]);
    await outbox.flush();
    expect(outbox.status()).toMatchObject({
      waiting: 0,
      parked: [{ problem: { code: 'changed_meanwhile' } }],
    });
    expect(arrived).toEqual(['b']);
  });

  it('does not take being signed out, a restart or too many requests for a refusal', async () => {
    for (const status of [401, 409, 429, 500, 503]) {
      const code = status === 401 ? 'sign_in_first' : status === 409 ? 'raced' : 'unavailable';
      const { outbox } = makeOutbox(makeDisk(), async () => {
        throw new ApiProblem(code, '', {}, status);
      });
      await outbox.add([answer('a')]);
      await outbox.flush();
      expect(outbox.status()).toMatchObject({ waiting: 1, parked: [] });
    }
  });

  it('with a full disk keeps the operation in memory, sends it, and says so meanwhile', async () => {
    const arrived: string[] = [];
    let down = true;
    const { outbox } = makeOutbox(
      makeDisk(() => true),
      async (_, input) => {
        if (down) throw offline();
        arrived.push(...flat(input));
      },
    );
    await outbox.add([answer('a')]);
    expect(outbox.status()).toMatchObject({ waiting: 1, trouble: 'not_kept' });
    await outbox.flush();
    down = false;
    expect(await outbox.flush()).toBe(true);
    expect(arrived).toEqual(['a']);
    expect(outbox.status().trouble).toBeNull();
  });
});
