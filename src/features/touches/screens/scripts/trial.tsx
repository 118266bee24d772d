// Two versions compared in real calls: how they stand, and the end, with or without a winner.
import { Button, Group, Text } from '@mantine/core';
import { formatDay } from '#kernel/dates.ts';
import { dayAt } from '#kernel/day.ts';
import { useRead, useWrite } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { Problem } from '#ui/kit/page.tsx';
import { useMay } from '#ui/me.tsx';
import type { callConversion } from '../../shapes/contracts/conversion.ts';
import type { endTrial, ScriptRow, TrialRow } from '../../shapes/contracts/scripts.ts';
import { scriptWords } from '../../words/scripts.ts';
import { Comparison } from '../conversion/comparison.tsx';
import { findVersion } from './sample.ts';

function useNames(trial: TrialRow, scripts: readonly ScriptRow[]) {
  const w = useWords(scriptWords);
  return [trial.a, trial.b].map((id) => {
    const found = findVersion(scripts, id);
    return { id, name: found ? w.named(found.script.name, found.version.number) : w.outOfSight };
  });
}

export function RunningTrial({ trial, scripts }: { trial: TrialRow; scripts: readonly ScriptRow[] }) {
  const w = useWords(scriptWords);
  const { locale, timeZone } = useLanguage();
  const may = useMay();
  const sides = useNames(trial, scripts);
  const counted = useRead<typeof callConversion>('touches.conversion', { roundId: null });
  const row = counted.data?.comparisons.find(({ trialId }) => trialId === trial.id);
  const end = useWrite<typeof endTrial>('touches.end-trial');
  return (
    <section className="sheet call-panel script-trial" aria-label={w.comparing}>
      <div>
        <Text component="h3" fw={600} fz="lg">
          {w.comparingSince(formatDay(dayAt(trial.startedAt, timeZone), locale))}
        </Text>
        <Text fz="sm" className="muted">
          {w.howCompared}
        </Text>
      </div>
      {row ? <Comparison row={row} /> : null}
      {may('scripts.manage') ? (
        <details className="fold">
          <summary>{w.end}</summary>
          <Text fz="sm" mb="xs">
            {w.endHow}
          </Text>
          <Group gap="xs">
            {sides.map(({ id, name }) => (
              <Button
                key={id}
                variant="default"
                loading={end.isPending && end.variables.winner === id}
                onClick={() => end.mutate({ trialId: trial.id, winner: id })}
              >
                {w.winner(name)}
              </Button>
            ))}
            <Button variant="subtle" onClick={() => end.mutate({ trialId: trial.id, winner: null })}>
              {w.noWinner}
            </Button>
          </Group>
        </details>
      ) : null}
      {end.error ? <Problem problem={end.error} /> : null}
    </section>
  );
}

export function PastTrials({
  trials,
  scripts,
}: {
  trials: readonly TrialRow[];
  scripts: readonly ScriptRow[];
}) {
  const w = useWords(scriptWords);
  if (trials.length === 0) return null;
  return (
    <details className="fold">
      <summary>{w.past(trials.length)}</summary>
      <ul className="call-history">
        {trials.map((trial) => (
          <PastTrial key={trial.id} trial={trial} scripts={scripts} />
        ))}
      </ul>
    </details>
  );
}

function PastTrial({ trial, scripts }: { trial: TrialRow; scripts: readonly ScriptRow[] }) {
  const w = useWords(scriptWords);
  const { locale, timeZone } = useLanguage();
  const sides = useNames(trial, scripts);
  const day = (at: string) => formatDay(dayAt(at, timeZone), locale);
  const winner = sides.find(({ id }) => id === trial.winner);
  return (
    <li>
      <Text fz="sm">{sides.map(({ name }) => name).join(' — ')}</Text>
      <Text fz="sm" className="muted">
        {`${day(trial.startedAt)}–${trial.endedAt ? day(trial.endedAt) : ''}: ${winner ? w.won(winner.name) : w.nobodyWon}`}
      </Text>
    </li>
  );
}
