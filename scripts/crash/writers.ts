// Writers behave as devices do: an operation has its id before it is sent, and is sent again, unchanged, until
// the server says that it has it.
import { randomUUID } from 'node:crypto';
import { newId } from '#kernel/ids.ts';
import type { CrashCompany, Desk } from './company.ts';

export interface Acknowledged {
  /** Ids of answer operations. */
  ops: Set<string>;
  /** Names of divisions, sent under an Idempotency-Key. */
  names: Set<string>;
  /** By questionnaire: the value sent last, acknowledged. */
  last: Map<string, string>;
}

export interface Writers {
  acknowledged(): Acknowledged;
  retries(): number;
  /** Resolves when every writer has been acknowledged at least once more. */
  someMore(): Promise<void>;
  stop(): Promise<void>;
}

/** Share of writers that use keys of requests rather than ids of their own. */
const KEYED = 2;

export function startWriters(url: string, company: CrashCompany): Writers {
  const known: Acknowledged = { ops: new Set(), names: new Set(), last: new Map() };
  const counts = company.desks.map(() => 0);
  const end = new AbortController();
  let retries = 0;

  async function deliver(name: string, token: string, body: string, key?: string): Promise<boolean> {
    while (!end.signal.aborted) {
      const answer = await fetch(`${url}/api/${name}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          ...(key ? { 'idempotency-key': key } : {}),
        },
        body,
        signal: AbortSignal.timeout(20_000),
      })
        .then(async (response) => ({ status: response.status, text: await response.text() }))
        .catch(() => undefined);
      if (answer?.status === 200) return true;
      if (answer && answer.status < 500) throw new Error(`${name}: ${answer.status} ${answer.text}`);
      retries += 1;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return false;
  }

  async function answer(desk: Desk, writer: number): Promise<void> {
    const deviceId = randomUUID();
    let baseOpId: string | null = null;
    for (let count = 1; !end.signal.aborted; count += 1) {
      const opId: string = newId();
      const value = `writer ${writer} answer ${count}`;
      const op = { opId, key: desk.key, value, baseOpId, deviceId, deviceAt: new Date().toISOString() };
      const body = JSON.stringify({ questionnaireId: desk.questionnaireId, ops: [op] });
      if (!(await deliver('questionnaires/answer', desk.token, body))) return;
      known.ops.add(opId);
      known.last.set(desk.questionnaireId, value);
      counts[writer] = count;
      baseOpId = opId;
    }
  }

  async function create(writer: number): Promise<void> {
    for (let count = 1; !end.signal.aborted; count += 1) {
      const name = `writer ${writer} division ${count}`;
      const body = JSON.stringify({ name, kind: 'other' });
      if (!(await deliver('staff/save-division', company.adminToken, body, newId()))) return;
      known.names.add(name);
      counts[writer] = count;
    }
  }

  const working = Promise.all(
    company.desks.map((desk, writer) => (writer < KEYED ? create(writer) : answer(desk, writer))),
  );
  working.catch(() => end.abort());
  return {
    acknowledged: () => ({ ops: new Set(known.ops), names: new Set(known.names), last: new Map(known.last) }),
    retries: () => retries,
    async someMore() {
      const before = [...counts];
      while (counts.some((count, writer) => count <= (before[writer] ?? 0))) {
        if (end.signal.aborted) await working;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
    async stop() {
      end.abort();
      await working;
    },
  };
}
