import './fill.css';
import './hour.css';
import { lazy, memo, Suspense, useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { overlayCard } from '#features/questionnaires/rules/overlay.ts';
import { prepareForm } from '#features/questionnaires/rules/prepare.ts';
import type { getForm, getQuestionnaire } from '#features/questionnaires/shapes/contracts/filling.ts';
import type { FormDefinition } from '#features/questionnaires/shapes/form.ts';
import { useRead, useUnsent } from '#ui/data.ts';
import { currentDevice } from '#ui/device/device.ts';
import { Loaded, Waiting } from '#ui/kit/page.tsx';
import { useGo, usePathParams, useUrlState } from '#ui/navigation.ts';
import { cardInput, deedsOf, joinedOf, laneOf } from '../unsent.ts';
import './attachment-store.ts';
import { type Card, FillSession } from './session.ts';
import { Talk } from './talk.tsx';
import { SessionProvider } from './use-session.ts';
import { voicesOf } from './voices-of.ts';
import { Discarded } from './way-out.tsx';

/** Reading has its own script: on a phone the talk should not wait for it, but it is there when the talk ends. */
const loadReading = () => import('./read-screen.tsx');
const ReadScreen = lazy(async () => ({ default: (await loadReading()).ReadScreen }));

/** How often to look whether another device or the service side has changed something. */
const LOOK_AGAIN_MS = 20_000;

/** /questionnaires/$id: the talk while it goes on, the reading otherwise. */
export function Screen() {
  const { id = '' } = usePathParams();
  useJoined(id);
  const card = useRead<typeof getQuestionnaire>('questionnaires.get', cardInput(id), {
    refetchMs: LOOK_AGAIN_MS,
  });
  return (
    <Loaded query={card}>{(data) => (data.id === id ? <WithForm key={data.id} card={data} /> : null)}</Loaded>
  );
}

/** Begun here without a connection while a colleague had begun it too: the talk goes on in theirs. */
function useJoined(id: string): void {
  const go = useGo();
  const unsent = useUnsent();
  const joined = joinedOf(id);
  useEffect(() => {
    if (joined) go(`/questionnaires/${joined}`, { replace: true });
  }, [joined, go, unsent]);
}

function WithForm({ card }: { card: Card }) {
  // The form stays that of the first look: a version never changes.
  const [formVersionId] = useState(card.formVersionId);
  const form = useRead<typeof getForm>('questionnaires.form', { formVersionId });
  return <Loaded query={form}>{(data) => <Questionnaire seen={card} form={data.form} />}</Loaded>;
}

function Questionnaire({ seen, form }: { seen: Card; form: FormDefinition }) {
  const unsent = useUnsent();
  const prepared = useMemo(() => prepareForm(form), [form]);
  // What has just been kept is on the screen already: weighing it anew must not hold up the next letter.
  const [told, done] = [useDeferredValue(seen), useDeferredValue(unsent)];
  const card = useMemo(() => overlayCard(prepared, told, deedsOf(done, told.id)), [prepared, told, done]);
  const [url, setUrl] = useUrlState();
  const step = url['step'];
  const go = useCallback((next: string) => setUrl({ step: next, answer: undefined }), [setUrl]);
  // While works go on the questionnaire is read; whoever wants to write up the notes says so.
  const writing = card.state === 'in_progress' || (card.state === 'paused_quality' && url['notes'] === 'yes');
  const talk = (notes: boolean) => setUrl({ step: 'go', notes: notes ? 'yes' : undefined });
  const close = useCallback(() => setUrl({ step: undefined, notes: undefined }), [setUrl]);
  useEffect(() => {
    document.title = `${card.client.name} · Рядом`;
  }, [card.client.name]);
  const discarded = unsent.some(
    ({ lane, procedure }) => lane === laneOf(card.id) && procedure === 'questionnaires.discard',
  );
  if (discarded) return <Discarded card={card} />;
  if (!writing || !card.actor.fills) {
    return (
      <Suspense fallback={<Waiting />}>
        <ReadScreen card={card} form={form} talk={talk} />
      </Suspense>
    );
  }
  return <Session form={form} card={card} step={step} sought={url['answer']} go={go} close={close} />;
}

/** Voices an earlier visit did not live to finish. */
async function bringBack(session: FillSession, card: Card): Promise<void> {
  const broken = await session.device.drafts?.list(voicesOf(session.id)).catch(() => []);
  if (!broken?.length) return;
  const { bringBackVoices } = await import('./kept-voice.ts');
  await bringBackVoices(session, card.attachments ?? []);
}

const Session = memo(function Session(props: {
  form: FormDefinition;
  card: Card;
  step: string | undefined;
  /** The answer somebody was sent to. */
  sought: string | undefined;
  go: (step: string) => void;
  close: () => void;
}) {
  const { form, card } = props;
  const [first] = useState(card);
  const [session, setSession] = useState<FillSession | null>(null);
  useEffect(() => {
    let made: FillSession | undefined;
    let alive = true;
    const open = async () => {
      const device = currentDevice();
      if (!device) return;
      made = await FillSession.open(first, form, device);
      if (!alive) return made.close();
      setSession(made);
      // Without a network it comes when it is asked for.
      loadReading().catch(() => {});
      await bringBack(made, first);
    };
    void open().catch(() => {});
    return () => {
      alive = false;
      made?.close();
    };
  }, [first, form]);
  useEffect(() => {
    if (session && card !== first) session.adopt(card);
  }, [session, card, first]);
  if (!session) return null;
  return (
    <SessionProvider value={session}>
      <Talk card={card} stepId={props.step} sought={props.sought} go={props.go} close={props.close} />
    </SessionProvider>
  );
});
