import { Group, Stack, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import { useRead } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import { Loaded } from '#ui/kit/page.tsx';
import { useGo, useUrlState } from '#ui/navigation.ts';
import type { getSetUpState } from '../../shapes/contracts/set-up.ts';
import { firstVisitWords } from '../../words/first-visit.ts';
import { OpenFrame } from '../open-frame.tsx';
import { CompanyStep } from './company-step.tsx';
import { FileStep } from './file-step.tsx';
import { PeopleStep } from './people-step.tsx';

const STEPS = ['company', 'people', 'file'] as const;
type Step = (typeof STEPS)[number];

/** The first five minutes: company, people, client file. The step lives in the address and survives a reload. */
export function Screen() {
  const w = useWords(firstVisitWords);
  const [url, setUrl] = useUrlState();
  const go = useGo();
  const state = useRead<typeof getSetUpState>('staff.set-up-state', {});
  const step: Step = STEPS.find((name) => name === url['step']) ?? 'company';
  const founded = state.data?.needsSetUp === false;
  useEffect(() => {
    // The company is there already: whoever comes here again signs in.
    if (founded && step === 'company') go('/sign-in');
  }, [founded, step, go]);

  return (
    <OpenFrame title={w.title} width={640}>
      <Stack gap="lg">
        <div>
          <Title order={1} fz={28}>
            {w.title}
          </Title>
          <Text className="muted">{w.lead}</Text>
        </div>
        <Steps current={step} />
        <Loaded query={state}>
          {(data) => {
            if (step === 'people') return <PeopleStep onNext={() => setUrl({ step: 'file' })} />;
            if (step === 'file') return <FileStep />;
            return data.needsSetUp ? <CompanyStep onDone={() => setUrl({ step: 'people' })} /> : null;
          }}
        </Loaded>
      </Stack>
    </OpenFrame>
  );
}

function Steps({ current }: { current: Step }) {
  const w = useWords(firstVisitWords);
  const at = STEPS.indexOf(current);
  return (
    <Group component="ol" gap="md" m={0} p={0} style={{ listStyle: 'none' }}>
      {STEPS.map((step, index) => (
        <li key={step} aria-current={index === at ? 'step' : undefined} aria-label={w.stepOf(index + 1)}>
          <Group gap={8} wrap="nowrap">
            <svg width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true">
              <circle
                r="7"
                fill={index < at ? 'var(--accent)' : 'none'}
                stroke={index <= at ? 'var(--accent)' : 'var(--line)'}
                strokeWidth="2"
              />
              {index === at ? <circle r="3.5" fill="var(--accent)" /> : null}
            </svg>
            <Text span fw={index === at ? 700 : 400} className={index === at ? undefined : 'muted'}>
              {w.steps[step]}
            </Text>
          </Group>
        </li>
      ))}
    </Group>
  );
}
