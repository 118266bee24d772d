// Everything this person has done on this device on its way to the server: kept first, sent at once, in order,
// again and again with growing pauses, and forgotten only when the server has said that it has it.
import { ApiProblem } from '../client.ts';
import { type Bundle, type Entry, type EntryStore, type Op, type Trouble, unsentAgain } from './entries.ts';
import { holdLock } from './lock.ts';
import { laneFrom, nextBatch } from './next-batch.ts';
import { isPassing, overHttp, type Send } from './over-http.ts';
import { applied, ruleOf } from './rules.ts';
import { readSentAt, writeSentAt } from './sent-at.ts';

const BATCH = 200;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;
/** A person at the screen is told «сохранено на устройстве» rather than kept waiting longer. */
const PERFORM_PATIENCE_MS = 8_000;

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

/** What became of an operation while somebody watched. */
export type Performed<Output> = { kept: false; output: Output } | { kept: true };

export type Delivered = (entries: readonly Entry[], output: unknown) => void;

export interface OutboxOptions {
  owner: string;
  store: EntryStore;
  send?: Send;
}

interface Watcher {
  sent(output: unknown): void;
  refused(problem: ApiProblem): void;
  kept(): void;
}

export class Outbox {
  readonly owner: string;
  readonly #store: EntryStore;
  readonly #send: Send;
  #entries: Entry[] = [];
  /** Only what the disk refused to take: sent from memory, and the person is told. */
  #memory = new Set<string>();
  #stale = true;
  /** Counts what this tab has changed, so that an older look at the disk is not taken for the newest. */
  #changes = 0;
  #listeners = new Set<() => void>();
  #delivered = new Set<Delivered>();
  #added = new Set<(entries: readonly Entry[]) => void>();
  #watchers = new Map<string, Watcher>();
  #states = new Map<string, OutboxStatus>();
  #sending = false;
  #trouble: OutboxStatus['trouble'] = null;
  #channel: BroadcastChannel | null;
  #pause = FIRST_PAUSE_MS;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pumping: Promise<void> | null = null;
  #again = false;
  #closed = false;
  #limit = BATCH;
  /** Lanes whose bundle was refused: they go one by one. */
  #single = new Set<string>();

  constructor({ owner, store, send = overHttp }: OutboxOptions) {
    this.owner = owner;
    this.#store = store;
    this.#send = send;
    this.#channel =
      typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(`ryadom-outbox-${owner}`);
    this.#channel?.addEventListener('message', (event) => void this.#heard(event.data));
    globalThis.addEventListener?.('online', this.#wake);
    globalThis.document?.addEventListener('visibilitychange', this.#wake);
  }

  /** Everything on the device that the server has not acknowledged, in order; the same array until it changes. */
  get entries(): readonly Entry[] {
    return this.#entries;
  }

  /** How things stand, in all or in one lane; the same object until it changes. */
  status(lane = ''): OutboxStatus {
    const known = this.#states.get(lane);
    if (known) return known;
    const entries = lane ? this.#entries.filter((entry) => entry.lane === lane) : this.#entries;
    const parked = entries.filter((entry) => entry.problem);
    const status: OutboxStatus = {
      waiting: entries.length - parked.length,
      parked,
      sentAt: readSentAt(lane || this.owner),
      sending: this.#sending,
      trouble: this.#trouble,
    };
    this.#states.set(lane, status);
    return status;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Told of every acknowledgement, in whatever tab of this device it arrived. */
  onDelivered(listener: Delivered): () => void {
    this.#delivered.add(listener);
    return () => this.#delivered.delete(listener);
  }

  /** Told of what another tab, or a file, has added. */
  onAdded(listener: (entries: readonly Entry[]) => void): () => void {
    this.#added.add(listener);
    return () => this.#added.delete(listener);
  }

  /** What an earlier visit left behind; sending begins at once. */
  async open(): Promise<void> {
    await this.#reread();
    this.#begin();
  }

  /** Keeps the operations and starts sending. Resolves when they are on the disk (or in memory, if it refuses). */
  async add(ops: readonly Op[]): Promise<void> {
    await this.#keep(ops.map((op) => ({ ...op, at: new Date().toISOString() })));
    this.#begin();
  }

  /** Takes in what another device had kept, e.g. from a file; what is known already stays as it is. */
  async adopt(entries: readonly Entry[]): Promise<number> {
    const known = new Set(this.#entries.map((entry) => entry.id));
    const fresh = entries.filter((entry) => !known.has(entry.id)).map(unsentAgain);
    await this.#keep(fresh);
    for (const listener of this.#added) listener(fresh);
    this.#begin();
    return fresh.length;
  }

  /**
   * Does one thing while a person waits for it. `kept`: there is no connection, it will be sent by itself. Throws
   * the ApiProblem of a refusal; the operation is then forgotten, since the person sees the reason and decides.
   */
  async perform<Output>(op: Op): Promise<Performed<Output>> {
    const outcome = new Promise<Performed<Output>>((resolve, reject) => {
      const patience = setTimeout(() => end(() => resolve({ kept: true })), PERFORM_PATIENCE_MS);
      const end = (act: () => void) => {
        clearTimeout(patience);
        this.#watchers.delete(op.id);
        act();
      };
      this.#watchers.set(op.id, {
        sent: (output) => end(() => resolve({ kept: false, output: output as Output })),
        refused: (problem) => end(() => reject(problem)),
        kept: () => end(() => resolve({ kept: true })),
      });
    });
    await this.add([op]);
    return outcome;
  }

  /** Sends what waits now; true when nothing of the lane (or nothing at all) is left to send. */
  async flush(lane = ''): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#begin();
    while (this.#pumping) await this.#pumping;
    return this.status(lane).waiting === 0;
  }

  /** Tries refused operations once more, after whatever stood in the way has been put right. */
  async retry(lane = ''): Promise<void> {
    for (const entry of this.status(lane).parked) await this.#store.park(entry.id, null);
    await this.#changedHere();
    this.#begin();
  }

  /** Forgets refused operations; only a person decides that. */
  async discard(ids: readonly string[]): Promise<void> {
    await this.#store.remove(ids);
    await this.#changedHere();
    this.#begin();
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
    this.#stale = true;
    this.#begin();
  };

  async #heard(message: { added?: Entry[]; delivered?: { entries: Entry[]; output: unknown } }) {
    if (message.delivered) await applied(message.delivered.entries, message.delivered.output);
    await this.#reread();
    for (const listener of this.#added) if (message.added) listener(message.added);
    if (message.delivered) this.#tellDelivered(message.delivered.entries, message.delivered.output);
  }

  async #keep(entries: Entry[]): Promise<void> {
    if (entries.length === 0) return;
    try {
      const orders = await this.#store.add(entries);
      for (const [index, entry] of entries.entries()) entry.order = orders[index] ?? 0;
    } catch {
      for (const { id } of entries) this.#memory.add(id);
      this.#trouble = 'not_kept';
    }
    const known = new Set(this.#entries.map((entry) => entry.id));
    this.#entries = [...this.#entries, ...entries.filter((entry) => !known.has(entry.id))];
    this.#changes += 1;
    this.#channel?.postMessage({ added: entries });
    this.#tell();
  }

  async #changedHere(): Promise<void> {
    await this.#reread();
    this.#channel?.postMessage({});
  }

  /** The disk is the truth; what it refused follows behind. */
  async #reread(): Promise<void> {
    let kept: Entry[];
    let seen: number;
    do {
      seen = this.#changes;
      kept = await this.#store.list().catch(() => []);
    } while (seen !== this.#changes);
    const known = new Set(kept.map((entry) => entry.id));
    const only = this.#entries.filter((entry) => this.#memory.has(entry.id) && !known.has(entry.id));
    this.#entries = [...kept, ...only];
    this.#stale = false;
    this.#tell();
  }

  #tell(): void {
    this.#states.clear();
    for (const listener of this.#listeners) listener();
  }

  #begin(): void {
    if (this.#closed) return;
    if (this.#pumping) {
      this.#again = true;
      return;
    }
    this.#pumping = this.#pump().finally(() => {
      this.#pumping = null;
      if (this.#again) {
        this.#again = false;
        this.#begin();
        return;
      }
      for (const watcher of Array.from(this.#watchers.values())) watcher.kept();
    });
  }

  async #pump(): Promise<void> {
    await holdLock(`ryadom-outbox-${this.owner}`, async () => {
      if (this.#stale) await this.#reread();
      while (!this.#closed) {
        const batch = nextBatch(this.#entries, this.#limit);
        if (batch.length === 0) break;
        if (!this.#sending) {
          this.#sending = true;
          this.#tell();
        }
        if (!(await this.#sendOnce(batch))) break;
      }
    });
    this.#sending = false;
    this.#tell();
  }

  /** True when the next batch may follow at once. */
  async #sendOnce(batch: readonly Entry[]): Promise<boolean> {
    const [first] = batch as [Entry];
    const rule = ruleOf(first.procedure);
    const bundle = this.#single.has(first.lane) ? null : rule.bundle?.(laneFrom(this.#entries, first));
    if (bundle) return this.#sendBundle(first, bundle);
    const input = rule.join ? rule.join(batch.map((entry) => entry.input)) : first.input;
    let output: unknown;
    try {
      output = await this.#send(first.procedure, input, first.id);
    } catch (problem) {
      const known = problem instanceof ApiProblem ? problem : null;
      if (!known || isPassing(known)) return this.#wait(known);
      if (!rule.settled?.(known, input)) return this.#stumble(batch, known);
      output = null;
    }
    await this.#acknowledged(batch, input, output);
    return true;
  }

  async #sendBundle(first: Entry, bundle: Bundle): Promise<boolean> {
    let output: unknown;
    try {
      output = await this.#send(bundle.procedure, bundle.input, first.id);
    } catch (problem) {
      const known = problem instanceof ApiProblem ? problem : null;
      if (!known || isPassing(known)) return this.#wait(known);
      this.#single.add(first.lane);
      return true;
    }
    for (const told of bundle.tell(output)) {
      await this.#acknowledged(told.entries, told.entries[0]?.input, told.output);
    }
    return true;
  }

  async #acknowledged(batch: readonly Entry[], input: unknown, output: unknown): Promise<void> {
    const [first] = batch as [Entry];
    const move = ruleOf(first.procedure).moved?.(input, output);
    if (move) {
      // Before the cause is forgotten: a crash in between repeats both, which is harmless.
      for (const entry of this.#entries.filter((one) => one.lane === move.from && one.id !== first.id)) {
        await this.#store.change(entry.id, (one) => ({ ...one, lane: move.to, input: move.rewrite(one) }));
      }
    }
    await applied(batch, output);
    const ids = batch.map((entry) => entry.id);
    for (const id of ids) this.#memory.delete(id);
    // Should the disk refuse now, they are sent once more later, which is harmless.
    await this.#store.remove(ids).catch(() => {});
    this.#entries = this.#entries.filter((entry) => !ids.includes(entry.id));
    this.#changes += 1;
    if (move) await this.#reread();
    this.#pause = FIRST_PAUSE_MS;
    this.#limit = BATCH;
    this.#trouble = this.#memory.size > 0 ? 'not_kept' : null;
    writeSentAt([this.owner, first.lane], new Date().toISOString());
    this.#channel?.postMessage({ delivered: { entries: batch, output } });
    this.#tellDelivered(batch, output);
  }

  #tellDelivered(entries: readonly Entry[], output: unknown): void {
    for (const listener of this.#delivered) listener(entries, output);
    for (const entry of entries) this.#watchers.get(entry.id)?.sent(output);
    this.#tell();
  }

  #wait(problem: ApiProblem | null): false {
    // That the disk is full is the graver news: closing the tab would lose something.
    if (this.#memory.size > 0) this.#trouble = 'not_kept';
    else this.#trouble = problem?.code === 'sign_in_first' ? 'signed_out' : 'offline';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#begin(), this.#pause * (0.75 + Math.random() / 2));
    this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE_MS);
    return false;
  }

  async #stumble(batch: readonly Entry[], problem: ApiProblem): Promise<true> {
    if (batch.length > 1) {
      // One of them is refused: smaller and smaller batches find it, and the good ones get through.
      this.#limit = Math.max(1, Math.floor(batch.length / 2));
      return true;
    }
    const [refused] = batch as [Entry];
    this.#limit = BATCH;
    this.#trouble = this.#memory.size > 0 ? 'not_kept' : null;
    const watcher = this.#watchers.get(refused.id);
    if (watcher) {
      this.#memory.delete(refused.id);
      await this.#store.remove([refused.id]).catch(() => {});
      this.#entries = this.#entries.filter((entry) => entry.id !== refused.id);
      this.#changes += 1;
      watcher.refused(problem);
    } else {
      const trouble: Trouble = { code: problem.code, sentence: problem.message };
      this.#entries = this.#entries.map((entry) =>
        entry.id === refused.id ? { ...entry, problem: trouble } : entry,
      );
      await this.#store.park(refused.id, trouble).catch(() => {});
      this.#changes += 1;
    }
    this.#channel?.postMessage({});
    this.#tell();
    return true;
  }
}
