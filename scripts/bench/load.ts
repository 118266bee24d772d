// Load and its figures: so many workers, each sending its next request when the last one is answered.
import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';

export interface Figures {
  /** Milliseconds. */
  p50: number;
  p95: number;
  perSecond: number;
  count: number;
}

/** Runs `act` in `workers` endless loops for `seconds`, after a warm-up that is not counted. */
export async function measure(
  workers: number,
  seconds: number,
  act: (turn: number) => Promise<void>,
): Promise<Figures> {
  let turn = 0;
  const loop = async (until: number, times: number[] | null) => {
    while (performance.now() < until) {
      const start = performance.now();
      await act(turn++);
      times?.push(performance.now() - start);
    }
  };
  const run = async (length: number, times: number[] | null) => {
    const until = performance.now() + length * 1_000;
    await Promise.all(Array.from({ length: workers }, () => loop(until, times)));
  };
  await run(Math.min(2, seconds / 2), null);
  const times: number[] = [];
  const start = performance.now();
  await run(seconds, times);
  const gone = (performance.now() - start) / 1_000;
  times.sort((a, b) => a - b);
  const at = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), perSecond: times.length / gone, count: times.length };
}

/** A client of one server with kept connections; a status other than 200 ends the bench. */
export function createCaller(baseUrl: string, token: string, connections: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return (name: string, input: unknown): Promise<string> =>
    new Promise((resolve, reject) => {
      const body = JSON.stringify(input);
      const outgoing = request(
        `${baseUrl}/api/${name.replace('.', '/')}`,
        {
          method: 'POST',
          agent,
          headers: {
            'Content-Type': 'application/json',
            'Content-Length': Buffer.byteLength(body),
            Authorization: `Bearer ${token}`,
          },
        },
        (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('end', () => {
            const text = Buffer.concat(parts).toString();
            if (response.statusCode === 200) resolve(text);
            else reject(new Error(`${name}: ${response.statusCode} ${text.slice(0, 300)}`));
          });
        },
      );
      outgoing.on('error', reject);
      outgoing.end(body);
    });
}
