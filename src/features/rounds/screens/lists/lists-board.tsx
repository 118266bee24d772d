// Lists side by side: participants with their bars on the left, the clients of the chosen list on the right.
// Lists are bars to drop clients on; whoever does not drag has the menu of each row.
import { Grid, Select, Stack } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { useWords } from '#ui/i18n.tsx';
import { useMay } from '#ui/me.tsx';
import { useUrlState } from '#ui/navigation.ts';
import type { RoundHead } from '../../shapes/contracts/fields.ts';
import type { RoundView } from '../../shapes/contracts/rounds.ts';
import { listWords } from '../../words/screen/lists.ts';
import { HandOverPanel } from '../running/hand-over-panel.tsx';
import { ClientList } from './client-list.tsx';
import { ListPicker } from './list-picker.tsx';
import { usePlacing } from './placing.ts';

export const ALL = 'all';
export const UNPLACED = 'unplaced';

/** A client on its way to another list. */
export interface Moving {
  ids: readonly string[];
  name: string;
}

export function ListsBoard({ view, round }: { view: RoundView; round: RoundHead }) {
  const w = useWords(listWords);
  const [url, setUrl] = useUrlState();
  const mayPlan = useMay()('rounds.manage') && round.state !== 'closed';
  const wide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false });
  const place = usePlacing(round.id, view);
  const [handing, setHanding] = useState<{ moving: Moving; to: string | null } | null>(null);
  const known = view.participants.some((one) => one.id === url['list']);
  const list = known || url['list'] === UNPLACED ? (url['list'] ?? ALL) : ALL;
  const choose = (next: string) => setUrl({ list: next === ALL ? undefined : next });

  // Before the start a client simply moves; in a running round it is handed over with a reason (M4.6).
  const move = (moving: Moving, to: string | null, fromNowhere = false) => {
    if (round.state === 'planned' || fromNowhere) {
      if (to !== null) place.move(moving.ids, to);
    } else setHanding({ moving, to });
  };
  const unplaced = view.totals.clients - view.totals.placed;
  return (
    <>
      <Grid gap="md" align="flex-start">
        <Grid.Col span={{ base: 12, md: 4, xl: 3 }}>
          {wide ? (
            <ListPicker
              view={view}
              round={round}
              current={list}
              onChoose={choose}
              {...(mayPlan
                ? { onDrop: (moving: Moving, to: string) => move(moving, to, list === UNPLACED) }
                : {})}
            />
          ) : (
            <Select
              label={w.people}
              value={list}
              allowDeselect={false}
              data={[
                { value: ALL, label: w.all },
                ...(unplaced > 0 ? [{ value: UNPLACED, label: `${w.unplaced} · ${unplaced}` }] : []),
                ...view.participants.map((one) => ({
                  value: one.id,
                  label: `${one.employee.name} · ${w.size(one.list.clients, one.capacity)}`,
                })),
              ]}
              onChange={(value) => choose(value ?? ALL)}
            />
          )}
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 8, xl: 9 }}>
          <Stack gap="sm">
            <ClientList
              key={list}
              view={view}
              round={round}
              list={list}
              mayMove={mayPlan}
              onMove={move}
              onPin={place.pin}
            />
          </Stack>
        </Grid.Col>
      </Grid>
      <HandOverPanel
        round={round}
        view={view}
        moving={handing?.moving ?? null}
        to={handing?.to ?? null}
        onClose={() => setHanding(null)}
      />
    </>
  );
}
