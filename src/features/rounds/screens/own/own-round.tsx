import { Select, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useRead } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import { Empty, Loaded, Page } from '#ui/kit/page.tsx';
import { useMe } from '#ui/me.tsx';
import type { RoundHead } from '../../shapes/contracts/fields.ts';
import type { listPlacements } from '../../shapes/contracts/lists.ts';
import type { getQuota } from '../../shapes/contracts/quota.ts';
import type { getRound, RoundView } from '../../shapes/contracts/rounds.ts';
import { listWords } from '../../words/screen/lists.ts';
import { roundWords } from '../../words/screen/round.ts';
import { ClientRow } from '../lists/client-row.tsx';
import { Handovers } from '../running/handovers.tsx';
import { Pace } from '../running/pace.tsx';
import { WeeksTable } from '../running/weeks-table.tsx';
import { Pages } from '../pages.tsx';

const PAGE = 50;

/** A participant's own list with the reasons, and their own weeks. */
export function OwnRound() {
  const w = useWords(listWords);
  const r = useWords(roundWords);
  const view = useRead<typeof getRound>('rounds.get', {});
  const quota = useRead<typeof getQuota>('rounds.quota', {});
  return (
    <Loaded query={view}>
      {(data) =>
        data.round === null || data.participants.length === 0 ? (
          <Page title={w.own.title}>
            <Empty title={r.waitTitle} text={r.waitText} />
          </Page>
        ) : (
          <Page title={w.own.title} lead={<Lead view={data} />}>
            <Loaded query={quota}>
              {(own) => (
                <>
                  <Pace quota={own} />
                  <WeeksTable quota={own} />
                </>
              )}
            </Loaded>
            <OwnClients view={data} round={data.round} />
            <Handovers roundId={data.round.id} quiet />
          </Page>
        )
      }
    </Loaded>
  );
}

function Lead({ view }: { view: RoundView }) {
  const w = useWords(listWords);
  const me = useMe();
  const own = view.participants.filter((one) => one.employee.id === me.employeeId);
  const shown = own.length > 0 ? own : view.participants;
  const clients = shown.reduce((sum, one) => sum + one.list.clients, 0);
  const counted = shown.reduce((sum, one) => sum + one.list.counted, 0);
  return (
    <>
      {view.round?.name}: {w.own.lead(clients, counted)}
    </>
  );
}

function OwnClients({ view, round }: { view: RoundView; round: RoundHead }) {
  const w = useWords(listWords);
  const me = useMe();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 250);
  const [page, setPage] = useState(1);
  const own = view.participants.find((one) => one.employee.id === me.employeeId) ?? view.participants[0];
  const [list, setList] = useState(own?.id ?? '');
  const query = useRead<typeof listPlacements>('rounds.placements', {
    roundId: round.id,
    participantId: list,
    ...(search ? { search } : {}),
    limit: PAGE,
    offset: (page - 1) * PAGE,
  });
  return (
    <Stack gap="sm">
      {view.participants.length > 1 ? (
        <Select
          aria-label={w.list}
          maw={420}
          allowDeselect={false}
          value={list}
          data={view.participants.map((one) => ({
            value: one.id,
            label: one.employee.id === me.employeeId ? w.own.title : w.own.standIn(one.employee.name),
          }))}
          onChange={(value) => {
            setList(value ?? list);
            setPage(1);
          }}
        />
      ) : null}
      <TextInput
        aria-label={w.search}
        placeholder={w.search}
        maw={420}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setPage(1);
        }}
      />
      <Loaded query={query}>
        {(data) =>
          data.rows.length === 0 ? (
            search ? (
              <Text className="muted">{w.none}</Text>
            ) : (
              <Empty title={w.own.none} text={w.own.noneText} />
            )
          ) : (
            <>
              <ul
                className="sheet"
                aria-label={w.own.title}
                style={{ listStyle: 'none', margin: 0, padding: 0 }}
              >
                {data.rows.map((row) => (
                  <ClientRow
                    key={row.client.id}
                    row={row}
                    names={data.names}
                    view={view}
                    round={round}
                    withList={false}
                    mayMove={false}
                    chosen={NOBODY}
                    onToggle={() => {}}
                    onMove={() => {}}
                    onPin={() => {}}
                  />
                ))}
              </ul>
              <Pages total={data.total} size={PAGE} page={page} onChange={setPage} />
            </>
          )
        }
      </Loaded>
    </Stack>
  );
}

const NOBODY: ReadonlySet<string> = new Set();
