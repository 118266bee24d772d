import type { beginQuestionnaire } from '#features/questionnaires/shapes/contracts/filling.ts';
import { newId } from '#kernel/ids.ts';
import { useWrite } from '#ui/data.ts';
import { useGo } from '#ui/navigation.ts';

/** Begins a client's questionnaire, or joins the one begun on another device, and opens it. */
export function useBegin() {
  const begin = useWrite<typeof beginQuestionnaire>('questionnaires.begin');
  const go = useGo();
  return {
    pending: begin.isPending,
    problem: begin.error,
    begin: async (clientId: string, meetingId?: string) => {
      const input = { id: newId(), clientId, ...(meetingId ? { meetingId } : {}) };
      const answer = await begin.mutateAsync(input).catch(() => null);
      if (answer) go(`/questionnaires/${answer.id}`);
    },
  };
}
