// Calendar dates and moments as plain strings: a Day never shifts by a time zone, and what the database
// returns is what the API sends. Arithmetic goes through UTC midnight, so summer time cannot bite.

declare const dayBrand: unique symbol;
declare const instantBrand: unique symbol;

/** A calendar date, 'YYYY-MM-DD'. */
export type Day = string & { readonly [dayBrand]?: 'day' };
/** A moment, ISO 8601 in UTC with milliseconds, 'YYYY-MM-DDTHH:MM:SS.mmmZ'. */
export type Instant = string & { readonly [instantBrand]?: 'instant' };

const DAY_MS = 86_400_000;

/** True for a real date between 1900 and 2199 written as YYYY-MM-DD. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const year = Number(match[1]);
  if (year < 1900 || year > 2199) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

/** The day `count` days after `day` (before, when negative). */
export function addDays(day: Day, count: number): Day {
  // Calendars are walked day by day, mostly inside a month.
  const date = Number(day.slice(8)) + count;
  if (date >= 1 && date <= 28) return `${day.slice(0, 8)}${date < 10 ? '0' : ''}${date}`;
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** ISO weekday: 1 Monday … 7 Sunday. */
export function weekdayOf(day: Day): number {
  // Days since a Monday, without the cost of a Date: asked for every day of every calendar.
  const month = Number(day.slice(5, 7));
  const year = Number(day.slice(0, 4)) - (month < 3 ? 1 : 0);
  const leaps = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  const shift = MONTH_SHIFTS[month - 1] ?? 0;
  return ((year + leaps + shift + Number(day.slice(8)) + 6) % 7) + 1;
}

/** How far each month moves the weekday of its days, with January and February counted to the year before. */
const MONTH_SHIFTS = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];

/** Monday of the ISO week that holds `day`. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day));
}

/** First day of the month of `day`. */
export function monthOf(day: Day): Day {
  return `${day.slice(0, 7)}-01`;
}

/** The first of the month `count` months after the month of `day`. */
export function addMonths(day: Day, count: number): Day {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  const year = Math.floor(index / 12);
  return `${String(year).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}-01`;
}

/** The calendar date at `instant` in an IANA time zone ('Europe/Moscow'). */
export function dayAt(instant: Instant, timeZone: string): Day {
  // Every request asks for today; within a minute of the clock the answer is the same.
  const minute = instant.slice(0, 16);
  const known = lastDays.get(timeZone);
  if (known?.minute === minute && instant.endsWith('Z')) return known.day;
  const { day } = localParts(instant, timeZone);
  if (instant.endsWith('Z')) lastDays.set(timeZone, { minute, day });
  return day;
}

const lastDays = new Map<string, { minute: string; day: Day }>();

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs a hundred times its use, and every request asks for today's date. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  let clock = clocks.get(timeZone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    clocks.set(timeZone, clock);
  }
  return clock;
}

/** Calendar date, hour and minute at `instant` in an IANA time zone. */
export function localParts(instant: Instant, timeZone: string): { day: Day; hour: number; minute: number } {
  const parts = clockOf(timeZone).formatToParts(new Date(instant));
  const get = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return {
    day: `${get('year')}-${get('month')}-${get('day')}`,
    hour: Number(get('hour')),
    minute: Number(get('minute')),
  };
}

/** The moment of a wall-clock time in a zone: `day` at `hour`:`minute` there. */
export function instantAt(day: Day, hour: number, minute: number, timeZone: string): Instant {
  const guess = Date.parse(`${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00Z`);
  // Two passes settle the offset also around a change of the zone's clock.
  let result = guess;
  for (let pass = 0; pass < 2; pass += 1) {
    const seen = localParts(new Date(result).toISOString(), timeZone);
    const shown = Date.parse(
      `${seen.day}T${String(seen.hour).padStart(2, '0')}:${String(seen.minute).padStart(2, '0')}:00Z`,
    );
    result += guess - shown;
  }
  return new Date(result).toISOString();
}
