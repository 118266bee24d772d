// A client of the interface that does not lose a deed: each carries its key, and is sent again with the same key
// until the server has answered.
import { request } from 'node:http';
import { Agent } from 'node:http';
import { newId } from '#kernel/ids.ts';

export interface Caller {
  // biome-ignore lint/suspicious/noExplicitAny: answers of the interface
  (token: string | null, name: string, input: unknown): Promise<any>;
  /** Deeds that were answered with success, by procedure. */
  acknowledged: Map<string, number>;
  /** Requests that met a dead server and were sent again. */
  repeated: number;
}

const PATIENCE_MS = 120_000;

export function createCaller(port: number): Caller {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const acknowledged = new Map<string, number>();
  const call = async (token: string | null, name: string, input: unknown) => {
    const key = newId();
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      const answer = await send(agent, port, { token, name, input, key }).catch((error: Error) => error);
      if (answer instanceof Error || answer.status === 503) {
        if (Date.now() > until) throw new Error(`${name}: no answer`);
        caller.repeated += 1;
        await new Promise((resolve) => setTimeout(resolve, 100));
        continue;
      }
      if (answer.status !== 200) throw new Error(`${name}: ${answer.status} ${answer.text}`);
      acknowledged.set(name, (acknowledged.get(name) ?? 0) + 1);
      return JSON.parse(answer.text);
    }
  };
  const caller: Caller = Object.assign(call, { acknowledged, repeated: 0 });
  return caller;
}

interface Outgoing {
  token: string | null;
  name: string;
  input: unknown;
  key: string;
}

function send(agent: Agent, port: number, { token, name, input, key }: Outgoing) {
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const body = JSON.stringify(input);
    const outgoing = request(
      {
        host: '127.0.0.1',
        port,
        path: `/api/${name.replace('.', '/')}`,
        method: 'POST',
        agent,
        headers: {
          'Content-Type': 'application/json',
          'Content-Length': Buffer.byteLength(body),
          'Idempotency-Key': key,
          ...(token ? { Authorization: `Bearer ${token}` } : {}),
        },
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString() }),
        );
        response.on('error', reject);
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
