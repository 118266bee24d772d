import { Checkbox, Select } from '@mantine/core';
import { freeId } from '#features/questionnaires/rules/designer/make-id.ts';
import { newColumn, newOption } from '#features/questionnaires/rules/designer/new-question.ts';
import { TABLE_LIMITS, type TableColumn, type TableQuestion } from '#features/questionnaires/shapes/form.ts';
import { editorWords } from '#features/questionnaires/words/designer-editor.ts';
import { useWords } from '#ui/i18n.tsx';
import { Both } from './both.tsx';
import { CodeBox } from './code-box.tsx';
import { ListRows } from './list-rows.tsx';
import { NumberBox } from './number-box.tsx';
import { OptionRows } from './option-rows.tsx';

const COLUMN_TYPES = ['text', 'number', 'one', 'date'] as const;

/** The same column of another type. */
function retype({ id, text, required }: TableColumn, type: TableColumn['type']): TableColumn {
  const base = { id, text, ...(required ? { required } : {}) };
  return type === 'one'
    ? { ...base, type, options: [newOption('one'), newOption('two')] }
    : ({ ...base, type } as TableColumn);
}

/** Columns and rows of a table. */
export function TableSettings(props: {
  question: TableQuestion;
  onChange: (patch: Pick<TableQuestion, 'columns'> | Pick<TableQuestion, 'rows'>) => void;
}) {
  const w = useWords(editorWords);
  const { columns, rows } = props.question;
  const taken = new Set(columns.map((column) => column.id));
  return (
    <>
      <ListRows
        label={w.columns}
        add={w.addColumn}
        items={columns}
        most={TABLE_LIMITS.columns}
        nameOf={(index) => w.column(index + 1)}
        onChange={(next) => props.onChange({ columns: next })}
        make={() => newColumn(freeId('column', taken))}
      >
        {(column, change, index) => <ColumnFields column={column} change={change} index={index} />}
      </ListRows>
      <div className="designer-inline">
        <Select
          size="sm"
          label={w.rows}
          allowDeselect={false}
          value={rows.kind}
          data={(['added', 'fixed'] as const).map((kind) => ({ value: kind, label: w.rowKinds[kind] }))}
          onChange={(kind) => {
            if (kind === rows.kind) return;
            props.onChange({
              rows: kind === 'fixed' ? { kind, rows: [newOption('row')] } : { kind: 'added', max: 5 },
            });
          }}
        />
        {rows.kind === 'added' ? (
          <NumberBox
            label={w.mostRows}
            min={1}
            max={TABLE_LIMITS.added}
            value={rows.max}
            onChange={(max) => props.onChange({ rows: { kind: 'added', max: max ?? 1 } })}
          />
        ) : null}
      </div>
      {rows.kind === 'fixed' ? (
        <OptionRows
          label={w.rowTitle}
          add={w.addRow}
          kind="row"
          items={rows.rows}
          onChange={(next) => props.onChange({ rows: { kind: 'fixed', rows: next } })}
        />
      ) : null}
    </>
  );
}

function ColumnFields(props: { column: TableColumn; change: (column: TableColumn) => void; index: number }) {
  const w = useWords(editorWords);
  const { column, change, index } = props;
  return (
    <>
      <Both
        label={w.column(index + 1)}
        value={column.text}
        onChange={(text) => text && change({ ...column, text })}
      />
      <div className="designer-inline">
        <Select
          size="sm"
          aria-label={w.columnType(index + 1)}
          allowDeselect={false}
          value={column.type}
          data={COLUMN_TYPES.map((type) => ({ value: type, label: w.types[type] }))}
          onChange={(type) => change(retype(column, type as TableColumn['type']))}
        />
        <CodeBox
          label={w.columnCode(index + 1)}
          value={column.id}
          onChange={(id) => change({ ...column, id })}
        />
        <Checkbox
          label={w.columnRequired}
          checked={column.required ?? false}
          onChange={(event) => {
            const { required: _, ...rest } = column;
            change((event.currentTarget.checked ? { ...rest, required: true } : rest) as TableColumn);
          }}
        />
      </div>
      {column.type === 'one' ? (
        <OptionRows
          label={w.options}
          add={w.addOption}
          kind="option"
          items={column.options}
          onChange={(options) => change({ ...column, options })}
        />
      ) : null}
    </>
  );
}
