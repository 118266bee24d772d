// One questionnaire being filled in: what the server knows, what is on its way there, and what is being typed.
// Screens subscribe to single keys, so a keystroke draws one field and evaluates nothing.
import type { OutputOf } from '#features/access/shapes/contract.ts';
import { validateAnswer } from '#features/questionnaires/rules/check-answer.ts';
import { evaluate } from '#features/questionnaires/rules/evaluate.ts';
import { sameJson } from '#features/questionnaires/rules/merge.ts';
import { applyOp } from '#features/questionnaires/rules/overlay.ts';
import { type PreparedForm, prepareForm } from '#features/questionnaires/rules/prepare.ts';
import { suggestHeader } from '#features/questionnaires/rules/suggest-header.ts';
import { decideAnswering } from '#features/questionnaires/rules/steps.ts';
import type { AnswerValue, InterviewFacts } from '#features/questionnaires/shapes/answers.ts';
import type {
  answerQuestions,
  QuestionnaireCard,
} from '#features/questionnaires/shapes/contracts/filling.ts';
import type { AnswerCheck, Evaluation } from '#features/questionnaires/shapes/evaluation.ts';
import type { FormDefinition } from '#features/questionnaires/shapes/form.ts';
import type { Standing } from '#features/questionnaires/shapes/filling.ts';
import type { QuestionnaireState, StepActor } from '#features/questionnaires/shapes/steps.ts';
import { newId } from '#kernel/ids.ts';
import type { Device } from '#ui/device/device.ts';
import type { Entry } from '#ui/outbox/entries.ts';
import { laneOf, type Op } from '../unsent.ts';
import { deviceId, type Draft, Drafts } from './drafts.ts';
import { tidyValue } from './tidy.ts';

export type Card = QuestionnaireCard;
type Receipt = OutputOf<typeof answerQuestions>;

/** Typing becomes an operation after this pause, or when the field is left. */
const TYPING_PAUSE_MS = 400;

/** One answer as a field shows it. */
export interface SlotView {
  /** What is being typed, else the answer that stands. */
  value: unknown;
  /** Why what was typed is not an answer yet. */
  fault: Extract<AnswerCheck, { ok: false }> | null;
  /** The value of another device that nobody has compared yet. */
  other: { opId: string; value: AnswerValue | null } | null;
}

export class FillSession {
  readonly id: string;
  readonly form: FormDefinition;
  readonly prepared: PreparedForm;
  readonly device: Device;
  readonly lane: string;
  facts: InterviewFacts;
  state: QuestionnaireState;
  actor: StepActor;
  #version: number;
  #answers: Record<string, AnswerValue> = {};
  #standing = new Map<string, Standing>();
  #pending = new Map<string, string>();
  #kept: Drafts;
  #drafts: Map<string, Draft>;
  /** Operations on their way to the disk. */
  #keeping: Promise<void> = Promise.resolve();
  #unsubscribe: (() => void)[] = [];
  #faults = new Map<string, Extract<AnswerCheck, { ok: false }>>();
  #timers = new Map<string, ReturnType<typeof setTimeout>>();
  #views = new Map<string, SlotView>();
  #listeners = new Map<string, Set<() => void>>();
  #evaluation: Evaluation | null = null;
  /** What the booked meeting tells; an answer only once the participant has seen it and gone on. */
  #suggested: Map<string, AnswerValue>;
  #about: string;
  #device = deviceId(() => newId());

  private constructor(
    card: Card,
    form: FormDefinition,
    device: Device,
    kept: Drafts,
    drafts: Map<string, Draft>,
  ) {
    this.id = card.id;
    this.prepared = prepareForm(form);
    this.form = this.prepared.form;
    this.#about = card.client.name;
    this.facts = card.facts;
    this.state = card.state;
    this.actor = card.actor;
    this.#version = card.version;
    this.device = device;
    this.lane = laneOf(card.id);
    this.#kept = kept;
    this.#drafts = drafts;
    this.#suggested = new Map(suggestHeader(this.prepared, card.facts, card.meeting));
    for (const standing of card.answers) this.#take(standing);
    const { outbox } = device;
    this.#replay(this.#answersIn(outbox.entries));
    this.#unsubscribe = [
      outbox.onDelivered((entries, output) => this.#delivered(this.#answersIn(entries), output as Receipt)),
      outbox.onAdded((entries) => this.#replay(this.#answersIn(entries))),
    ];
    for (const key of this.#drafts.keys()) this.settle(key);
    globalThis.addEventListener('visibilitychange', this.#leave);
    globalThis.addEventListener('pagehide', this.#leave);
  }

  /** With what an earlier visit left on this device. */
  static async open(card: Card, form: FormDefinition, device: Device): Promise<FillSession> {
    const kept = new Drafts(card.id, device);
    return new FillSession(card, form, device, kept, await kept.load());
  }

  close(): void {
    this.settleAll();
    for (const end of this.#unsubscribe) end();
    globalThis.removeEventListener('visibilitychange', this.#leave);
    globalThis.removeEventListener('pagehide', this.#leave);
  }

  get evaluation(): Evaluation {
    this.#evaluation ??= evaluate(this.prepared, this.facts, this.#answers);
    return this.#evaluation;
  }

  get answers(): Readonly<Record<string, AnswerValue>> {
    return this.#answers;
  }

  /** Keys where something typed is not an answer yet. */
  get unfinished(): string[] {
    return [...this.#faults.keys()];
  }

  /** Something is being typed under this key, or stands there. */
  begun(key: string): boolean {
    return this.#drafts.has(key) || this.#answers[key] !== undefined;
  }

  /** Keys with two values of two devices. */
  get conflicts(): string[] {
    return [...this.#standing.values()].filter((one) => one.otherOpId).map((one) => one.key);
  }

  subscribe = (key: string, listener: () => void): (() => void) => {
    const group = this.#listeners.get(key) ?? new Set();
    group.add(listener);
    this.#listeners.set(key, group);
    return () => group.delete(listener);
  };

  view(key: string): SlotView {
    const known = this.#views.get(key);
    if (known) return known;
    const standing = this.#standing.get(key);
    const draft = this.#drafts.get(key);
    const view: SlotView = {
      value: draft ? draft.value : (this.#answers[key] ?? this.suggestion(key)),
      fault: this.#faults.get(key) ?? null,
      other: standing?.otherOpId ? { opId: standing.otherOpId, value: standing.otherValue } : null,
    };
    this.#views.set(key, view);
    return view;
  }

  /** What is shown under `key` without being an answer yet. */
  suggestion(key: string): AnswerValue | undefined {
    if (!this.#suggested.has(key) || this.#standing.has(key) || this.#drafts.has(key)) return undefined;
    return this.mayAnswer(key) ? this.#suggested.get(key) : undefined;
  }

  /** May this answer be given or changed now? */
  mayAnswer(key: string): boolean {
    const { state, actor, evaluation } = this;
    return decideAnswering(this.prepared, { state, actor, evaluation, key }).ok;
  }

  /** A new value; `typing` waits for a pause before it becomes an operation. */
  set(key: string, value: unknown, typing = false): void {
    const base = this.#drafts.get(key)?.base ?? this.#standing.get(key)?.opId ?? null;
    const draft = { value, base, at: this.#kept.stamp() };
    this.#suggested.delete(key);
    this.#drafts.set(key, draft);
    this.#kept.keep(key, draft);
    clearTimeout(this.#timers.get(key));
    if (typing) {
      this.#faults.delete(key);
      this.#timers.set(
        key,
        setTimeout(() => this.settle(key), TYPING_PAUSE_MS),
      );
      this.#changed([key], false);
    } else {
      this.settle(key);
    }
  }

  /** Makes an operation of what was typed; what is not an answer yet stays a draft with its reason. */
  settle(key: string): void {
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
    const draft = this.#drafts.get(key);
    if (!draft) return;
    const value = tidyValue(draft.value) as AnswerValue | undefined;
    const check =
      value === undefined ? { ok: true as const } : validateAnswer(this.prepared, this.facts, key, value);
    if (!check.ok) {
      this.#faults.set(key, check);
      this.#changed([key], false);
      return;
    }
    this.#faults.delete(key);
    this.#drafts.delete(key);
    const current = this.#answers[key];
    if (value === undefined ? current === undefined : sameJson(value, current)) {
      this.#kept.drop(key, draft);
      this.#changed([key], false);
      return;
    }
    void this.#commit(key, value ?? null, draft);
  }

  settleAll(): void {
    for (const key of this.#drafts.keys()) this.settle(key);
  }

  /** Chooses between two devices' values: the one chosen becomes a new operation that settles both. */
  choose(key: string, value: AnswerValue | null): void {
    const other = this.#standing.get(key)?.otherOpId;
    if (other) void this.#commit(key, value, null, [other]);
  }

  /** Everything typed is kept, in order, before whatever is done next; false while an answer stands refused. */
  async keepAll(): Promise<boolean> {
    this.settleAll();
    await this.#keeping;
    return this.device.outbox.status(this.lane).parked.length === 0;
  }

  /** What the server says now; what is on its way or being typed here is newer and stays. */
  adopt(card: Card): void {
    const moved = card.facts !== this.facts || card.state !== this.state || card.actor !== this.actor;
    this.facts = card.facts;
    this.state = card.state;
    this.actor = card.actor;
    let keys: string[] = [];
    if (card.version >= this.#version) {
      this.#version = card.version;
      keys = this.#takeAll(card.answers);
    }
    // What this very session has said comes back as a card, too; nothing is weighed or drawn again for that.
    if (moved) this.#changed([...this.#standing.keys()]);
    else if (keys.length > 0) this.#changed(keys);
  }

  /** Keeps a deed of this talk that is no answer; it is sent after everything kept before it. */
  async keepDeed(procedure: string, input: object): Promise<void> {
    const added = this.device.outbox.add([
      { id: newId(), lane: this.lane, procedure, input, about: this.#about },
    ]);
    this.#keeping = Promise.all([this.#keeping, added]).then(() => {});
    await added;
  }

  async #commit(
    key: string,
    value: AnswerValue | null,
    draft: Draft | null,
    settles?: string[],
  ): Promise<void> {
    const op: Op = {
      opId: newId(),
      key,
      value,
      deviceId: this.#device,
      deviceAt: new Date().toISOString(),
      baseOpId: draft ? draft.base : (this.#standing.get(key)?.opId ?? null),
      ...(settles ? { settles } : {}),
    };
    this.#apply(op);
    this.#changed([key]);
    const input = { questionnaireId: this.id, ops: [op] };
    const added = this.device.outbox.add([
      { id: op.opId, lane: this.lane, procedure: 'questionnaires.answer', input, about: this.#about },
    ]);
    this.#keeping = Promise.all([this.#keeping, added]).then(() => {});
    await added;
    if (draft) this.#kept.drop(key, draft);
  }

  #apply(op: Op): void {
    this.#pending.set(op.opId, op.key);
    this.#take(applyOp(this.#standing.get(op.key), op));
  }

  /** Takes what is not on its way from here itself; the keys under which something is new. */
  #takeAll(answers: readonly Standing[]): string[] {
    const busy = new Set(this.#pending.values());
    const fresh = answers.filter(
      (standing) => !busy.has(standing.key) && !sameJson(standing, this.#standing.get(standing.key)),
    );
    for (const standing of fresh) this.#take(standing);
    return fresh.map((standing) => standing.key);
  }

  #take(standing: Standing): void {
    this.#standing.set(standing.key, standing);
    if (standing.value === null) delete this.#answers[standing.key];
    else this.#answers[standing.key] = standing.value;
  }

  #answersIn(entries: readonly Entry[]): Op[] {
    return entries.flatMap((entry) =>
      entry.lane === this.lane && entry.procedure === 'questionnaires.answer'
        ? (entry.input as { ops: Op[] }).ops
        : [],
    );
  }

  #replay(ops: readonly Op[]): void {
    for (const op of ops) this.#apply(op);
    this.#changed(ops.map((op) => op.key));
  }

  #delivered(ops: readonly Op[], receipt: Receipt): void {
    if (ops.length === 0) return;
    for (const op of ops) this.#pending.delete(op.opId);
    this.#version = Math.max(this.#version, receipt.version);
    this.#changed(this.#takeAll(receipt.answers));
  }

  /** `answers`: also what depends on answers, not only on what is being typed. */
  #changed(keys: readonly string[], answers = keys.length > 0): void {
    if (answers) this.#evaluation = null;
    for (const key of keys) {
      this.#views.delete(key);
      for (const listener of this.#listeners.get(key) ?? []) listener();
    }
    for (const listener of this.#listeners.get('*') ?? []) listener();
  }

  #leave = () => {
    if (document.visibilityState === 'hidden') this.settleAll();
  };
}
