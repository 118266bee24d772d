// How the leader of the demo plans the round: participants, relations, lists, start.
import { addDays, type Day, type Instant, instantAt } from '#kernel/day.ts';
import type { LifeOptions, Stage } from './life.ts';
import { EMPLOYEES } from './staff.ts';

const WEEKS = 9;

/** Client ids of each participant, by the participant's key in the staff table. */
export type Lists = ReadonlyMap<string, readonly string[]>;

export async function planRound(
  stage: Stage,
  options: LifeOptions,
  move: (now: Instant) => void,
): Promise<Lists> {
  const { roundStart, employees } = options;
  const leader = employees.get('leader');
  await stage.act('leader', 'rounds.save-programme', { name: 'VIP-программа', leaderEmployeeId: leader });
  const round = await stage.act('leader', 'rounds.save', {
    name: `Круг, ${seasonOf(roundStart)}`,
    startsOn: roundStart,
    endsOn: addDays(roundStart, WEEKS * 7 - 3),
    formCode: null,
  });
  const roundId: string = round.id;
  for (const { key, round: part } of EMPLOYEES) {
    if (!part) continue;
    await stage.act('leader', 'rounds.save-participant', {
      roundId,
      employeeId: employees.get(key),
      dedication: part.dedication,
    });
  }
  await stage.act('leader', 'rounds.set-relation-state', { roundId, items: inventRelations(stage, options) });
  await stage.act('leader', 'rounds.split', { roundId });
  move(instantAt(roundStart, 9, 0, 'Europe/Moscow'));
  await stage.act('leader', 'rounds.start', { roundId });
  return readLists(options);
}

/** How sellers stand with the clients they won: mostly unknown, some excellent, a few shielded from colleagues. */
function inventRelations({ random }: Stage, { clients }: LifeOptions) {
  return clients.flatMap((client) => {
    const luck = random.next();
    const state = luck < 0.16 ? 'excellent' : luck < 0.3 ? 'unsure' : luck < 0.36 ? 'monopolised' : null;
    return state ? [{ clientId: client.id, employeeId: client.acquiredBy, state }] : [];
  });
}

async function readLists({ app, employees }: LifeOptions): Promise<Lists> {
  const rows = await app.db
    .selectFrom('placement')
    .innerJoin('participant', 'participant.id', 'placement.participant_id')
    .innerJoin('client', 'client.id', 'placement.client_id')
    .select(['participant.employee_id', 'placement.client_id'])
    .orderBy('client.revenue_year', 'desc')
    .orderBy('client.external_id')
    .execute();
  const keys = new Map([...employees].map(([key, id]) => [id as string, key]));
  const lists = new Map<string, string[]>();
  for (const row of rows) {
    const key = keys.get(row.employee_id) ?? '';
    lists.set(key, [...(lists.get(key) ?? []), row.client_id]);
  }
  return lists;
}

function seasonOf(day: Day): string {
  const month = Number(day.slice(5, 7));
  const name = month <= 2 || month === 12 ? 'зима' : month <= 5 ? 'весна' : month <= 8 ? 'лето' : 'осень';
  return `${name} ${day.slice(0, 4)}`;
}
