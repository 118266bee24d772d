import {
  createContext,
  startTransition,
  useCallback,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import type { Evaluation } from '#features/questionnaires/shapes/evaluation.ts';
import type { OutboxStatus } from '#ui/outbox/outbox.ts';
import type { FillSession, SlotView } from './session.ts';

const SessionContext = createContext<FillSession | null>(null);
export const SessionProvider = SessionContext.Provider;

export function useSession(): FillSession {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside a questionnaire');
  return session;
}

/** One answer; the component is drawn again only when this one changes. */
export function useSlot(key: string): SlotView {
  const session = useSession();
  return useSyncExternalStore(
    useCallback((listener) => session.subscribe(key, listener), [session, key]),
    () => session.view(key),
  );
}

/**
 * The whole picture; changes when an answer stands, not while one is being typed. It is drawn in pieces, between which a
 * keystroke gets through.
 */
export function useEvaluation(): Evaluation {
  const session = useSession();
  const [evaluation, setEvaluation] = useState(() => session.evaluation);
  useEffect(() => {
    const follow = () => startTransition(() => setEvaluation(session.evaluation));
    follow();
    return session.subscribe('*', follow);
  }, [session]);
  return evaluation;
}

export function useOutboxStatus(): OutboxStatus {
  const { device, lane } = useSession();
  return useSyncExternalStore(device.outbox.subscribe, () => device.outbox.status(lane));
}
