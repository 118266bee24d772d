// Capacity against clients, in a bar and in numbers, with what would close a gap (M4.4).
import { Button, Group, Stack, Text } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { formatDayWords } from '#kernel/dates.ts';
import { useWrite } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { useMay, useMe } from '#ui/me.tsx';
import type { RoundHead } from '../../shapes/contracts/fields.ts';
import type { RoundView, saveRound } from '../../shapes/contracts/rounds.ts';
import { planningWords } from '../../words/screen/planning.ts';
import { Bar } from '../bar.tsx';
import { sayProblem, useSay } from '../say.tsx';

export function Room({ view, round }: { view: RoundView; round: RoundHead }) {
  const w = useWords(planningWords);
  const { totals } = view;
  const may = useMay();
  if (totals.clients === 0) {
    return (
      <Group className="sheet" p="md" justify="space-between">
        <Text>{w.room.noClients}</Text>
        {may('import.run') ? (
          <Button renderRoot={(root) => <AppLink to="/import" {...root} />}>{w.start.fix.clients}</Button>
        ) : null}
      </Group>
    );
  }
  const { clients, capacity, short } = totals;
  return (
    <Stack className="sheet" p="md" gap="xs" role="status" aria-label={w.room.label}>
      <Text fw={600} c={short ? 'var(--alarm)' : undefined}>
        {short
          ? w.room.short(capacity, clients, short.missing)
          : w.room.fits(capacity, clients, capacity - clients)}
      </Text>
      <Bar value={clients} max={capacity} height={10} />
      {short ? <WaysOut view={view} round={round} /> : null}
    </Stack>
  );
}

function WaysOut({ view, round }: { view: RoundView; round: RoundHead }) {
  const w = useWords(planningWords);
  const { locale } = useLanguage();
  const { today } = useMe();
  const mayPlan = useMay()('rounds.manage');
  const say = useSay();
  const save = useWrite<typeof saveRound>('rounds.save');
  const short = view.totals.short;
  if (!short) return null;
  const { weeks, endsOn, dedicated, parallel } = short;
  const card = { id: round.id, name: round.name, startsOn: round.startsOn, formCode: round.formCode };
  const extend = (day: string) =>
    save.mutate(
      { ...card, version: round.version, endsOn: day },
      {
        onSuccess: ({ version }) =>
          say(w.room.extended(formatDayWords(day, locale, today)), () =>
            save.mutateAsync({ ...card, version, endsOn: round.endsOn }),
          ),
        onError: sayProblem,
      },
    );
  return (
    <div>
      <Text fz="sm" className="muted" mb={6}>
        {w.room.close}
      </Text>
      <Group gap="sm" align="center">
        {weeks !== null && endsOn !== null ? (
          <Button
            variant="light"
            leftSection={<IconCalendarPlus size={16} aria-hidden />}
            disabled={!mayPlan}
            loading={save.isPending}
            onClick={() => extend(endsOn)}
            styles={{ label: { whiteSpace: 'normal' } }}
            h="auto"
            mih={36}
          >
            {w.room.extend(weeks, formatDayWords(endsOn, locale, today))}
          </Button>
        ) : null}
        <ul style={{ margin: 0, paddingLeft: 18, fontSize: 14 }}>
          {dedicated !== null ? <li>{w.room.dedicated(dedicated)}</li> : null}
          {parallel !== null ? <li>{w.room.parallel(parallel)}</li> : null}
          <li>{w.room.norm}</li>
        </ul>
      </Group>
    </div>
  );
}
