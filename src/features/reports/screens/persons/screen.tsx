import { SimpleGrid, Text, Title, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import type { OutputOf } from '#features/access/shapes/contract.ts';
import { RequiredRoles } from '#features/clients/screens/required-roles.tsx';
import { formatNumber } from '#kernel/words.ts';
import { useRead } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { type Column, DataTable } from '#ui/kit/data-table.tsx';
import { Empty, Loaded, Page } from '#ui/kit/page.tsx';
import { useUrlState } from '#ui/navigation.ts';
import { PERSON_COUNTS, type PersonCount } from '../../shapes/person-counts.ts';
import type { getRoundPersons } from '../../shapes/persons.ts';
import { personsWords } from '../../words/persons.ts';
import { PersonRows } from './rows.tsx';
import { PersonWeeks } from './weeks.tsx';

type Persons = OutputOf<typeof getRoundPersons>;
type List = Persons['lists'][number];

/** «Кто есть кто»: what the round found out about people, and the rows behind every number (M0.2, M8). */
export function Screen() {
  const w = useWords(personsWords);
  const persons = useRead<typeof getRoundPersons>('reports.persons', {});
  return (
    <Loaded query={persons}>
      {(data) =>
        data.round ? (
          <PersonsView data={data} round={data.round} />
        ) : (
          <Page title={w.title}>
            <Empty title={w.noRound} text={w.noRoundText} />
          </Page>
        )
      }
    </Loaded>
  );
}

function PersonsView({ data, round }: { data: Persons; round: NonNullable<Persons['round']> }) {
  const w = useWords(personsWords);
  const { locale } = useLanguage();
  const [url, setUrl] = useUrlState();
  const kind = PERSON_COUNTS.find((one) => one === url['kind']) ?? 'left';
  const list = data.lists.find((one) => one.participantId === url['list']);
  const shown = list ?? data.counts;
  return (
    <Page title={w.title} lead={w.lead(round.name)} actions={<AppLink to="/circle">{w.toCircle}</AppLink>}>
      <SimpleGrid cols={{ base: 2, sm: 3 }} spacing="sm">
        <Verified
          data={list ?? data}
          pressed={kind === 'verified'}
          onPress={() => setUrl({ kind: 'verified' })}
        />
        {PERSON_COUNTS.filter((one) => one !== 'verified').map((one) => (
          <Tile
            key={one}
            kind={one}
            value={formatNumber(shown[one], locale)}
            pressed={one === kind}
            onPress={() => setUrl({ kind: one })}
          />
        ))}
      </SimpleGrid>
      <PersonRows
        key={`${kind}${list?.participantId ?? ''}`}
        kind={kind}
        list={list}
        onAll={() => setUrl({ list: undefined })}
      />
      <ByList lists={data.lists} onPick={(one) => setUrl({ list: one.participantId })} />
      <PersonWeeks weeks={data.weeks} />
      <div>
        <Title order={2} fz={18} mb="xs">
          {w.required}
        </Title>
        <RequiredRoles />
      </div>
    </Page>
  );
}

function Verified({
  data,
  pressed,
  onPress,
}: {
  data: { clients: number; verifiedClients: number };
  pressed: boolean;
  onPress: () => void;
}) {
  const w = useWords(personsWords);
  const share = data.clients ? Math.round((data.verifiedClients / data.clients) * 100) : 0;
  return (
    <Pressed pressed={pressed} onPress={onPress}>
      <Text fz="sm">{w.verified}</Text>
      <Text fz={28} fw={700} lh={1.15} className="tabular" style={{ color: 'var(--accent)' }}>
        {`${share}\u00a0%`}
      </Text>
      <div aria-hidden style={{ height: 6, borderRadius: 3, background: 'var(--line)', margin: '4px 0' }}>
        <div style={{ width: `${share}%`, height: 6, borderRadius: 3, background: 'var(--accent)' }} />
      </div>
      <Text fz="xs" className="muted">
        {w.verifiedOf(data.verifiedClients, data.clients)}
      </Text>
    </Pressed>
  );
}

function Tile(props: { kind: PersonCount; value: string; pressed: boolean; onPress: () => void }) {
  const w = useWords(personsWords);
  return (
    <Pressed pressed={props.pressed} onPress={props.onPress}>
      <Text fz="sm">{w.counts[props.kind]}</Text>
      <Text fz={28} fw={700} lh={1.15} className="tabular">
        {props.value}
      </Text>
      <Text fz="xs" className="muted">
        {w.hints[props.kind]}
      </Text>
    </Pressed>
  );
}

/** A tile one presses; its words begin at the same height as the neighbours', however long they are. */
function Pressed(props: { pressed: boolean; onPress: () => void; children: ReactNode }) {
  return (
    <UnstyledButton
      className="sheet"
      aria-pressed={props.pressed}
      p={14}
      onClick={props.onPress}
      style={{
        display: 'flex',
        flexDirection: 'column',
        alignItems: 'stretch',
        justifyContent: 'flex-start',
        outline: props.pressed ? '2px solid var(--accent)' : undefined,
        outlineOffset: -2,
      }}
    >
      {props.children}
    </UnstyledButton>
  );
}

function ByList({ lists, onPick }: { lists: readonly List[]; onPick: (list: List) => void }) {
  const w = useWords(personsWords);
  const { locale } = useLanguage();
  const share = (row: List) =>
    row.clients ? `${Math.round((row.verifiedClients / row.clients) * 100)}\u00a0%` : '—';
  const number = (key: 'left' | 'new' | 'changed' | 'moved' | 'unverified'): Column<List> => ({
    key,
    title: w.counts[key],
    number: true,
    render: (row) => formatNumber(row[key], locale),
  });
  const columns: Column<List>[] = [
    { key: 'name', title: w.columns.participant, render: (row) => row.name },
    { key: 'clients', title: w.clients, number: true, render: (row) => formatNumber(row.clients, locale) },
    { key: 'share', title: w.share, number: true, render: share },
    number('left'),
    number('new'),
    number('changed'),
    number('moved'),
    number('unverified'),
  ];
  return (
    <div>
      <Title order={2} fz={18} mb="xs">
        {w.byList}
      </Title>
      <DataTable
        label={w.byList}
        columns={columns}
        rows={lists}
        rowKey={(row) => row.participantId}
        onOpen={onPick}
      />
    </div>
  );
}
