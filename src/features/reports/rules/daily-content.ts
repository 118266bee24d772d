// Who reads what of the daily report: the leader and the service manager everything, a curator their clients.
import type { DailyCase, DailyFacts, DailyReader } from '../shapes/daily.ts';

/**
 * The reader's part of the facts; null when there is nothing to tell them: no event, nothing waiting, and for
 * those who answer for the whole register, no open case either.
 */
export function pickForReader(facts: DailyFacts, reader: DailyReader): DailyFacts | null {
  if (reader.reach === 'escalated') return pickEscalated(facts);
  const mine = <Line extends DailyCase>(lines: readonly Line[]): readonly Line[] =>
    reader.reach === 'everything'
      ? lines
      : lines.filter((line) => line.curatorEmployeeId === reader.employeeId);
  const picked: DailyFacts = {
    day: facts.day,
    done: mine(facts.done),
    restored: mine(facts.restored),
    awaitingCurator: mine(facts.awaitingCurator),
    awaitingClient: mine(facts.awaitingClient),
    confirmed: mine(facts.confirmed),
    refused: mine(facts.refused),
    overdue: mine(facts.overdue),
    fresh: mine(facts.fresh),
    open: mine(facts.open),
  };
  const silent = countLines(picked) === 0;
  return silent && (reader.reach === 'own' || picked.open.length === 0) ? null : picked;
}

function pickEscalated(facts: DailyFacts): DailyFacts | null {
  const overdue = facts.overdue.filter((line) => line.hears.includes('commercial_director'));
  if (overdue.length === 0) return null;
  const silent = { done: [], restored: [], awaitingCurator: [], awaitingClient: [], confirmed: [] };
  return { ...silent, day: facts.day, refused: [], fresh: [], overdue, open: facts.open };
}

/** Lines in all sections together. */
export function countLines(facts: DailyFacts): number {
  const { done, restored, awaitingCurator, awaitingClient, confirmed, refused, overdue, fresh } = facts;
  const sections = [done, restored, awaitingCurator, awaitingClient, confirmed, refused, overdue, fresh];
  return sections.reduce((sum, lines) => sum + lines.length, 0);
}
