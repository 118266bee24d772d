import { formatDayWords, formatTime } from '#kernel/dates.ts';
import { dayAt } from '#kernel/day.ts';
import { useLanguage } from '#ui/i18n.tsx';
import { useMe } from '#ui/me.tsx';

/** «11:30» when it is today, «24 ноября, 11:30» on other days. */
export function useMoment(): (at: string) => string {
  const { locale, timeZone } = useLanguage();
  const { today } = useMe();
  return (at) => {
    const day = dayAt(at, timeZone);
    const time = formatTime(at, locale, timeZone);
    return day === today ? time : `${formatDayWords(day, locale, today)}, ${time}`;
  };
}
