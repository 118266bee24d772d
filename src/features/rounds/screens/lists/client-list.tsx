import { Button, Checkbox, Group, Select, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useRead } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { Loaded } from '#ui/kit/page.tsx';
import { formatNumber } from '#kernel/words.ts';
import type { RoundHead } from '../../shapes/contracts/fields.ts';
import type { listPlacements, PlacementRow } from '../../shapes/contracts/lists.ts';
import type { RoundView } from '../../shapes/contracts/rounds.ts';
import { listWords } from '../../words/screen/lists.ts';
import { ClientRow } from './client-row.tsx';
import { ALL, type Moving, UNPLACED } from './lists-board.tsx';
import { MoveMenu } from './move-menu.tsx';
import { Pages } from '../pages.tsx';

const PAGE = 50;
const SORTS = ['name', 'value', 'city'] as const;
const ONLYS = ['all', 'open', 'pinned', 'hand', 'changed', 'handed_over'] as const;

/** Clients of one list (or of all) with the reasons in words, found, filtered and moved. */
export function ClientList(props: {
  view: RoundView;
  round: RoundHead;
  list: string;
  mayMove: boolean;
  onMove: (moving: Moving, to: string | null, fromNowhere?: boolean) => void;
  onPin: (client: { id: string; name: string }, participantId: string, pinned: boolean) => void;
}) {
  const { view, round, list } = props;
  const w = useWords(listWords);
  const { locale } = useLanguage();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 250);
  const [only, setOnly] = useState<(typeof ONLYS)[number]>('all');
  const [sort, setSort] = useState<(typeof SORTS)[number]>('value');
  const [page, setPage] = useState(1);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const query = useRead<typeof listPlacements>('rounds.placements', {
    roundId: round.id,
    ...(list === ALL || list === UNPLACED ? {} : { participantId: list }),
    ...(search ? { search } : {}),
    ...(list === UNPLACED ? { only: 'unplaced' as const } : only === 'all' ? {} : { only }),
    sort,
    limit: PAGE,
    offset: (page - 1) * PAGE,
  });
  const onlys = ONLYS.filter((one) =>
    round.state === 'planned' ? one !== 'open' && one !== 'handed_over' : one !== 'pinned',
  );
  const toggle = (id: string) =>
    setChosen((old) => new Set(old.has(id) ? [...old].filter((one) => one !== id) : [...old, id]));
  const moveChosen = (rows: readonly PlacementRow[], to: string | null) => {
    const name = rows.find((row) => chosen.has(row.client.id))?.client.name ?? '';
    const nowhere = rows.some((row) => chosen.has(row.client.id) && row.participant === null);
    props.onMove({ ids: [...chosen], name }, to, nowhere);
    setChosen(new Set());
  };
  return (
    <>
      <Group gap="sm" align="flex-end">
        <TextInput
          label={w.search}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setPage(1);
          }}
          style={{ flex: '1 1 200px', maxWidth: 300 }}
        />
        {list === UNPLACED ? null : (
          <Select
            label={w.only}
            value={only}
            allowDeselect={false}
            data={onlys.map((one) => ({ value: one, label: w.onlys[one] }))}
            onChange={(value) => {
              setOnly((value ?? 'all') as (typeof ONLYS)[number]);
              setPage(1);
            }}
            style={{ flex: '1 1 150px', maxWidth: 220 }}
          />
        )}
        <Select
          label={w.sort}
          value={sort}
          allowDeselect={false}
          data={SORTS.map((one) => ({ value: one, label: w.sorts[one] }))}
          onChange={(value) => setSort((value ?? 'value') as (typeof SORTS)[number])}
          style={{ flex: '1 1 130px', maxWidth: 180 }}
        />
      </Group>
      <Loaded query={query}>
        {(data) =>
          data.rows.length === 0 ? (
            <Text className="muted" ta="center" py="lg">
              {w.none}
            </Text>
          ) : (
            <>
              {props.mayMove ? (
                <Group gap="sm" mih={36} role="status">
                  <Checkbox
                    label={w.selectPage}
                    checked={data.rows.every((row) => chosen.has(row.client.id))}
                    indeterminate={chosen.size > 0 && !data.rows.every((row) => chosen.has(row.client.id))}
                    onChange={(event) =>
                      setChosen(
                        event.currentTarget.checked
                          ? new Set(data.rows.map((row) => row.client.id))
                          : new Set(),
                      )
                    }
                  />
                  {chosen.size > 0 ? (
                    <>
                      <Text fz="sm" fw={600}>
                        {w.selected(chosen.size)}
                      </Text>
                      <MoveMenu
                        view={view}
                        round={round}
                        current={list}
                        fromNowhere={list === UNPLACED}
                        onPick={(to) => moveChosen(data.rows, to)}
                      >
                        <Button size="compact-md" variant="light">
                          {round.state === 'planned' ? w.moveTo : list === UNPLACED ? w.place : w.handOver}
                        </Button>
                      </MoveMenu>
                    </>
                  ) : (
                    <Text fz="sm" className="muted" visibleFrom="md">
                      {w.dragHint}
                    </Text>
                  )}
                </Group>
              ) : null}
              <ul
                className="sheet"
                aria-label={w.people}
                style={{ listStyle: 'none', margin: 0, padding: 0 }}
              >
                {data.rows.map((row) => (
                  <ClientRow
                    key={row.client.id}
                    row={row}
                    names={data.names}
                    view={view}
                    round={round}
                    withList={list === ALL || list === UNPLACED}
                    mayMove={props.mayMove}
                    chosen={chosen}
                    onToggle={() => toggle(row.client.id)}
                    onMove={(to) =>
                      props.onMove(
                        { ids: [row.client.id], name: row.client.name },
                        to,
                        row.participant === null,
                      )
                    }
                    onPin={(pinned) =>
                      row.participant ? props.onPin(row.client, row.participant.id, pinned) : undefined
                    }
                  />
                ))}
              </ul>
              <Group justify="space-between">
                <Text fz="sm" className="muted tabular">
                  {formatNumber(data.total, locale)}
                </Text>
                <Pages
                  total={data.total}
                  size={PAGE}
                  page={page}
                  onChange={(next) => {
                    setPage(next);
                    setChosen(new Set());
                  }}
                />
              </Group>
            </>
          )
        }
      </Loaded>
    </>
  );
}
