import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useRead } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import { Loaded, Problem } from '#ui/kit/page.tsx';
import type { previewImport } from '../shapes/contracts.ts';
import { importWords } from '../words/screen.ts';
import { useAnswers } from './answers.ts';
import { CheckStep } from './check-step.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { DoneStep } from './done-step.tsx';

const STEPS = ['file', 'columns', 'check', 'done'] as const;
type Step = (typeof STEPS)[number];

/** One file on its way in. */
export function JobSteps(props: {
  jobId: string;
  checking: boolean;
  onStep: (step: 'check' | undefined) => void;
  onLeave: () => void;
}) {
  const { answers, say, forget, input } = useAnswers(props.jobId);
  const w = useWords(importWords);
  const preview = useRead<typeof previewImport>('exchange.preview', input);
  if (preview.error && !preview.data) {
    const restart = () => {
      forget();
      props.onLeave();
    };
    return (
      <Stack gap="sm" align="flex-start">
        <Problem problem={preview.error} retry={() => void preview.refetch()} />
        <Button variant="default" onClick={restart}>
          {w.anotherFile}
        </Button>
      </Stack>
    );
  }
  return (
    <Loaded query={preview}>
      {(data) => {
        const done = data.state === 'applied';
        const step: Step = done ? 'done' : props.checking && data.missing.length === 0 ? 'check' : 'columns';
        return (
          <Stack gap="md">
            <StepLine current={step} />
            <Text fw={600} fz="lg">
              {data.fileName}
            </Text>
            {data.state === 'undone' ? (
              <Alert variant="light" role="status">
                {w.undone} {w.undoneAgain}
              </Alert>
            ) : null}
            {step === 'columns' ? (
              <ColumnsStep
                preview={data}
                say={say}
                onCheck={() => props.onStep('check')}
                onLeave={props.onLeave}
              />
            ) : null}
            {step === 'check' ? (
              <CheckStep
                preview={data}
                stale={preview.isPlaceholderData}
                answers={answers}
                input={input}
                say={say}
                onBack={() => props.onStep(undefined)}
                onDone={() => forget()}
              />
            ) : null}
            {step === 'done' ? <DoneStep preview={data} onLeave={props.onLeave} /> : null}
          </Stack>
        );
      }}
    </Loaded>
  );
}

function StepLine({ current }: { current: Step }) {
  const w = useWords(importWords);
  const reached = STEPS.indexOf(current);
  return (
    <Group component="ol" gap="lg" p={0} m={0} style={{ listStyle: 'none' }} aria-label={w.stepsLabel}>
      {STEPS.map((step, index) => (
        <li
          key={step}
          aria-current={step === current ? 'step' : undefined}
          style={{
            fontWeight: step === current ? 600 : 400,
            color: index <= reached ? 'var(--accent)' : 'var(--muted)',
            borderBottom: `2px solid ${step === current ? 'var(--accent)' : 'transparent'}`,
            paddingBottom: 2,
          }}
        >
          {index + 1}. {w.steps[step]}
        </li>
      ))}
    </Group>
  );
}
