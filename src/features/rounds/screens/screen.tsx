import { Button, Group, Select } from '@mantine/core';
import { useRead } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { Empty, Loaded, Page } from '#ui/kit/page.tsx';
import { useMay, useMe } from '#ui/me.tsx';
import { useUrlState } from '#ui/navigation.ts';
import { formatDayWords } from '#kernel/dates.ts';
import type { RoundHead } from '../shapes/contracts/fields.ts';
import type { getRound, listRounds, RoundView } from '../shapes/contracts/rounds.ts';
import { roundLabels } from '../words/labels.ts';
import { roundWords } from '../words/screen/round.ts';
import { OwnRound } from './own/own-round.tsx';
import { Planning } from './planning/planning.tsx';
import { RoundForm } from './planning/round-form.tsx';
import { Running } from './running/running.tsx';

/** «Списки»: the round being planned or running for who leads it, the own list for who works it. */
export function Screen() {
  const me = useMe();
  const seesAll = ['administrator', 'commercial_director', 'programme_leader'].some((role) =>
    me.roles.includes(role),
  );
  return seesAll ? <LeadersRound /> : <OwnRound />;
}

function LeadersRound() {
  const [url, setUrl] = useUrlState();
  const rounds = useRead<typeof listRounds>('rounds.list', {});
  const asked = url['round'];
  const round = useRead<typeof getRound>('rounds.get', asked && asked !== 'new' ? { roundId: asked } : {});
  return (
    <Loaded query={rounds}>
      {({ rows }) => (
        <Loaded query={round}>
          {(view) => {
            if (asked === 'new' || rows.length === 0) {
              return <NewRound rounds={rows} onDone={(id) => setUrl({ round: id, step: 'people' })} />;
            }
            return <OneRound key={view.round?.id} view={view} rounds={rows} />;
          }}
        </Loaded>
      )}
    </Loaded>
  );
}

function OneRound({ view, rounds }: { view: RoundView; rounds: readonly RoundHead[] }) {
  const w = useWords(roundWords);
  const { locale } = useLanguage();
  const me = useMe();
  const { round } = view;
  if (!round) return null;
  const dates = w.dates(
    formatDayWords(round.startsOn, locale, me.today),
    formatDayWords(round.endsOn, locale, me.today),
  );
  const lead = `${dates} · ${view.leader ? w.leader(view.leader.name) : w.noLeader}`;
  const picker = <RoundPicker rounds={rounds} current={round.id} />;
  return round.state === 'planned' ? (
    <Planning view={view} round={round} lead={lead} picker={picker} rounds={rounds} />
  ) : (
    <Running view={view} round={round} lead={lead} picker={picker} rounds={rounds} />
  );
}

function NewRound({ rounds, onDone }: { rounds: readonly RoundHead[]; onDone: (id: string) => void }) {
  const w = useWords(roundWords);
  const may = useMay();
  const [url, setUrl] = useUrlState();
  const opened = url['round'] === 'new';
  if (!opened || !may('rounds.manage')) {
    return (
      <Page title={w.title}>
        <Empty
          title={w.emptyTitle}
          text={w.emptyText}
          action={
            may('rounds.manage') ? (
              <Button onClick={() => setUrl({ round: 'new' })}>{w.emptyAction}</Button>
            ) : undefined
          }
        />
      </Page>
    );
  }
  return (
    <Page title={rounds.length > 0 ? w.planNext : w.emptyAction} width={720}>
      <RoundForm round={null} last={rounds[0] ?? null} onDone={onDone} />
    </Page>
  );
}

function RoundPicker({ rounds, current }: { rounds: readonly RoundHead[]; current: string }) {
  const w = useWords(roundWords);
  const labels = useWords(roundLabels);
  const [, setUrl] = useUrlState();
  if (rounds.length < 2) return null;
  return (
    <Group gap="xs">
      <Select
        aria-label={w.round}
        size="sm"
        w={250}
        allowDeselect={false}
        value={current}
        data={rounds.map((round) => ({
          value: round.id,
          label: `${round.name} · ${labels.states[round.state].toLowerCase()}`,
        }))}
        onChange={(id) =>
          setUrl({ round: id ?? undefined, step: undefined, tab: undefined, list: undefined })
        }
      />
    </Group>
  );
}
