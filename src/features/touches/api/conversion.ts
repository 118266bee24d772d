import { reads } from '#features/access/shapes/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import { wilson } from '#kernel/stats.ts';
import {
  type CallFilter,
  countCalls,
  type CountedRow,
  countTrials,
  type Dimension,
  listRoundChoices,
} from '../data/conversion.ts';
import { compareShares, sharesOf } from '../rules/conversion.ts';
import { callConversion, type ConversionRow } from '../shapes/contracts/conversion.ts';

export const conversionApi = [
  reads(callConversion, async ({ db, scope, actor, company }, input) => {
    const own = actor.employeeId ?? refuse('employee_unknown', {}, 404);
    const rounds = await listRoundChoices(db);
    const current = rounds.find((one) => one.current)?.id ?? null;
    const roundId = input.roundId === undefined ? current : input.roundId;
    const { fromDay, toDay } = input;
    const employeeId = scope.all ? null : own;
    const filter: CallFilter = { employeeId, roundId, fromDay, toDay, timeZone: company.timeZone };
    const by = async (dimension: Dimension) => (await countCalls(db, filter, dimension)).map(rowOf);
    const byNumber = async (dimension: Dimension) =>
      (await by(dimension)).sort((one, other) => Number(one.key) - Number(other.key));
    const byCalls = async (dimension: Dimension) =>
      (await by(dimension)).sort((one, other) => other.calls - one.calls || one.key.localeCompare(other.key));
    const [total] = await by('total');
    return {
      everybody: scope.all,
      roundId,
      rounds: rounds.map(({ id, name }) => ({ id, name })),
      total: total ?? rowOf({ key: 'all', name: null, calls: 0, reached: 0, booked: 0 }),
      byParticipant: await byCalls('participant'),
      byScript: await byCalls('script'),
      byHour: await byNumber('hour'),
      byAttempt: await byNumber('attempt'),
      comparisons: compareSides(await countTrials(db)),
    };
  }),
];

function rowOf({ key, name, ...counted }: CountedRow): ConversionRow {
  return { key, name, ...sharesOf(counted) };
}

function compareSides(rows: Awaited<ReturnType<typeof countTrials>>) {
  return [...Map.groupBy(rows, (row) => row.trialId)].flatMap(([trialId, sides]) => {
    const sideOf = (side: 'a' | 'b') => {
      const row = sides.find((one) => one.side === side);
      return row && { versionId: row.versionId, name: row.name, booked: wilson(row.booked, row.reached) };
    };
    const [a, b] = [sideOf('a'), sideOf('b')];
    return a && b ? [{ trialId, a, b, ...compareShares(a.booked, b.booked) }] : [];
  });
}
