import { Button, Group, Stack, Switch, TextInput } from '@mantine/core';
import { useDebouncedValue, useDisclosure, useMediaQuery } from '@mantine/hooks';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { OutputOf } from '#features/access/shapes/contract.ts';
import type { listQuestionnaires } from '#features/questionnaires/shapes/contracts/lists.ts';
import { QUESTIONNAIRE_STATES, STOPS } from '#features/questionnaires/shapes/steps.ts';
import { listWords } from '#features/questionnaires/words/list.ts';
import { questionnaireStates } from '#features/questionnaires/words/states.ts';
import { formatDay, formatMoment } from '#kernel/dates.ts';
import { formatNumber } from '#kernel/words.ts';
import { useRead } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { DataTable } from '#ui/kit/data-table.tsx';
import { Empty, Loaded, Page } from '#ui/kit/page.tsx';
import { StateMark } from '#ui/kit/state-mark.tsx';
import { useMay, useMe } from '#ui/me.tsx';
import { useGo, useUrlState } from '#ui/navigation.ts';
import { BeginDialog } from './begin-dialog.tsx';
import { BringFromPaper } from './paper/bring-dialog.tsx';
import { PrintPack } from './paper/print-pack.tsx';
import { markOf } from './state-of.ts';

type Data = OutputOf<typeof listQuestionnaires>;
type Rows = Data['rows'];
const PAGE = 100;

/** /questionnaires: what is under way, what has stopped, what waits for acceptance. */
export function Screen() {
  const w = useWords(listWords);
  const may = useMay();
  const { employeeId } = useMe();
  const [url, setUrl] = useUrlState();
  const [search, setSearch] = useState(url['q'] ?? '');
  const [sought] = useDebouncedValue(search, 250);
  const [opened, dialog] = useDisclosure(false);
  useEffect(() => setUrl({ q: sought || undefined }), [sought, setUrl]);
  const state = FILTERS.find((one) => one === url['state']);
  const mine = url['mine'] === 'yes';
  const query = useRead<typeof listQuestionnaires>('questionnaires.list', {
    ...(state ? asked(state) : {}),
    ...(mine && employeeId ? { employeeId } : {}),
    ...(sought ? { search: sought } : {}),
    limit: PAGE,
  });
  const fills = may('questionnaires.fill');
  const filtered = Boolean(state || sought || mine);
  const begin = fills ? (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={dialog.open}>
      {w.begin}
    </Button>
  ) : null;
  return (
    <Page
      title={w.title}
      lead={w.lead}
      actions={
        fills ? (
          <>
            <BringFromPaper />
            <PrintPack />
            {begin}
          </>
        ) : null
      }
    >
      <Group gap="sm">
        <TextInput
          aria-label={w.search}
          placeholder={w.search}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          style={{ flex: '1 1 220px', maxWidth: 380 }}
        />
        {may('questionnaires.accept') && fills ? (
          <Switch
            label={w.mine}
            checked={mine}
            onChange={(event) => setUrl({ mine: event.currentTarget.checked ? 'yes' : undefined })}
          />
        ) : null}
      </Group>
      <Loaded query={query}>
        {(data) => (
          <Stack gap="md">
            <States counts={countsOf(data)} state={state} choose={(next) => setUrl({ state: next })} />
            {data.rows.length > 0 ? <List rows={data.rows} /> : null}
            {data.rows.length > 0 && data.total > data.rows.length ? (
              <span className="muted">{w.more(data.rows.length, data.total)}</span>
            ) : null}
            {data.rows.length === 0 && filtered ? (
              <Empty
                title={w.nothingTitle}
                text={w.nothingText}
                action={
                  <Button
                    variant="default"
                    onClick={() => {
                      setSearch('');
                      setUrl({ state: undefined, mine: undefined, q: undefined });
                    }}
                  >
                    {w.clear}
                  </Button>
                }
              />
            ) : null}
            {data.rows.length === 0 && !filtered ? (
              <Empty title={w.emptyTitle} text={w.emptyText} action={begin} />
            ) : null}
          </Stack>
        )}
      </Loaded>
      {fills ? <BeginDialog opened={opened} close={dialog.close} /> : null}
    </Page>
  );
}

type Filter = Exclude<(typeof QUESTIONNAIRE_STATES)[number], 'paused_quality'> | (typeof STOPS)[number];

/** What has stopped stands apart by how far it has come: the same names and numbers as on the circle. */
const FILTERS: readonly Filter[] = QUESTIONNAIRE_STATES.flatMap((one) =>
  one === 'paused_quality' ? STOPS : [one],
);

function asked(filter: Filter) {
  const stop = STOPS.find((one) => one === filter);
  if (stop) return { states: ['paused_quality' as const], stops: [stop] };
  return { states: QUESTIONNAIRE_STATES.filter((one) => one === filter) };
}

function countsOf({ counts, stops }: Pick<Data, 'counts' | 'stops'>): Record<string, number> {
  const { paused_quality: stopped = 0, ...others } = counts;
  // A copy kept on the device by an earlier version does not tell them apart.
  return { ...others, ...(stops ?? { paused: stopped }) };
}

/** States with how many stand in each; a tap filters, another lifts the filter. */
function States(props: {
  counts: Record<string, number>;
  state: Filter | undefined;
  choose: (state: string | undefined) => void;
}) {
  const w = useWords(listWords);
  const words = useWords(questionnaireStates);
  const { locale } = useLanguage();
  const all = Object.values(props.counts).reduce((sum, count) => sum + count, 0);
  const shown = FILTERS.filter((one) => props.counts[one] || one === props.state);
  if (shown.length === 0) return null;
  const button = (value: Filter | undefined, label: string, count: number) => (
    <Button
      key={value ?? 'all'}
      size="compact-md"
      variant={props.state === value ? 'filled' : 'default'}
      aria-pressed={props.state === value}
      onClick={() => props.choose(props.state === value ? undefined : value)}
    >
      {label} {formatNumber(count, locale)}
    </Button>
  );
  return (
    <Group gap={6}>
      {button(undefined, w.all, all)}
      {shown.map((one) =>
        button(one, one === 'paused' ? words.paused_quality : words[one], props.counts[one] ?? 0),
      )}
    </Group>
  );
}

function List({ rows }: { rows: Rows }) {
  const wide = useMediaQuery('(min-width: 48em)', true);
  return wide ? <WideList rows={rows} /> : <NarrowList rows={rows} />;
}

function Mark({ row }: { row: Rows[number] }) {
  const words = useWords(questionnaireStates);
  const { state, label } = markOf(row.state, row.stop);
  return <StateMark state={state} label={words[label]} />;
}

function WideList({ rows }: { rows: Rows }) {
  const w = useWords(listWords);
  const go = useGo();
  const { locale, timeZone } = useLanguage();
  return (
    <DataTable
      label={w.title}
      rows={rows}
      rowKey={(row) => row.id}
      onOpen={(row) => go(`/questionnaires/${row.id}`)}
      columns={[
        {
          key: 'client',
          title: w.client,
          render: (row) => <AppLink to={`/questionnaires/${row.id}`}>{row.clientName}</AppLink>,
        },
        { key: 'state', title: w.state, render: (row) => <Mark row={row} /> },
        { key: 'employee', title: w.employee, render: (row) => row.employeeName },
        { key: 'answered', title: w.answered, number: true, render: (row) => row.answered },
        {
          key: 'touched',
          title: w.touched,
          number: true,
          render: (row) => formatMoment(row.touchedAt, locale, timeZone),
        },
        {
          key: 'counts',
          title: w.counts,
          number: true,
          render: (row) => (row.countsOn ? formatDay(row.countsOn, locale) : '—'),
        },
      ]}
    />
  );
}

function NarrowList({ rows }: { rows: Rows }) {
  const { locale, timeZone } = useLanguage();
  return (
    <ul style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 8 }}>
      {rows.map((row) => (
        <li key={row.id}>
          <AppLink
            to={`/questionnaires/${row.id}`}
            className="sheet"
            style={{ display: 'block', padding: '14px 16px', color: 'inherit', textDecoration: 'none' }}
          >
            <span style={{ fontSize: 17, fontWeight: 600, display: 'block', marginBottom: 4 }}>
              {row.clientName}
            </span>
            <Mark row={row} />
            <span className="muted" style={{ display: 'block', fontSize: 14, marginTop: 4 }}>
              {row.employeeName} · {formatMoment(row.touchedAt, locale, timeZone)}
            </span>
          </AppLink>
        </li>
      ))}
    </ul>
  );
}
