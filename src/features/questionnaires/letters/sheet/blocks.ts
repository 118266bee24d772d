// One question as blocks for the sheet. A type that is not known here is printed as its words and lines to write
// on: `drawQuestion` is the one place to teach a new type.
import { listItems } from '#features/questionnaires/rules/check-plain.ts';
import {
  asksBound,
  boundKey,
  contractLevel,
  factKey,
  isRequired,
  listSlots,
} from '#features/questionnaires/rules/slots.ts';
import { isMeantFor } from '#features/questionnaires/rules/audience.ts';
import type { InterviewFacts } from '#features/questionnaires/shapes/answers.ts';
import type {
  CriterionPart,
  CriterionQuestion,
  FormDefinition,
  ItemQuestion,
  Question,
} from '#features/questionnaires/shapes/form.ts';
import { conditionNames } from '#features/questionnaires/words/condition-names.ts';
import { describeCondition } from '#features/questionnaires/words/designer-condition.ts';
import { sheetWords } from '#features/questionnaires/words/paper.ts';
import { formatNumber, type Locale } from '#kernel/words.ts';
import type { MeasureText } from './font-widths.ts';
import { Pen, type SheetStyle } from './pen.ts';
import { drawTable } from './table.ts';
import { drawOffers, drawPersons, drawPositions, drawRecommendations } from './repeats.ts';

/** Text of a question begins here; its number hangs before it. */
export const INDENT = 5.6;

export interface Sheet {
  readonly locale: Locale;
  readonly facts: InterviewFacts;
  readonly style: SheetStyle;
  readonly measure: MeasureText;
  readonly width: number;
  readonly definition: FormDefinition;
  /** Question id -> its printed number. */
  readonly numbers: ReadonlyMap<string, string>;
  /** How many positions, offers and things to choose from are printed; the rest is on the screen. */
  readonly most: { readonly positions: number; readonly offers: number; readonly items: number };
}

export interface Block {
  readonly pen: Pen;
  /** Space before it, left out at the head of a column. */
  readonly before: number;
  /** Stands in one column with the block after it. */
  readonly withNext: boolean;
}

export const newPen = (sheet: Sheet) => new Pen(sheet.style, sheet.width, sheet.measure);

/** As many letters of a question as tell it from the others, where its number stands beside them. */
const QUOTED = 42;

/** «Если № 12 „Держите ли запас“ — да:», in the words the designer says it with. */
function conditionOf({ definition, locale, numbers, facts }: Sheet, { when }: Question): string | null {
  if (!when) return null;
  // A question this client is not asked stands nowhere on the sheet: its number would lead nowhere.
  const shown = definition.sections.flatMap(({ questions }) =>
    questions.filter((question) => isPrinted(question, facts)).map(({ id }) => id),
  );
  const printed = new Map(shown.map((id) => [id, numbers.get(id) ?? '']));
  const names = conditionNames(definition, locale, printed, QUOTED);
  return sheetWords[locale].onlyIf(describeCondition(when, locale, names));
}

/** Not what is computed, not what is meant for clients of another kind, and not a choice among nothing. */
function isPrinted(question: Question, facts: InterviewFacts): boolean {
  if (question.type === 'calculated' || !isMeantFor(question, facts, undefined)) return false;
  return !('among' in question) || listSlots(question, facts).length > 0;
}

/** The number and the words of a question. */
export function drawHead(pen: Pen, sheet: Sheet, question: Question): void {
  const number = sheet.numbers.get(question.id) ?? '';
  const condition = conditionOf(sheet, question);
  if (condition) pen.flow(condition, INDENT, { size: sheet.style.small, quiet: true });
  const required = isRequired(question);
  pen.put(0, sheet.style.leading * 0.76, required ? `${number}*` : number, { bold: required });
  pen.flow(question.text[sheet.locale], INDENT, question.type === 'criterion' ? { bold: true } : {});
}

function drawNumber(pen: Pen, key: string, unit: string): void {
  pen.blankAtEnd(unit ? 32 : 24, key, 'value', '', unit);
}

function drawScale(pen: Pen, sheet: Sheet, question: Extract<Question, { type: 'scale' }>): void {
  const steps: [string, string][] = [];
  for (let step = question.min; step <= question.max && steps.length < 21; step += 1) {
    steps.push([String(step), String(step)]);
  }
  const ends = question.labels;
  if (ends) {
    const words = `${question.min}\u00a0— ${ends.min[sheet.locale]}, ${question.max}\u00a0— ${ends.max[sheet.locale]}`;
    pen.flow(words, INDENT, { size: sheet.style.small, quiet: true });
  }
  pen.boxFlow(INDENT, question.id, steps);
}

function drawPart(pen: Pen, sheet: Sheet, question: CriterionQuestion, part: CriterionPart): void {
  const w = sheetWords[sheet.locale];
  const { locale } = sheet;
  if (part.kind === 'yesno') {
    pen.flow(part.text[locale], INDENT);
    pen.boxesAtEnd(INDENT, factKey(question.id, part.id), [
      ['yes', w.yes],
      ['no', w.no],
    ]);
    return;
  }
  const unit = part.unit?.[locale] ?? '';
  if (part.bound.from === 'contract' && asksBound(part, sheet.facts)) {
    pen.flow(part.bound.ask[locale], INDENT);
    pen.blankAtEnd(unit ? 32 : 24, boundKey(question.id, part.id), 'value', '', unit);
  }
  const level =
    part.bound.from === 'form' ? part.bound.value : contractLevel(sheet.facts, part.bound.serviceLevel);
  pen.flow(part.text[locale], INDENT);
  const value = level === null ? null : `${formatNumber(level, locale)}\u00a0${unit}`.trim();
  const bound = value === null ? '' : w.criterion[part.compare](value);
  const source = part.bound.from === 'contract' && bound ? `, ${w.criterion.byContract}` : '';
  if (bound) pen.flow(bound + source, INDENT, { size: sheet.style.small, quiet: true });
  pen.blankAtEnd(unit ? 32 : 24, factKey(question.id, part.id), 'value', '', unit);
}

function drawPlain(pen: Pen, sheet: Sheet, question: Question): void {
  const w = sheetWords[sheet.locale];
  const { locale, facts } = sheet;
  const { id } = question;
  switch (question.type) {
    case 'one':
    case 'many':
      pen.boxFlow(
        INDENT,
        id,
        question.options.map((one) => [one.code, one.text[locale]] as const),
      );
      if (question.other) {
        pen.blank(INDENT, pen.width - INDENT, id, 'other', w.other);
        pen.blankRow();
      }
      break;
    case 'yesno':
      pen.boxesAtEnd(INDENT, id, [
        ['yes', w.yes],
        ['no', w.no],
      ]);
      break;
    case 'consent':
      pen.boxFlow(INDENT, id, [
        ['given', w.consent.given],
        ['refused', w.consent.refused],
      ]);
      break;
    case 'number':
      drawNumber(pen, id, question.unit?.[locale] ?? '');
      break;
    case 'scale':
      drawScale(pen, sheet, question);
      break;
    case 'date':
      pen.blankAtEnd(34, id, 'value', '');
      break;
    case 'persons_met':
      if (facts.persons.length > 0) {
        pen.boxFlow(
          INDENT,
          id,
          facts.persons.map((one) => [one.id, shortName(one.name)] as const),
        );
      }
      pen.blank(INDENT, pen.width - INDENT, id, 'others', w.metOthers);
      pen.blankRow();
      break;
    case 'person':
      if (facts.persons.length > 0) {
        pen.boxFlow(
          INDENT,
          id,
          facts.persons.map((one) => [one.id, shortName(one.name)] as const),
        );
      }
      pen.blank(INDENT, pen.width - INDENT, id, 'name', w.other);
      pen.blankRow();
      break;
    case 'position':
    case 'offer':
      drawItems(pen, sheet, question);
      break;
    case 'signature':
      if (question.statement)
        pen.flow(question.statement[locale], INDENT, { size: sheet.style.small, quiet: true });
      pen.y += 5;
      pen.blank(INDENT, (pen.width - INDENT) / 2 - 1, id, 'signature', w.signature);
      pen.blank(pen.width / 2 + INDENT / 2 + 1, (pen.width - INDENT) / 2 - 1, id, 'name', w.signedBy);
      pen.blankRow();
      break;
    case 'table':
      drawTable(pen, sheet, question);
      break;
    case 'photo':
      pen.flow(w.onScreen, INDENT, { size: sheet.style.small, quiet: true });
      break;
    case 'text':
      pen.write(INDENT, id, 'value', question.print?.lines ?? 1);
      break;
    default:
      pen.write(INDENT, id, 'value', question.print?.lines ?? 2);
  }
}

/** What the screen offers to choose from, in its order; a longer list is cut and says so. */
function drawItems(pen: Pen, sheet: Sheet, question: ItemQuestion): void {
  const w = sheetWords[sheet.locale];
  const items = listItems(question, sheet.facts);
  const shown = items.slice(0, sheet.most.items);
  if (shown.length > 0)
    pen.boxFlow(
      INDENT,
      question.id,
      shown.map((one) => [one.id, one.name] as const),
    );
  const cut = items.length - shown.length;
  if (cut > 0) pen.flow(w.itemsCut(cut), INDENT, { size: sheet.style.small, quiet: true });
  if (!question.other) return;
  pen.blank(INDENT, pen.width - INDENT, question.id, 'other', w.other);
  pen.blankRow();
}

/** «Ким Анна Ивановна» -> «Ким А. И.» */
export function shortName(name: string): string {
  const [last = '', ...rest] = name.split(' ');
  return [last, ...rest.map((one) => `${one.slice(0, 1)}.`)].join('\u00a0');
}

/** The blocks of one question, in order. */
export function drawQuestion(sheet: Sheet, question: Question): Block[] {
  const { gap } = sheet.style;
  if (!isPrinted(question, sheet.facts)) return [];
  switch (question.type) {
    case 'person_checkin':
      return drawPersons(sheet, question);
    case 'position_growth':
      return drawPositions(sheet, question);
    case 'offer_interest':
      return drawOffers(sheet, question);
    case 'recommendations':
      return drawRecommendations(sheet, question);
    case 'criterion': {
      const pen = newPen(sheet);
      drawHead(pen, sheet, question);
      for (const part of question.parts) {
        drawPart(pen, sheet, question, part);
        pen.y += gap * 0.25;
      }
      return [{ pen, before: gap, withNext: false }];
    }
    default: {
      const pen = newPen(sheet);
      drawHead(pen, sheet, question);
      drawPlain(pen, sheet, question);
      return [{ pen, before: gap, withNext: false }];
    }
  }
}
