// A fault common to many clients points to a common place (M9.6, M11): claims of open cases that share one.
import { foldSearch } from '#features/clients/rules/search-text.ts';
import type { AgendaFacts, AgendaItem, CaseFact } from '../shapes/weekly.ts';

const FEWEST_CLIENTS = 2;

interface Group {
  kind: 'place' | 'cause';
  name: string;
  cases: Map<string, CaseFact>;
}

/** One item a place or cause that troubles two clients or more; a place written freely is one however it is spelled. */
export function commonItems({ cases, names }: Pick<AgendaFacts, 'cases' | 'names'>): AgendaItem[] {
  const groups = new Map<string, Group>();
  for (const fact of cases) {
    if (fact.closedAt !== null) continue;
    for (const { key, kind, name } of fact.claims.flatMap((claim) => keysOf(claim, names))) {
      const group = groups.get(key) ?? { kind, name, cases: new Map<string, CaseFact>() };
      group.cases.set(fact.id, fact);
      groups.set(key, group);
    }
  }
  return [...groups]
    .map(([key, group]) => ({ key, ...group, facts: [...group.cases.values()] }))
    .filter(({ facts }) => new Set(facts.map(({ clientId }) => clientId)).size >= FEWEST_CLIENTS)
    .map(({ key, kind, name, facts }) => ({
      key,
      section: 'common' as const,
      also: [],
      clientId: null,
      clientName: null,
      caseId: null,
      revenue: revenueOf(facts),
      waitsDays: null,
      case: null,
      decision: null,
      promise: null,
      common: {
        kind,
        name,
        cases: facts.map(({ id, year, number, clientId, clientName }) => ({
          caseId: id,
          year,
          number,
          clientId,
          clientName,
        })),
      },
      text: null,
      lastDecided: [],
    }));
}

function keysOf(
  { place, placeCode, causeCode }: CaseFact['claims'][number],
  names: ReadonlyMap<string, string>,
): { key: string; kind: Group['kind']; name: string }[] {
  const folded = place ? foldSearch(place) : '';
  const nameOf = (code: string) => names.get(code) ?? code;
  return [
    ...(placeCode
      ? [{ key: `place:${placeCode}`, kind: 'place' as const, name: nameOf(placeCode) }]
      : folded
        ? [{ key: `place:~${folded}`, kind: 'place' as const, name: place?.trim() ?? folded }]
        : []),
    ...(causeCode ? [{ key: `cause:${causeCode}`, kind: 'cause' as const, name: nameOf(causeCode) }] : []),
  ];
}

/** A client with two cases is at risk once. */
function revenueOf(cases: readonly CaseFact[]): number {
  const byClient = new Map<string, number>();
  for (const { clientId, revenue } of cases)
    byClient.set(clientId, Math.max(revenue, byClient.get(clientId) ?? 0));
  return [...byClient.values()].reduce((sum, one) => sum + one, 0);
}
