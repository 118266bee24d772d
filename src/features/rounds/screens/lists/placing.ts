import { useWrite } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import type { placeClients } from '../../shapes/contracts/lists.ts';
import type { RoundView } from '../../shapes/contracts/rounds.ts';
import { listWords } from '../../words/screen/lists.ts';
import { sayProblem, useSay } from '../say.tsx';

type Before = { clientId: string; participantId: string | null; pinned: boolean };

/** Moves and pins by hand; each can be taken back, several clients of several lists included. */
export function usePlacing(roundId: string, view: RoundView) {
  const w = useWords(listWords);
  const say = useSay();
  const write = useWrite<typeof placeClients>('rounds.place');

  const restore = async (before: readonly Before[]) => {
    const groups = Map.groupBy(before, (one) => `${one.participantId} ${one.pinned}`);
    for (const group of groups.values()) {
      const [first] = group;
      if (!first) continue;
      await write.mutateAsync({
        roundId,
        clientIds: group.map((one) => one.clientId),
        participantId: first.participantId,
        pinned: first.pinned,
      });
    }
  };
  const put = (clientIds: readonly string[], participantId: string, pinned: boolean, message: string) =>
    write.mutate(
      { roundId, clientIds: [...clientIds], participantId, pinned },
      {
        onSuccess: ({ before }) => say(message, () => restore(before)),
        onError: sayProblem,
      },
    );
  return {
    move: (clientIds: readonly string[], to: string) => {
      const name = view.participants.find((one) => one.id === to)?.employee.name ?? '';
      put(clientIds, to, true, w.moved(clientIds.length, name));
    },
    pin: (client: { id: string; name: string }, participantId: string, pinned: boolean) =>
      put(
        [client.id],
        participantId,
        pinned,
        pinned ? w.pinnedDone(client.name) : w.unpinnedDone(client.name),
      ),
  };
}
