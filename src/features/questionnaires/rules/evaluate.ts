// The one engine: form + facts + answers -> what is visible, where the talk goes on, what is missing.
// Walks the form once, front to back; conditions look only backwards, so one pass is enough.
import type { Answers, AnswerValue, InterviewFacts } from '#features/questionnaires/shapes/answers.ts';
import type {
  Completion,
  CompletionReason,
  CriterionResult,
  EvaluatedQuestion,
  EvaluatedSection,
  EvaluatedSlot,
  Evaluation,
  Gate,
  Place,
  Progress,
  SlotState,
} from '#features/questionnaires/shapes/evaluation.ts';
import type { Question, QuestionOf } from '#features/questionnaires/shapes/form.ts';
import { isMeantFor } from '#features/questionnaires/rules/audience.ts';
import { findFault, isSkip } from '#features/questionnaires/rules/check-answer.ts';
import { conditionHolds } from '#features/questionnaires/rules/conditions.ts';
import { computeAnswer } from '#features/questionnaires/rules/formula/evaluate-formula.ts';
import { judgeCriterion, judgeGate } from '#features/questionnaires/rules/gate.ts';
import type { PreparedForm, PreparedSection } from '#features/questionnaires/rules/prepare.ts';
import type { Slot } from '#features/questionnaires/rules/slots.ts';
import { listSlots } from '#features/questionnaires/rules/slots.ts';

interface Walk {
  readonly metWith: string | null;
  readonly facts: InterviewFacts;
  readonly answers: Answers;
  /** Valid answers of visible questions so far. */
  readonly known: Map<string, AnswerValue>;
  readonly criteria: CriterionResult[];
}

function settle(slot: Slot, state: SlotState): EvaluatedSlot {
  // Nothing is compulsory that cannot be answered now.
  const required = slot.required && state !== 'hidden' && state !== 'closed';
  return { key: slot.key, subject: slot.subject, state, required };
}

/** State of a visible slot by its answer alone; a valid answer becomes known to later conditions. */
function readSlot(walk: Walk, question: Question, slot: Slot): SlotState {
  const value = Object.hasOwn(walk.answers, slot.key) ? walk.answers[slot.key] : undefined;
  if (value === undefined || value === null) return 'missing';
  if (findFault(question, slot, walk.facts, value)) return 'missing';
  if (isSkip(value)) return 'skipped';
  walk.known.set(slot.key, value);
  return 'answered';
}

/** A criterion decides about its own slots: claims show when it failed, a restored one asks nothing more. */
function readCriterion(
  walk: Walk,
  question: Extract<Question, { type: 'criterion' }>,
  slots: readonly Slot[],
): EvaluatedSlot[] {
  const states = slots.map((slot) => readSlot(walk, question, slot));
  const result = judgeCriterion(question, walk.facts, (key) => walk.known.get(key));
  walk.criteria.push(result);
  return slots.map((slot, index) => {
    const state = states[index] as SlotState;
    if (slot.subject.part === 'claims') {
      if (result.outcome === 'failed') return settle(slot, state);
      if (result.outcome === 'restored' && state === 'answered') return settle(slot, state);
      walk.known.delete(slot.key);
      return settle(slot, 'hidden');
    }
    const waived = result.outcome === 'restored' && state === 'missing';
    return settle(slot, waived ? 'hidden' : state);
  });
}

function sumUp(slots: readonly EvaluatedSlot[]): SlotState {
  let skipped = 0;
  let visible = 0;
  for (const { state } of slots) {
    if (state === 'missing' || state === 'closed') return state;
    if (state === 'hidden') continue;
    visible += 1;
    if (state === 'skipped') skipped += 1;
  }
  if (visible === 0) return 'hidden';
  return skipped === visible ? 'skipped' : 'answered';
}

/** A result that cannot be computed yet is not asked for: its place stays hidden. */
function computeSlot(walk: Walk, question: QuestionOf<'calculated'>, slot: Slot): EvaluatedSlot {
  const computed = computeAnswer(question, (key) => walk.known.get(key));
  if (computed === null) return settle(slot, 'hidden');
  walk.known.set(slot.key, computed);
  return { ...settle(slot, 'answered'), computed };
}

function isAsked(walk: Walk, question: Question): boolean {
  const met = walk.metWith === null ? undefined : walk.known.get(walk.metWith);
  if (!isMeantFor(question, walk.facts, met)) return false;
  return !question.when || conditionHolds(question.when, (key) => walk.known.get(key));
}

function evaluateQuestion(walk: Walk, question: Question, closed: boolean): EvaluatedQuestion {
  const slots = listSlots(question, walk.facts);
  const visible = isAsked(walk, question);
  let evaluated: EvaluatedSlot[];
  if (!visible) evaluated = slots.map((slot) => settle(slot, 'hidden'));
  else if (closed) evaluated = slots.map((slot) => settle(slot, 'closed'));
  else if (question.type === 'criterion') evaluated = readCriterion(walk, question, slots);
  else if (question.type === 'calculated') evaluated = slots.map((slot) => computeSlot(walk, question, slot));
  else evaluated = slots.map((slot) => settle(slot, readSlot(walk, question, slot)));
  return { question, slots: evaluated, state: sumUp(evaluated) };
}

function evaluateSection(walk: Walk, section: PreparedSection): EvaluatedSection {
  const gate = section.behindGate ? judgeGate(walk.criteria).state : 'passed';
  const state = gate === 'failed' ? 'closed' : gate === 'not_reached' ? 'ahead' : 'open';
  const questions = section.questions.map((question) => evaluateQuestion(walk, question, state === 'closed'));
  return { kind: section.kind, state, questions };
}

function findNextPlace(sections: readonly EvaluatedSection[]): Place | null {
  for (const section of sections) {
    if (section.state !== 'open') continue;
    for (const { question, slots } of section.questions) {
      const slot = slots.find((one) => one.state === 'missing');
      if (slot) return { section: section.kind, questionId: question.id, key: slot.key };
    }
  }
  return null;
}

function measureProgress(sections: readonly EvaluatedSection[]): Progress {
  const progress = { questionsDone: 0, questionsAll: 0, minutesDone: 0, minutesAll: 0 };
  for (const section of sections) {
    for (const { question, state } of section.questions) {
      if (state === 'hidden' || state === 'closed') continue;
      const minutes = question.minutes ?? 0;
      progress.questionsAll += 1;
      progress.minutesAll += minutes;
      if (state === 'missing') continue;
      progress.questionsDone += 1;
      progress.minutesDone += minutes;
    }
  }
  return progress;
}

function reasonFor(question: Question, slot: EvaluatedSlot): CompletionReason {
  if (slot.subject.part === 'claims') return { code: 'claims_missing', criterionId: question.id };
  if (question.type === 'recommendations') {
    return { code: 'recommendations_not_asked', questionId: question.id };
  }
  return { code: 'required_missing', key: slot.key, questionId: question.id };
}

function judgeCompletion(sections: readonly EvaluatedSection[], gate: Gate): Completion {
  const reasons: CompletionReason[] = [];
  if (gate.state === 'not_reached') reasons.push({ code: 'gate_not_reached' });
  if (gate.state === 'failed') {
    reasons.push({ code: 'gate_failed', criterionIds: gate.failed.map((result) => result.criterionId) });
  }
  for (const section of sections) {
    for (const { question, slots } of section.questions) {
      for (const slot of slots) {
        if (slot.required && slot.state === 'missing') reasons.push(reasonFor(question, slot));
      }
    }
  }
  return reasons.length === 0 ? { ok: true } : { ok: false, reasons };
}

/**
 * The whole picture of one questionnaire. Pure and total: answers that do not fit their question count as
 * missing, answers to hidden or closed questions do not count at all (M9.1, M9.2, M9.8, M10.4).
 */
export function evaluate(prepared: PreparedForm, facts: InterviewFacts, answers: Answers): Evaluation {
  const walk: Walk = { metWith: prepared.metWith, facts, answers, known: new Map(), criteria: [] };
  const sections = prepared.sections.map((section) => evaluateSection(walk, section));
  const gate = judgeGate(walk.criteria);
  return {
    sections,
    gate,
    nextPlace: findNextPlace(sections),
    progress: measureProgress(sections),
    completion: judgeCompletion(sections, gate),
  };
}
