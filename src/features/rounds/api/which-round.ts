import type { ReadContext, WriteContext } from '#features/access/shapes/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import { findRound, findRoundInHand, lockRound, type RoundRow } from '../data/round.ts';

/** The round asked for, or the one in hand. Who does not plan sees no plan: for them it is not there. */
export async function readRound(
  { db, scope }: ReadContext,
  roundId: string | undefined,
): Promise<RoundRow | undefined> {
  if (roundId === undefined) return findRoundInHand(db, scope.all);
  const round = await findRound(db, roundId);
  if (!round || (round.state === 'planned' && !scope.all)) refuse('not_found', {}, 404);
  return round;
}

/** The round to change, held until the transaction ends. */
export async function holdRound({ tx }: WriteContext, roundId: string): Promise<RoundRow> {
  const round = await lockRound(tx, roundId);
  if (!round) refuse('not_found', {}, 404);
  return round;
}

/** How a round is shown everywhere. */
export function headOf(round: RoundRow) {
  const { id, name, startsOn, endsOn, state, formCode, startedAt, closedAt, version } = round;
  return { id, name, startsOn, endsOn, state, formCode, startedAt, closedAt, version };
}
