// Is this row a client we have? The other program's code and the ИНН say so; a name alone never merges anybody
// who can be told apart by more («Прогресс» exists in every region): then a person decides.
import { companySimilarity } from '#features/clients/rules/company-name.ts';
import { checkInn } from '#features/clients/rules/inn.ts';
import { foldSearch } from '#features/clients/rules/search-text.ts';
import type { ClientFact } from '../../shapes/facts.ts';
import type { Duplicate } from '../../shapes/plan.ts';
import type { ClientIndex } from './client-index.ts';
import type { RowClient } from './read-client.ts';

/** From this likeness on two names under one phone are shown to a person. */
const ALIKE = 0.85;

export type ClientMatch = {
  fact: ClientFact | null;
  /** Remark for the preview; null where the code or the ИНН settles it silently. */
  duplicate: Duplicate | null;
  /** True when nothing may be done with the row: a person said so or has not decided yet. */
  held: boolean;
};

const alone = (fact: ClientFact | null): ClientMatch => ({ fact, duplicate: null, held: false });

/** Finds the client of a row; `decision` is what a person said: a client's id, 'new', 'skip', or nothing yet. */
export function matchClient(row: RowClient, index: ClientIndex, decision: string | undefined): ClientMatch {
  const byCode = row.code ? index.byCode.get(row.code) : undefined;
  if (byCode) return alone(byCode);
  const sameInn = row.inn ? (index.byInn.get(row.inn) ?? []) : [];
  const branch = sameInn.filter((fact) => !fact.kpp || !row.kpp || fact.kpp === row.kpp);
  const free = branch.filter((fact) => !(row.code && fact.external_id));
  if (free.length === 1 && branch.length === 1 && free[0]) {
    return { fact: free[0], duplicate: describe(row, 'inn', free, free[0].id), held: false };
  }
  if (branch.length > 0) return judge(row, 'inn', branch, decision, null);
  const sameName = (index.byName.get(row.key) ?? []).filter((fact) => couldBe(row, fact));
  const [only] = sameName;
  if (only && sameName.length === 1 && isBare(row, only)) {
    return decision ? judge(row, 'name', sameName, decision, null) : settle(row, only);
  }
  if (sameName.length > 0) return judge(row, 'name', sameName, decision, null);
  const alike = similarByPhone(row, index);
  return alike.length > 0 ? judge(row, 'phone', alike, decision, 'new') : alone(null);
}

function settle(row: RowClient, fact: ClientFact): ClientMatch {
  return { fact, duplicate: describe(row, 'name', [fact], fact.id), held: false };
}

/** Neither knows a code or an ИНН and the towns do not differ: all there is says they are one. */
function isBare(row: RowClient, fact: ClientFact): boolean {
  const told = row.code || row.inn || fact.external_id || fact.inn;
  return !told && (!row.city || !fact.city || row.city === foldSearch(fact.city));
}

/** False when codes or ИНН already tell the two apart; an ИНН with a slip in it tells nobody apart. */
function couldBe(row: RowClient, fact: ClientFact): boolean {
  if (row.inn && fact.inn && row.inn !== fact.inn && isWhole(row.inn) && isWhole(fact.inn)) return false;
  return !(row.code && fact.external_id && row.code !== fact.external_id);
}

const isWhole = (inn: string) => checkInn(inn).problem === null;

function similarByPhone(row: RowClient, index: ClientIndex): ClientFact[] {
  const facts = row.points.flatMap((point) =>
    point.kind === 'phone' && point.normal ? (index.byPhone.get(point.normal) ?? []) : [],
  );
  return [...new Set(facts)].filter(
    (fact) => couldBe(row, fact) && companySimilarity(row.name, fact.short_name) >= ALIKE,
  );
}

function describe(
  row: RowClient,
  by: Duplicate['by'],
  facts: readonly ClientFact[],
  decision: string | null,
): Duplicate {
  const candidates = facts.map((fact) => ({
    id: fact.id,
    name: fact.short_name,
    inn: fact.inn,
    city: fact.city,
  }));
  return { line: row.line, name: row.name, by, candidates, decision };
}

function judge(
  row: RowClient,
  by: Duplicate['by'],
  facts: readonly ClientFact[],
  said: string | undefined,
  fallback: 'new' | null,
): ClientMatch {
  const chosen = facts.find((fact) => fact.id === said) ?? null;
  const decision = chosen?.id ?? (said === 'new' || said === 'skip' ? said : fallback);
  const held = decision === null || decision === 'skip';
  return { fact: chosen, duplicate: describe(row, by, facts, decision), held };
}
