// One stream of operations on its way to the server: kept first, sent at once, in order, in batches, again
// and again with growing pauses, and forgotten only when the server has said that it has them.
import { ApiProblem } from '../client.ts';
import { type Entry, type EntryStore, openEntryStore } from './entries.ts';

const BATCH = 200;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;
const LOCK_PATIENCE_MS = 8_000;

export interface OutboxStatus {
  /** Operations on the device that the server has not acknowledged yet. */
  waiting: number;
  /** Refused by the server; each says why. */
  parked: readonly Entry[];
  /** When the server last acknowledged something. */
  sentAt: string | null;
  sending: boolean;
  trouble: null | 'offline' | 'signed_out' | 'not_kept';
}

export interface OutboxOptions<Body, Receipt> {
  owner: string;
  stream: string;
  send: (bodies: Body[]) => Promise<Receipt>;
  /** The server has these now. */
  delivered: (bodies: Body[], receipt: Receipt) => void;
  /** Another tab of this device added operations. */
  addedElsewhere?: (bodies: Body[]) => void;
  store?: EntryStore;
}

/** Worth trying again by itself: no connection, a server that is restarting, too many requests. */
export function isPassing(problem: unknown): boolean {
  if (!(problem instanceof ApiProblem)) return false;
  if (problem.code === 'changed_meanwhile' || problem.code === 'sign_in_first') return true;
  return problem.status === 0 || problem.status === 408 || problem.status === 429 || problem.status >= 500;
}

export class Outbox<Body extends { opId: string }, Receipt = unknown> {
  #options: OutboxOptions<Body, Receipt>;
  #store: EntryStore;
  /** Only what the disk refused to take: sent from memory, and the person is told. */
  #memory: Entry[] = [];
  #listeners = new Set<() => void>();
  #status: OutboxStatus;
  #channel: BroadcastChannel | null;
  #pause = FIRST_PAUSE_MS;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pumping: Promise<void> | null = null;
  #again = false;
  #closed = false;
  #limit = BATCH;

  constructor(options: OutboxOptions<Body, Receipt>) {
    this.#options = options;
    this.#store = options.store ?? openEntryStore();
    const sentAt = readSentAt(options.stream);
    this.#status = { waiting: 0, parked: [], sentAt, sending: false, trouble: null };
    this.#channel =
      typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(`ryadom-${options.stream}`);
    this.#channel?.addEventListener('message', (event) => this.#heard(event.data));
    globalThis.addEventListener?.('online', this.#wake);
    globalThis.document?.addEventListener('visibilitychange', this.#wake);
  }

  get status(): OutboxStatus {
    return this.#status;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** What an earlier visit left behind, in order; sending begins at once. */
  async open(): Promise<Body[]> {
    const entries = await this.#entries();
    await this.#refresh();
    this.#begin();
    return entries.map((entry) => entry.body as Body);
  }

  /** Keeps the operations and starts sending. Resolves when they are on the disk (or in memory, if it refuses). */
  async add(bodies: readonly Body[]): Promise<void> {
    const { owner, stream } = this.#options;
    const entries = bodies.map((body): Entry => ({ id: body.opId, owner, stream, body }));
    try {
      await this.#store.add(entries);
    } catch {
      this.#memory.push(...entries);
      this.#set({ trouble: 'not_kept' });
    }
    this.#channel?.postMessage({ added: bodies });
    await this.#refresh();
    this.#begin();
  }

  /** Sends what waits now; true when nothing is left to send. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#begin();
    while (this.#pumping) await this.#pumping;
    return this.#status.waiting === 0;
  }

  /** Tries refused operations once more, after whatever stood in the way has been put right. */
  async retryParked(): Promise<void> {
    for (const entry of this.#status.parked) await this.#store.park(entry.id, null);
    await this.#refresh();
    this.#begin();
  }

  /** Forgets one refused operation; only a person decides that. */
  async discard(id: string): Promise<void> {
    await this.#store.remove([id]);
    await this.#refresh();
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#channel?.close();
    globalThis.removeEventListener?.('online', this.#wake);
    globalThis.document?.removeEventListener('visibilitychange', this.#wake);
  }

  #wake = () => {
    this.#pause = FIRST_PAUSE_MS;
    this.#begin();
  };

  #heard(message: { added?: Body[]; delivered?: { bodies: Body[]; receipt: Receipt } }) {
    if (message.added) this.#options.addedElsewhere?.(message.added);
    if (message.delivered) {
      this.#options.delivered(message.delivered.bodies, message.delivered.receipt);
      this.#set({ sentAt: readSentAt(this.#options.stream) });
    }
    void this.#refresh();
  }

  #set(patch: Partial<OutboxStatus>) {
    this.#status = { ...this.#status, ...patch };
    for (const listener of this.#listeners) listener();
  }

  async #entries(): Promise<Entry[]> {
    const kept = await this.#store.list(this.#options.owner, this.#options.stream).catch(() => []);
    return [...kept, ...this.#memory];
  }

  async #refresh(): Promise<void> {
    const entries = await this.#entries();
    const parked = entries.filter((entry) => entry.problem);
    this.#set({ waiting: entries.length - parked.length, parked });
  }

  #begin() {
    if (this.#closed) return;
    if (this.#pumping) {
      this.#again = true;
      return;
    }
    this.#pumping = this.#pump().finally(() => {
      this.#pumping = null;
      if (!this.#again) return;
      this.#again = false;
      this.#begin();
    });
  }

  async #pump(): Promise<void> {
    await holdLock(`ryadom-${this.#options.stream}`, async () => {
      while (!this.#closed) {
        const entries = (await this.#entries()).filter((entry) => !entry.problem).slice(0, this.#limit);
        if (entries.length === 0) break;
        this.#set({ sending: true });
        if (!(await this.#sendOnce(entries))) break;
      }
    });
    this.#set({ sending: false });
  }

  /** True when the next batch may follow at once. */
  async #sendOnce(entries: readonly Entry[]): Promise<boolean> {
    const bodies = entries.map((entry) => entry.body as Body);
    try {
      const receipt = await this.#options.send(bodies);
      await this.#forget(entries.map((entry) => entry.id));
      this.#pause = FIRST_PAUSE_MS;
      const sentAt = new Date().toISOString();
      writeSentAt(this.#options.stream, sentAt);
      this.#options.delivered(bodies, receipt);
      this.#channel?.postMessage({ delivered: { bodies, receipt } });
      this.#set({ sentAt, trouble: this.#memory.length > 0 ? 'not_kept' : null });
      await this.#refresh();
      return true;
    } catch (problem) {
      return this.#stumble(entries, problem);
    }
  }

  async #stumble(entries: readonly Entry[], problem: unknown): Promise<boolean> {
    const known = problem instanceof ApiProblem ? problem : null;
    if (!known || isPassing(known)) {
      // That the disk is full is the graver news: closing the tab would lose something.
      if (this.#memory.length > 0) this.#set({ trouble: 'not_kept' });
      else this.#set({ trouble: known?.code === 'sign_in_first' ? 'signed_out' : 'offline' });
      this.#timer = setTimeout(() => this.#begin(), this.#pause * (0.75 + Math.random() / 2));
      this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE_MS);
      return false;
    }
    if (entries.length > 1) {
      // One of them is refused: smaller and smaller batches find it, and the good ones get through.
      this.#limit = Math.max(1, Math.floor(entries.length / 2));
      return true;
    }
    const [refused] = entries as [Entry];
    refused.problem = { code: known.code, sentence: known.message };
    await this.#store.park(refused.id, refused.problem).catch(() => {});
    this.#limit = BATCH;
    await this.#refresh();
    return true;
  }

  async #forget(ids: readonly string[]): Promise<void> {
    this.#memory = this.#memory.filter((entry) => !ids.includes(entry.id));
    // Should the disk refuse now, they are sent once more later, which is harmless.
    await this.#store.remove(ids).catch(() => {});
  }
}

/** One tab sends at a time; a frozen tab that holds the lock is not waited for for ever. */
async function holdLock(name: string, act: () => Promise<void>): Promise<void> {
  if (!globalThis.navigator?.locks) return act();
  let begun = false;
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), LOCK_PATIENCE_MS);
  try {
    await navigator.locks.request(name, { signal: patience.signal }, () => {
      begun = true;
      clearTimeout(timer);
      return act();
    });
  } catch (error) {
    clearTimeout(timer);
    if (begun) throw error;
    await act();
  }
}

const SENT = 'ryadom.sent.';

function readSentAt(stream: string): string | null {
  return globalThis.localStorage?.getItem(SENT + stream) ?? null;
}

function writeSentAt(stream: string, at: string): void {
  try {
    globalThis.localStorage?.setItem(SENT + stream, at);
  } catch {
    // A full storage loses a time of day and nothing else.
  }
}
