// The round while it runs and after: week by week, lists with hand-overs, their history, its people.
import { Button, Stack, Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useRead } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import { Loaded, Page } from '#ui/kit/page.tsx';
import { useMay } from '#ui/me.tsx';
import { useUrlState } from '#ui/navigation.ts';
import type { RoundHead } from '../../shapes/contracts/fields.ts';
import type { getQuota } from '../../shapes/contracts/quota.ts';
import type { RoundView } from '../../shapes/contracts/rounds.ts';
import { roundLabels } from '../../words/labels.ts';
import { roundWords } from '../../words/screen/round.ts';
import { ListsBoard } from '../lists/lists-board.tsx';
import { ParticipantsStep } from '../planning/participants-step.tsx';
import { CloseRound } from './close-round.tsx';
import { Handovers } from './handovers.tsx';
import { Pace } from './pace.tsx';
import { WeeksTable } from './weeks-table.tsx';

const TABS = ['quota', 'lists', 'handovers', 'people'] as const;

export function Running(props: {
  view: RoundView;
  round: RoundHead;
  lead: string;
  picker: ReactNode;
  rounds: readonly RoundHead[];
}) {
  const { view, round } = props;
  const w = useWords(roundWords);
  const labels = useWords(roundLabels);
  const may = useMay();
  const [url, setUrl] = useUrlState();
  const tab = TABS.find((one) => one === url['tab']) ?? 'quota';
  const planned = props.rounds.some((one) => one.state === 'planned');
  return (
    <Page
      title={`${w.title}: ${round.name}`}
      lead={`${labels.states[round.state]} · ${props.lead}`}
      actions={
        <>
          {props.picker}
          {may('rounds.manage') && !planned ? (
            <Button
              variant={round.state === 'closed' ? 'filled' : 'default'}
              onClick={() => setUrl({ round: 'new', tab: undefined, list: undefined })}
            >
              {w.planNext}
            </Button>
          ) : null}
          {may('rounds.manage') && round.state === 'running' ? (
            <CloseRound view={view} round={round} />
          ) : null}
        </>
      }
    >
      <Tabs value={tab} onChange={(next) => setUrl({ tab: next ?? undefined })} keepMounted={false}>
        <Tabs.List
          aria-label={w.tabsLabel}
          mb="md"
          style={{ flexWrap: 'nowrap', overflowX: 'auto', overflowY: 'hidden' }}
        >
          {TABS.map((one) => (
            <Tabs.Tab key={one} value={one} style={{ flex: 'none' }}>
              {w.tabs[one]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="quota">
          <Quota roundId={round.id} />
        </Tabs.Panel>
        <Tabs.Panel value="lists">
          <ListsBoard view={view} round={round} />
        </Tabs.Panel>
        <Tabs.Panel value="handovers">
          <Handovers roundId={round.id} />
        </Tabs.Panel>
        <Tabs.Panel value="people">
          <ParticipantsStep view={view} round={round} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

function Quota({ roundId }: { roundId: string }) {
  const quota = useRead<typeof getQuota>('rounds.quota', { roundId }, { refetchMs: 60_000 });
  return (
    <Loaded query={quota}>
      {(data) => (
        <Stack gap="md">
          <Pace quota={data} />
          <WeeksTable quota={data} />
        </Stack>
      )}
    </Loaded>
  );
}
