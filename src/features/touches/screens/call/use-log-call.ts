import { useRef } from 'react';
import type { z } from 'zod';
import { newId } from '#kernel/ids.ts';
import { call } from '#ui/client.ts';
import { useAct } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import type { CallOutcome } from '../../shapes/call.ts';
import type { logCall, takeBackCall } from '../../shapes/contracts/calls.ts';
import { callSaidWords } from '../../words/call-said.ts';
import { myDayWords } from '../../words/my-day.ts';
import { useUndo } from '../use-undo.tsx';

/** What is recorded with an outcome. */
export type Said = Partial<
  Pick<
    z.input<(typeof logCall)['input']>,
    'callBackAt' | 'reason' | 'refusal' | 'note' | 'phone' | 'rightPhone' | 'left' | 'word'
  >
>;

/** These have changed more than the call itself and are not undone by a tap. */
const FINAL: readonly CallOutcome[] = ['person_left', 'booked'];
/** Advice that is followed on the client's card. */
const ON_CARD = ['find_number', 'find_person'];

/** Records the call under an id of this device: pressing twice, or again after a lost connection, is one call. */
export function useLogCall(
  subject: {
    client: { id: string; name: string };
    personId: string | null;
    scriptVersionId?: string | null;
    /** Attempts in vain before this call. */
    attempts?: number;
    /** The page has what is pressed next at its foot. */
    footTaken?: boolean;
  },
  /** `stay`: the same client can be gone on with at once: a right number, a successor, a confirmed case. */
  onDone: (stay: boolean) => void,
) {
  const { client, personId, scriptVersionId = null } = subject;
  const w = useWords(myDayWords);
  const s = useWords(callSaidWords);
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
    const attempts = answer?.attempts ?? (subject.attempts ?? 0) + 1;
    const how = said.word
      ? s.wordPast[said.word.answer]
      : outcome === 'not_reached'
        ? s.attemptPast(attempts)
        : w.outcomesPast[outcome];
    const advice = answer?.advice ? ` ${w.advice[answer.advice]}` : '';
    undo({
      message: `${w.logged(client.name, how)}.${advice}`,
      deed: w.undo,
      top: subject.footTaken ?? false,
      ...(answer?.advice && ON_CARD.includes(answer.advice)
        ? { link: { to: `/clients/${client.id}`, name: w.clientCard } }
        : {}),
      ...(performed.kept || said.word || said.rightPhone || FINAL.includes(outcome)
        ? {}
        : { undo: () => call<typeof takeBackCall>('touches.take-back-call', { id: sent }) }),
    });
    const goesOn =
      said.rightPhone || said.left?.successorId || said.left?.newPerson || said.word?.answer === 'yes';
    onDone(!performed.kept && Boolean(goesOn));
    return true;
  };
  return { log, pending: write.isPending, problem: write.error };
}
