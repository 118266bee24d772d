// Faults of one question and of its condition, for `checkForm`.
import { BOUND_SUFFIX, CLAIMS_ITEM } from '#features/questionnaires/shapes/answers.ts';
import type { FormProblemCode } from '#features/questionnaires/shapes/evaluation.ts';
import {
  type CriterionQuestion,
  FORM_ROLES,
  FORM_SEGMENTS,
  type Option,
  PHOTO_LIMIT,
  type Question,
  type QuestionType,
  type SectionKind,
  TABLE_LIMITS,
  type TableQuestion,
} from '#features/questionnaires/shapes/form.ts';
import type { RefusalFacts } from '#kernel/refusal.ts';

export type Report = (code: FormProblemCode, at: string | null, facts?: RefusalFacts) => void;
/** Questions that stand before the one looked at, by id. */
export type Earlier = Map<string, Question>;

const CODE = /^[a-z][a-z0-9_]{0,59}$/;

/** Types that belong to one section only. */
const HOME: Partial<Record<QuestionType, SectionKind>> = {
  person_checkin: 'persons',
  criterion: 'criteria',
  position_growth: 'growth',
  offer_interest: 'offers',
  recommendations: 'recommendations',
};

function checkOptions(options: readonly Option[], at: string, report: Report): void {
  if (options.length < 2) report('question_options_too_few', at);
  const codes = options.map((option) => option.code);
  for (const code of codes) if (!CODE.test(code)) report('option_code_bad', at, { option: code });
  if (new Set(codes).size < codes.length) report('option_code_twice', at);
}

function checkLimits(limits: { min?: number; max?: number; decimals?: number }, at: string, report: Report) {
  const { min = -Infinity, max = Infinity, decimals = 0 } = limits;
  if (min >= max) report('limits_reversed', at, { min, max });
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 6)
    report('limits_reversed', at, { decimals });
}

function checkParts(question: CriterionQuestion, report: Report): void {
  const { id, parts } = question;
  if (parts.length === 0) report('criterion_without_parts', id);
  const ids = parts.map((part) => part.id);
  for (const partId of ids) {
    if (!CODE.test(partId) || partId === CLAIMS_ITEM || partId.endsWith(BOUND_SUFFIX)) {
      report('criterion_part_id_bad', id, { part: partId });
    }
  }
  if (new Set(ids).size < ids.length) report('criterion_part_id_twice', id);
  for (const part of parts) if (part.kind === 'number') checkLimits(part, id, report);
}

function checkCodes(codes: readonly string[], at: string, report: Report, faults: CodeFaults): void {
  for (const code of codes) if (!CODE.test(code)) report(faults.bad, at, { code });
  for (const code of new Set(codes.filter((one, index) => codes.indexOf(one) < index))) {
    report(faults.twice, at, { code });
  }
}

interface CodeFaults {
  readonly bad: FormProblemCode;
  readonly twice: FormProblemCode;
}

function checkTable({ id, columns, rows }: TableQuestion, report: Report): void {
  if (columns.length < 1 || columns.length > TABLE_LIMITS.columns) {
    report('table_columns_bad', id, { limit: TABLE_LIMITS.columns });
  }
  const ids = columns.map((column) => column.id);
  checkCodes(ids, id, report, { bad: 'table_column_id_bad', twice: 'table_column_id_twice' });
  for (const column of columns) {
    if (column.type === 'one') checkOptions(column.options, id, report);
    if (column.type === 'number') checkLimits(column, id, report);
  }
  const most = TABLE_LIMITS[rows.kind];
  const count = rows.kind === 'fixed' ? rows.rows.length : rows.max;
  if (!(Number.isInteger(count) && count >= 1 && count <= most))
    report('table_rows_bad', id, { limit: most });
  if (rows.kind === 'fixed') {
    const codes = rows.rows.map((row) => row.code);
    checkCodes(codes, id, report, { bad: 'table_row_code_bad', twice: 'table_row_code_twice' });
  }
}

/** Longest scale that still fits one row of a phone. */
const SCALE_STEPS = 11;

function checkType(question: Question, report: Report): void {
  const { id } = question;
  switch (question.type) {
    case 'one':
    case 'many':
      return checkOptions(question.options, id, report);
    case 'number':
      return checkLimits(question, id, report);
    case 'scale':
      checkLimits(question, id, report);
      if (question.max - question.min >= SCALE_STEPS) report('scale_too_long', id, { limit: SCALE_STEPS });
      return;
    case 'date':
      if (question.from && question.to && question.from > question.to) {
        report('limits_reversed', id, { min: question.from, max: question.to });
      }
      return;
    case 'criterion':
      return checkParts(question, report);
    case 'table':
      return checkTable(question, report);
    case 'photo': {
      const { max = 1 } = question;
      const fits = Number.isInteger(max) && max >= 1 && max <= PHOTO_LIMIT;
      if (!fits) report('photo_max_bad', id, { limit: PHOTO_LIMIT });
    }
  }
}

function checkAudience({ id, roles = [], segments = [] }: Question, report: Report): void {
  for (const role of roles) {
    if (!(FORM_ROLES as readonly string[]).includes(role)) report('question_role_unknown', id, { role });
  }
  for (const segment of segments) {
    if (!FORM_SEGMENTS.includes(segment)) report('question_segment_unknown', id, { segment });
  }
}

/** Most handwriting lines one question may take of the sheet. */
const PRINT_LINES = 30;

export function checkQuestion(question: Question, section: SectionKind, report: Report): void {
  const home = HOME[question.type];
  if (home && home !== section) report('question_in_wrong_section', question.id, { section, home });
  const { minutes = 0, print } = question;
  if (!(minutes >= 0 && minutes <= 60)) report('question_minutes_bad', question.id);
  if (print && !(Number.isInteger(print.lines) && print.lines >= 0 && print.lines <= PRINT_LINES)) {
    report('print_lines_bad', question.id, { limit: PRINT_LINES });
  }
  checkAudience(question, report);
  checkType(question, report);
}
