// Dates as people of the language write them.
import { type Day, type Instant, localParts } from './day.ts';
import type { Locale } from './words.ts';

const TAGS: Readonly<Record<Locale, string>> = { ru: 'ru-RU', en: 'en-GB' };
const formats = new Map<string, Intl.DateTimeFormat>();

/** «14.11.2026», 14/11/2026. */
export function formatDay(day: Day, locale: Locale): string {
  return formatOf(locale, 'digits', { day: '2-digit', month: '2-digit', year: 'numeric' }).format(noon(day));
}

/** «14 ноября», 14 November; with the year when it is not that of `today`. */
export function formatDayWords(day: Day, locale: Locale, today?: Day): string {
  const withYear = today !== undefined && today.slice(0, 4) !== day.slice(0, 4);
  const shown = withYear
    ? formatOf(locale, 'year', { day: 'numeric', month: 'long', year: 'numeric' }).format(noon(day))
    : formatOf(locale, 'words', { day: 'numeric', month: 'long' }).format(noon(day));
  return shown.replaceAll(' ', '\u00a0');
}

/** «понедельник», Monday. */
export function formatWeekday(day: Day, locale: Locale): string {
  return formatOf(locale, 'weekday', { weekday: 'long' }).format(noon(day));
}

/** «14.11.2026, 10:42» in the company's zone. */
export function formatMoment(instant: Instant, locale: Locale, timeZone: string): string {
  const { day, hour, minute } = localParts(instant, timeZone);
  return `${formatDay(day, locale)}, ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** «пн, 14 нояб.», "Mon 14 Nov". */
export function formatDayShort(day: Day, locale: Locale): string {
  return formatOf(locale, 'short', { weekday: 'short', day: 'numeric', month: 'short' }).format(noon(day));
}

/** «ноябрь 2026», "November 2026". */
export function formatMonth(day: Day, locale: Locale): string {
  return formatOf(locale, 'month', { month: 'long', year: 'numeric' })
    .format(noon(day))
    .replace(/\s*г\.$/, '');
}

/** «нояб. 2026»: for axes. */
export function formatMonthShort(day: Day, locale: Locale): string {
  return formatOf(locale, 'monthShort', { month: 'short', year: 'numeric' })
    .format(noon(day))
    .replace(/\s*г\.$/, '');
}

/** «10:42» in the zone. */
export function formatTime(instant: Instant, locale: Locale, timeZone: string): string {
  return formatMoment(instant, locale, timeZone).slice(-5);
}

const UNITS: Readonly<Record<Locale, { hour: string; minute: string }>> = {
  ru: { hour: 'ч', minute: 'мин' },
  en: { hour: 'h', minute: 'min' },
};

/** «45 мин», «2 ч», «4 ч 55 мин»; whole minutes from nought on. */
export function formatMinutes(minutes: number, locale: Locale): string {
  const { hour, minute } = UNITS[locale];
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [hours > 0 ? `${hours} ${hour}` : '', rest > 0 || hours === 0 ? `${rest} ${minute}` : ''];
  return parts.filter(Boolean).join(' ').replaceAll(' ', '\u00a0');
}

function noon(day: Day): Date {
  return new Date(`${day}T12:00:00Z`);
}

function formatOf(locale: Locale, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}:${name}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(TAGS[locale], { ...options, timeZone: 'UTC' });
  formats.set(key, made);
  return made;
}
