// The quiet way out of a talk; one begun by mistake can be discarded on the way.
import { Button, Modal, Stack, Text } from '@mantine/core';
import { IconCloudOff, IconCloudUp, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { discardQuestionnaire } from '#features/questionnaires/shapes/contracts/hour.ts';
import { fillWords } from '#features/questionnaires/words/fill.ts';
import { useAct, useConnection, useUnsent } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { Problem } from '#ui/kit/page.tsx';
import { useMay } from '#ui/me.tsx';
import { useGo } from '#ui/navigation.ts';
import { laneOf } from '../unsent.ts';
import type { Card } from './session.ts';
import { useHour } from './use-hour.ts';
import { useEvaluation, useSession } from './use-session.ts';

export function WayOut({ card }: { card: Card }) {
  const w = useWords(fillWords).hour;
  const go = useGo();
  const may = useMay();
  const session = useSession();
  const { attachments, marks } = useHour();
  const [asking, setAsking] = useState(false);
  useEvaluation();
  const empty =
    session.state === 'in_progress' &&
    Object.keys(session.answers).length === 0 &&
    session.unfinished.length === 0 &&
    attachments.length + marks.length === 0;
  const leave = () => go(may('touches.write') ? '/my-day' : '/questionnaires');
  return (
    <>
      <button
        type="button"
        className="fill-icon-button"
        aria-label={w.leave}
        title={w.leave}
        onClick={() => (empty ? setAsking(true) : leave())}
      >
        <IconX size={24} stroke={1.6} aria-hidden />
      </button>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={w.empty.title}
        centered
        closeButtonProps={{ 'aria-label': w.empty.stay }}
      >
        <EmptyChoices card={card} leave={leave} />
      </Modal>
    </>
  );
}

function EmptyChoices({ card, leave }: { card: Card; leave: () => void }) {
  const w = useWords(fillWords).hour.empty;
  const go = useGo();
  const discard = useAct<typeof discardQuestionnaire>('questionnaires.discard', {
    lane: laneOf(card.id),
    about: card.client.name,
  });
  const away = async () => {
    await discard.mutateAsync({ id: card.id });
    // The next beginning makes a new one.
    sessionStorage.removeItem(`ryadom.begin.${card.client.id}`);
    go(`/clients/${card.client.id}`);
  };
  return (
    <Stack gap="sm">
      <Text fz={17}>{w.text}</Text>
      {discard.error ? <Problem problem={discard.error} /> : null}
      <Button size="lg" variant="default" onClick={leave}>
        {w.leave}
      </Button>
      <Button
        size="lg"
        variant="light"
        color="gray"
        loading={discard.isPending}
        onClick={() => void away().catch(() => {})}
      >
        {w.discard}
      </Button>
    </Stack>
  );
}

/** Discarded here; the office may not know yet. */
export function Discarded({ card }: { card: Card }) {
  const w = useWords(fillWords).hour;
  return (
    <Stack gap="sm" py="xl">
      <Text fz={17}>{w.discarded}</Text>
      <AppLink to={`/clients/${card.client.id}`}>{w.toClient}</AppLink>
    </Stack>
  );
}

/** The app's own line is hidden while one talks: how much of everything here the office does not have yet. */
export function UnsentCount() {
  const w = useWords(fillWords).hour;
  const { online } = useConnection();
  const count = useUnsent().length;
  const refused = useUnsent().some(({ problem }) => problem);
  if ((online && !refused) || count === 0) return null;
  const Icon = online ? IconCloudUp : IconCloudOff;
  return (
    <AppLink
      to="/device"
      className="fill-icon-button tabular"
      aria-label={w.unsent(count)}
      data-alarm={refused}
    >
      <Icon size={22} stroke={1.6} aria-hidden /> {count}
    </AppLink>
  );
}
