// A table on the sheet: rows the form names, or a few empty ones for what comes up in the talk.
import { ROWS } from '#features/questionnaires/rules/paper/answer-from-paper.ts';
import type { QuestionOf } from '#features/questionnaires/shapes/form.ts';
import { INDENT, type Sheet } from './blocks.ts';
import type { Pen } from './pen.ts';

/** A grid to write into: rows the form names, or a few empty ones. */
export function drawTable(pen: Pen, sheet: Sheet, question: QuestionOf<'table'>): void {
  const { locale } = sheet;
  const look = { size: sheet.style.small, quiet: true };
  const named = question.rows.kind === 'fixed' ? question.rows.rows : null;
  const count =
    question.rows.kind === 'fixed' ? question.rows.rows.length : Math.min(question.rows.max, ROWS.table);
  const names = named ? (pen.width - INDENT) * 0.32 : 0;
  const width = (pen.width - INDENT - names) / Math.max(1, question.columns.length);
  for (const [index, column] of question.columns.entries()) {
    const unit = column.type === 'number' && column.unit ? `, ${column.unit[locale]}` : '';
    const x = INDENT + names + index * width;
    pen.put(x, sheet.style.leading * 0.76, pen.clip(column.text[locale] + unit, width - 1.5, look), look);
  }
  pen.y += sheet.style.leading * 0.7;
  for (let row = 0; row < count; row += 1) {
    const name = named?.[row]?.text[locale];
    if (name) pen.put(INDENT, Math.max(sheet.style.pitch, 5) - 1, pen.clip(name, names - 1.5, look), look);
    for (const [index, column] of question.columns.entries()) {
      pen.blank(INDENT + names + index * width, width - 1.5, question.id, `row.${row}.${column.id}`, '');
    }
    pen.blankRow();
  }
}
