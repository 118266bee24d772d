import { Text, UnstyledButton } from '@mantine/core';
import { roleWords } from '#features/access/words/roles.ts';
import { formatDay } from '#kernel/dates.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { type Column, DataTable } from '#ui/kit/data-table.tsx';
import type { EmployeeRow } from '../../shapes/contracts/employees.ts';
import { peopleWords } from '../../words/people.ts';

/** Employees as rows; the name is the button that opens the card. */
export function EmployeeTable(props: {
  rows: readonly EmployeeRow[];
  openKey: string | null;
  onOpen: ((row: EmployeeRow) => void) | undefined;
}) {
  const w = useWords(peopleWords);
  const { roles } = useWords(roleWords);
  const { onOpen } = props;
  const columns: Column<EmployeeRow>[] = [
    {
      key: 'name',
      title: w.name,
      render: (row) => (
        <>
          {onOpen ? (
            <UnstyledButton fz={14} fw={600} onClick={() => onOpen(row)}>
              {nameOf(row)}
            </UnstyledButton>
          ) : (
            <Text span fz={14} fw={600}>
              {nameOf(row)}
            </Text>
          )}
          <Text fz="sm" className="muted">
            {[row.post, row.division?.name].filter(Boolean).join(' · ')}
          </Text>
        </>
      ),
    },
    {
      key: 'roles',
      title: w.roles,
      render: (row) => row.roles.map((role) => roles[role]).join(', ') || '—',
    },
    { key: 'contacts', title: w.contacts, render: (row) => <Contacts row={row} /> },
    { key: 'account', title: w.account, render: (row) => <Account row={row} /> },
    { key: 'today', title: w.today, render: (row) => <Today row={row} /> },
  ];
  return (
    <DataTable
      label={w.title}
      columns={columns}
      rows={props.rows}
      rowKey={(row) => row.id}
      openKey={props.openKey}
      {...(onOpen ? { onOpen } : {})}
    />
  );
}

/** «Ёлкина Зоя Павловна». */
export function nameOf(row: { lastName: string; firstName: string; patronymic?: string | null }): string {
  return [row.lastName, row.firstName, row.patronymic].filter(Boolean).join(' ');
}

function Contacts({ row }: { row: EmployeeRow }) {
  return (
    <>
      {row.email ? <div>{row.email}</div> : null}
      {row.phone ? (
        <a href={`tel:${row.phone.replace(/[^+\d]/g, '')}`} style={{ whiteSpace: 'nowrap' }}>
          {row.phone}
        </a>
      ) : null}
    </>
  );
}

function Account({ row }: { row: EmployeeRow }) {
  const w = useWords(peopleWords);
  return (
    <>
      {row.active ? w.accounts[row.account] : '—'}
      {row.hasTwoFactor ? <span className="muted"> · {w.twoFactor}</span> : null}
    </>
  );
}

function Today({ row }: { row: EmployeeRow }) {
  const w = useWords(peopleWords);
  const { locale } = useLanguage();
  if (!row.active) return <span className="muted">{w.left}</span>;
  if (!row.absent) return <>{w.here}</>;
  return (
    <>
      {w.absentUntil(w.absenceKinds[row.absent.kind], formatDay(row.absent.untilDay, locale))}
      {row.absent.standIn ? <div className="muted">{w.standIn(row.absent.standIn.name)}</div> : null}
    </>
  );
}
