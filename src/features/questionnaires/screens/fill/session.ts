// One questionnaire being filled in: what the server knows, what is on its way there, and what is being typed.
// Screens subscribe to single keys, so a keystroke draws one field and evaluates nothing.
import type { OutputOf } from '#features/access/shapes/contract.ts';
import { validateAnswer } from '#features/questionnaires/rules/check-answer.ts';
import { evaluate } from '#features/questionnaires/rules/evaluate.ts';
import { sameJson } from '#features/questionnaires/rules/merge.ts';
import { type PreparedForm, prepareForm } from '#features/questionnaires/rules/prepare.ts';
import { suggestHeader } from '#features/questionnaires/rules/suggest-header.ts';
import { decideAnswering } from '#features/questionnaires/rules/steps.ts';
import type { AnswerValue, InterviewFacts } from '#features/questionnaires/shapes/answers.ts';
import type { answerQuestions, getQuestionnaire } from '#features/questionnaires/shapes/contracts/filling.ts';
import type { AnswerCheck, Evaluation } from '#features/questionnaires/shapes/evaluation.ts';
import type { FormDefinition } from '#features/questionnaires/shapes/form.ts';
import type { Standing } from '#features/questionnaires/shapes/filling.ts';
import type { AnswerOp } from '#features/questionnaires/shapes/operations.ts';
import type { QuestionnaireState, StepActor } from '#features/questionnaires/shapes/steps.ts';
import { newId } from '#kernel/ids.ts';
import { call } from '#ui/client.ts';
import { Outbox } from '#ui/outbox/outbox.ts';
import { deviceId, type Draft, dropDraft, keepDraft, loadDrafts } from './drafts.ts';
import { tidyValue } from './tidy.ts';

export type Card = OutputOf<typeof getQuestionnaire>;
export type Op = Omit<AnswerOp, 'questionnaireId'>;
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
  readonly outbox: Outbox<Op, Receipt>;
  facts: InterviewFacts;
  state: QuestionnaireState;
  actor: StepActor;
  #version: number;
  #answers: Record<string, AnswerValue> = {};
  #standing = new Map<string, Standing>();
  #pending = new Map<string, string>();
  #drafts: Map<string, Draft>;
  #faults = new Map<string, Extract<AnswerCheck, { ok: false }>>();
  #timers = new Map<string, ReturnType<typeof setTimeout>>();
  #views = new Map<string, SlotView>();
  #listeners = new Map<string, Set<() => void>>();
  #evaluation: Evaluation | null = null;
  /** What the booked meeting tells; an answer only once the participant has seen it and gone on. */
  #suggested: Map<string, AnswerValue>;
  #device = deviceId(() => newId());

  constructor(card: Card, form: FormDefinition, owner: string) {
    this.id = card.id;
    this.form = form;
    this.prepared = prepareForm(form);
    this.facts = card.facts;
    this.state = card.state;
    this.actor = card.actor;
    this.#version = card.version;
    this.#drafts = loadDrafts(card.id);
    this.#suggested = new Map(suggestHeader(this.prepared, card.facts, card.meeting));
    for (const standing of card.answers) this.#take(standing);
    this.outbox = new Outbox<Op, Receipt>({
      owner,
      stream: `answers:${card.id}`,
      send: (ops) =>
        call<typeof answerQuestions>('questionnaires.answer', {
          questionnaireId: card.id,
          ops: ops.map(({ settles, ...op }) => ({ ...op, ...(settles ? { settles: [...settles] } : {}) })),
        }),
      delivered: (ops, receipt) => this.#delivered(ops, receipt),
      addedElsewhere: (ops) => this.#replay(ops),
    });
    globalThis.addEventListener('visibilitychange', this.#leave);
    globalThis.addEventListener('pagehide', this.#leave);
  }

  /** Puts back what an earlier visit left on this device. */
  async open(): Promise<void> {
    this.#replay(await this.outbox.open());
    for (const key of this.#drafts.keys()) this.settle(key);
    this.#changed([...this.#drafts.keys()]);
  }

  close(): void {
    this.settleAll();
    this.outbox.close();
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
    const draft = { value, base };
    this.#suggested.delete(key);
    this.#drafts.set(key, draft);
    keepDraft(this.id, key, draft);
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
      dropDraft(this.id, key, draft);
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

  /** Everything typed is with the server; false while it cannot be reached or refuses something. */
  async flush(): Promise<boolean> {
    this.settleAll();
    return (await this.outbox.flush()) && this.outbox.status.parked.length === 0;
  }

  /** What the server says now; what is on its way or being typed here is newer and stays. */
  adopt(card: Card): void {
    this.facts = card.facts;
    this.state = card.state;
    this.actor = card.actor;
    if (card.version >= this.#version) {
      this.#version = card.version;
      const busy = new Set(this.#pending.values());
      for (const standing of card.answers) if (!busy.has(standing.key)) this.#take(standing);
    }
    this.#changed([...this.#standing.keys()]);
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
    await this.outbox.add([op]);
    if (draft) dropDraft(this.id, key, draft);
  }

  #apply({ key, value, opId, settles }: Op): void {
    this.#pending.set(opId, key);
    const before = this.#standing.get(key);
    const settled = before?.otherOpId && settles?.includes(before.otherOpId);
    this.#take({
      key,
      value,
      opId,
      otherValue: settled ? null : (before?.otherValue ?? null),
      otherOpId: settled ? null : (before?.otherOpId ?? null),
    });
  }

  #take(standing: Standing): void {
    this.#standing.set(standing.key, standing);
    if (standing.value === null) delete this.#answers[standing.key];
    else this.#answers[standing.key] = standing.value;
  }

  #replay(ops: readonly Op[]): void {
    for (const op of ops) this.#apply(op);
    this.#changed(ops.map((op) => op.key));
  }

  #delivered(ops: readonly Op[], receipt: Receipt): void {
    for (const op of ops) this.#pending.delete(op.opId);
    this.#version = Math.max(this.#version, receipt.version);
    const busy = new Set(this.#pending.values());
    const settled = receipt.answers.filter((standing) => !busy.has(standing.key));
    for (const standing of settled) this.#take(standing);
    this.#changed(settled.map((standing) => standing.key));
  }

  /** `answers`: also what depends on answers, not only on what is being typed. */
  #changed(keys: readonly string[], answers = true): void {
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
