import { useRef } from 'react';
import { newId } from '#kernel/ids.ts';
import { call } from '#ui/client.ts';
import { useAct } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import type { CallOutcome } from '../../shapes/call.ts';
import type { logCall, takeBackCall } from '../../shapes/contracts/calls.ts';
import { myDayWords } from '../../words/my-day.ts';
import { useUndo } from '../use-undo.tsx';

export type Said = { callBackAt?: string | null; reason?: string; note?: string };

/** These have changed more than the call itself and are not undone by a tap. */
const FINAL: readonly CallOutcome[] = ['person_left', 'booked'];
/** Advice that is followed on the client's card. */
const ON_CARD = ['find_number', 'find_person'];

/** Records the call under an id of this device: pressing twice, or again after a lost connection, is one call. */
export function useLogCall(
  subject: { client: { id: string; name: string }; personId: string | null; scriptVersionId?: string | null },
  onDone: () => void,
) {
  const { client, personId, scriptVersionId = null } = subject;
  const w = useWords(myDayWords);
  const id = useRef(newId());
  const write = useAct<typeof logCall>('touches.log-call', {
    lane: `client:${client.id}`,
    about: client.name,
    idOf: (input) => input.id,
  });
  const undo = useUndo();
  const log = async (outcome: CallOutcome, said: Said): Promise<boolean> => {
    const sent = id.current;
    const at = new Date().toISOString();
    const performed = await write
      .mutateAsync({ id: sent, clientId: client.id, personId, outcome, scriptVersionId, at, ...said })
      .catch(() => null);
    if (!performed) return false;
    // Kept on the device: it goes out by itself, and nothing here waits for the answer.
    const answer = performed.kept ? null : performed.output;
    id.current = newId();
    const advice = answer?.advice ? ` ${w.advice[answer.advice]}` : '';
    undo({
      message: `${w.logged(client.name, w.outcomesPast[outcome])}.${advice}`,
      deed: w.undo,
      ...(answer?.advice && ON_CARD.includes(answer.advice)
        ? { link: { to: `/clients/${client.id}`, name: w.clientCard } }
        : {}),
      ...(performed.kept || FINAL.includes(outcome)
        ? {}
        : { undo: () => call<typeof takeBackCall>('touches.take-back-call', { id: sent }) }),
    });
    onDone();
    return true;
  };
  return { log, pending: write.isPending, problem: write.error };
}
