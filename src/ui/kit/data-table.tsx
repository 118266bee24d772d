// The dense table managers compare in: sticky head, tabular figures, arrows and Enter, sorting by the head.
import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';

export interface Column<Row> {
  key: string;
  title: string;
  render: (row: Row) => ReactNode;
  number?: boolean;
  width?: number | string;
  sortable?: boolean;
}

export interface Sorting {
  by: string;
  descending: boolean;
}

export function DataTable<Row>(props: {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Enter on a row, and a click on it unless `onPick` takes the click. */
  onOpen?: (row: Row) => void;
  /** A click on a row: for a preview beside the table. */
  onPick?: (row: Row) => void;
  openKey?: string | null;
  sorting?: Sorting;
  onSort?: (sorting: Sorting) => void;
  maxHeight?: number | string;
  /** Below the rows, inside the scrolling region. */
  foot?: ReactNode;
}) {
  const [current, setCurrent] = useState(0);
  const body = useRef<HTMLTableSectionElement>(null);

  const move = (event: KeyboardEvent) => {
    const last = props.rows.length - 1;
    const next =
      event.key === 'ArrowDown'
        ? Math.min(last, current + 1)
        : event.key === 'ArrowUp'
          ? Math.max(0, current - 1)
          : event.key === 'Home'
            ? 0
            : event.key === 'End'
              ? last
              : undefined;
    if (next !== undefined) {
      event.preventDefault();
      setCurrent(next);
      const row = body.current?.rows[next];
      row?.focus();
      row?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && event.target instanceof HTMLTableRowElement) {
      const row = props.rows[current];
      if (row) props.onOpen?.(row);
    }
  };

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <div
      className="sheet"
      style={{ overflow: 'auto', maxHeight: props.maxHeight }}
      role="region"
      aria-label={props.label}
      tabIndex={0}
    >
      <table className="table">
        <caption className="mantine-visually-hidden" style={{ position: 'absolute', left: -9999 }}>
          {props.label}
        </caption>
        <thead>
          <tr>
            {props.columns.map((column) =>
              column.title === '' ? (
                <td key={column.key} />
              ) : (
                <th
                  key={column.key}
                  scope="col"
                  className={column.number ? 'number' : undefined}
                  style={{ width: column.width }}
                  aria-sort={ariaSort(column, props.sorting)}
                >
                  {column.sortable && props.onSort ? (
                    <HeadButton column={column} sorting={props.sorting} onSort={props.onSort} />
                  ) : (
                    column.title
                  )}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={move}>
          {props.rows.map((row, index) => {
            const key = props.rowKey(row);
            return (
              <tr
                key={key}
                tabIndex={index === Math.min(current, props.rows.length - 1) ? 0 : -1}
                data-current={props.openKey === key || undefined}
                data-open={props.onOpen ? 'true' : undefined}
                onFocus={() => setCurrent(index)}
                onClick={(event) => {
                  if (!(event.target as HTMLElement).closest('a,button,input,label'))
                    (props.onPick ?? props.onOpen)?.(row);
                }}
              >
                {props.columns.map((column) => (
                  <td key={column.key} className={column.number ? 'number' : undefined}>
                    {column.render(row)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {props.foot}
    </div>
  );
}

function ariaSort<Row>(column: Column<Row>, sorting?: Sorting): 'ascending' | 'descending' | undefined {
  if (!sorting || sorting.by !== column.key) return undefined;
  return sorting.descending ? 'descending' : 'ascending';
}

function HeadButton<Row>({
  column,
  sorting,
  onSort,
}: {
  column: Column<Row>;
  sorting: Sorting | undefined;
  onSort: (sorting: Sorting) => void;
}) {
  const mine = sorting?.by === column.key;
  return (
    <UnstyledButton
      fw={600}
      fz={14}
      c="inherit"
      style={{ display: 'inline-flex', alignItems: 'center', gap: 4 }}
      onClick={() =>
        onSort({ by: column.key, descending: mine ? !sorting.descending : Boolean(column.number) })
      }
    >
      {column.title}
      {mine ? (
        sorting.descending ? (
          <IconArrowDown size={14} aria-hidden />
        ) : (
          <IconArrowUp size={14} aria-hidden />
        )
      ) : null}
    </UnstyledButton>
  );
}
