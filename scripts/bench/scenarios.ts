// What is measured. Each scenario names a procedure and makes the input of its n-th turn.
import type { Db } from '#features/access/shapes/procedure.ts';
import { newId } from '#kernel/ids.ts';
import type { Statement } from './direct.ts';
import { SEARCHES, SEED_CITIES } from './seed.ts';

export interface Scenario {
  title: string;
  procedure: string;
  input: (turn: number) => unknown;
  /** A replayed statement must not meet its own earlier row: gives it fresh ids. */
  freshen?: (statements: readonly Statement[]) => Statement[];
}

/** The scenarios of the heart; `db` is asked once for ids to work with. */
export async function heartScenarios(
  db: Db,
  answers: { questionnaireIds: readonly string[]; key: string },
): Promise<Scenario[]> {
  const ids = (await db.selectFrom('client').select('id').orderBy('id').limit(5_000).execute()).map(
    (row) => row.id,
  );
  const at = (turn: number) => ids[(turn * 7919) % ids.length] ?? '';
  return [
    {
      title: 'list: filter + sort + Cyrillic search',
      procedure: 'clients.list',
      input: (turn) => ({
        search: SEARCHES[turn % SEARCHES.length],
        cities: [SEED_CITIES[turn % SEED_CITIES.length]],
        sort: turn % 2 ? 'revenue' : 'name',
        limit: 50,
      }),
    },
    {
      title: 'list: first page by name',
      procedure: 'clients.list',
      input: () => ({ sort: 'name', limit: 50 }),
    },
    { title: 'open a client', procedure: 'clients.get', input: (turn) => ({ clientId: at(turn) }) },
    {
      title: 'save an answer',
      procedure: 'questionnaires.answer',
      input: (turn) => ({
        questionnaireId: answers.questionnaireIds[turn % answers.questionnaireIds.length],
        ops: [
          {
            opId: newId(),
            key: answers.key,
            value: `Ответ ${turn}`,
            baseOpId: null,
            deviceId: '018f0000-0000-7000-8000-000000000001',
            deviceAt: new Date().toISOString(),
          },
        ],
      }),
      freshen: renewIds,
    },
    { title: 'dashboard of the leader', procedure: 'reports.circle', input: () => ({}) },
  ];
}

const UUID_V7 = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Replaces ids made in this very run (their time is within the last hour) wherever they stand. */
function renewIds(statements: readonly Statement[]): Statement[] {
  const fresh = new Map<string, string>();
  const hourAgo = Date.now() - 3_600_000;
  const renew = (text: string) =>
    text.replace(UUID_V7, (id) => {
      if (Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) < hourAgo || KEPT.has(id)) return id;
      const known = fresh.get(id) ?? newId();
      fresh.set(id, known);
      return known;
    });
  const deep = (value: unknown): unknown =>
    typeof value === 'string' ? renew(value) : Array.isArray(value) ? value.map(deep) : value;
  return statements.map(({ text, values }) => ({ text, values: values.map(deep) }));
}

/** Ids of rows that must be met again: the questionnaires and the people, made in this run too. */
export const KEPT = new Set<string>();
