// Clients already known, found by what a file may name them by.
import type { ClientFact } from '../../shapes/facts.ts';

export type ClientIndex = {
  byId: ReadonlyMap<string, ClientFact>;
  byCode: ReadonlyMap<string, ClientFact>;
  byInn: ReadonlyMap<string, readonly ClientFact[]>;
  byName: ReadonlyMap<string, readonly ClientFact[]>;
  byPhone: ReadonlyMap<string, readonly ClientFact[]>;
};

export function indexClients(facts: readonly ClientFact[]): ClientIndex {
  const byInn = new Map<string, ClientFact[]>();
  const byName = new Map<string, ClientFact[]>();
  const byPhone = new Map<string, ClientFact[]>();
  const add = (index: Map<string, ClientFact[]>, key: string, fact: ClientFact) => {
    const list = index.get(key);
    if (list) list.push(fact);
    else index.set(key, [fact]);
  };
  for (const fact of facts) {
    if (fact.inn) add(byInn, fact.inn, fact);
    add(byName, fact.normal_name, fact);
    for (const point of fact.points)
      if (point.kind === 'phone' && point.normal) add(byPhone, point.normal, fact);
  }
  const coded = facts.filter((fact) => fact.external_id);
  return {
    byId: new Map(facts.map((fact) => [fact.id, fact])),
    byCode: new Map(coded.map((fact) => [fact.external_id ?? '', fact])),
    byInn,
    byName,
    byPhone,
  };
}
