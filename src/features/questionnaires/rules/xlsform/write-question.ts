// One question as rows of the survey sheet.
import type {
  CriterionPart,
  CriterionQuestion,
  NumberLimits,
  Question,
  TableColumn,
  TableQuestion,
} from '#features/questionnaires/shapes/form.ts';
import { printFormula } from '#features/questionnaires/rules/formula/print-formula.ts';
import { textCells, writeOptions } from '#features/questionnaires/rules/xlsform/columns.ts';
import { innerName, type RowCells, type Sink, YES_NO } from '#features/questionnaires/rules/xlsform/sink.ts';

function within(min: string | number | undefined, max: string | number | undefined): string | undefined {
  const told = (value: string | number) => (typeof value === 'string' ? `date('${value}')` : String(value));
  const bounds = [
    ...(min === undefined ? [] : [`. >= ${told(min)}`]),
    ...(max === undefined ? [] : [`. <= ${told(max)}`]),
  ];
  return bounds.length > 0 ? bounds.join(' and ') : undefined;
}

const numberCells = ({ min, max, decimals }: NumberLimits): RowCells => ({
  type: decimals ? 'decimal' : 'integer',
  constraint: within(min, max),
  decimals,
});

const shorter = (most: number | undefined) =>
  most === undefined ? undefined : `string-length(.) <= ${most}`;

const yesNo = (sink: Sink) => `select_one ${sink.list('yes_no', YES_NO)}`;

function gateOf(part: CriterionPart): RowCells {
  if (part.kind === 'yesno') return { gate: part.good ? 'yes' : 'no' };
  const { bound, compare } = part;
  if (bound.from === 'form') return { gate: `${compare} ${bound.value}` };
  return { gate: `${compare} contract:${bound.serviceLevel}`, ...textCells('gate_ask', bound.ask) };
}

function writeCriterion(sink: Sink, question: CriterionQuestion, base: RowCells): void {
  sink.survey({ type: 'begin_group', kind: 'criterion', name: question.id, ...base }, question.carried);
  for (const part of question.parts) {
    const own = part.kind === 'number' ? numberCells(part) : { type: yesNo(sink) };
    sink.survey({
      ...own,
      name: innerName(question.id, part.id),
      ...textCells('label', part.text),
      ...textCells('hint', part.hint),
      ...(part.kind === 'number' ? textCells('unit', part.unit) : {}),
      ...gateOf(part),
    });
  }
  sink.survey({ type: 'end_group', name: question.id });
}

function columnCells(sink: Sink, name: string, column: TableColumn): RowCells {
  switch (column.type) {
    case 'text':
      return { type: 'text', constraint: shorter(column.maxLength) };
    case 'number':
      return { ...numberCells(column), ...textCells('unit', column.unit) };
    case 'date':
      return { type: 'date' };
    case 'one':
      return { type: `select_one ${sink.list(name, column.options)}` };
  }
}

function writeTable(sink: Sink, question: TableQuestion, base: RowCells): void {
  const { id, rows } = question;
  const kind_options =
    rows.kind === 'added'
      ? writeOptions({ max: rows.max })
      : writeOptions({ rows: sink.list(innerName(id, 'rows'), rows.rows) });
  sink.survey({ type: 'begin_repeat', kind: 'table', name: id, ...base, kind_options }, question.carried);
  for (const column of question.columns) {
    const name = innerName(id, column.id);
    sink.survey(
      {
        ...columnCells(sink, name, column),
        name,
        ...textCells('label', column.text),
        required: column.required === undefined ? undefined : column.required ? 'yes' : 'no',
      },
      column.carried,
    );
  }
  sink.survey({ type: 'end_repeat', name: id });
}

function ownCells(sink: Sink, question: Exclude<Question, CriterionQuestion | TableQuestion>): RowCells {
  switch (question.type) {
    case 'text':
      return { type: 'text', constraint: shorter(question.maxLength) };
    case 'longtext':
      return { type: 'text', appearance: 'multiline', constraint: shorter(question.maxLength) };
    case 'one':
    case 'many': {
      const select = question.type === 'one' ? 'select_one' : 'select_multiple';
      const list = sink.list(question.id, question.options);
      const told = question.other === undefined ? undefined : writeOptions({ other: String(question.other) });
      return { type: `${select} ${list}${question.other ? ' or_other' : ''}`, kind_options: told };
    }
    case 'number':
      return { ...numberCells(question), ...textCells('unit', question.unit) };
    case 'scale':
      return {
        type: 'range',
        parameters: `start=${question.min} end=${question.max} step=1`,
        ...textCells('label_min', question.labels?.min),
        ...textCells('label_max', question.labels?.max),
      };
    case 'date':
      return { type: 'date', constraint: within(question.from, question.to) };
    case 'yesno':
      return { type: yesNo(sink), kind: 'yesno' };
    case 'consent':
      return { type: yesNo(sink), kind: 'consent', ...textCells('statement', question.statement) };
    case 'position':
    case 'offer': {
      const { among, many, other } = question;
      const told = { among, many: many?.toString(), other: other?.toString() };
      return { type: 'text', kind: question.type, kind_options: writeOptions(told) };
    }
    case 'signature':
      return { type: 'image', appearance: 'signature', ...textCells('statement', question.statement) };
    case 'photo':
      return { type: 'image', kind_options: writeOptions({ max: question.max }) };
    case 'calculated':
      return {
        type: 'calculate',
        calculation: printFormula(question.formula, sink.dialect),
        ...textCells('unit', question.unit),
        decimals: question.decimals,
      };
    case 'person':
    case 'persons_met':
    case 'person_checkin':
    case 'position_growth':
    case 'offer_interest':
    case 'recommendations':
      return { type: 'text', kind: question.type };
  }
}

/** Rows of one question; `base` holds what every question has. */
export function writeKind(sink: Sink, question: Question, base: RowCells): void {
  if (question.type === 'criterion') return writeCriterion(sink, question, base);
  if (question.type === 'table') return writeTable(sink, question, base);
  const own = ownCells(sink, question);
  const { type, kind, ...rest } = own;
  sink.survey({ type, kind, name: question.id, ...base, ...rest }, question.carried);
}
