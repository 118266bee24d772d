// A calendar date, typed or picked; its arrows have names for those who listen.
import '@mantine/dates/styles.css';
import { DateInput } from '@mantine/dates';
import { formatDay } from '#kernel/dates.ts';
import { isDay } from '#kernel/day.ts';
import { useLanguage, useWords } from '../i18n.tsx';
import { uiWords } from '../words.ts';

/** What every picker of dates takes: the reader's language, and arrows with names. */
export function useCalendar() {
  const w = useWords(uiWords).calendar;
  const { locale } = useLanguage();
  return {
    locale: locale === 'ru' ? 'ru' : 'en-gb',
    ariaLabels: {
      nextMonth: w.nextMonth,
      previousMonth: w.previousMonth,
      nextYear: w.nextYear,
      previousYear: w.previousYear,
      nextDecade: w.nextDecade,
      previousDecade: w.previousDecade,
      monthLevelControl: w.chooseYear,
      yearLevelControl: w.chooseDecade,
    },
    // Inside its own landmark, next to the field in the reading order, not at the end of the page.
    popoverProps: { withinPortal: false },
  };
}

export function DayInput(props: {
  label: string;
  value: string | null;
  onChange: (day: string | null) => void;
  required?: boolean;
  description?: string;
  placeholder?: string;
  minDate?: string | undefined;
  maxDate?: string | undefined;
}) {
  const calendar = useCalendar();
  const w = useWords(uiWords).calendar;
  const { locale } = useLanguage();
  const { minDate, maxDate, ...field } = props;
  const early = (day: string) => minDate !== undefined && day < minDate;
  const late = (day: string) => maxDate !== undefined && day > maxDate;
  const error =
    props.value && early(props.value)
      ? w.notBefore(formatDay(minDate ?? '', locale))
      : props.value && late(props.value)
        ? w.notAfter(formatDay(maxDate ?? '', locale))
        : undefined;
  return (
    <DateInput
      {...calendar}
      {...field}
      // Bounds only close the days of the calendar: a typed day outside them stays and is told what is wrong.
      excludeDate={(day) => early(day) || late(day)}
      error={error}
      valueFormat="DD.MM.YYYY"
      dateParser={readTypedDay}
    />
  );
}

/** «24.11.2026», «24.11.26», «24/11», «2026-11-24»: the year may be left out; null when it is no date. */
export function readTypedDay(text: string): string | null {
  const typed = text.trim();
  if (isDay(typed)) return typed;
  const match = /^(\d{1,2})[.,/ -](\d{1,2})(?:[.,/ -](\d{4}|\d{2}))?\.?$/.exec(typed);
  if (!match) return null;
  const year = match[3] ?? String(new Date().getFullYear());
  const whole = year.length === 2 ? `20${year}` : year;
  const day = `${whole}-${(match[2] ?? '').padStart(2, '0')}-${(match[1] ?? '').padStart(2, '0')}`;
  return isDay(day) ? day : null;
}
