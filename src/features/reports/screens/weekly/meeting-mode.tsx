// The meeting on the big screen: one matter at a time, the keyboard does it all, decisions are written as one goes.
import { ActionIcon, Modal } from '@mantine/core';
import { IconArrowsMaximize, IconList, IconX } from '@tabler/icons-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { tellRefused } from '#features/touches/screens/use-undo.tsx';
import { useRead, useWrite } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import { Loaded } from '#ui/kit/page.tsx';
import { useMay } from '#ui/me.tsx';
import { useGo, usePathParams, useUrlState } from '#ui/navigation.ts';
import type { discussWeeklyItem, getWeekly, WeeklyItem } from '../../shapes/weekly-contracts.ts';
import { weeklyScreenWords } from '../../words/weekly-screens.ts';
import { Clock } from './clock.tsx';
import { Closing } from './closing.tsx';
import type { Card } from './meeting-screen.tsx';
import { Opening } from './opening.tsx';
import { Overview } from './overview.tsx';
import { Slide } from './slide.tsx';
import { useMeetingKeys } from './use-meeting-keys.ts';
import './weekly.css';
import './meeting.css';

export function Screen() {
  const { meetingId = '' } = usePathParams();
  const go = useGo();
  const card = useRead<typeof getWeekly>('reports.weekly-meeting', { meetingId }, { refetchMs: 30_000 });
  const state = card.data?.meeting.state;
  const over = state !== undefined && state !== 'running';
  useEffect(() => {
    if (over) go(`/weekly/${meetingId}`, { replace: true });
  }, [over, go, meetingId]);
  return <Loaded query={card}>{(data) => (over ? null : <Meeting card={data} />)}</Loaded>;
}

/** Where one is: who is here, an item, or the end. */
export type Step = 'opening' | 'closing' | WeeklyItem;

function Meeting({ card }: { card: Card }) {
  const w = useWords(weeklyScreenWords);
  const may = useMay();
  const go = useGo();
  const { meeting, items } = card;
  const [url, setUrl] = useUrlState();
  const steps: Step[] = ['opening', ...items, 'closing'];
  const at = Math.max(
    0,
    steps.findIndex((step) => idOf(step) === url['at']),
  );
  const step = steps[at] ?? 'opening';
  const [deciding, setDeciding] = useState<string | null>(null);
  const [listed, setListed] = useState(false);
  const discuss = useWrite<typeof discussWeeklyItem>('reports.discuss-weekly-item');
  const lead = may('weekly.lead');

  const jump = (to: number) => {
    const next = steps[Math.min(steps.length - 1, Math.max(0, to))];
    if (!next) return;
    setDeciding(null);
    setListed(false);
    setUrl({ at: idOf(next) });
  };
  const mark = (item: WeeklyItem, discussed: boolean) => {
    if (lead && item.id && (item.discussedAt !== null) !== discussed)
      void discuss.mutateAsync({ itemId: item.id, discussed }).catch(tellRefused);
  };
  const discussed = () => {
    if (typeof step !== 'string') mark(step, true);
    jump(at + 1);
  };
  const leave = () => go(`/weekly/${meeting.id}`);
  useMeetingKeys({
    next: () => jump(at + 1),
    back: () => jump(at - 1),
    first: () => jump(0),
    last: () => jump(steps.length - 1),
    discussed,
    decide: () => {
      if (lead && step !== 'opening') setDeciding('new');
    },
    leave: () => (deciding ? setDeciding(null) : leave()),
    fullScreen: () => void showWhole(),
  });
  const head = useFocusOn(idOf(step));
  const number = typeof step === 'string' ? null : at;

  return (
    <Modal.Root opened onClose={leave} fullScreen closeOnEscape={false} transitionProps={{ duration: 0 }}>
      <Modal.Content radius={0} className="meeting" aria-label={w.title}>
        <div className="meeting-bar">
          <ActionIcon
            variant="subtle"
            size="lg"
            className="meeting-list-button"
            aria-label={w.overview}
            aria-expanded={listed}
            onClick={() => setListed(!listed)}
          >
            <IconList size={20} />
          </ActionIcon>
          <span className="meeting-progress tabular">
            {number === null ? w.title : w.progress(number, items.length)}
          </span>
          <span className="meeting-track" aria-hidden="true">
            <span style={{ width: `${steps.length > 1 ? (100 * at) / (steps.length - 1) : 0}%` }} />
          </span>
          {meeting.startedAt ? <Clock startedAt={meeting.startedAt} minutes={meeting.minutes} /> : null}
          <ActionIcon variant="subtle" size="lg" aria-label={w.fullScreen} onClick={() => void showWhole()}>
            <IconArrowsMaximize size={20} />
          </ActionIcon>
          <ActionIcon variant="subtle" size="lg" aria-label={w.leave} onClick={leave}>
            <IconX size={20} />
          </ActionIcon>
        </div>
        <Overview card={card} at={at} open={listed} onJump={jump} />
        <div className="meeting-main">
          {step === 'opening' ? (
            <Opening card={card} head={head} onBegin={() => jump(1)} />
          ) : step === 'closing' ? (
            <Closing
              card={card}
              head={head}
              deciding={deciding}
              onDecide={setDeciding}
              onJump={(id) => jump(steps.findIndex((one) => idOf(one) === id))}
            />
          ) : (
            <Slide
              key={step.key}
              item={step}
              card={card}
              head={head}
              deciding={deciding}
              onDecide={setDeciding}
              onDiscussed={discussed}
              onBack={() => jump(at - 1)}
              onMark={(is) => mark(step, is)}
            />
          )}
        </div>
      </Modal.Content>
    </Modal.Root>
  );
}

function idOf(step: Step): string {
  return typeof step === 'string' ? step : (step.id ?? step.key);
}

/** The heading of what has come takes the focus: it is read out, and keys are nobody else's. */
function useFocusOn(id: string) {
  const head = useRef<HTMLHeadingElement>(null);
  const focus = useCallback(() => head.current?.focus({ preventScroll: false }), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: anew with every step
  useEffect(focus, [id, focus]);
  return head;
}

async function showWhole(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen();
  else await document.documentElement.requestFullscreen?.();
}
