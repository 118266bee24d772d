// What the machine takes for granted on a sheet before a person has looked, and what is left to be typed.
import { ROWS, rowsOf } from '#features/questionnaires/rules/paper/answer-from-paper.ts';
import type { SlotSubject } from '#features/questionnaires/shapes/evaluation.ts';
import type { Question } from '#features/questionnaires/shapes/form.ts';

/** Something a person types from the sheet. */
export interface PaperField {
  readonly name: string;
  readonly kind: 'text' | 'long' | 'number' | 'money' | 'date';
}

const rowFields = (count: number, names: readonly string[]): PaperField[] =>
  Array.from({ length: count }, (_, row) => row).flatMap((row) =>
    names.map((name): PaperField => ({ name: `row.${row}.${name}`, kind: 'text' })),
  );

/** What of a key has to be typed, given what is ticked; empty where ticks say it all. */
export function paperFields(
  question: Question,
  subject: SlotSubject,
  ticked: readonly string[],
): PaperField[] {
  const field = (name: string, kind: PaperField['kind'] = 'text'): PaperField => ({ name, kind });
  switch (subject.part) {
    case 'person':
      if (ticked.includes('left')) return [field('leftOn', 'date'), field('movedTo')];
      if (ticked.length === 0) return [];
      return [
        ...(ticked.includes('post') ? [] : [field('post')]),
        ...(ticked.includes('contacts') ? [] : [field('phone'), field('email')]),
      ];
    case 'new_persons':
      return ticked.includes('none') ? [] : rowFields(ROWS.newPersons, ['name', 'post', 'phone', 'email']);
    case 'fact':
      return subject.fact.kind === 'yesno' ? [] : [field('value', 'number')];
    case 'bound':
      return [field('value', 'number')];
    case 'position':
      return [field('amount', 'money'), field('from', 'date')];
    case 'offer':
      return [field('nextStep')];
    case 'free_offers':
      return [field('wish')];
    case 'value':
      return plainFields(question, ticked);
    default:
      return [];
  }
}

function plainFields(question: Question, ticked: readonly string[]): PaperField[] {
  switch (question.type) {
    case 'text':
      return [{ name: 'value', kind: 'text' }];
    case 'longtext':
      return [{ name: 'value', kind: 'long' }];
    case 'number':
      return [{ name: 'value', kind: 'number' }];
    case 'date':
      return [{ name: 'value', kind: 'date' }];
    case 'one':
    case 'many':
      return question.other ? [{ name: 'other', kind: 'text' }] : [];
    case 'persons_met':
      return [{ name: 'others', kind: 'text' }];
    case 'person':
      return ticked.length > 0 ? [] : [{ name: 'name', kind: 'text' }];
    case 'position':
    case 'offer':
      return question.other ? [{ name: 'other', kind: 'text' }] : [];
    case 'signature':
      return [{ name: 'name', kind: 'text' }];
    case 'table':
      return Array.from({ length: rowsOf(question) }, (_, row) => row).flatMap((row) =>
        question.columns.map(
          (column): PaperField => ({
            name: `row.${row}.${column.id}`,
            kind: column.type === 'number' || column.type === 'date' ? column.type : 'text',
          }),
        ),
      );
    case 'recommendations': {
      const count = Math.max(1, Math.min(question.print?.lines ?? 3, ROWS.recommendations));
      return ticked.includes('none') ? [] : rowFields(count, ['name', 'company', 'phone', 'servedBy']);
    }
    default:
      return [];
  }
}

const isOneItem = (question: Question) =>
  (question.type === 'position' || question.type === 'offer') && question.many !== true;

/** True where only one of the marks under a key may stand. */
export function isSingle(question: Question, subject: SlotSubject): boolean {
  if (subject.part === 'fact' || subject.part === 'position' || subject.part === 'offer') return true;
  return (
    subject.part === 'value' &&
    (['one', 'yesno', 'consent', 'scale', 'person'].includes(question.type) || isOneItem(question))
  );
}

/** Marks that contradict each other, whatever the machine was sure of. */
const OPPOSITES: readonly (readonly [string, string])[] = [['here', 'left']];

/**
 * What is taken for granted before a person has looked: true, false, or null for a mark to be looked at. One
 * choice with two ticks is in doubt in both.
 */
export function firstMarks(
  question: Question,
  subject: SlotSubject,
  boxes: readonly { readonly mark: string; readonly state: 'ticked' | 'empty' | 'doubtful' }[],
): Map<string, boolean | null> {
  const marks = new Map(
    boxes.map(({ mark, state }) => [mark, state === 'doubtful' ? null : state === 'ticked'] as const),
  );
  const rivals = isSingle(question, subject) ? [boxes.map((box) => box.mark)] : OPPOSITES;
  for (const group of rivals) {
    const maybe = group.filter((mark) => marks.has(mark) && marks.get(mark) !== false);
    if (maybe.length > 1) for (const mark of maybe) marks.set(mark, null);
  }
  return marks;
}
