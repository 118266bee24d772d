// Who sees what of a weekly meeting: before it begins everybody their own clients; what the meeting held is for
// whoever took part; the rest see their own clients of it.
import type { Instant } from '#kernel/day.ts';
import type { AgendaItem, DecisionState, WeeklyState } from '../shapes/weekly.ts';

export interface Reader {
  /** Every client. */
  all: boolean;
  employeeId: string | null;
  /** Clients among those the meeting speaks of that are within the reader's scope. */
  clients: ReadonlySet<string>;
}

/** May the reader see all that was said? */
export function seesWhole(
  reader: Reader,
  meeting: { state: WeeklyState; participants: readonly { employeeId: string; attended: boolean | null }[] },
): boolean {
  if (reader.all) return true;
  if (meeting.state === 'planned' || meeting.state === 'cancelled') return false;
  return meeting.participants.some(
    ({ employeeId, attended }) => employeeId === reader.employeeId && attended !== false,
  );
}

/** The items a reader sees who does not see all: their clients' and their own decisions; of a common place, their clients. */
export function seenItems<Item extends AgendaItem>(items: readonly Item[], reader: Reader): Item[] {
  return items.flatMap((item) => {
    if (item.common) {
      const cases = item.common.cases.filter(({ clientId }) => reader.clients.has(clientId));
      return cases.length > 0 ? [{ ...item, common: { ...item.common, cases } }] : [];
    }
    const { clientId, decision } = item;
    const own = decision !== null && seesDecision({ clientId, ownerId: decision.ownerId }, reader);
    return own || (clientId !== null && reader.clients.has(clientId)) ? [item] : [];
  });
}

/** May such a reader see this decision? Their own always; otherwise as its client. */
export function seesDecision(
  decision: { clientId: string | null; ownerId: string | null },
  reader: Reader,
): boolean {
  if (reader.all || (decision.ownerId !== null && decision.ownerId === reader.employeeId)) return true;
  return decision.clientId !== null && reader.clients.has(decision.clientId);
}

/** How a decision stood when the meeting ended: minutes tell that and not what came later. */
export function stateAt(
  decision: { state: DecisionState; settledAt: Instant | null },
  endedAt: Instant | null,
): DecisionState {
  return endedAt !== null && decision.settledAt !== null && decision.settledAt > endedAt
    ? 'open'
    : decision.state;
}

/** Every client an agenda names. */
export function clientsOf(items: readonly AgendaItem[]): string[] {
  return [
    ...new Set(
      items.flatMap((item) => [
        ...(item.clientId ? [item.clientId] : []),
        ...(item.common?.cases.map(({ clientId }) => clientId) ?? []),
      ]),
    ),
  ];
}
