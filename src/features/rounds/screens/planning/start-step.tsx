import { Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { formatDay, formatDayWords } from '#kernel/dates.ts';
import { useWrite } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { Problem } from '#ui/kit/page.tsx';
import { useMay, useMe } from '#ui/me.tsx';
import { useUrlState } from '#ui/navigation.ts';
import type { RoundHead } from '../../shapes/contracts/fields.ts';
import type { RoundView, startRound } from '../../shapes/contracts/rounds.ts';
import { describeProblem } from '../../words/refusals.ts';
import { planningWords } from '../../words/screen/planning.ts';
import { roundWords } from '../../words/screen/round.ts';
import { useSay } from '../say.tsx';
import type { Step } from './step.ts';

/** Where each obstacle is mended. */
const PLACES: Record<string, Step | 'clients' | 'running'> = {
  another_round_running: 'running',
  round_dates_past: 'plan',
  round_without_leader: 'plan',
  round_without_participants: 'people',
  capacity_short: 'people',
  round_without_clients: 'clients',
  clients_not_placed: 'lists',
  list_over_capacity: 'lists',
  placement_monopolised: 'lists',
};

/** Everything that stands against the start, each a way to its place; or the start. */
export function StartStep({
  view,
  round,
  onFix,
}: {
  view: RoundView;
  round: RoundHead;
  onFix: (step: Step) => void;
}) {
  const w = useWords(planningWords);
  const { locale } = useLanguage();
  const say = useSay();
  const [, setUrl] = useUrlState();
  const mayPlan = useMay()('rounds.manage');
  const start = useWrite<typeof startRound>('rounds.start');
  const { obstacles, totals, participants } = view;
  const day = (value: string) => formatDay(value, locale);
  return (
    <Stack gap="md" maw={820}>
      {obstacles.length > 0 ? (
        <section className="sheet" style={{ padding: 16 }} aria-labelledby="obstacles">
          <Title order={2} fz="lg" id="obstacles" mb="xs">
            {w.start.blockedTitle(obstacles.length)}
          </Title>
          <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
            {obstacles.map((one, index) => (
              <Group
                component="li"
                // biome-ignore lint/suspicious/noArrayIndexKey: the same obstacle may stand twice
                key={`${one.code} ${index}`}
                justify="space-between"
                align="center"
                gap="sm"
                style={{ borderTop: index ? '1px solid var(--line)' : undefined, paddingTop: index ? 10 : 0 }}
              >
                <Text maw={560}>{describeProblem(one.code, one.facts, locale)}</Text>
                <Fix place={PLACES[one.code] ?? 'plan'} onFix={onFix} />
              </Group>
            ))}
          </Stack>
        </section>
      ) : (
        <section className="sheet" style={{ padding: 20 }}>
          <Title order={2} fz="xl" mb={6}>
            {w.start.readyTitle}
          </Title>
          <Text mb="md">
            {w.start.readyText(totals.clients, participants.length, day(round.startsOn), day(round.endsOn))}
          </Text>
          {start.error ? <Problem problem={start.error} /> : null}
          <Button
            size="md"
            leftSection={<IconPlayerPlay size={18} aria-hidden />}
            loading={start.isPending}
            disabled={!mayPlan}
            onClick={() =>
              start.mutate(
                { roundId: round.id },
                {
                  onSuccess: () => {
                    say(w.start.started);
                    setUrl({ round: round.id, step: undefined });
                  },
                },
              )
            }
          >
            {w.start.deed}
          </Button>
        </section>
      )}
      <Notes view={view} round={round} />
    </Stack>
  );
}

function Fix({ place, onFix }: { place: Step | 'clients' | 'running'; onFix: (step: Step) => void }) {
  const w = useWords(planningWords);
  const label = w.start.fix[place === 'relations' || place === 'start' ? 'lists' : place];
  if (place === 'clients') {
    return (
      <Button variant="default" renderRoot={(root) => <AppLink to="/import" {...root} />}>
        {label}
      </Button>
    );
  }
  if (place === 'running') {
    return (
      <Button variant="default" renderRoot={(root) => <AppLink to="/round" {...root} />}>
        {label}
      </Button>
    );
  }
  return (
    <Button variant="default" onClick={() => onFix(place)}>
      {label}
    </Button>
  );
}

/** What keeps nothing back, and yet a leader wants to have read. */
function Notes({ view, round }: { view: RoundView; round: RoundHead }) {
  const w = useWords(planningWords);
  const r = useWords(roundWords);
  const { locale } = useLanguage();
  const { today } = useMe();
  const { pairs, known } = view.relations;
  const notes = [
    pairs > known ? w.start.relationsUnknown(pairs - known) : null,
    view.time.missingYears.length > 0 ? r.missingYears(view.time.missingYears.join(', ')) : null,
    round.startsOn < today && round.endsOn >= today ? w.start.late : null,
    round.startsOn > today ? w.start.early(formatDayWords(round.startsOn, locale, today)) : null,
  ].filter((note) => note !== null);
  if (notes.length === 0) return null;
  return (
    <section aria-labelledby="notes">
      <Title order={3} fz="md" id="notes" mb={4}>
        {w.start.notesTitle}
      </Title>
      <List size="sm" className="muted">
        {notes.map((note) => (
          <List.Item key={note}>{note}</List.Item>
        ))}
      </List>
    </section>
  );
}
