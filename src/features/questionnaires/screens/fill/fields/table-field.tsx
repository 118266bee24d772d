// A table of facts: rows the form names stand as a grid, rows added in the talk as cards.
import { useId, useState } from 'react';
import type { TableAnswer, TableRow } from '#features/questionnaires/shapes/answers.ts';
import { TABLE_LIMITS, type TableColumn, type TableQuestion } from '#features/questionnaires/shapes/form.ts';
import { fillWords } from '#features/questionnaires/words/fill.ts';
import { newId } from '#kernel/ids.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { DayBox, NumberBox, TextBox } from './controls.tsx';
import { Fault } from './fault.tsx';
import { ListEditor } from './list-editor.tsx';
import { Remaining } from './remaining.tsx';
import { SelectBox } from './select-box.tsx';
import { unlessSkipped, useField } from './use-field.ts';

type Field = ReturnType<typeof useField<TableAnswer>>;
type Cells = NonNullable<TableRow['cells']>;

/** An answer begun is not a mistake yet: what a row lacks is said quietly under it. */
const QUIET = new Set(['answer_empty', 'answer_cell_missing']);

export function TableField({ question, slotKey }: { question: TableQuestion; slotKey: string }) {
  const field = useField<TableAnswer>(slotKey);
  const given = unlessSkipped(field.value)?.rows ?? [];
  const { fault } = field;
  const shownAtCell = fault?.facts['column'] !== undefined;
  return (
    <div>
      {question.rows.kind === 'fixed' ? (
        <FixedRows question={question} field={field} given={given} />
      ) : (
        <AddedRows question={question} field={field} given={given} max={question.rows.max} />
      )}
      {fault && !shownAtCell && !QUIET.has(fault.code) ? (
        <Fault id={field.faultId} code={fault.code} facts={fault.facts} />
      ) : null}
    </div>
  );
}

interface RowsProps {
  question: TableQuestion;
  field: Field;
  given: readonly TableRow[];
}

function FixedRows({ question, field, given }: RowsProps) {
  const { locale } = useLanguage();
  const { columns, rows } = question;
  const named = rows.kind === 'fixed' ? rows.rows : [];
  const id = useId();
  const cellsOf = (code: string) => given.find((row) => row.id === code)?.cells ?? {};
  const change = (code: string, cells: Cells, typing: boolean) => {
    const next = named.flatMap((row) => {
      const own = row.code === code ? cells : cellsOf(row.code);
      return Object.values(own).some((cell) => cell !== undefined) ? [{ id: row.code, cells: own }] : [];
    });
    const value = next.length > 0 ? { rows: next } : undefined;
    if (typing) field.type(value);
    else field.set(value);
  };
  return (
    <div
      className="fill-table"
      data-grid={columns.length <= 4 || undefined}
      style={{ '--columns': columns.length } as React.CSSProperties}
    >
      <div className="fill-table-head" aria-hidden>
        <span />
        {columns.map((column) => (
          <span key={column.id}>{column.text[locale]}</span>
        ))}
      </div>
      {named.map((row) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row of a grid
        <div key={row.code} className="fill-table-row" role="group" aria-labelledby={`${id}-${row.code}`}>
          <div id={`${id}-${row.code}`} className="fill-table-name">
            {row.text[locale]}
          </div>
          <RowCells
            columns={columns}
            rowId={row.code}
            cells={cellsOf(row.code)}
            field={field}
            change={(cells, typing) => change(row.code, cells, typing)}
          />
        </div>
      ))}
    </div>
  );
}

function AddedRows({ question, field, given, max }: RowsProps & { max: number }) {
  const w = useWords(fillWords);
  const { locale } = useLanguage();
  const { columns } = question;
  const [blank] = useState<TableRow>(() => ({ id: newId() }));
  const rows = given.length > 0 || field.disabled ? given : [blank];
  const full = given.length >= Math.min(max, TABLE_LIMITS.added);
  const keep = (next: readonly TableRow[], typing: boolean) => {
    const begun = next.filter((row) => row !== blank);
    const value = begun.length > 0 ? { rows: begun } : undefined;
    if (typing) field.type(value);
    else field.set(value);
  };
  return (
    <>
      <ListEditor
        items={rows}
        add={given.length > 0 && !full ? w.table.add : null}
        blank={blank}
        disabled={field.disabled}
        onChange={(next) => keep(next, true)}
        render={(row, change, index) => (
          // biome-ignore lint/a11y/useSemanticElements: the card around it is the visible frame
          <div role="group" aria-label={w.table.row(index + 1)} className="fill-fields" style={{ gap: 14 }}>
            <div className="fill-cells">
              <RowCells
                columns={columns}
                rowId={row.id}
                cells={row.cells ?? {}}
                field={field}
                change={(cells) => change({ cells })}
              />
            </div>
            {Object.keys(row.cells ?? {}).length > 0 ? (
              <Remaining
                fields={columns
                  .filter((column) => column.required)
                  .map((column) => [column.text[locale], row.cells?.[column.id] !== undefined])}
              />
            ) : null}
          </div>
        )}
      />
      {full && given.length > 1 ? (
        <p className="fill-quiet" style={{ margin: '10px 0 0' }}>
          {w.table.full(Math.min(max, TABLE_LIMITS.added))}
        </p>
      ) : null}
    </>
  );
}

function RowCells(props: {
  columns: readonly TableColumn[];
  rowId: string;
  cells: Cells;
  field: Field;
  change: (cells: Cells, typing: boolean) => void;
}) {
  const { columns, rowId, cells, field } = props;
  return columns.map((column) => {
    const { fault, faultId } = field;
    const here =
      fault?.facts['row'] === rowId && fault.facts['column'] === column.id && !QUIET.has(fault.code);
    const set = (value: unknown, typing: boolean) => {
      const { [column.id]: _, ...rest } = cells;
      props.change(
        value === undefined || value === '' ? rest : { ...cells, [column.id]: value as string | number },
        typing,
      );
    };
    return (
      <Cell
        key={column.id}
        column={column}
        value={cells[column.id]}
        set={set}
        disabled={field.disabled}
        onLeave={field.leave}
        invalid={here}
        describedBy={here ? faultId : undefined}
        fault={here && fault ? <Fault id={faultId} code={fault.code} facts={fault.facts} /> : null}
      />
    );
  });
}

function Cell({
  column,
  value,
  set,
  ...rest
}: {
  column: TableColumn;
  value: string | number | undefined;
  set: (value: unknown, typing: boolean) => void;
  disabled: boolean;
  invalid: boolean;
  describedBy: string | undefined;
  fault: React.ReactNode;
  onLeave: () => void;
}) {
  const { locale } = useLanguage();
  const w = useWords(fillWords);
  const common = { ...rest, label: column.text[locale], shown: true };
  switch (column.type) {
    case 'number':
      return (
        <NumberBox
          {...common}
          value={value}
          unit={column.unit?.[locale]}
          onChange={(next) => set(next, true)}
        />
      );
    case 'date':
      return <DayBox {...common} value={value} onChange={(next) => set(next, true)} />;
    case 'one':
      return (
        <SelectBox
          {...common}
          empty={w.table.notChosen}
          choices={column.options.map((one) => ({ value: one.code, label: one.text[locale] }))}
          value={typeof value === 'string' ? value : ''}
          onChange={(next) => set(next, false)}
        />
      );
    case 'text':
      return (
        <TextBox
          {...common}
          value={typeof value === 'string' ? value : ''}
          maxLength={column.maxLength}
          onChange={(next) => set(next, true)}
        />
      );
  }
}
