// A form as the three sheets of an XLSForm, and what an import had to say about them.
import type { FormDefinition } from '#features/questionnaires/shapes/form.ts';

export const XLSFORM_SHEETS = ['survey', 'choices', 'settings'] as const;
export type XlsSheetName = (typeof XLSFORM_SHEETS)[number];

/** One row: cells by the header of their column, empty ones left out. */
export interface XlsRow {
  /** As a spreadsheet counts; the header is row 1. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

export type XlsForm = Readonly<Record<XlsSheetName, readonly XlsRow[]>>;

/** Largest workbook, bytes; base64 makes a third more of it. */
export const MAX_XLSFORM_BYTES = 2 << 20;

/** Most rows of one sheet. */
export const XLSFORM_ROWS = 3000;

export const XLSFORM_NOTES = [
  'xlsform_survey_missing',
  'xlsform_type_missing',
  'xlsform_one_language',
  'xlsform_reference_in_text',
  'xlsform_too_many_rows',
  'xlsform_type_unknown',
  'xlsform_type_cell_bad',
  'xlsform_list_missing',
  'xlsform_name_missing',
  'xlsform_name_twice',
  'xlsform_name_changed',
  'xlsform_code_changed',
  'xlsform_group_unclosed',
  'xlsform_group_flattened',
  'xlsform_section_unknown',
  'xlsform_table_too_rich',
  'xlsform_gate_bad',
  'xlsform_required_bad',
  'xlsform_constraint_bad',
  'xlsform_expression_unreadable',
  'xlsform_function_unknown',
  'xlsform_reference_unknown',
  'xlsform_expression_not_ours',
  'xlsform_cell_kept',
  'xlsform_metadata_kept',
] as const;
export type XlsNoteCode = (typeof XLSFORM_NOTES)[number];

/** `refused`: it is not in the form. `kept`: it means nothing here, but an export gives it back. */
export interface XlsNote {
  readonly level: 'refused' | 'changed' | 'kept';
  readonly code: XlsNoteCode;
  readonly sheet: XlsSheetName;
  readonly line: number;
  /** Name of the question or list. */
  readonly name: string;
  /** The cell's column and what in it is meant. */
  readonly column: string;
  readonly found: string;
}

export interface XlsImport {
  readonly form: FormDefinition | null;
  readonly notes: readonly XlsNote[];
}
