import { Drawer, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { fillWords } from '#features/questionnaires/words/fill.ts';
import { useWords } from '#ui/i18n.tsx';
import { Contents } from './contents.tsx';
import { ProgressRing } from './progress-ring.tsx';
import { SaveLine } from './save-line.tsx';
import type { Card } from './session.ts';
import { measureSections, type Step } from './steps.ts';
import { useEvaluation, useSession } from './use-session.ts';

/** Who we talk with, how far we are, what time it is, and that everything is saved. */
export function TopBar(props: {
  card: Card;
  steps: readonly Step[];
  current: Step;
  go: (step: string) => void;
  goToKey: (key: string) => void;
}) {
  const w = useWords(fillWords);
  const evaluation = useEvaluation();
  const [opened, drawer] = useDisclosure(false);
  const { questionsDone, questionsAll } = evaluation.progress;
  return (
    <div className="fill-top">
      <div className="fill-top-row">
        <UnstyledButton
          onClick={drawer.open}
          aria-label={`${w.contents}: ${w.progress(questionsDone, questionsAll)}`}
          style={{ borderRadius: 999 }}
        >
          <ProgressRing
            sections={measureSections(evaluation)}
            size={44}
            label={w.progress(questionsDone, questionsAll)}
          />
        </UnstyledButton>
        <div style={{ minWidth: 0, flex: 1 }}>
          <div style={{ display: 'flex', gap: 12, alignItems: 'baseline', justifyContent: 'space-between' }}>
            <h1 className="fill-client" style={{ margin: 0 }}>
              {props.card.client.name}
            </h1>
            <Clock card={props.card} />
          </div>
          <SaveLine go={props.goToKey} />
        </div>
      </div>
      <Drawer
        opened={opened}
        onClose={drawer.close}
        title={w.contents}
        size="xs"
        closeButtonProps={{ 'aria-label': w.close }}
      >
        <Contents
          steps={props.steps}
          current={props.current}
          go={(step) => {
            drawer.close();
            props.go(step);
          }}
        />
      </Drawer>
    </div>
  );
}

/** After so many hours it is no longer the same meeting. */
const SAME_MEETING_MS = 3 * 3_600_000;
const MINUTE_MS = 60_000;

/** The hour against its budget: quiet, it neither blinks nor turns red before the client. */
function Clock({ card }: { card: Card }) {
  const w = useWords(fillWords);
  const { form } = useSession();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS / 2);
    return () => clearInterval(timer);
  }, []);
  const begun = Date.parse(card.resumedAt ?? card.startedAt);
  const spent = Math.max(0, Math.floor((now - begun) / MINUTE_MS));
  if (now - begun > SAME_MEETING_MS) return null;
  return (
    <span
      className="fill-quiet tabular"
      style={{ whiteSpace: 'nowrap' }}
      title={w.clockLabel(spent, form.minutesBudget)}
    >
      {w.minutes(spent, form.minutesBudget)}
    </span>
  );
}
