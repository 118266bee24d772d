import { Button, Checkbox, Group, Popover, Stack, Text } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { formatDay, formatMoment } from '#kernel/dates.ts';
import { dayAt, type Instant } from '#kernel/day.ts';
import { formatMoneyShort } from '#kernel/money.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import type { Column } from '#ui/kit/data-table.tsx';
import { StateMark } from '#ui/kit/state-mark.tsx';
import { listWords } from '../../words/list.ts';
import type { ListRow } from './list-pages.ts';

type Key = keyof (typeof listWords)['ru']['fields'];

const STORED = 'ryadom.clients.columns';
const DEFAULT: readonly Key[] = [
  'name',
  'city',
  'segment',
  'revenue',
  'state',
  'curator',
  'next_meeting',
  'last_touch',
];
const SORTABLE: ReadonlySet<Key> = new Set(['name', 'city', 'revenue', 'last_touch', 'state']);
const NUMBERS: ReadonlySet<Key> = new Set(['revenue', 'persons', 'next_meeting', 'last_touch']);

/** Columns this person chose on this device; the name is always there. */
export function useColumns(): {
  keys: readonly Key[];
  columns: Column<ListRow>[];
  toggle: (key: Key) => void;
} {
  const w = useWords(listWords);
  const { locale, timeZone } = useLanguage();
  const [keys, setKeys] = useState<readonly Key[]>(readStored);
  const columns = useMemo(
    () =>
      (Object.keys(w.fields) as Key[])
        .filter((key) => keys.includes(key))
        .map((key) => ({
          key,
          title: w.fields[key],
          number: NUMBERS.has(key),
          sortable: SORTABLE.has(key),
          render: (row: ListRow) => <Cell column={key} row={row} />,
        })),
    // Language and zone show through the cells.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [keys, w, locale, timeZone],
  );
  const toggle = (key: Key) =>
    setKeys((old) => {
      const next = old.includes(key) ? old.filter((one) => one !== key) : [...old, key];
      localStorage.setItem(STORED, JSON.stringify(next));
      return next;
    });
  return { keys, columns, toggle };
}

function readStored(): readonly Key[] {
  try {
    const kept = JSON.parse(localStorage.getItem(STORED) ?? 'null') as Key[] | null;
    return Array.isArray(kept) ? [...new Set<Key>(['name', ...kept])] : DEFAULT;
  } catch {
    return DEFAULT;
  }
}

export function ColumnChooser(props: { keys: readonly Key[]; toggle: (key: Key) => void }) {
  const w = useWords(listWords);
  return (
    <Popover position="bottom-end" shadow="md" trapFocus>
      <Popover.Target>
        <Button variant="default" size="xs" leftSection={<IconColumns3 size={16} aria-hidden />}>
          {w.columns}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap={6} role="group" aria-label={w.columns}>
          {(Object.keys(w.fields) as Key[])
            .filter((key) => key !== 'name')
            .map((key) => (
              <Checkbox
                key={key}
                size="sm"
                label={w.fields[key]}
                checked={props.keys.includes(key)}
                onChange={() => props.toggle(key)}
              />
            ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

function Cell({ column, row }: { column: Key; row: ListRow }) {
  const w = useWords(listWords);
  const { locale } = useLanguage();
  switch (column) {
    case 'name':
      return <NameCell row={row} />;
    case 'city':
      return <span style={{ whiteSpace: 'nowrap' }}>{row.city}</span>;
    case 'inn':
      return <span className="tabular">{row.inn}</span>;
    case 'segment':
      return row.segment ? w.segments[row.segment] : null;
    case 'revenue':
      return row.revenueYear ? formatMoneyShort(row.revenueYear, locale) : null;
    case 'persons':
      return row.persons;
    case 'state':
      return row.state ? <StateMark state={row.state} /> : <span className="muted">{w.notInRound}</span>;
    case 'curator':
      return <span style={{ whiteSpace: 'nowrap' }}>{row.curator?.name}</span>;
    case 'next_meeting':
      return row.nextMeetingAt ? <MomentCell at={row.nextMeetingAt} /> : null;
    case 'last_touch':
      return row.lastTouchAt ? <DayCell at={row.lastTouchAt} /> : <span className="muted">{w.never}</span>;
  }
}

export function NameCell({ row }: { row: ListRow }) {
  const w = useWords(listWords);
  return (
    <Group gap={6} wrap="nowrap">
      <AppLink to={`/clients/${row.id}`} style={{ fontWeight: 600, textDecoration: 'none' }}>
        {row.shortName}
      </AppLink>
      {row.openCase ? (
        <Text span fz={12} style={{ color: 'var(--alarm)', whiteSpace: 'nowrap' }}>
          {w.openCaseMark}
        </Text>
      ) : null}
      {row.archived ? (
        <Text span fz="xs" className="muted">
          {w.archivedMark}
        </Text>
      ) : null}
    </Group>
  );
}

function MomentCell({ at }: { at: Instant }) {
  const { locale, timeZone } = useLanguage();
  return formatMoment(at, locale, timeZone);
}

function DayCell({ at }: { at: Instant }) {
  const { locale, timeZone } = useLanguage();
  return formatDay(dayAt(at, timeZone), locale);
}
