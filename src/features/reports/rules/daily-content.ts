// Who reads what of the daily report: the leader and the service manager everything, a curator their clients and
// works, who mends their works, the director what has been silent for too long.
import {
  type DailyCase,
  type DailyFacts,
  type DailyReader,
  type DailySections,
  type ReaderFacts,
  SECTIONS,
  type SectionName,
} from '../shapes/daily.ts';
import { countFigures } from './daily-figures.ts';

/** Lines of one section that are kept for the page and the paper; the rest is counted and stands in the register. */
export const MOST_KEPT = 200;

/** What of a work's owner's cases is theirs to hear: not what the client and the curator have between them. */
const OF_WORKS: ReadonlySet<SectionName> = new Set(['refused', 'overdue', 'due', 'done']);

/**
 * The reader's part of the facts; null when there is nothing to tell them: no event, nothing waiting, and for
 * those who answer for the whole register, no open case either.
 * @param before the reader's numbers of the report before, where there was one
 */
export function pickForReader(
  facts: DailyFacts,
  reader: DailyReader,
  before: { overdue: number; open: number } | null = null,
): ReaderFacts | null {
  const sections = pickSections(facts, reader);
  const told = SECTIONS.reduce((sum, name) => sum + sections[name].length, 0);
  const hearsAll = reader.reach === 'everything';
  if (told === 0 && !(hearsAll && facts.open.length > 0)) return null;
  const totals = Object.fromEntries(SECTIONS.map((name) => [name, sections[name].length]));
  const kept = Object.fromEntries(SECTIONS.map((name) => [name, sections[name].slice(0, MOST_KEPT)]));
  return {
    ...(kept as unknown as DailySections),
    day: facts.day,
    totals: totals as ReaderFacts['totals'],
    figures:
      reader.reach === 'works'
        ? null
        : countFigures(facts, {
            curatorId: reader.reach === 'own' ? reader.employeeId : null,
            overdue: reader.reach === 'escalated' ? facts.overdue.length : sections.overdue.length,
            before,
          }),
  };
}

/** Reads of the same facts get the same: whose share a reach is, as it is kept. */
export function digestKey({ reach, employeeId }: DailyReader): string {
  return reach === 'everything' || reach === 'escalated' ? reach : employeeId;
}

/** Lines in all sections together. */
export function countLines(facts: ReaderFacts): number {
  return SECTIONS.reduce((sum, name) => sum + facts.totals[name], 0);
}

function pickSections(facts: DailyFacts, { reach, employeeId }: DailyReader): DailySections {
  if (reach === 'everything') return facts;
  if (reach === 'escalated') {
    return { ...NOTHING, overdue: facts.overdue.filter((line) => line.forDirector) };
  }
  const ofWorks = (line: DailyCase) => line.ownerIds.includes(employeeId);
  const mine = (line: DailyCase) => line.curatorEmployeeId === employeeId;
  const entries = SECTIONS.map((name) => {
    const lines: readonly DailyCase[] = facts[name];
    const hears = OF_WORKS.has(name)
      ? (line: DailyCase) => ofWorks(line) || (reach === 'own' && mine(line))
      : mine;
    return [name, reach === 'works' && !OF_WORKS.has(name) ? [] : lines.filter(hears)];
  });
  return Object.fromEntries(entries) as unknown as DailySections;
}

const NOTHING = Object.fromEntries(SECTIONS.map((name) => [name, []])) as unknown as DailySections;
