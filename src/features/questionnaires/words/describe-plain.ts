// Answers to questions asked once, in words: choices by their texts, tables a line a row.
import type {
  AnswerValue,
  ConsentAnswer,
  InterviewFacts,
  ItemsAnswer,
  ManyAnswer,
  OneAnswer,
  PersonAnswer,
  PersonsMetAnswer,
  PhotoAnswer,
  RecommendationsAnswer,
  SignatureAnswer,
  TableAnswer,
} from '#features/questionnaires/shapes/answers.ts';
import type { SlotSubject } from '#features/questionnaires/shapes/evaluation.ts';
import type {
  Localised,
  Question,
  TableColumn,
  TableQuestion,
} from '#features/questionnaires/shapes/form.ts';
import { formatDay } from '#kernel/dates.ts';
import { formatNumber, type Locale } from '#kernel/words.ts';
import { fillWords } from './fill.ts';

export interface Described {
  question: Question;
  subject: SlotSubject;
  facts: InterviewFacts;
  locale: Locale;
}

export const join = (...parts: (string | null | undefined | false)[]) => parts.filter(Boolean).join(', ');

export function describePlain({ question, locale, facts }: Described, value: AnswerValue): string[] {
  const w = fillWords[locale];
  switch (question.type) {
    case 'one': {
      const answer = value as OneAnswer;
      const option = question.options.find((one) => one.code === answer.option);
      return [join(option?.text[locale] ?? answer.option, answer.other)];
    }
    case 'many': {
      const answer = value as ManyAnswer;
      const chosen = question.options.filter((one) => answer.options.includes(one.code));
      return [join(...chosen.map((one) => one.text[locale]), answer.other)];
    }
    case 'number':
      return [withUnit(value as number, question.unit, locale)];
    case 'calculated':
      if (typeof value === 'boolean') return [value ? w.yes : w.no];
      return [withUnit(value as number, question.unit, locale)];
    case 'table':
      return describeTable(question, value as TableAnswer, locale);
    case 'person':
      return [describeNamed(value as PersonAnswer, facts)];
    case 'position':
    case 'offer': {
      const answer = value as ItemsAnswer;
      const chosen = (facts[question.among] ?? []).filter((one) => answer.ids.includes(one.id));
      return [join(...chosen.map((one) => one.name), answer.other)];
    }
    case 'signature': {
      const answer = value as SignatureAnswer;
      if (answer.by === 'paper') return [join(answer.name, w.signature.onPaper.toLowerCase())];
      return [join(w.signature.given, answer.name)];
    }
    case 'photo': {
      const { photos } = value as PhotoAnswer;
      return [join(w.photo.count(photos.length), ...photos.map((one) => one.note))];
    }
    case 'scale':
      return [`${value} / ${question.max}`];
    case 'date':
      return [formatDay(value as string, locale)];
    case 'yesno':
      return [value ? w.yes : w.no];
    case 'consent': {
      const answer = value as ConsentAnswer;
      return [join(answer.given ? w.consent.given : w.consent.refused, answer.note)];
    }
    case 'persons_met': {
      const answer = value as PersonsMetAnswer;
      const names = facts.persons.filter((one) => answer.personIds.includes(one.id)).map((one) => one.name);
      return [join(...names, answer.others)];
    }
    case 'recommendations':
      return describeRecommendations(value as RecommendationsAnswer, locale);
    default:
      return String(value).split('\n');
  }
}

/** A number as people write it, with its unit. */
export function withUnit(value: number, unit: Localised | undefined, locale: Locale): string {
  return `${formatNumber(value, locale)}\u00a0${unit?.[locale] ?? ''}`.trim();
}

/** The cell as it is read. */
export function describeCell(column: TableColumn, cell: string | number, locale: Locale): string {
  if (column.type === 'number') return withUnit(Number(cell), column.unit, locale);
  if (column.type === 'date') return formatDay(String(cell), locale);
  if (column.type === 'text') return String(cell);
  return column.options.find((one) => one.code === cell)?.text[locale] ?? String(cell);
}

/** A line a row: its name where it has one, then what its cells say. */
function describeTable({ columns, rows }: TableQuestion, answer: TableAnswer, locale: Locale): string[] {
  const named = rows.kind === 'fixed' ? rows.rows : [];
  return answer.rows.flatMap(({ id, cells = {} }) => {
    const told = columns.flatMap((column) => {
      const cell = cells[column.id];
      if (cell === undefined) return [];
      return [`${column.text[locale].toLocaleLowerCase(locale)}: ${describeCell(column, cell, locale)}`];
    });
    if (told.length === 0) return [];
    const name = named.find((row) => row.code === id)?.text[locale];
    return [name ? `${name}\u00a0— ${told.join(', ')}` : told.join(', ')];
  });
}

function describeNamed(answer: PersonAnswer, facts: InterviewFacts): string {
  const known = facts.persons.find((one) => one.id === answer.personId);
  return join(known?.name ?? answer.name, known ? known.post : answer.post);
}

function describeRecommendations(answer: RecommendationsAnswer, locale: Locale): string[] {
  const w = fillWords[locale].recommendations;
  if (answer.outcome === 'none_given') return [join(w.none, answer.note)];
  return answer.people.map((one) =>
    join(
      `${one.name} (${one.company})`,
      one.phone,
      one.servedBy && `${w.servedBy.toLowerCase()}: ${one.servedBy}`,
      one.willIntroduce && w.introduce.toLowerCase(),
      one.note,
    ),
  );
}
