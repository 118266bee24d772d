// The survey sheet, row by row: sections, groups, tables, criteria, and the questions in them.
import {
  type Localised,
  type Question,
  SECTION_KINDS,
  type SectionKind,
  TABLE_LIMITS,
} from '#features/questionnaires/shapes/form.ts';
import { blankForm } from '#features/questionnaires/shapes/forms/blank.ts';
import type { XlsRow } from '#features/questionnaires/shapes/xlsform.ts';
import { Cells, readOptions } from '#features/questionnaires/rules/xlsform/columns.ts';
import { type Intake, nearestCode } from '#features/questionnaires/rules/xlsform/intake.ts';
import { baseOf, type Row } from '#features/questionnaires/rules/xlsform/read-cells.ts';
import { readColumn, readPart } from '#features/questionnaires/rules/xlsform/read-inner.ts';
import { readQuestion } from '#features/questionnaires/rules/xlsform/read-question.ts';
import {
  type Frame,
  joined,
  METADATA_TYPES,
  readType,
  type SectionDraft,
} from '#features/questionnaires/rules/xlsform/survey-drafts.ts';
import { EMPTY, METADATA } from '#features/questionnaires/rules/xlsform/sink.ts';

/** Walks the survey sheet once, row by row, with the groups it is inside of. */
export class SurveyReader {
  readonly intake: Intake;
  readonly #frames: Frame[] = [];
  readonly #sections = new Map<SectionKind, SectionDraft>();
  readonly #ids = new Set<string>();
  readonly metadata: Record<string, string> = {};
  #note: { text: Localised; line: number; name: string } | null = null;
  #strayTold = false;

  constructor(intake: Intake) {
    this.intake = intake;
  }

  get sections(): ReadonlyMap<SectionKind, SectionDraft> {
    return this.#sections;
  }

  read(rows: readonly XlsRow[]): void {
    for (const row of rows) {
      const cells = new Cells(row);
      if (cells.empty) continue;
      const name = cells.take('name');
      this.#row({ intake: this.intake, cells, name, ...readType(cells.take('type')) });
    }
    this.#dropNote();
    const open = this.#frames.at(-1);
    const last = rows.at(-1)?.line ?? 1;
    if (open) this.intake.note('changed', 'xlsform_group_unclosed', { line: last });
    while (this.#frames.length > 0) this.#end();
  }

  #row(row: Row): void {
    const { type, cells, name, intake } = row;
    const top = this.#frames.at(-1);
    if (type === 'begin_group' || type === 'begin_repeat') return this.#begin(row);
    if (type === 'end_group' || type === 'end_repeat') return this.#end();
    if (top?.is === 'refused') return;
    for (const [column, found] of cells.filledIn())
      intake.note('changed', 'xlsform_reference_in_text', { line: cells.line, name, column, found });
    if (type === EMPTY.type && cells.peek('kind') === EMPTY.kind) return;
    if (METADATA_TYPES.has(type)) {
      this.metadata[METADATA + type] = name;
      return intake.note('kept', 'xlsform_metadata_kept', { line: cells.line, name, found: type });
    }
    if (type === '') return intake.note('refused', 'xlsform_type_cell_bad', { line: cells.line, name });
    if (top?.is === 'criterion') return this.#part(top, row);
    if (top?.is === 'table') return this.#column(top, row);
    if (type === 'note') return this.#keepNote(row);
    const id = this.#nameOf(row);
    const question = id === null ? null : readQuestion(row, id);
    if (question) this.#add(row, question);
  }

  /** The id of a row; null, with a note, where it has none or one that is taken. */
  #nameOf({ cells, name, intake }: Row): string | null {
    const id = nearestCode(name);
    const at = { line: cells.line, name, column: 'name', found: name };
    if (id === null) intake.note('refused', 'xlsform_name_missing', at);
    else if (this.#ids.has(id)) intake.note('refused', 'xlsform_name_twice', at);
    else {
      if (id !== name) intake.note('changed', 'xlsform_name_changed', { ...at, found: id });
      this.#ids.add(id);
      intake.keys.set(name, id);
      return id;
    }
    return null;
  }

  #begin(row: Row): void {
    const { type, cells, name, intake } = row;
    const top = this.#frames.at(-1);
    const kind = cells.take('kind');
    if (top?.is === 'refused') return void this.#frames.push({ is: 'refused' });
    if (top?.is === 'table' || top?.is === 'criterion') {
      intake.note('refused', 'xlsform_table_too_rich', { line: cells.line, name, found: type });
      if (top.is === 'table') top.rich = true;
      return void this.#frames.push({ is: 'refused' });
    }
    if (type === 'begin_repeat' || kind === 'criterion') {
      const id = this.#nameOf(row);
      if (id === null) this.#frames.push({ is: 'refused' });
      else if (type === 'begin_repeat')
        this.#frames.push({ is: 'table', head: row, id, columns: [], rich: false });
      else this.#frames.push({ is: 'criterion', head: row, id, parts: [] });
      return;
    }
    const section = SECTION_KINDS.find((one) => one === name);
    if (section && this.#frames.length === 0) return this.#section(section, row);
    const text = cells.take('relevant');
    this.#frames.push({ is: 'group', relevant: text === '' ? null : { text, line: cells.line } });
    intake.note('changed', 'xlsform_group_flattened', { line: cells.line, name, found: cells.peek('label') });
  }

  #section(kind: SectionKind, row: Row): void {
    const { cells, intake, name } = row;
    this.#dropNote();
    const known = this.#sections.get(kind);
    const section: SectionDraft = known ?? {
      kind,
      title: cells.text('label', intake.locale) ?? { ru: '', en: '' },
      script: cells.text('script', intake.locale),
      carried: intake.carry(cells, name),
      drafts: [],
    };
    this.#sections.set(kind, section);
    this.#frames.push({ is: 'section', section });
  }

  #end(): void {
    const frame = this.#frames.pop();
    if (frame?.is === 'section') this.#dropNote();
    if (frame?.is === 'criterion')
      this.#finish(frame.head, frame.id, { type: 'criterion', parts: frame.parts });
    if (frame?.is === 'table' && !frame.rich) {
      this.#finish(frame.head, frame.id, {
        type: 'table',
        columns: frame.columns,
        rows: this.#rows(frame.head),
      });
    }
  }

  #finish(head: Row, id: string, own: object): void {
    const base = baseOf(head, id);
    const relevant = head.cells.take('relevant');
    const carried = this.intake.carry(head.cells, head.name);
    const whole = Object.entries({ ...base, ...own, carried }).filter(([, value]) => value !== undefined);
    this.#add(head, Object.fromEntries(whole) as unknown as Question, relevant);
  }

  #rows({ cells, intake }: Row) {
    const told = readOptions(cells.take('kind_options'));
    const rows = intake.lists.get(told.get('rows') ?? '');
    if (rows) return { kind: 'fixed', rows };
    const count = Number(told.get('max') ?? cells.peek('repeat_count'));
    const fits = Number.isInteger(count) && count >= 1;
    if (fits && !told.has('max')) cells.take('repeat_count');
    return { kind: 'added', max: fits ? Math.min(count, TABLE_LIMITS.added) : TABLE_LIMITS.added };
  }

  #inner(id: string, row: Row): string | null {
    const { name, cells, intake } = row;
    const own = name.startsWith(`${id}__`) ? name.slice(id.length + 2) : name;
    const code = nearestCode(own);
    if (code === null) {
      intake.note('refused', 'xlsform_name_missing', { line: cells.line, name, column: 'name', found: name });
    } else intake.keys.set(name, `${id}/${code}`);
    return code;
  }

  #part(frame: Extract<Frame, { is: 'criterion' }>, row: Row): void {
    const id = this.#inner(frame.id, row);
    const part = id === null ? null : readPart(row, id);
    if (part) frame.parts.push(part);
  }

  #column(frame: Extract<Frame, { is: 'table' }>, row: Row): void {
    const id = this.#inner(frame.id, row);
    const column = id === null ? null : readColumn(row, id);
    if (column && frame.columns.length < TABLE_LIMITS.columns) return void frame.columns.push(column);
    frame.rich = true;
    const { cells, name, type } = row;
    this.intake.note('refused', 'xlsform_table_too_rich', { line: cells.line, name, found: type });
  }

  #keepNote({ cells, intake, name }: Row): void {
    this.#dropNote();
    const text = cells.text('label', intake.locale);
    if (text) this.#note = { text, line: cells.line, name };
  }

  /** A note with nothing after it has nowhere to stand. */
  #dropNote(): void {
    if (!this.#note) return;
    const { line, name } = this.#note;
    this.intake.note('refused', 'xlsform_type_unknown', { line, name, found: 'note' });
    this.#note = null;
  }

  /** Puts a question into its section; a note before it is said with it, or on entering the section. */
  #add(row: Row, question: Question, relevant = row.cells.peek('relevant')): void {
    const section = this.#home(row);
    const hint = this.#note?.text;
    this.#note = null;
    let whole = question;
    if (hint && section.drafts.length === 0 && !section.script) section.script = hint;
    else if (hint) whole = { ...question, hint: joined(hint, question.hint) };
    const { line } = row.cells;
    const groups = this.#frames.flatMap((one) => (one.is === 'group' && one.relevant ? [one.relevant] : []));
    const calculation = row.cells.peek('calculation');
    section.drafts.push({
      question: whole,
      name: row.name,
      list: row.list,
      relevant: relevant === '' ? groups : [...groups, { text: relevant, line }],
      calculation: question.type === 'calculated' ? { text: calculation, line } : null,
    });
  }

  #home({ cells, name }: Row): SectionDraft {
    const frame = this.#frames.find((one) => one.is === 'section');
    if (frame?.is === 'section') return frame.section;
    if (!this.#strayTold) this.intake.note('changed', 'xlsform_section_unknown', { line: cells.line, name });
    this.#strayTold = true;
    const kind: SectionKind = 'specifics';
    const blank = blankForm.sections.find((one) => one.kind === kind);
    const known = this.#sections.get(kind);
    const section = known ?? {
      kind,
      title: blank?.title ?? { ru: '', en: '' },
      script: undefined,
      carried: undefined,
      drafts: [],
    };
    this.#sections.set(kind, section);
    return section;
  }
}
