// Everything a person can enter from the brought pages: what was ticked, what is in doubt, what has to be typed,
// and whether it may be entered now. Pure: the screen keeps only what was clicked and typed.
import { answerFromPaper, type FromPaper } from '#features/questionnaires/rules/paper/answer-from-paper.ts';
import {
  firstMarks,
  type PaperField,
  paperFields,
} from '#features/questionnaires/rules/paper/paper-fields.ts';
import { validateAnswer } from '#features/questionnaires/rules/check-answer.ts';
import { evaluate } from '#features/questionnaires/rules/evaluate.ts';
import { sameJson } from '#features/questionnaires/rules/merge.ts';
import type { PreparedForm } from '#features/questionnaires/rules/prepare.ts';
import { decideAnswering } from '#features/questionnaires/rules/steps.ts';
import type { AnswerValue } from '#features/questionnaires/shapes/answers.ts';
import type { AnswerCheck, SlotSubject } from '#features/questionnaires/shapes/evaluation.ts';
import type { Question, SectionKind } from '#features/questionnaires/shapes/form.ts';
import type { Card } from '../fill/session.ts';
import { type BroughtPage, stripOf } from './crop.tsx';

/** What a person has clicked and typed; kept on the device until entered. */
export interface PaperWork {
  /** `key mark` -> as the person says. */
  marks: Record<string, boolean>;
  /** `key field` -> text. */
  typed: Record<string, string>;
  /** Keys whose answer on the screen gives way to the paper. */
  replace: Record<string, boolean>;
}
export const NO_WORK: PaperWork = { marks: {}, typed: {}, replace: {} };

export interface Entry {
  key: string;
  section: SectionKind;
  question: Question;
  subject: SlotSubject;
  page: BroughtPage;
  strip: { x: number; y: number; width: number; height: number };
  /** null: to be looked at. */
  marks: ReadonlyMap<string, boolean | null>;
  /** A mark was read in doubt, whatever a person has said of it since. */
  doubted: boolean;
  fields: readonly PaperField[];
  result: FromPaper;
  /** `look`: marks in doubt. `same`: on the screen already. `differs`: the screen says otherwise. */
  state: 'nothing' | 'look' | 'unfinished' | 'faulty' | 'same' | 'differs' | 'closed' | 'ready';
  fault: Extract<AnswerCheck, { ok: false }> | null;
  /** Why it may not be entered now: the code of a refusal. */
  closed: string | null;
  standing: AnswerValue | null;
}

export const markName = (key: string, mark: string) => `${key} ${mark}`;

/** One of them is enough to make the ids of persons and recommendations valid while nothing is sent yet. */
const PLACEHOLDERS = Array.from({ length: 8 }, (_, index) => `00000000-0000-4000-8000-00000000000${index}`);

function readEntry(
  card: Card,
  prepared: PreparedForm,
  work: PaperWork,
  about: Pick<Entry, 'key' | 'section' | 'question' | 'subject' | 'page' | 'strip'>,
  ids: readonly string[],
): Entry {
  const { key, question, subject, page } = about;
  const boxes = page.boxes.filter((box) => box.key === key);
  const read = firstMarks(question, subject, boxes);
  const doubted = [...read.values()].includes(null);
  const marks = new Map(
    [...read].map(([mark, seen]) => [mark, work.marks[markName(key, mark)] ?? seen] as const),
  );
  const ticked = [...marks].filter(([, on]) => on === true).map(([mark]) => mark);
  const fields = paperFields(question, subject, ticked);
  const typed = Object.fromEntries(fields.map(({ name }) => [name, work.typed[markName(key, name)] ?? '']));
  const result = answerFromPaper({ question, subject, facts: card.facts, ticked, typed, ids });
  const standing = card.answers.find((one) => one.key === key)?.value ?? null;
  const check = result.state === 'answer' ? validateAnswer(prepared, card.facts, key, result.value) : null;
  const fault = check && !check.ok ? check : null;
  const doubt = [...marks.values()].includes(null);
  const differs = standing !== null && work.replace[key] !== true;
  const state = doubt
    ? 'look'
    : result.state === 'nothing'
      ? 'nothing'
      : result.state === 'unfinished'
        ? 'unfinished'
        : fault
          ? 'faulty'
          : sameJson(standing, result.value)
            ? 'same'
            : differs
              ? 'differs'
              : 'ready';
  return { ...about, marks, doubted, fields, result, state, fault, closed: null, standing };
}

/** All entries in the order of the form; what the gate closes is marked with the reason (M9.2). */
export function listEntries(
  card: Card,
  prepared: PreparedForm,
  pages: readonly BroughtPage[],
  work: PaperWork,
  ids: readonly string[] = PLACEHOLDERS,
): Entry[] {
  const answers: Record<string, AnswerValue> = {};
  for (const { key, value } of card.answers) if (value !== null) answers[key] = value;
  const before = evaluate(prepared, card.facts, answers);
  const entries: Entry[] = [];
  for (const section of before.sections) {
    for (const { question, slots } of section.questions) {
      for (const { key, subject } of slots) {
        const page = pages.find((one) => stripOf(one, key) !== null);
        const strip = page && stripOf(page, key);
        if (!page || !strip) continue;
        const entry = readEntry(
          card,
          prepared,
          work,
          { key, section: section.kind, question, subject, page, strip },
          ids,
        );
        if (entry.state === 'ready' && entry.result.state === 'answer') answers[key] = entry.result.value;
        entries.push(entry);
      }
    }
  }
  // What the page itself says about quality decides what may still be entered from it.
  const evaluation = evaluate(prepared, card.facts, answers);
  return entries.map((entry) => {
    const allowed = decideAnswering(prepared, {
      state: card.state,
      actor: card.actor,
      evaluation,
      key: entry.key,
    });
    if (allowed.ok || entry.state === 'same' || entry.state === 'nothing') return entry;
    return { ...entry, state: 'closed', closed: allowed.code };
  });
}
