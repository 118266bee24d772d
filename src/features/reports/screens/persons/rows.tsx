import { Button, Group, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { OutputOf } from '#features/access/shapes/contract.ts';
import { termStateOf } from '#features/clients/rules/term-of-office.ts';
import { peopleWords } from '#features/clients/words/people.ts';
import { signWords } from '#features/clients/words/people-signs.ts';
import { formatDay } from '#kernel/dates.ts';
import { useRead } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { type Column, DataTable } from '#ui/kit/data-table.tsx';
import { Loaded } from '#ui/kit/page.tsx';
import { useGo } from '#ui/navigation.ts';
import { useMe } from '#ui/me.tsx';
import type { ChangedField, PersonCount } from '../../shapes/person-counts.ts';
import type { getPersonRows } from '../../shapes/persons.ts';
import { personsWords } from '../../words/persons.ts';

type Row = OutputOf<typeof getPersonRows>['rows'][number];

const PAGE = 25;
const MOST = 200;

/** Who stands behind the pressed number. */
export function PersonRows(props: {
  kind: PersonCount;
  list: { participantId: string; name: string } | undefined;
  onAll: () => void;
}) {
  const w = useWords(personsWords);
  const go = useGo();
  const [limit, setLimit] = useState(PAGE);
  const { kind, list } = props;
  const columns = useColumns(kind);
  const found = useRead<typeof getPersonRows>('reports.person-rows', {
    kind,
    limit,
    ...(list && { participantId: list.participantId }),
  });
  return (
    <div>
      <Group justify="space-between" mb="xs">
        <Title order={2} fz={18}>
          {[w.counts[kind], list?.name].filter(Boolean).join(' · ')}
        </Title>
        {list ? (
          <Button size="compact-sm" variant="subtle" onClick={props.onAll}>
            {w.all}
          </Button>
        ) : null}
      </Group>
      <Loaded query={found}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <Text className="muted">{w.none}</Text>
          ) : (
            <DataTable
              label={w.counts[kind]}
              columns={columns}
              rows={rows}
              rowKey={(row) => `${row.client.id}${row.person?.id ?? ''}${row.other ?? ''}${row.post ?? ''}`}
              onOpen={(row) => go(`/clients/${row.client.id}?tab=people`)}
              maxHeight={520}
              foot={
                total > rows.length && limit < MOST ? (
                  <Button
                    variant="subtle"
                    fullWidth
                    onClick={() => setLimit(Math.min(MOST, limit * 2 + PAGE))}
                  >
                    {w.more}
                  </Button>
                ) : undefined
              }
            />
          )
        }
      </Loaded>
    </div>
  );
}

function useColumns(kind: PersonCount): Column<Row>[] {
  const w = useWords(personsWords);
  const s = useWords(signWords);
  const { locale } = useLanguage();
  const { today } = useMe();
  const client: Column<Row> = {
    key: 'client',
    title: w.columns.client,
    render: (row) => <AppLink to={`/clients/${row.client.id}?tab=people`}>{row.client.name}</AppLink>,
  };
  const participant: Column<Row> = {
    key: 'participant',
    title: w.columns.participant,
    render: (row) => row.participant,
  };
  const dated = (title: string): Column<Row> => ({
    key: 'day',
    title,
    number: true,
    render: (row) => (row.day ? formatDay(row.day, locale) : '—'),
  });
  if (kind === 'unverified') return [client, participant];
  if (kind === 'verified') return [client, dated(w.verifiedOn), participant];
  if (kind === 'coverage') {
    const missing = (row: Row) => row.missing.map((role) => s.unknownRoles[role]).join(' · ');
    return [client, { key: 'more', title: s.missing, render: missing }, participant];
  }
  const person: Column<Row> = {
    key: 'person',
    title: w.columns.person,
    render: (row) => row.person?.name ?? '—',
  };
  const post: Column<Row> = { key: 'post', title: w.columns.post, render: (row) => row.post ?? '—' };
  const more = (title: string, render: Column<Row>['render']): Column<Row> => ({
    key: 'more',
    title,
    render,
  });
  const unknown = (text: string) => <span className="muted">{text}</span>;
  const beside: Partial<Record<PersonCount, Column<Row>[]>> = {
    left: [
      {
        key: 'successor',
        title: w.successor,
        render: (row) => row.successor?.name ?? unknown(w.noSuccessor),
      },
      more(w.went, (row) => row.other ?? ''),
    ],
    new: [
      {
        key: 'replaces',
        title: w.replaces,
        render: (row) => row.replaces?.name ?? unknown(w.notSaid),
      },
    ],
    changed: [more(w.changed, (row) => <Changes row={row} />)],
    moved: [more(w.columns.more, (row) => (row.other ? w.from(row.other) : ''))],
    supposed: [
      more(w.columns.more, (row) =>
        [row.other && w.from(row.other), ...row.grounds.map((ground) => s.grounds[ground])]
          .filter(Boolean)
          .join(', '),
      ),
    ],
  };
  const day: Column<Row> =
    kind === 'terms'
      ? { ...dated(w.term), render: (row) => <Term day={row.day} today={today} /> }
      : kind === 'left'
        ? { ...dated(w.leftOn), render: (row) => <Gone row={row} /> }
        : dated(w.columns.day);
  return [person, client, ...(kind === 'changed' ? [] : [post]), ...(beside[kind] ?? []), day, participant];
}

/** From what to what, a line a field. */
function Changes({ row }: { row: Row }) {
  const w = useWords(personsWords);
  const p = useWords(peopleWords);
  const say = (field: ChangedField, value: string) =>
    field === 'roleKind' ? (p.roleKinds[value as keyof typeof p.roleKinds] ?? value) : value;
  if (row.changes.length === 0) return row.post ?? '—';
  return row.changes.map(({ field, was, now }) => (
    <div key={field} style={{ whiteSpace: 'normal' }}>
      {w.change(w.fields[field], was && say(field, was), say(field, now ?? ''))}
    </div>
  ));
}

/** The day somebody left as far as it is known, and under it the day we learnt of it where that is another one. */
function Gone({ row: { gone, day } }: { row: Row }) {
  const w = useWords(personsWords);
  const { locale } = useLanguage();
  if (!day) return '—';
  const learnt = gone?.known === 'learnt' ? gone.day : day;
  const left = gone && gone.known !== 'learnt' ? formatDay(gone.day, locale) : w.leftUnknown;
  return (
    <>
      <div>{gone?.known === 'about' ? w.leftAbout(left) : left}</div>
      {gone?.known === 'exact' && gone.day === learnt ? null : (
        <div className="muted">{w.learnt(formatDay(learnt, locale))}</div>
      )}
    </>
  );
}

/** A term that is over is said to be, and not only in colour. */
function Term({ day, today }: { day: string | null; today: string }) {
  const w = useWords(personsWords);
  const { locale } = useLanguage();
  if (!day) return '—';
  if (termStateOf(day, today) !== 'passed') return formatDay(day, locale);
  return <b style={{ color: 'var(--alarm)' }}>{`${w.over} ${formatDay(day, locale)}`}</b>;
}
