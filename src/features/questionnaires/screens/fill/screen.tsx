import './fill.css';
import { useCallback, useEffect, useState } from 'react';
import type { getQuestionnaire } from '#features/questionnaires/shapes/contracts/filling.ts';
import { useRead } from '#ui/data.ts';
import { Loaded } from '#ui/kit/page.tsx';
import { useMe } from '#ui/me.tsx';
import { usePathParams, useUrlState } from '#ui/navigation.ts';
import { ReadScreen } from './read-screen.tsx';
import { type Card, FillSession } from './session.ts';
import { Talk } from './talk.tsx';
import { SessionProvider } from './use-session.ts';

/** How often to look whether another device or the service side has changed something. */
const LOOK_AGAIN_MS = 20_000;

/** /questionnaires/$id: the talk while it goes on, the reading otherwise. */
export function Screen() {
  const { id = '' } = usePathParams();
  const whole = useRead<typeof getQuestionnaire>('questionnaires.get', { id });
  return (
    <Loaded query={whole}>
      {(card) => (card.id === id ? <Questionnaire key={card.id} first={card} /> : null)}
    </Loaded>
  );
}

function Questionnaire({ first: seen }: { first: Card }) {
  // The form and the ground of the session stay those of the first look; what changes later is adopted.
  const [first] = useState(seen);
  const latest = useRead<typeof getQuestionnaire>(
    'questionnaires.get',
    { id: first.id, withForm: false },
    { refetchMs: LOOK_AGAIN_MS },
  );
  const card = [latest.data, seen].reduce<Card>(
    (newest, one) => (one && one.version >= newest.version ? one : newest),
    first,
  );
  const [url, setUrl] = useUrlState();
  const step = url['step'];
  const go = useCallback((next: string) => setUrl({ step: next }), [setUrl]);
  // While works go on the questionnaire is read; whoever wants to write up the notes says so.
  const writing = card.state === 'in_progress' || (card.state === 'paused_quality' && url['notes'] === 'yes');
  const talk = (notes: boolean) => setUrl({ step: 'go', notes: notes ? 'yes' : undefined });
  const close = () => setUrl({ step: undefined, notes: undefined });
  useEffect(() => {
    document.title = `${card.client.name} · Рядом`;
  }, [card.client.name]);
  if (!first.form) return null;
  if (!writing || !card.actor.fills) return <ReadScreen card={card} form={first.form} talk={talk} />;
  return <Session first={first} card={card} step={step} go={go} close={close} />;
}

function Session(props: {
  first: Card;
  card: Card;
  step: string | undefined;
  go: (step: string) => void;
  close: () => void;
}) {
  const { first, card } = props;
  const { employeeId } = useMe();
  const [session, setSession] = useState<FillSession | null>(null);
  useEffect(() => {
    if (!first.form) return;
    const made = new FillSession(first, first.form, employeeId ?? '');
    let alive = true;
    const open = async () => {
      await made.open();
      if (alive) setSession(made);
    };
    void open();
    return () => {
      alive = false;
      made.close();
    };
  }, [first, employeeId]);
  useEffect(() => {
    if (session && card !== first) session.adopt(card);
  }, [session, card, first]);
  if (!session) return null;
  return (
    <SessionProvider value={session}>
      <Talk card={card} stepId={props.step} go={props.go} close={props.close} />
    </SessionProvider>
  );
}
