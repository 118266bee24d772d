// Procedures that analyse the register: each reads one figure of the page by itself, so that none waits for another.
import { type ReadContext, reads } from '#features/access/shapes/procedure.ts';
import { dayAt, daysBetween } from '#kernel/day.ts';
import { wilson } from '#kernel/stats.ts';
import { countCases, countCodes } from '../data/analysis/codes.ts';
import { countReturns, countUncoded, worstCauses, worstClients } from '../data/analysis/returns.ts';
import { countAtRisk, countEffects, listOldest } from '../data/analysis/standing.ts';
import { listDone, listRunning } from '../data/analysis/times.ts';
import type { AnalysisView } from '../data/analysis/view.ts';
import { countWeeks, firstRegistered } from '../data/analysis/weeks.ts';
import { countChannels, countEnds, countWords } from '../data/analysis/word.ts';
import { termsAt } from '../data/clock.ts';
import { loadCodes } from '../data/codes.ts';
import { controlWeeks } from '../rules/analysis/control-weeks.ts';
import { binsOf, quantileOf, survivalMedian } from '../rules/analysis/durations.ts';
import { normsOf } from '../rules/analysis/norm-minutes.ts';
import { type PeriodName, periodOf } from '../rules/analysis/period.ts';
import { spellsOf } from '../rules/analysis/running.ts';
import { mondaysOf, withoutEmptyEnds } from '../rules/analysis/week-list.ts';
import { listCodes } from '../rules/codes.ts';
import type { Severity } from '../shapes/case.ts';
import type { CodeKind } from '../shapes/codes.ts';
import {
  analyseChannels,
  analyseCodes,
  analyseReturns,
  analyseStanding,
  analyseTimes,
  analyseWeeks,
  analyseWord,
} from '../shapes/contracts/analysis.ts';
import type { Segment } from '../shapes/terms.ts';

/** Rows of a list of the worst or the oldest. */
const MOST = 8;

interface Asked {
  period: PeriodName;
  from?: string | undefined;
  to?: string | undefined;
  segment?: Segment | undefined;
  severities?: readonly Severity[] | undefined;
}

function viewOf({ today, company }: ReadContext, asked: Asked) {
  const days = periodOf(today, asked);
  const { segment, severities } = asked;
  const view: AnalysisView = { ...days, timeZone: company.timeZone, segment, severities };
  return { view, days };
}

/** Words of codes by the list in force: an entry's own, for it stands under its group. */
async function titlesOf({ db }: ReadContext, kind: CodeKind) {
  const known = listCodes((await loadCodes(db, kind)).list);
  return new Map(known.map(({ code, group, entry }) => [code, { group: group.title, entry: entry?.title }]));
}

export const analysisApi = [
  reads(analyseCodes, async (context, { kind, group, ...asked }) => {
    const { db, scope } = context;
    const { view, days } = viewOf(context, asked);
    const [titles, cases, bars] = await Promise.all([
      titlesOf(context, kind),
      countCases(db, scope, view),
      countCodes(db, scope, view, { kind, group }),
    ]);
    const titleOf = (code: string) => titles.get(code)?.entry ?? titles.get(code)?.group ?? null;
    return { ...days, cases, bars: bars.map((bar) => ({ ...bar, title: titleOf(bar.code) })) };
  }),

  reads(analyseTimes, async (context, { clock, per, ...asked }) => {
    const { db, scope, company, now } = context;
    const { view, days } = viewOf(context, asked);
    const [terms, done, rows] = await Promise.all([
      termsAt(db, company, now),
      listDone(db, scope, view, { clock, per }),
      listRunning(db, scope, view, clock),
    ]);
    const running = spellsOf(rows, per, terms);
    const all = (spells: readonly { count: number }[]) => spells.reduce((sum, { count }) => sum + count, 0);
    return {
      ...days,
      done: all(done),
      running: all(running.running),
      left: all(running.left),
      bins: binsOf(done, running.running),
      median: quantileOf(done, 0.5),
      p90: quantileOf(done, 0.9),
      survivalMedian: survivalMedian(done, [...running.running, ...running.left]),
      norms: normsOf(clock, terms.norms, asked),
    };
  }),

  reads(analyseWord, async (context, asked) => {
    const { db, scope, today } = context;
    const { view, days } = viewOf(context, asked);
    // Words come after the period too: the weeks go on for as long as its cases do.
    const mondays = mondaysOf(view.from, today > view.to ? today : view.to);
    const [weeks, counts] = await Promise.all([
      countEnds(db, scope, view, mondays),
      countWords(db, scope, view),
    ]);
    const { restored, confirmed, reopened, ...rest } = counts;
    return {
      ...days,
      weeks: withoutEmptyEnds(weeks),
      restored,
      confirmed: wilson(confirmed, restored),
      reopened: wilson(reopened, restored),
      ...rest,
    };
  }),

  reads(analyseChannels, async (context, asked) => {
    const { view, days } = viewOf(context, asked);
    const rows = await countChannels(context.db, context.scope, view);
    const sum = (of: 'words' | 'refused' | 'asked') => rows.reduce((all, row) => all + row[of], 0);
    return {
      ...days,
      words: sum('words'),
      channels: rows.map(({ channel, words, refused, asked: of }) => ({
        channel,
        words: wilson(words, sum('words')),
        refused: wilson(refused, of),
      })),
      refused: wilson(sum('refused'), sum('asked')),
    };
  }),

  reads(analyseReturns, async (context, asked) => {
    const { db, scope } = context;
    const { view, days } = viewOf(context, asked);
    const [figures, uncoded, clients, causes, titles] = await Promise.all([
      countReturns(db, scope, view),
      countUncoded(db, scope, view),
      worstClients(db, scope, view, MOST),
      worstCauses(db, scope, view, MOST),
      titlesOf(context, 'cause'),
    ]);
    const { cases, client30, client90, cause30, cause90 } = figures;
    const coded = cases - uncoded;
    const titleOf = (code: string) => titles.get(code)?.entry ?? titles.get(code)?.group ?? null;
    return {
      ...days,
      client: { within30: wilson(client30, cases), within90: wilson(client90, cases) },
      cause: { within30: wilson(cause30, coded), within90: wilson(cause90, coded) },
      clients,
      causes: causes.map((row) => ({ ...row, title: titleOf(row.code) })),
    };
  }),

  reads(analyseWeeks, async (context, asked) => {
    const { db, scope, today, company } = context;
    const { view, days } = viewOf(context, asked);
    const first = await firstRegistered(db, scope, view);
    const began = first ? dayAt(first, company.timeZone) : view.to;
    const from = began > view.from ? began : view.from;
    const to = view.to < today ? view.to : today;
    const mondays = mondaysOf(from, to);
    const counts = await countWeeks(db, scope, view, mondays);
    const { limits, weeks } = controlWeeks(mondays, counts, { from, to, today });
    return { ...days, limits, weeks };
  }),

  reads(analyseStanding, async (context, asked) => {
    const { db, scope, today, company } = context;
    const { view, days } = viewOf(context, asked);
    const [oldest, atRisk, effects] = await Promise.all([
      listOldest(db, scope, view, MOST),
      countAtRisk(db, scope, view),
      countEffects(db, scope, view),
    ]);
    return {
      ...days,
      open: atRisk.open,
      oldest: oldest.map(({ registeredAt, ...row }) => {
        const registeredOn = dayAt(registeredAt, company.timeZone);
        return { ...row, registeredOn, days: daysBetween(registeredOn, today) };
      }),
      revenueAtRisk: atRisk.atRisk,
      revenueOfAll: scope.all ? atRisk.ofAll : null,
      held: wilson(effects.held, effects.held + effects.failed),
      failed: effects.failed,
      unchecked: effects.unchecked,
    };
  }),
];
