import { Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useRead } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { Empty, Loaded, Page } from '#ui/kit/page.tsx';
import { useUrlState } from '#ui/navigation.ts';
import type { OutputOf } from '#features/access/shapes/contract.ts';
import type { listCallTroubles } from '../../shapes/contracts/calls.ts';
import type { callConversion } from '../../shapes/contracts/conversion.ts';
import { callSaidWords } from '../../words/call-said.ts';
import { conversionWords } from '../../words/conversion.ts';
import { useMoment } from '../use-moment.ts';
import { Comparison } from './comparison.tsx';
import { ShareChart } from './share-chart.tsx';
import '../touches.css';

type Conversion = OutputOf<typeof callConversion>;
const ALL = 'all';

/** /calls/conversion: what comes of calls, by participant, script, hour and attempt (M7.4). */
export function Screen() {
  const [{ round, from, to }, patch] = useUrlState();
  const w = useWords(conversionWords);
  const query = useRead<typeof callConversion>('touches.conversion', {
    ...(round ? { roundId: round === ALL ? null : round } : {}),
    ...(from ? { fromDay: from } : {}),
    ...(to ? { toDay: to } : {}),
  });
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
            <TextInput
              type="date"
              label={w.from}
              value={from ?? ''}
              onChange={(event) => patch({ from: event.currentTarget.value || undefined })}
            />
            <TextInput
              type="date"
              label={w.to}
              value={to ?? ''}
              onChange={(event) => patch({ to: event.currentTarget.value || undefined })}
            />
          </Group>
          <Comparisons rows={data.comparisons} />
          {data.total.calls > 0 ? <Charts data={data} /> : <Empty title={w.emptyTitle} text={w.emptyText} />}
          <Troubles />
        </Page>
      )}
    </Loaded>
  );
}

function Charts({ data }: { data: Conversion }) {
  const w = useWords(conversionWords);
  const parts = [
    {
      title: w.byParticipant,
      rows: data.byParticipant,
      nameOf: (key: string, name: string | null) => name ?? key,
    },
    {
      title: w.byScript,
      rows: data.byScript,
      nameOf: (_: string, name: string | null) => name ?? w.noScript,
    },
    { title: w.byAttempt, rows: data.byAttempt, nameOf: (key: string) => w.attempt(key) },
    { title: w.byHour, rows: data.byHour, nameOf: (key: string) => w.hour(key) },
  ];
  return (
    <>
      <Text fz="sm" className="muted">
        {w.unsure}
      </Text>
      <div className="conversion-grid">
        {parts.map(({ title, rows, nameOf }) => (
          <section key={title} className="sheet" style={{ padding: 16, minWidth: 0 }} aria-label={title}>
            <Text component="h2" fw={600} mb="xs">
              {title}
            </Text>
            <ShareChart
              rows={rows.map(({ key, name, calls, reached, booked }) => ({
                key,
                name: nameOf(key, name),
                count: w.calls(calls),
                reached,
                booked,
              }))}
            />
          </section>
        ))}
      </div>
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
