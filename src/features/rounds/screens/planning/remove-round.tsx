import { useWrite } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import { useUrlState } from '#ui/navigation.ts';
import type { RoundHead } from '../../shapes/contracts/fields.ts';
import type { removePlannedRound } from '../../shapes/contracts/rounds.ts';
import { planningWords } from '../../words/screen/planning.ts';
import { AskFirst } from '../ask-first.tsx';
import { useSay } from '../say.tsx';

/** A round planned by mistake or too early goes, with all that was planned for it. */
export function RemoveRound({ round }: { round: RoundHead }) {
  const w = useWords(planningWords).remove;
  const say = useSay();
  const [, setUrl] = useUrlState();
  const remove = useWrite<typeof removePlannedRound>('rounds.remove-planned');
  return (
    <AskFirst
      button={w.button}
      title={w.title}
      text={w.text}
      stay={w.stay}
      deed={w.deed}
      busy={remove.isPending}
      problem={remove.error}
      onDeed={() => {
        // The screen of this round is gone with it, so what follows may not wait for its callbacks.
        void remove.mutateAsync({ roundId: round.id }).then(
          () => {
            say(w.done);
            setUrl({ round: undefined, step: undefined });
          },
          () => {},
        );
      }}
    />
  );
}
