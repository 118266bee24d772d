import type { beginQuestionnaire, getGround } from '#features/questionnaires/shapes/contracts/filling.ts';
import { newId } from '#kernel/ids.ts';
import type { ApiProblem } from '#ui/client.ts';
import { useAct } from '#ui/data.ts';
import { readKept } from '#ui/device/kept-reads.ts';
import { useMe } from '#ui/me.tsx';
import { useGo } from '#ui/navigation.ts';
import { keepBegun, laneOf } from './unsent.ts';

/** The id is made once a client on this device, so that a repeat after a lost answer begins nothing twice. */
function idFor(clientId: string): string {
  const name = `ryadom.begin.${clientId}`;
  const id = sessionStorage.getItem(name) ?? newId<'questionnaire'>();
  sessionStorage.setItem(name, id);
  return id;
}

/** Begins a client's questionnaire, with or without a connection, or joins the one begun already, and opens it. */
export function useBegin(): {
  pending: boolean;
  problem: ApiProblem | null;
  begin: (clientId: string, meetingId?: string) => Promise<void>;
} {
  const go = useGo();
  const { today } = useMe();
  const act = useAct<typeof beginQuestionnaire>('questionnaires.begin', {
    lane: ({ id }) => laneOf(id),
    idOf: ({ id }) => id,
  });
  return {
    pending: act.isPending || act.isSuccess,
    problem: act.error,
    begin: async (clientId, meetingId) => {
      const told = await readKept<typeof getGround>('questionnaires.ground', { clientId }).catch(() => null);
      if (told?.begun) return go(`/questionnaires/${told.begun}`);
      const id = idFor(clientId);
      const startedAt = new Date().toISOString();
      // Only today's meeting is the one this talk happens at.
      const meeting = told?.card?.meeting?.day === today ? told.card.meeting : null;
      if (told?.card) await keepBegun({ ...told.card, id, meeting, startedAt });
      const at = meetingId ?? meeting?.id;
      const done = await act
        .mutateAsync({
          id,
          clientId,
          ...(at ? { meetingId: at } : {}),
          ...(told?.ticket ? { ticket: told.ticket, startedAt } : {}),
        })
        .catch(() => null);
      if (done) go(`/questionnaires/${done.kept ? id : done.output.id}`);
    },
  };
}
