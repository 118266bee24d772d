// One item of the agenda in a few lines: the same in the letter and on paper.
import { caseWords } from '#features/quality/words/case.ts';
import { formatDayWords } from '#kernel/dates.ts';
import type { Day } from '#kernel/day.ts';
import { formatMoneyShort } from '#kernel/money.ts';
import type { Locale } from '#kernel/words.ts';
import type { WeeklyItem } from '../shapes/weekly-contracts.ts';
import { weeklyWords } from '../words/weekly.ts';

export interface ItemLines {
  title: string;
  /** Number, money, other reasons: beside the title, quiet. */
  note: string;
  lines: string[];
  /** The client's own words. */
  quote: string | null;
}

/** Says an item; `today` decides whether a day needs its year. */
export function describeItem(item: WeeklyItem, locale: Locale, today: Day): ItemLines {
  const words = weeklyWords[locale];
  const said = item.case
    ? sayCase(item.case, locale, today)
    : item.decision
      ? sayDecision(item.decision, locale, today)
      : item.promise
        ? sayPromise(item.promise, locale, today)
        : item.common
          ? sayCommon(item.common, locale)
          : { lines: [], quote: null, note: null };
  const money = item.revenue > 0 ? formatMoneyShort(item.revenue, locale) : null;
  const note = [
    said.note,
    money && (item.promise || item.text ? words.revenueOf(money) : words.riskOf(money)),
    ...item.also.map((section) => words.reasons[section]),
    item.discussedAt === null && item.id !== null ? words.notDiscussed : null,
  ].filter(Boolean);
  return { title: titleOf(item, locale), note: note.join(' · '), lines: said.lines, quote: said.quote };
}

/** What an item is called: the client, the place, or the matter itself. */
export function titleOf(item: WeeklyItem, locale: Locale): string {
  if (item.common) return `${weeklyWords[locale].commonKinds[item.common.kind]}: ${item.common.name}`;
  if (item.decision) return item.decision.words;
  if (item.text) return item.clientName ? `${item.clientName}: ${item.text}` : item.text;
  return item.clientName ?? '';
}

/** The deed of a term; a term of a later version is shown by its code. */
export function deedOf(term: string, locale: Locale): string {
  return (caseWords[locale].deeds as Record<string, string>)[term] ?? term;
}

interface Said {
  lines: string[];
  quote: string | null;
  note: string | null;
}

function sayCase(about: NonNullable<WeeklyItem['case']>, locale: Locale, today: Day): Said {
  const words = weeklyWords[locale];
  const date = (day: Day) => formatDayWords(day, locale, today);
  const lines = [
    about.claims.map(({ what, where }) => (where ? `${what} (${where})` : what)).join('; '),
    ...about.late.map(({ term, ownerName, daysLate }) =>
      [deedOf(term, locale), ownerName && words.owner(ownerName), words.late(daysLate)]
        .filter(Boolean)
        .join(', '),
    ),
    ...about.works.map(({ title, ownerName, dueOn, state }) =>
      [title, ownerName && words.owner(ownerName), dueOn && words.dueOn(date(dueOn)), words.workStates[state]]
        .filter(Boolean)
        .join(', '),
    ),
    about.silent && words.silent[about.silent.who](date(about.silent.since)),
    about.repeatOf && words.repeatOf(words.number(about.repeatOf.number, about.repeatOf.year)),
    about.refusal &&
      `${words.verdicts[about.refusal.verdict]}: ${words.said(about.refusal.saidBy, date(about.refusal.saidOn))}`,
  ].filter((line): line is string => Boolean(line));
  const quote = about.refusal?.words || about.claims.find((claim) => claim.words)?.words || null;
  return {
    lines,
    quote,
    note: `${words.number(about.number, about.year)} · ${words.curator(about.curatorName)}`,
  };
}

function sayDecision(about: NonNullable<WeeklyItem['decision']>, locale: Locale, today: Day): Said {
  const words = weeklyWords[locale];
  const date = (day: Day) => formatDayWords(day, locale, today);
  const line = [
    words.decidedOn(date(about.madeOn)),
    about.ownerName ? words.owner(about.ownerName) : words.nobody,
    about.dueOn ? words.dueOn(date(about.dueOn)) : words.noDue,
  ].join(', ');
  const became =
    about.state === 'open'
      ? about.daysLate > 0
        ? words.late(about.daysLate)
        : words.states.open
      : [words.states[about.state], about.outcome].filter(Boolean).join(': ');
  return { lines: [line, became], quote: null, note: null };
}

function sayPromise(about: NonNullable<WeeklyItem['promise']>, locale: Locale, today: Day): Said {
  const words = weeklyWords[locale];
  const due = words.dueOn(formatDayWords(about.dueOn, locale, today));
  const line = [about.text, about.ownerName && words.owner(about.ownerName), due].filter(Boolean).join(', ');
  return {
    lines: [line, ...(about.daysLate > 0 ? [words.late(about.daysLate)] : [])],
    quote: null,
    note: null,
  };
}

function sayCommon(about: NonNullable<WeeklyItem['common']>, locale: Locale): Said {
  const words = weeklyWords[locale];
  const clients = new Set(about.cases.map(({ clientId }) => clientId)).size;
  return {
    lines: [
      about.cases
        .map(({ clientName, number, year }) => `${clientName}, ${words.number(number, year)}`)
        .join('; '),
    ],
    quote: null,
    note: words.commonClients(clients),
  };
}
