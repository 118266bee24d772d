import { Alert, Button, Grid, Group, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { IconCalendarExclamation } from '@tabler/icons-react';
import { useState } from 'react';
import { formatDay, formatDayShort } from '#kernel/dates.ts';
import { formatNumber } from '#kernel/words.ts';
import { useRead } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { Chart } from '#ui/kit/chart.tsx';
import { type Column, DataTable } from '#ui/kit/data-table.tsx';
import { Empty, Loaded, Page } from '#ui/kit/page.tsx';
import { DensityRing, Ring } from '#ui/kit/ring.tsx';
import { ROUND_STATES, type RoundState, StateMark, stateColour } from '#ui/kit/state-mark.tsx';
import { useMay } from '#ui/me.tsx';
import { useGo } from '#ui/navigation.ts';
import { uiWords } from '#ui/words.ts';
import type { OutputOf } from '#features/access/shapes/contract.ts';
import type { getCircle } from '../shapes/circle.ts';
import { circleWords } from '../words/circle.ts';
import { PersonsCard } from './persons/card.tsx';
import { RegisterCard } from './register-card.tsx';
import { WeeklyCard } from './weekly/card.tsx';

type Circle = OutputOf<typeof getCircle>;
type List = Circle['lists'][number];

/** «Круг»: where the round stands, what is late, who waits for whom. */
export function Screen() {
  const w = useWords(circleWords);
  const may = useMay();
  const circle = useRead<typeof getCircle>('reports.circle', {}, { refetchMs: 60_000 });
  return (
    <Loaded query={circle}>
      {(data) =>
        data.round && data.clients > 0 ? (
          <CircleView data={data} round={data.round} />
        ) : (
          <Page title={w.title}>
            <Empty
              title={w.emptyTitle}
              text={w.emptyText}
              action={
                may('rounds.manage') ? (
                  <Button renderRoot={(root) => <AppLink to="/round" {...root} />}>{w.emptyAction}</Button>
                ) : undefined
              }
            />
          </Page>
        )
      }
    </Loaded>
  );
}

function CircleView({ data, round }: { data: Circle; round: NonNullable<Circle['round']> }) {
  const w = useWords(circleWords);
  const { locale } = useLanguage();
  const [highlight, setHighlight] = useState<string | null>(null);
  const go = useGo();
  const names = Object.fromEntries(data.lists.map((list) => [list.participantId, list.name]));
  const percent = Math.round(round.elapsed * 100);
  const ring = {
    label: w.ringLabel(data.accepted, data.clients, percent),
    elapsed: round.elapsed,
    done: data.clients ? data.accepted / data.clients : 0,
    centre: {
      value: `${formatNumber(data.accepted, locale)} / ${formatNumber(data.clients, locale)}`,
      caption: w.accepted,
      note: w.week(round.week, round.weeks),
    },
    highlight,
    listNames: names,
  };
  return (
    <Page
      title={round.name}
      lead={`${formatDay(round.startsOn, locale)} — ${formatDay(round.endsOn, locale)} · ${w.week(round.week, round.weeks)} · ${round.leaderName ? w.leader(round.leaderName) : w.noLeader}`}
    >
      {data.calendarMissing.length ? (
        <Alert icon={<IconCalendarExclamation />} color="orange">
          {w.calendarMissing(data.calendarMissing.join(', '))}
        </Alert>
      ) : null}
      <Grid gap="lg" align="flex-start">
        <Grid.Col span={{ base: 12, lg: 7 }}>
          <div className="sheet" style={{ padding: 12 }}>
            {data.points.length ? (
              <Ring {...ring} points={data.points} onOpen={(id) => go(`/clients/${id}`)} />
            ) : (
              <DensityRing
                {...ring}
                lists={data.lists.map((list) => ({
                  id: list.participantId,
                  counts: Object.fromEntries(list.states.map((one) => [one.state, one.count])),
                }))}
              />
            )}
            <Legend states={data.states} highlight={highlight} onPick={setHighlight} />
          </div>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 5 }}>
          <Stack>
            <Verdict data={data} />
            <WeeklyCard />
            <RegisterCard register={data.register} roundId={round.id} />
            <PersonsCard />
            <Acceptance waiting={data.waitingForAcceptance} />
          </Stack>
        </Grid.Col>
      </Grid>
      <Lists lists={data.lists} />
      <Weeks data={data} />
    </Page>
  );
}

function Legend(props: {
  states: Circle['states'];
  highlight: string | null;
  onPick: (state: string | null) => void;
}) {
  const w = useWords(circleWords);
  const ui = useWords(uiWords);
  const { locale } = useLanguage();
  return (
    <Group gap={6} justify="center" mt="xs" role="group" aria-label={w.legend}>
      {props.states
        .filter((one) => one.count > 0)
        .map((one) => (
          <UnstyledButton
            key={one.state}
            aria-pressed={props.highlight === one.state}
            onClick={() => props.onPick(props.highlight === one.state ? null : one.state)}
            px={8}
            py={4}
            fz={13}
            style={{
              borderRadius: 8,
              border: `1px solid ${props.highlight === one.state ? 'var(--accent)' : 'transparent'}`,
            }}
          >
            <StateMark
              state={one.state}
              label={`${ui.states[one.state]} ${formatNumber(one.count, locale)}`}
            />
          </UnstyledButton>
        ))}
    </Group>
  );
}

function Verdict({ data }: { data: Circle }) {
  const w = useWords(circleWords);
  const balance = data.accepted - data.planToDate;
  const headline =
    balance > 0 ? w.verdict.ahead(balance) : balance < 0 ? w.verdict.behind(-balance) : w.verdict.onPlan;
  const forecast = data.forecast;
  const slowest = data.lists
    .flatMap(({ name, forecast: own }) => (own.kind === 'expected' ? [{ name, endsOn: own.endsOn }] : []))
    .toSorted((left, right) => (left.endsOn < right.endsOn ? 1 : -1))[0];
  return (
    <div className="sheet" style={{ padding: 16 }}>
      <Title order={2} fz={20} c={balance < 0 ? 'var(--alarm)' : undefined}>
        {headline}
      </Title>
      {forecast ? (
        <Text mt={4}>
          {forecast.kind === 'done'
            ? w.forecast.done
            : forecast.kind === 'expected'
              ? w.forecast.expected(forecast.endsOn, forecast.lateWorkingDays)
              : w.forecast[forecast.reason]}
        </Text>
      ) : (
        <Text mt={4}>{w.planned}</Text>
      )}
      {forecast?.kind === 'expected' ? (
        <Text className="muted" fz="sm">
          {w.forecast.between(forecast.earliest, forecast.latest)}
          {forecast.leftAtRoundEnd > 0 ? `. ${w.forecast.left(forecast.leftAtRoundEnd)}` : ''}
        </Text>
      ) : null}
      {forecast?.kind === 'expected' && slowest && slowest.endsOn > forecast.endsOn ? (
        <Text className="muted" fz="sm">
          {w.forecast.slowest(slowest.name, slowest.endsOn)}
        </Text>
      ) : null}
    </div>
  );
}

const SHOWN_WAITING = 8;

function Acceptance({ waiting }: { waiting: Circle['waitingForAcceptance'] }) {
  const w = useWords(circleWords);
  return (
    <div className="sheet" style={{ padding: 16 }}>
      <Title order={2} fz={18}>
        {w.acceptance}
        {waiting.length ? ` · ${waiting.length}` : ''}
      </Title>
      {waiting.length === 0 ? (
        <Text className="muted">{w.acceptanceEmpty}</Text>
      ) : (
        <Stack gap={4} mt="xs">
          {waiting.slice(0, SHOWN_WAITING).map((one) => (
            <Group key={one.questionnaireId} justify="space-between" wrap="nowrap">
              <AppLink to={`/questionnaires/${one.questionnaireId}`}>{one.clientName}</AppLink>
              <Text className="muted" fz="sm">
                {one.participantName}
              </Text>
            </Group>
          ))}
          {waiting.length > SHOWN_WAITING ? (
            <AppLink to="/questionnaires?state=handed_in">
              {w.acceptanceMore(waiting.length - SHOWN_WAITING)}
            </AppLink>
          ) : null}
        </Stack>
      )}
    </div>
  );
}

function Lists({ lists }: { lists: Circle['lists'] }) {
  const w = useWords(circleWords);
  const { locale } = useLanguage();
  const columns: Column<List>[] = [
    { key: 'participant', title: w.columns.participant, render: (row) => row.name },
    {
      key: 'mode',
      title: w.columns.mode,
      render: (row) => (row.dedication === 'dedicated' ? w.dedicated : w.parallel),
    },
    { key: 'progress', title: w.columns.progress, width: '28%', render: (row) => <StateBar list={row} /> },
    { key: 'size', title: w.columns.size, number: true, render: (row) => formatNumber(row.size, locale) },
    {
      key: 'week',
      title: w.columns.week,
      number: true,
      render: (row) => `${row.weekFact} / ${row.weekPlan}`,
    },
    {
      key: 'toDate',
      title: w.columns.toDate,
      number: true,
      render: (row) => `${row.factToDate} / ${row.planToDate}`,
    },
    {
      key: 'balance',
      title: w.columns.balance,
      number: true,
      render: (row) => <Balance value={row.factToDate - row.planToDate} />,
    },
    {
      key: 'ends',
      title: w.columns.ends,
      number: true,
      render: (row) => (row.forecast.kind === 'expected' ? formatDay(row.forecast.endsOn, locale) : '—'),
    },
  ];
  return (
    <div>
      <Title order={2} fz={18} mb="xs">
        {w.lists}
      </Title>
      <DataTable label={w.lists} columns={columns} rows={lists} rowKey={(row) => row.participantId} />
    </div>
  );
}

function Balance({ value }: { value: number }) {
  const sign = value > 0 ? '+' : value < 0 ? '−' : '';
  return (
    <span style={{ color: value < 0 ? 'var(--alarm)' : undefined, fontWeight: 600 }}>
      {sign}
      {Math.abs(value)}
    </span>
  );
}

/** States of one list as one bar, furthest first. */
function StateBar({ list }: { list: List }) {
  const ui = useWords(uiWords);
  const counts = new Map(list.states.map((one) => [one.state as RoundState, one.count]));
  const order = [...ROUND_STATES].reverse().filter((state) => counts.get(state));
  const text = order.map((state) => `${ui.states[state]} ${counts.get(state)}`).join(', ');
  return (
    <div
      role="img"
      aria-label={text}
      title={text}
      style={{ display: 'flex', gap: 1, height: 12, marginTop: 4, minWidth: 120 }}
    >
      {order.map((state) => (
        <span
          key={state}
          style={{
            flexGrow: counts.get(state),
            background: state === 'not_called' || state === 'called' ? 'var(--line)' : stateColour(state),
            borderRadius: 2,
          }}
        />
      ))}
    </div>
  );
}

function Weeks({ data }: { data: Circle }) {
  const w = useWords(circleWords);
  const { locale } = useLanguage();
  const days = data.weeks.map((week) => formatDayShort(week.monday, locale).replace(/^\S+\s/, ''));
  return (
    <div className="sheet" style={{ padding: 16 }}>
      <Title order={2} fz={18}>
        {w.weeksTitle}
      </Title>
      <Chart
        label={w.weeksTitle}
        height={220}
        option={{
          grid: { left: 36, right: 12, top: 28, bottom: 24 },
          legend: { top: 0, right: 0 },
          tooltip: { trigger: 'axis' },
          xAxis: { type: 'category', data: days, axisTick: { show: false } },
          yAxis: { type: 'value' },
          series: [
            {
              name: w.plan,
              type: 'bar',
              data: data.weeks.map((week) => week.plan),
              color: '#cbbfa9',
              barGap: '-100%',
            },
            {
              name: w.fact,
              type: 'bar',
              data: data.weeks.map((week) => (week.time === 'future' ? null : week.fact)),
              color: '#1b7773',
              barWidth: '38%',
            },
          ],
        }}
        table={{
          head: [w.weekOf, w.plan, w.fact],
          rows: data.weeks.map((week) => [
            formatDay(week.monday, locale),
            String(week.plan),
            String(week.fact),
          ]),
        }}
      />
    </div>
  );
}
