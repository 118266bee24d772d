// The register where one compares: every case a line.
import { formatDay } from '#kernel/dates.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { type Column, DataTable, type Sorting } from '#ui/kit/data-table.tsx';
import type { CaseRow } from '../shapes/register.ts';
import { caseWords } from '../words/case.ts';
import { registerWords } from '../words/screens.ts';
import { CaseMark } from './case-mark.tsx';
import { Due } from './due.tsx';
import { SeverityMark } from './severity.tsx';

export function CaseTable(props: {
  rows: readonly CaseRow[];
  /** An open case stands beside the table. */
  beside: boolean;
  /** Cases of several curators may stand here. */
  curators: boolean;
  openKey: string | null;
  sorting: Sorting;
  onSort: (sorting: Sorting) => void;
  onOpen: (row: CaseRow) => void;
}) {
  const w = useWords(registerWords);
  const { deeds } = useWords(caseWords);
  const { locale } = useLanguage();
  const number: Column<CaseRow> = {
    key: 'number',
    title: w.columns.number,
    number: true,
    sortable: true,
    render: (row) => `${row.number}/${row.year}`,
  };
  const due = ({ deed }: CaseRow, stacked: boolean) => (
    <Due
      day={deed?.dueOn ?? null}
      late={deed?.overdue ?? false}
      daysLate={deed?.daysLate ?? 0}
      stacked={stacked}
    />
  );
  const next = (row: CaseRow) => (row.deed ? deeds[row.deed.term] : '—');
  // Beside an open case the table keeps what tells the rows apart and what is late.
  const beside: Column<CaseRow>[] = [
    number,
    { key: 'client', title: w.columns.client, render: (row) => <ClientCell row={row} brief /> },
    {
      key: 'next',
      title: w.columns.next,
      render: (row) => (
        <>
          {next(row)}
          <div>{due(row, false)}</div>
        </>
      ),
    },
  ];
  const whole: Column<CaseRow>[] = [
    number,
    {
      key: 'client',
      title: w.columns.client,
      sortable: true,
      render: (row) => <ClientCell row={row} />,
    },
    {
      key: 'state',
      title: w.columns.state,
      render: (row) => (
        <>
          <CaseMark state={row.state} />
          {/* What hurts as usual goes without saying. */}
          {row.severity === 'major' ? null : (
            <div style={{ fontSize: 13 }}>
              <SeverityMark severity={row.severity} />
            </div>
          )}
        </>
      ),
    },
    { key: 'next', title: w.columns.next, render: next },
    { key: 'due', title: w.columns.due, sortable: true, render: (row) => due(row, true) },
    { key: 'works', title: w.columns.works, render: (row) => w.worksDone(row.worksDone, row.works) },
    ...(props.curators
      ? [{ key: 'curator', title: w.columns.curator, render: (row: CaseRow) => row.curatorName }]
      : []),
    {
      key: 'registered',
      title: w.columns.registered,
      number: true,
      sortable: true,
      render: (row) => formatDay(row.registeredOn, locale),
    },
  ];
  return (
    <DataTable
      label={w.title}
      columns={props.beside ? beside : whole}
      rows={props.rows}
      rowKey={(row) => row.id}
      onOpen={props.onOpen}
      openKey={props.openKey}
      sorting={props.sorting}
      onSort={props.onSort}
      maxHeight="calc(100vh - 220px)"
    />
  );
}

/** The client with the first claim in one line; beside an open case with its state instead. */
function ClientCell({ row, brief }: { row: CaseRow; brief?: boolean }) {
  return (
    <>
      <span style={{ fontWeight: 600 }}>{row.clientName}</span>
      {brief ? (
        <div style={{ fontSize: 13 }}>
          <CaseMark state={row.state} />
        </div>
      ) : null}
      {row.firstClaim && !brief ? (
        <div
          className="muted"
          title={row.firstClaim}
          style={{
            fontSize: 13,
            maxWidth: 260,
            overflow: 'hidden',
            textOverflow: 'ellipsis',
            whiteSpace: 'nowrap',
          }}
        >
          {row.firstClaim}
        </div>
      ) : null}
    </>
  );
}
