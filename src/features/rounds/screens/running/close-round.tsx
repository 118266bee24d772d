import { useWrite } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import type { RoundHead } from '../../shapes/contracts/fields.ts';
import type { closeRound, RoundView } from '../../shapes/contracts/rounds.ts';
import { roundWords } from '../../words/screen/round.ts';
import { AskFirst } from '../ask-first.tsx';
import { useSay } from '../say.tsx';

/** Closing cannot be taken back, so it asks first and names what is left open. */
export function CloseRound({ view, round }: { view: RoundView; round: RoundHead }) {
  const w = useWords(roundWords);
  const say = useSay();
  const close = useWrite<typeof closeRound>('rounds.close');
  const open = view.totals.clients - view.totals.counted;
  return (
    <AskFirst
      button={w.close}
      title={w.closeTitle}
      text={open > 0 ? w.closeOpen(open) : w.closeAll}
      stay={w.closeStay}
      deed={open > 0 ? w.closeDeed : w.close}
      busy={close.isPending}
      problem={close.error}
      onDeed={(done) =>
        close.mutate(
          { roundId: round.id, acknowledgeOpen: true },
          {
            onSuccess: () => {
              done();
              say(w.closed);
            },
          },
        )
      }
    />
  );
}
