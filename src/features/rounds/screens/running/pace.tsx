import { Group, Text } from '@mantine/core';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import type { QuotaView } from '../../shapes/contracts/quota.ts';
import { describeForecast, describePace } from '../../words/progress.ts';
import { weekWords } from '../../words/screen/weeks.ts';
import { Bar } from '../bar.tsx';

/** Fact against the plan to date, and the forecast in words (M6.3). */
export function Pace({ quota }: { quota: QuotaView }) {
  const w = useWords(weekWords);
  const { locale } = useLanguage();
  const { team, forecast } = quota;
  const behind = team.factToDate < team.planToDate;
  return (
    <div className="sheet" style={{ padding: 16 }}>
      <Group justify="space-between" gap="sm" mb={8}>
        <Text fw={600} fz="lg" c={behind ? 'var(--alarm)' : undefined}>
          {w.planToday(team.factToDate, team.planToDate)}
        </Text>
        {forecast?.kind === 'expected' ? (
          <Text className="muted">
            {w.pace}: {describePace(forecast.pace, locale)}
          </Text>
        ) : null}
      </Group>
      <Bar value={team.factToDate} max={Math.max(team.reachable, team.factToDate, 1)} height={8} />
      {forecast ? <Text mt={8}>{describeForecast(forecast, locale)}</Text> : null}
      {team.plan > quota.clients ? (
        <Text fz="sm" className="muted">
          {w.normAbove(team.plan, quota.clients)}
        </Text>
      ) : null}
      {team.outside > 0 ? (
        <Text fz="sm" className="muted">
          {w.outside(team.outside)}
        </Text>
      ) : null}
    </div>
  );
}
