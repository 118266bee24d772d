import { Group, NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { useRead } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { DayInput } from '#ui/kit/day-input.tsx';
import { Empty, Loaded, Page } from '#ui/kit/page.tsx';
import { useUrlState } from '#ui/navigation.ts';
import type { OutputOf } from '#features/access/shapes/contract.ts';
import type { listCallTroubles } from '../../shapes/contracts/calls.ts';
import type { callConversion } from '../../shapes/contracts/conversion.ts';
import { callSaidWords } from '../../words/call-said.ts';
import { conversionWords } from '../../words/conversion.ts';
import { useMoment } from '../use-moment.ts';
import { CountedCalls, type Opened } from './counted-calls.tsx';
import { Comparison } from './comparison.tsx';
import { ShareChart } from './share-chart.tsx';
import '../touches.css';

type Conversion = OutputOf<typeof callConversion>;
const ALL = 'all';

/** /calls/conversion: what comes of calls, by participant, script, hour and attempt (M7.4). */
export function Screen() {
  const [{ round, from, to }, patch] = useUrlState();
  const w = useWords(conversionWords);
  const asked = {
    ...(round ? { roundId: round === ALL ? null : round } : {}),
    ...(from ? { fromDay: from } : {}),
    ...(to ? { toDay: to } : {}),
  };
  const query = useRead<typeof callConversion>('touches.conversion', asked);
  return (
    <Loaded query={query}>
      {(data) => (
        <Page
          title={w.title}
          lead={data.everybody ? w.leadAll : w.leadOwn}
          width={1180}
          actions={<AppLink to="/scripts">{w.scripts}</AppLink>}
        >
          <Group gap="sm" align="flex-end">
            <NativeSelect
              label={w.round}
              value={data.roundId ?? ALL}
              onChange={(event) => patch({ round: event.currentTarget.value })}
              data={[
                ...data.rounds.map(({ id, name }) => ({ value: id, label: name })),
                { value: ALL, label: w.allRounds },
              ]}
            />
            <DayInput
              label={w.from}
              value={from ?? null}
              onChange={(day) => patch({ from: day ?? undefined })}
            />
            <DayInput label={w.to} value={to ?? null} onChange={(day) => patch({ to: day ?? undefined })} />
          </Group>
          <Comparisons rows={data.comparisons} />
          {data.total.calls > 0 ? (
            <Charts data={data} asked={asked} />
          ) : (
            <Empty title={w.emptyTitle} text={w.emptyText} />
          )}
          <Troubles />
        </Page>
      )}
    </Loaded>
  );
}

type Asked = Pick<Opened, 'roundId' | 'fromDay' | 'toDay'>;

function Charts({ data, asked }: { data: Conversion; asked: Asked }) {
  const w = useWords(conversionWords);
  const [opened, setOpened] = useState<Opened | null>(null);
  const parts: {
    title: string;
    by: Opened['by'];
    rows: Conversion['byHour'];
    nameOf: (key: string, name: string | null) => string;
  }[] = [
    {
      title: data.everybody ? w.total : w.totalOwn,
      by: 'total',
      rows: [data.total],
      nameOf: () => w.allCalls,
    },
    {
      title: w.byParticipant,
      by: 'participant',
      rows: data.everybody ? data.byParticipant : [],
      nameOf: (key, name) => name ?? key,
    },
    {
      title: w.byScript,
      by: 'script',
      rows: data.byScript,
      nameOf: (_, name) => name ?? w.noScript,
    },
    { title: w.byAttempt, by: 'attempt', rows: data.byAttempt, nameOf: (key) => w.attempt(key) },
    { title: w.byHour, by: 'hour', rows: data.byHour, nameOf: (key) => w.hour(key) },
  ];
  return (
    <>
      <Text fz="sm" className="muted">
        {w.unsure}
      </Text>
      <div className="conversion-grid">
        {parts
          .filter(({ rows }) => rows.length > 0)
          .map(({ title, by, rows, nameOf }) => (
            <section key={title} className="sheet" style={{ padding: 16, minWidth: 0 }} aria-label={title}>
              <Text component="h2" fw={600} mb="xs">
                {title}
              </Text>
              <ShareChart
                rows={rows.map(({ key, name, calls, reached, booked, confirmed }) => ({
                  key,
                  name: nameOf(key, name),
                  count: w.calls(calls),
                  reached,
                  booked,
                  // Elsewhere it would stand under every name and say the same.
                  confirmed: by === 'script' || by === 'total' ? confirmed : null,
                  onOpen: (part) => setOpened({ ...asked, by, key, part, name: nameOf(key, name) }),
                }))}
              />
              {by === 'total' && data.total.reached.count > data.total.booked.of ? (
                <Text fz="sm" className="muted" mt={6}>
                  {w.leftOut(data.total.reached.count - data.total.booked.of)}
                </Text>
              ) : null}
            </section>
          ))}
      </div>
      {opened ? <CountedCalls figure={opened} onClose={() => setOpened(null)} /> : null}
    </>
  );
}

function Comparisons({ rows }: { rows: Conversion['comparisons'] }) {
  const w = useWords(conversionWords);
  if (rows.length === 0) return null;
  return (
    <section className="sheet" style={{ padding: 16 }} aria-label={w.comparisons}>
      <Text component="h2" fw={600} mb="xs">
        {w.comparisons}
      </Text>
      {rows.map((row) => (
        <Comparison key={row.trialId} row={row} />
      ))}
    </section>
  );
}

/** Refusals, wrong numbers and people gone: somebody has to decide (M8). */
function Troubles() {
  const w = useWords(conversionWords);
  const s = useWords(callSaidWords);
  const moment = useMoment();
  const query = useRead<typeof listCallTroubles>('touches.call-troubles', {});
  const rows = query.data?.rows ?? [];
  return (
    <section className="sheet" style={{ padding: 16 }} aria-label={w.troubles}>
      <Text component="h2" fw={600} mb="xs">
        {w.troubles}
      </Text>
      {query.data && rows.length === 0 ? <Text className="muted">{w.troublesNone}</Text> : null}
      <ul className="stack-cards">
        {rows.map((row) => (
          <li key={row.callId}>
            <AppLink to={`/clients/${row.client.id}`}>{row.client.name}</AppLink>
            <Text fz="sm">
              {[
                w.troubleKinds[row.kind],
                row.refusal && row.refusal !== 'other' ? s.refusals[row.refusal].toLowerCase() : null,
                row.person?.name,
                row.words ? `«${row.words}»` : null,
              ]
                .filter(Boolean)
                .join(' · ')}
            </Text>
            <Text fz="sm" className="muted">
              {row.employee.name}, {moment(row.at)}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
