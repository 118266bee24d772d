// The board of works: three columns by state, the most urgent on top; a card opens its case beside.
import { Drawer, Select, Text, Title, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { formatDay } from '#kernel/dates.ts';
import { useRead } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { Empty, Loaded } from '#ui/kit/page.tsx';
import { useMe } from '#ui/me.tsx';
import { useUrlState } from '#ui/navigation.ts';
import type { getBoard } from '../shapes/contracts/service.ts';
import type { WorkRow } from '../shapes/register.ts';
import { caseWords } from '../words/case.ts';
import { loopWords } from '../words/loop.ts';
import { registerWords } from '../words/screens.ts';
import { CasePanel } from './case-panel.tsx';
import { useCodeNames } from './codes.ts';
import { Due } from './due.tsx';
import { SeverityMark } from './severity.tsx';
import './works.css';

export function WorkBoard() {
  const { board: w } = useWords(loopWords);
  const { caseOpen } = useWords(registerWords);
  const [url, setUrl] = useUrlState();
  const [opened, setOpened] = useState<string | null>(null);
  const owner = url['owner'] ?? null;
  const board = useRead<typeof getBoard>('quality.board', owner ? { ownerEmployeeId: owner } : {}, {
    refetchMs: 60_000,
  });
  const close = () => setOpened(null);
  return (
    <>
      <Loaded query={board}>
        {({ columns, owners }) => {
          const open = columns.filter(({ state }) => state !== 'done');
          const [all, late] = [sum(open.map(({ total }) => total)), sum(open.map(({ overdue }) => overdue))];
          if (sum(columns.map(({ total }) => total)) === 0 && !owner) {
            return <Empty title={w.emptyTitle} text={w.emptyText} />;
          }
          return (
            <>
              <div className="board-head">
                <Text className="muted">{w.lead(all, late)}</Text>
                <Select
                  aria-label={w.owner}
                  placeholder={w.anyOwner}
                  clearable
                  searchable
                  w={280}
                  value={owner}
                  onChange={(value) => setUrl({ owner: value ?? undefined })}
                  data={owners.map((one) => ({
                    value: one.id,
                    label: w.ownerOption(one.name, one.open, one.overdue),
                  }))}
                />
              </div>
              <div className="board">
                {columns.map((column) => (
                  <Column key={column.state} column={column} owner={owner} onOpen={setOpened} />
                ))}
              </div>
            </>
          );
        }}
      </Loaded>
      <Drawer.Root opened={opened !== null} onClose={close} position="right" size={560}>
        <Drawer.Overlay />
        <Drawer.Content aria-label={caseOpen}>
          <Drawer.Body>{opened ? <CasePanel caseId={opened} onClose={close} /> : null}</Drawer.Body>
        </Drawer.Content>
      </Drawer.Root>
    </>
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

interface ColumnOf {
  state: WorkRow['state'];
  total: number;
  overdue: number;
  rows: WorkRow[];
}

function Column(props: { column: ColumnOf; owner: string | null; onOpen: (caseId: string) => void }) {
  const { column, owner } = props;
  const { board: w } = useWords(loopWords);
  const more = column.total - column.rows.length;
  const list = new URLSearchParams({ tab: 'list', state: column.state, ...(owner ? { owner } : {}) });
  return (
    <section className="board-column" aria-label={w.columns[column.state]}>
      <Title order={2} fz={15}>
        {w.columns[column.state]} <span className="muted tabular">{column.total}</span>
        {column.overdue > 0 ? <span className="board-late">{w.late(column.overdue)}</span> : null}
      </Title>
      {column.rows.map((row) => (
        <BoardCard key={row.id} row={row} onOpen={props.onOpen} />
      ))}
      {more > 0 ? <AppLink to={`/works?${list.toString()}`}>{w.more(more)}</AppLink> : null}
    </section>
  );
}

/** One work where a row would not fit; a press opens the case it is for. */
export function BoardCard({ row, onOpen }: { row: WorkRow; onOpen: (caseId: string) => void }) {
  const { board: w } = useWords(loopWords);
  const { number } = useWords(caseWords);
  const { locale } = useLanguage();
  const nameOf = useCodeNames();
  const [first] = row.clients;
  const where = [
    ...row.causeCodes.map((code) => nameOf('cause', code)),
    ...(row.placeCodes.length > 0 ? row.placeCodes.map((code) => nameOf('place', code)) : [row.place]),
  ]
    .filter(Boolean)
    .join(' · ');
  const refused = row.clients.some((client) => client.refusedWords);
  const critical = row.clients.some((client) => client.severity === 'critical');
  const { today } = useMe();
  // The promise to the client may be broken while the work itself is still in time.
  const [missed] = row.clients
    .flatMap(({ restoreBy }) => (restoreBy && restoreBy < today ? [restoreBy] : []))
    .sort();
  return (
    <UnstyledButton
      className="board-card sheet"
      data-critical={(critical && row.state !== 'done') || undefined}
      onClick={() => first && onOpen(first.caseId)}
    >
      <Text span fw={600} fz="sm" lineClamp={2}>
        {row.title}
      </Text>
      <Text span fz="sm" lineClamp={1}>
        {row.clients.length > 1 ? w.clients(row.clients.length) : first?.clientName}{' '}
        {row.clients.length === 1 && first ? (
          <span className="muted tabular">{number(first.number, first.year)}</span>
        ) : null}
      </Text>
      {critical && row.state !== 'done' ? (
        <Text span fz="xs">
          <SeverityMark severity="critical" />
        </Text>
      ) : null}
      {row.state !== 'done' && row.clients.some((client) => client.caseState === 'waiting_client') ? (
        <Text span fz="xs" fw={600}>
          {w.waits}
        </Text>
      ) : null}
      {missed ? (
        <Text span fz="xs" fw={600} c="var(--alarm)">
          {w.clientTerm(formatDay(missed, locale))}
        </Text>
      ) : null}
      {where ? (
        <Text span fz="xs" className="muted" lineClamp={1}>
          {where}
        </Text>
      ) : null}
      <Text span fz="xs" className="board-foot">
        <span className="muted">{row.ownerName}</span>
        {row.state === 'done' ? (
          <span className="muted tabular">{row.doneOn ? formatDay(row.doneOn, locale) : ''}</span>
        ) : row.needsNewDate ? (
          <b style={{ color: 'var(--alarm)' }}>{w.newDate}</b>
        ) : (
          <Due day={row.dueOn} late={row.daysLate > 0} daysLate={row.daysLate} />
        )}
      </Text>
      {refused && row.state !== 'done' ? (
        <Text span fz="xs" lineClamp={2} className="board-no">
          «{row.clients.find((client) => client.refusedWords)?.refusedWords}»
        </Text>
      ) : null}
    </UnstyledButton>
  );
}
