import { type ReadContext, reads } from '#features/access/shapes/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import {
  type CallFilter,
  countCalls,
  type CountedRow,
  type Dimension,
  listCounted,
  listRoundChoices,
  listRunningTrials,
  nameVersions,
} from '../data/conversion.ts';
import { compareShares, sharesOf } from '../rules/conversion.ts';
import { callConversion, type ConversionRow, countedCalls } from '../shapes/contracts/conversion.ts';

interface Asked {
  roundId?: string | null | undefined;
  fromDay?: string | undefined;
  toDay?: string | undefined;
}

export const conversionApi = [
  reads(callConversion, async (context, input) => {
    const { db, scope } = context;
    const { filter, rounds } = await filterOf(context, input);
    const by = async (dimension: Dimension) => (await countCalls(db, filter, dimension)).map(rowOf);
    const byNumber = async (dimension: Dimension) =>
      (await by(dimension)).sort((one, other) => Number(one.key) - Number(other.key));
    const byCalls = async (dimension: Dimension) =>
      (await by(dimension)).sort((one, other) => other.calls - one.calls || one.key.localeCompare(other.key));
    const [total] = await by('total');
    return {
      everybody: scope.all,
      roundId: filter.roundId,
      rounds: rounds.map(({ id, name }) => ({ id, name })),
      total: total ?? rowOf({ key: 'all', name: null, ...NOTHING }),
      byParticipant: await byCalls('participant'),
      byScript: await byCalls('script'),
      byHour: await byNumber('hour'),
      byAttempt: await byNumber('attempt'),
      comparisons: await compareRunning(context, filter),
    };
  }),

  reads(countedCalls, async (context, input) => {
    const { trialId, by, key, part, limit, offset } = input;
    const asked = trialId ? { roundId: null } : input;
    const { filter } = await filterOf(context, asked);
    const of = { by, key, part, limit, offset };
    const rows = await listCounted(context.db, context.scope, { ...filter, trialId }, of);
    const total = rows[0]?.total ?? 0;
    return { rows: rows.map(withoutTotal), total };
  }),
];

const NOTHING = { calls: 0, reached: 0, talks: 0, clients: 0, booked: 0, answered: 0, confirmed: 0 };

/** Everybody's calls for whoever sees all clients; one's own for a participant, in every figure of the page. */
async function filterOf({ db, scope, actor, company }: ReadContext, input: Asked) {
  const own = actor.employeeId ?? refuse('employee_unknown', {}, 404);
  const rounds = await listRoundChoices(db);
  const current = rounds.find((one) => one.current)?.id ?? null;
  const filter: CallFilter = {
    employeeId: scope.all ? null : own,
    roundId: input.roundId === undefined ? current : input.roundId,
    fromDay: input.fromDay,
    toDay: input.toDay,
    timeZone: company.timeZone,
  };
  return { filter, rounds };
}

function rowOf({ key, name, ...counted }: CountedRow): ConversionRow {
  return { key, name, ...sharesOf(counted) };
}

/** Each comparison by its own calls since it began, counted as every other row of the page. */
async function compareRunning({ db }: ReadContext, { employeeId, timeZone }: CallFilter) {
  const trials = await listRunningTrials(db);
  const names = await nameVersions(
    db,
    trials.flatMap(({ a, b }) => [a, b]),
  );
  return Promise.all(
    trials.map(async ({ trialId, a, b }) => {
      const since = { employeeId, timeZone, trialId, roundId: null, fromDay: undefined, toDay: undefined };
      const rows = await countCalls(db, since, 'script');
      const sideOf = (versionId: string) => {
        const counted = rows.find(({ key }) => key === versionId) ?? {
          key: versionId,
          name: null,
          ...NOTHING,
        };
        return { versionId, name: names.get(versionId) ?? '', booked: rowOf(counted).booked };
      };
      const sides = { a: sideOf(a), b: sideOf(b) };
      return { trialId, ...sides, ...compareShares(sides.a.booked, sides.b.booked) };
    }),
  );
}

function withoutTotal<Row extends { total: number }>(row: Row): Omit<Row, 'total'> {
  const { total: _, ...rest } = row;
  return rest;
}
