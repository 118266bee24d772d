import { Drawer, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { fillWords } from '#features/questionnaires/words/fill.ts';
import { useWords } from '#ui/i18n.tsx';
import { PaperDeeds } from '../paper/print-sheet.tsx';
import { Contents } from './contents.tsx';
import { ClockLine } from './clock-line.tsx';
import { ProgressRing } from './progress-ring.tsx';
import { SaveLine } from './save-line.tsx';
import type { Card } from './session.ts';
import { measureSections, type Step } from './steps.ts';
import { useEvaluation } from './use-session.ts';
import { UnsentCount, WayOut } from './way-out.tsx';

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
            size={48}
            label={w.progress(questionsDone, questionsAll)}
          />
        </UnstyledButton>
        <div style={{ minWidth: 0, flex: 1 }}>
          <h1 className="fill-client" style={{ margin: 0 }}>
            {props.card.client.name}
          </h1>
          <ClockLine current={props.current} />
        </div>
        <UnsentCount />
        <WayOut card={props.card} />
      </div>
      <SaveLine go={props.goToKey} />
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
        <div style={{ display: 'grid', gap: 8, marginTop: 24 }}>
          <PaperDeeds clientId={props.card.client.id} questionnaireId={props.card.id} />
        </div>
      </Drawer>
    </div>
  );
}
