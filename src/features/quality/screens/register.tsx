// «Реестр»: every problem questionnaire, the most urgent on top; the case beside the table.
import { Button, Drawer, Group } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { formatDay } from '#kernel/dates.ts';
import { useRead } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { type Column, DataTable } from '#ui/kit/data-table.tsx';
import { Empty, Loaded, Page } from '#ui/kit/page.tsx';
import { useGo, usePathParams, useUrlState } from '#ui/navigation.ts';
import type { getSummary, listCases } from '../shapes/contracts.ts';
import type { CaseRow } from '../shapes/register.ts';
import { caseWords } from '../words/case.ts';
import { registerWords } from '../words/screens.ts';
import { CaseMark } from './case-mark.tsx';
import { CasePanel } from './case-panel.tsx';
import { Due } from './due.tsx';
import { RegisterFilter, useRegisterFilter } from './register-filter.tsx';

const PAGE = 100;
const MOST = 200;

export function Screen() {
  const w = useWords(registerWords);
  const filter = useRegisterFilter();
  const [shown, setShown] = useState(PAGE);
  const wide = useMediaQuery('(min-width: 1280px)', true);
  const { opened, open, close } = useOpenedCase();
  const summary = useRead<typeof getSummary>('quality.summary', {}, { refetchMs: 60_000 });
  const list = useRead<typeof listCases>(
    'quality.list',
    { ...filter.input, limit: shown },
    { refetchMs: 60_000 },
  );
  const lead = summary.data ? w.lead(summary.data.open, summary.data.overdue) : undefined;
  const panel = opened ? <CasePanel caseId={opened} onClose={close} /> : null;
  return (
    <Page title={w.title} lead={lead}>
      <RegisterFilter filter={filter} />
      <Group align="flex-start" wrap="nowrap" gap="md">
        <div style={{ flex: 1, minWidth: 0 }}>
          <Loaded query={list}>
            {(data) =>
              data.rows.length === 0 ? (
                <Nothing filtered={filter.isSet} onReset={filter.reset} />
              ) : (
                <>
                  <CaseTable rows={data.rows} narrow={opened !== null} openKey={opened} onOpen={open} />
                  {data.rows.length < data.total && shown < MOST ? (
                    <Button variant="subtle" mt="xs" onClick={() => setShown(MOST)}>
                      {w.more}
                    </Button>
                  ) : null}
                </>
              )
            }
          </Loaded>
        </div>
        {panel && wide ? (
          <aside
            className="sheet"
            aria-label={w.caseOpen}
            style={{
              width: 520,
              flex: 'none',
              padding: 16,
              maxHeight: 'calc(100vh - 100px)',
              overflow: 'auto',
            }}
          >
            {panel}
          </aside>
        ) : null}
      </Group>
      {wide ? null : (
        <Drawer.Root opened={opened !== null} onClose={close} position="right" size={560}>
          <Drawer.Overlay />
          <Drawer.Content aria-label={w.caseOpen}>
            <Drawer.Body>{panel}</Drawer.Body>
          </Drawer.Content>
        </Drawer.Root>
      )}
    </Page>
  );
}

/** The open case stands in the address: as a path in letters, as a parameter beside the filters. */
function useOpenedCase() {
  const path = usePathParams()['caseId'] ?? null;
  const [url, setUrl] = useUrlState();
  const go = useGo();
  return {
    opened: url['case'] ?? path,
    open: (row: CaseRow) => setUrl({ case: row.id }),
    close: () => (path ? go('/register') : setUrl({ case: undefined })),
  };
}

function CaseTable(props: {
  rows: readonly CaseRow[];
  narrow: boolean;
  openKey: string | null;
  onOpen: (row: CaseRow) => void;
}) {
  const w = useWords(registerWords);
  const { deeds } = useWords(caseWords);
  const { locale } = useLanguage();
  const number: Column<CaseRow> = {
    key: 'number',
    title: w.columns.number,
    number: true,
    render: (row) => `${row.number}/${row.year}`,
  };
  const due = ({ deed }: CaseRow) => (
    <Due day={deed?.dueOn ?? null} late={deed?.overdue ?? false} daysLate={deed?.daysLate ?? 0} />
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
          <div>{due(row)}</div>
        </>
      ),
    },
  ];
  const whole: Column<CaseRow>[] = [
    number,
    { key: 'client', title: w.columns.client, render: (row) => <ClientCell row={row} /> },
    { key: 'state', title: w.columns.state, render: (row) => <CaseMark state={row.state} /> },
    { key: 'next', title: w.columns.next, render: next },
    { key: 'due', title: w.columns.due, render: due },
    { key: 'works', title: w.columns.works, render: (row) => w.worksDone(row.worksDone, row.works) },
    { key: 'curator', title: w.columns.curator, render: (row) => row.curatorName },
    {
      key: 'registered',
      title: w.columns.registered,
      number: true,
      render: (row) => formatDay(row.registeredOn, locale),
    },
  ];
  return (
    <DataTable
      label={w.title}
      columns={props.narrow ? beside : whole}
      rows={props.rows}
      rowKey={(row) => row.id}
      onOpen={props.onOpen}
      openKey={props.openKey}
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

function Nothing({ filtered, onReset }: { filtered: boolean; onReset: () => void }) {
  const w = useWords(registerWords);
  if (!filtered) return <Empty title={w.emptyTitle} text={w.emptyText} />;
  const action = (
    <Button variant="default" onClick={onReset}>
      {w.reset}
    </Button>
  );
  return <Empty title={w.nothingFound} text={w.nothingFoundText} action={action} />;
}
