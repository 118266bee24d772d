import { publishForm } from '#features/questionnaires/data/forms.ts';
import { sampleForm } from '../../factories/questionnaire-form.ts';
import type { World } from './world.ts';

const leader = 'programme_leader' as const;

/** Plans the round, splits the lists, puts each side's clients on its list, and starts. */
export async function runRound(world: World): Promise<void> {
  const { t, act, sides, clients } = world;
  await t.db.transaction().execute((tx) => publishForm(tx, sampleForm));
  await act(leader, 'rounds.save-programme', {
    name: 'VIP-программа',
    leaderEmployeeId: t.as(leader).employeeId,
  });
  const { id: roundId } = await act(leader, 'rounds.save', {
    name: 'Осень',
    startsOn: '2026-10-05',
    endsOn: '2026-12-25',
    formCode: 'sample',
  });
  world.roundId = roundId;
  for (const side of sides) {
    const employeeId = side.participant.employeeId;
    const joined = await act(leader, 'rounds.save-participant', {
      roundId,
      employeeId,
      dedication: 'parallel',
    });
    side.participantId = joined.id;
  }
  const items = clients.map(({ clientId, side, mark }) => ({
    clientId,
    employeeId: side.participant.employeeId,
    state: 'excellent',
    note: `Отношения ${mark}`,
  }));
  await act(leader, 'rounds.set-relation-state', { roundId, items });
  await act(leader, 'rounds.split', { roundId });
  for (const { participantId, participant } of sides) {
    const own = clients.filter(({ side }) => side.participant === participant);
    await act(leader, 'rounds.place', {
      roundId,
      participantId,
      clientIds: own.map(({ clientId }) => clientId),
    });
  }
  await act(leader, 'rounds.start', { roundId });
}
