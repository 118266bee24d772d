// Reads that go on without a connection: each answer is copied to the device, and stands in when the server is away.
import type { z } from 'zod';
import { ApiProblem, type Callable, call } from '../client.ts';
import { isPassing } from '../outbox/over-http.ts';
import { type Device, currentDevice } from './device.ts';
import { versionOf } from './disk.ts';

/** With a copy at hand, a server that has not answered by then is treated as away. */
const PATIENCE_MS = 4_000;

const kept = new Set<string>();

/** Names the procedures whose answers are copied. */
export function keepReads(names: readonly string[]): void {
  for (const name of names) kept.add(name);
}

/** Finds a copy on the device. */
export type Recall = <Data>(name: string, input: unknown) => Promise<{ at: string; data: Data } | undefined>;
/** Makes the answer of a read out of copies of others; undefined where they do not hold it. */
export type Derive = (input: never, recall: Recall) => Promise<{ at: string; data: unknown } | undefined>;

const derived = new Map<string, Derive>();

/** Reads that can be answered from what was taken along for many at once. */
export function deriveReads(how: Readonly<Record<string, Derive>>): void {
  for (const [name, derive] of Object.entries(how)) derived.set(name, derive);
}

/** The newer of the answer's own copy and what can be made of others. */
async function recallNewest<Data>(
  recall: Recall,
  name: string,
  input: unknown,
): Promise<{ at: string; data: Data } | undefined> {
  const own = await recall<Data>(name, input).catch(() => undefined);
  const made = await derived
    .get(name)?.(input as never, recall)
    .catch(() => undefined);
  return made && (!own || made.at > own.at) ? { at: made.at, data: made.data as Data } : own;
}

/** The answer of the server, else its last copy on this device, else the problem. */
export async function readKept<C extends Callable>(
  name: C['name'],
  input: z.input<C['input']>,
  signal?: AbortSignal,
): Promise<z.output<C['output']>> {
  const device = currentDevice();
  if (!device?.copies || !kept.has(name)) return call<C>(name, input, signal ? { signal } : {});
  const { copies } = device;
  const recall = () =>
    recallNewest<z.output<C['output']>>((...asked) => copies.recall(...asked), name, input);
  const impatience = new AbortController();
  const timer = setTimeout(async () => {
    if (await recall()) impatience.abort(new ApiProblem('offline', '', {}, 0));
  }, PATIENCE_MS);
  const signals = [impatience.signal, ...(signal ? [signal] : [])];
  try {
    const data = await call<C>(name, input, { signal: AbortSignal.any(signals) });
    const keeping = copies.keep(name, input, data).catch(() => data);
    // An answer that left the server before this device's last words reached it must not be shown over them.
    return versionOf(data) === undefined ? data : await keeping;
  } catch (problem) {
    const away = impatience.signal.aborted || isAway(problem);
    const copy = away || isUnsent(device, problem, input) ? await recall() : undefined;
    // Earlier versions could keep half an answer as nothing.
    if (!copy || copy.data === null) throw problem;
    return copy.data;
  } finally {
    clearTimeout(timer);
  }
}

/** As `readKept`, but no copy of the answer is made: for what is asked in too many ways. */
export async function readDerived<C extends Callable>(
  name: C['name'],
  input: z.input<C['input']>,
  signal?: AbortSignal,
): Promise<z.output<C['output']>> {
  try {
    return await call<C>(name, input, signal ? { signal } : {});
  } catch (problem) {
    const copies = isAway(problem) ? currentDevice()?.copies : null;
    const made = copies && (await derived.get(name)?.(input as never, (...asked) => copies.recall(...asked)));
    if (!made) throw problem;
    return made.data as z.output<C['output']>;
  }
}

/** The server was not reached; somebody signed out is not away. */
const isAway = (problem: unknown) => isPassing(problem) && (problem as ApiProblem).status !== 401;

/** Asked of something this device has made and not sent yet: the server cannot know it. */
function isUnsent(device: Device, problem: unknown, input: unknown): boolean {
  if (!(problem instanceof ApiProblem) || problem.status !== 404) return false;
  const asked = new Set(Object.values((input ?? {}) as object));
  return device.outbox.entries.some((entry) => asked.has((entry.input as { id?: unknown } | null)?.id));
}
