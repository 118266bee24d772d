// What an import collects while it walks the sheets: notes, names, lists.
import type { CarriedCells, Option } from '#features/questionnaires/shapes/form.ts';
import type { XlsNote, XlsNoteCode, XlsRow, XlsSheetName } from '#features/questionnaires/shapes/xlsform.ts';
import { freeId } from '#features/questionnaires/rules/designer/make-id.ts';
import type { ReadFault } from '#features/questionnaires/rules/formula/read-formula.ts';
import { Cells } from '#features/questionnaires/rules/xlsform/columns.ts';
import type { Locale } from '#kernel/words.ts';

const CODE = /^[a-z][a-z0-9_]{0,59}$/;

/** The nearest name our forms can hold; null where nothing of it can be kept. */
export function nearestCode(name: string): string | null {
  if (CODE.test(name)) return name;
  const plain = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9_]+/g, '_')
    .replaceAll(/^_+|_+$/g, '');
  const code = (/^[a-z]/.test(plain) ? plain : `q_${plain}`).slice(0, 60);
  return plain !== '' && CODE.test(code) ? code : null;
}

const FAULTS: Readonly<Record<ReadFault['code'], XlsNoteCode>> = {
  expression_unreadable: 'xlsform_expression_unreadable',
  expression_too_long: 'xlsform_expression_unreadable',
  expression_function_unknown: 'xlsform_function_unknown',
  expression_name_unknown: 'xlsform_reference_unknown',
  expression_not_ours: 'xlsform_expression_not_ours',
};

export class Intake {
  readonly notes: XlsNote[] = [];
  /** What `${name}` of the file is called here: an answer key, or `table/column`. */
  readonly keys = new Map<string, string>();
  readonly lists: ReadonlyMap<string, readonly Option[]>;
  /** Of each list: how its options are called here, by the name in the file, where the two differ. */
  readonly codes = new Map<string, Map<string, string>>();
  readonly locale: Locale;

  constructor(choices: readonly XlsRow[], locale: Locale) {
    this.locale = locale;
    this.lists = this.#readLists(choices);
  }

  note(
    level: XlsNote['level'],
    code: XlsNoteCode,
    at: { line: number; name?: string; column?: string; found?: string; sheet?: XlsSheetName },
  ): void {
    const { line, name = '', column = 'type', found = '', sheet = 'survey' } = at;
    this.notes.push({ level, code, sheet, line, name, column, found: found.slice(0, 200) });
  }

  fault(fault: ReadFault, at: { line: number; name: string; column: string }): void {
    this.note('refused', FAULTS[fault.code], { ...at, found: fault.found });
  }

  /** What a row still holds after everything known was taken from it, noted column by column. */
  carry(cells: Cells, name: string, sheet: XlsSheetName = 'survey'): CarriedCells | undefined {
    const rest = cells.rest();
    if (rest.length === 0) return undefined;
    for (const [column, found] of rest) {
      this.note('kept', 'xlsform_cell_kept', { line: cells.line, name, column, found, sheet });
    }
    return Object.fromEntries(rest);
  }

  #readLists(choices: readonly XlsRow[]): ReadonlyMap<string, readonly Option[]> {
    const lists = new Map<string, Option[]>();
    for (const row of choices) {
      const cells = new Cells(row);
      const list = cells.take('list_name');
      const name = cells.take('name');
      if (list === '' && name === '') continue;
      const at = { line: row.line, name: list, column: 'name', found: name, sheet: 'choices' as const };
      const known = lists.get(list) ?? [];
      const near = nearestCode(name);
      if (near === null) {
        this.note('refused', 'xlsform_name_missing', at);
        continue;
      }
      // -1 and 1 come near the same code; what has the same name in the file stays the fault it is.
      const code = near === name ? near : freeId(near, new Set(known.map((option) => option.code)));
      if (code !== name) {
        this.note('changed', 'xlsform_code_changed', at);
        this.codes.set(list, (this.codes.get(list) ?? new Map<string, string>()).set(name, code));
      }
      const text = cells.text('label', this.locale) ?? { ru: '', en: '' };
      const carried = this.carry(cells, list, 'choices');
      lists.set(list, [...known, { code, text, ...(carried ? { carried } : {}) }]);
    }
    return lists;
  }
}
