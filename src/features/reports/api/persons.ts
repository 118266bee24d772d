import { reads, type ReadContext } from '#features/access/shapes/procedure.ts';
import { findRound, findRoundInHand, type RoundRow } from '#features/rounds/data/round.ts';
import { countByWeek, countPersons, countVerified, listPersonRows } from '../data/persons/persons.ts';
import type { Asked } from '../data/persons/sources.ts';
import type { PersonCount } from '../shapes/person-counts.ts';
import { getPersonRows, getRoundPersons } from '../shapes/persons.ts';

export const personsReportApi = [
  reads(getRoundPersons, async (context, { roundId }) => {
    const { db, scope } = context;
    const round = await roundOf(context, roundId);
    if (!round) return NOTHING;
    const asked = askedOf(context, round);
    const [counted, verified, weeks] = await Promise.all([
      countPersons(db, scope, asked),
      countVerified(db, scope, asked),
      countByWeek(db, scope, asked),
    ]);
    const count = (kind: PersonCount, participantId?: string) =>
      counted
        .filter((one) => one.kind === kind && (!participantId || one.participant_id === participantId))
        .reduce((sum, one) => sum + one.count, 0);
    const found = (participantId?: string) => ({
      verified: count('verified', participantId),
      left: count('left', participantId),
      new: count('new', participantId),
      changed: count('changed', participantId),
      moved: count('moved', participantId),
      supposed: count('supposed', participantId),
      unverified: count('unverified', participantId),
      terms: count('terms', participantId),
      coverage: count('coverage', participantId),
    });
    return {
      round: { id: round.id, name: round.name, startsOn: round.startsOn, endsOn: round.endsOn },
      clients: verified.reduce((sum, list) => sum + list.clients, 0),
      verifiedClients: verified.reduce((sum, list) => sum + list.verifiedClients, 0),
      counts: found(),
      lists: verified.map((list) => ({ ...list, ...found(list.participantId) })),
      weeks,
    };
  }),

  reads(getPersonRows, async (context, { roundId, ...page }) => {
    const round = await roundOf(context, roundId);
    if (!round) return { rows: [], total: 0 };
    return listPersonRows(context.db, context.scope, askedOf(context, round), page);
  }),
];

const NOTHING = {
  round: null,
  clients: 0,
  verifiedClients: 0,
  counts: {
    verified: 0,
    left: 0,
    new: 0,
    changed: 0,
    moved: 0,
    supposed: 0,
    unverified: 0,
    terms: 0,
    coverage: 0,
  },
  lists: [],
  weeks: [],
};

async function roundOf({ db }: ReadContext, roundId: string | undefined): Promise<RoundRow | undefined> {
  return roundId ? findRound(db, roundId) : findRoundInHand(db, false);
}

function askedOf({ today, company }: ReadContext, round: RoundRow): Asked {
  const { id: roundId, startsOn, endsOn } = round;
  return { roundId, startsOn, endsOn, today, timeZone: company.timeZone };
}
