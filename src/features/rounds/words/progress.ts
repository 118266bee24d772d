// Shortfall and forecast in words (M4.4, M6.3).
import { formatDay } from '#kernel/dates.ts';
import type { Day } from '#kernel/day.ts';
import { defineWords, formatNumber, type Locale, plural, pluralEn, pluralForm } from '#kernel/words.ts';
import type { Forecast, ShortfallClosing } from '../shapes/quota.ts';

const phrases = defineWords({
  ru: {
    or: ' или ',
    weeks: (count: number, endsOn: Day) =>
      `ещё ${plural(count, 'неделя', 'недели', 'недель')} (до ${formatDay(endsOn, 'ru')})`,
    dedicated: (count: number) =>
      `ещё ${plural(count, 'участник', 'участника', 'участников')} с полной занятостью`,
    parallel: (count: number) =>
      `ещё ${plural(count, 'участник', 'участника', 'участников')} с частичной занятостью`,
    closing: (missing: number, ways: string) =>
      `Не хватает места для ${plural(missing, 'клиента', 'клиентов', 'клиентов')}. Варианты: ${ways}.`,
    noWay: (missing: number) =>
      `Не хватает места для ${plural(missing, 'клиента', 'клиентов', 'клиентов')}. Проверьте даты круга и производственный календарь: рабочих дней в нём нет.`,
    done: () => 'Все клиенты круга пройдены.',
    doneOn: (day: Day) => `Все клиенты круга пройдены, последняя анкета засчитана ${formatDay(day, 'ru')}.`,
    too_early: () => 'Прогноз появится после первой рабочей недели круга.',
    too_few: (counted: number) =>
      `Для прогноза мало данных: за последние четыре недели ${pluralForm(counted, 'засчитана', 'засчитаны', 'засчитано')} ${plural(counted, 'анкета', 'анкеты', 'анкет')}.`,
    nobody_ahead: (remaining: number) =>
      `${pluralForm(remaining, 'Остался', 'Осталось', 'Осталось')} ${plural(remaining, 'клиент', 'клиента', 'клиентов')}, а работать дальше некому. Добавьте участников или продлите их участие.`,
    expected: (endsOn: Day, earliest: Day, latest: Day | null) =>
      latest === null
        ? `При нынешнем темпе круг закончится ${formatDay(endsOn, 'ru')}, самое раннее — ${formatDay(earliest, 'ru')}.`
        : `При нынешнем темпе круг закончится ${formatDay(endsOn, 'ru')} (вероятно, между ${formatDay(earliest, 'ru')} и ${formatDay(latest, 'ru')}).`,
    inTime: () => 'Это в срок.',
    late: (days: number, left: number) =>
      `Это позже срока на ${plural(days, 'рабочий день', 'рабочих дня', 'рабочих дней')}: к сроку ${pluralForm(left, 'останется', 'останутся', 'останется')} ${plural(left, 'клиент', 'клиента', 'клиентов')}.`,
  },
  en: {
    or: ' or ',
    weeks: (count, endsOn) =>
      `${pluralEn(count, 'more week', 'more weeks')} (until ${formatDay(endsOn, 'en')})`,
    dedicated: (count) => `${pluralEn(count, 'more full-time participant', 'more full-time participants')}`,
    parallel: (count) => `${pluralEn(count, 'more part-time participant', 'more part-time participants')}`,
    closing: (missing, ways) =>
      `There is no room for ${pluralEn(missing, 'client', 'clients')}. Ways out: ${ways}.`,
    noWay: (missing) =>
      `There is no room for ${pluralEn(missing, 'client', 'clients')}. Check the dates of the round and the working calendar: there are no working days in it.`,
    done: () => 'Every client of the round is done.',
    doneOn: (day) =>
      `Every client of the round is done, the last questionnaire counted on ${formatDay(day, 'en')}.`,
    too_early: () => 'The forecast appears after the first working week of the round.',
    too_few: (counted) =>
      `Too little to forecast from: ${pluralEn(counted, 'questionnaire', 'questionnaires')} counted in the last four weeks.`,
    nobody_ahead: (remaining) =>
      `${pluralEn(remaining, 'client is', 'clients are')} left and nobody is there to go on. Add participants or extend their dates.`,
    expected: (endsOn, earliest, latest) =>
      latest === null
        ? `At the present pace the round ends on ${formatDay(endsOn, 'en')}, on ${formatDay(earliest, 'en')} at the earliest.`
        : `At the present pace the round ends on ${formatDay(endsOn, 'en')} (probably between ${formatDay(earliest, 'en')} and ${formatDay(latest, 'en')}).`,
    inTime: () => 'This is in time.',
    late: (days, left) =>
      `This is ${pluralEn(days, 'working day', 'working days')} late: ${pluralEn(left, 'client', 'clients')} will be left at the planned end.`,
  },
});

/** What is missing and what would close the gap. */
export function describeShortfall(closing: ShortfallClosing, locale: Locale): string {
  const say = phrases[locale];
  const { missing, weeks, endsOn, dedicated, parallel } = closing;
  const ways = [
    weeks !== null && endsOn !== null ? say.weeks(weeks, endsOn) : null,
    dedicated !== null ? say.dedicated(dedicated) : null,
    parallel !== null ? say.parallel(parallel) : null,
  ].filter((way) => way !== null);
  return ways.length > 0 ? say.closing(missing, joinWays(ways, say.or)) : say.noWay(missing);
}

/** When the round will end, or why that is not known. */
export function describeForecast(forecast: Forecast, locale: Locale): string {
  const say = phrases[locale];
  if (forecast.kind === 'done') return forecast.endedOn === null ? say.done() : say.doneOn(forecast.endedOn);
  if (forecast.kind === 'unknown') {
    if (forecast.reason === 'too_few') return say.too_few(forecast.counted);
    return forecast.reason === 'too_early' ? say.too_early() : say.nobody_ahead(forecast.remaining);
  }
  const { endsOn, earliest, latest, lateWorkingDays, leftAtRoundEnd } = forecast;
  const verdict = lateWorkingDays > 0 ? say.late(lateWorkingDays, leftAtRoundEnd) : say.inTime();
  return `${say.expected(endsOn, earliest, latest)} ${verdict}`;
}

/** «117 %» of the norm. */
export function describePace(pace: number, locale: Locale): string {
  const percent = formatNumber(Math.round(pace * 100), locale);
  return locale === 'ru' ? `${percent}\u00a0% от норматива` : `${percent}% of the quota`;
}

function joinWays(ways: readonly string[], or: string): string {
  return ways.length < 2 ? ways.join('') : `${ways.slice(0, -1).join(', ')}${or}${ways.at(-1)}`;
}
