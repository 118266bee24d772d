import { newId } from '#kernel/ids.ts';
import { STAGES, type World, type WorldClient } from './world.ts';

/** A call that leads to a meeting, and a second meeting ahead. */
export async function touch({ act }: World, client: WorldClient): Promise<void> {
  const { side, mark, clientId, personId, stage } = client;
  // Nobody is at two places at once.
  const hour = 8 + 2 * STAGES.indexOf(stage);
  const at = (day: string) => `${day}T${String(hour).padStart(2, '0')}:00:00.000Z`;
  const of = { clientId, personId, note: `Разговор ${mark}` };
  const who = side.participant;
  await act(who, 'touches.log-call', { ...of, id: newId(), outcome: 'talked' });
  await act(who, 'touches.book-meeting', {
    ...of,
    id: newId(),
    startsAt: at('2026-10-30'),
    place: `Кабинет ${mark}`,
    state: 'held',
  });
  await act(who, 'touches.book-meeting', {
    ...of,
    id: newId(),
    callId: newId(),
    startsAt: at('2026-11-05'),
    purpose: 'friendly',
    place: `Кафе ${mark}`,
  });
  await act(who, 'touches.plan-drop-in', { id: newId(), clientId, day: '2026-11-05' });
}
