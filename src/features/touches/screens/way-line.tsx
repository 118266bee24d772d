import { Text } from '@mantine/core';
import { formatMinutes, formatTime } from '#kernel/dates.ts';
import { formatNumber } from '#kernel/words.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import type { WayBefore } from '../rules/day-ways.ts';
import { endOf } from '../rules/meeting-time.ts';
import { meetingWords } from '../words/meetings.ts';

/** When to set out for a meeting, or why one does not get there. */
export function WayLine({ way }: { way: WayBefore }) {
  const w = useWords(meetingWords);
  const { locale, timeZone } = useLanguage();
  const { from, travel, gapMinutes, leaveAt, trouble } = way;
  if (from && trouble === 'overlaps') {
    return <Alarm text={w.sameTime(from.client.name, formatTime(endOf(from), locale, timeZone))} />;
  }
  if (!travel || !leaveAt) return null;
  const minutes = formatMinutes(travel.minutes, locale);
  if (from && trouble === 'too_short') {
    return <Alarm text={w.tooFar(from.client.name, minutes, formatMinutes(gapMinutes ?? 0, locale))} />;
  }
  const km = formatNumber(travel.km, locale);
  return (
    <Text fz="sm" className="muted">
      {w.leave(formatTime(leaveAt, locale, timeZone), from?.client.name ?? null, minutes, km, travel.rough)}
    </Text>
  );
}

const Alarm = ({ text }: { text: string }) => (
  <Text fz="sm" fw={500} c="var(--alarm)">
    {text}
  </Text>
);
