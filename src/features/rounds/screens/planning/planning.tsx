// The plan of a round as five calm steps; each says where it stands, and any may be opened at any time.
import { Button, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '#ui/i18n.tsx';
import { Page } from '#ui/kit/page.tsx';
import { useMay } from '#ui/me.tsx';
import { useUrlState } from '#ui/navigation.ts';
import type { RoundHead } from '../../shapes/contracts/fields.ts';
import type { RoundView } from '../../shapes/contracts/rounds.ts';
import { roundWords } from '../../words/screen/round.ts';
import { PlannedLists } from '../lists/planned-lists.tsx';
import { ParticipantsStep } from './participants-step.tsx';
import { ProgrammeForm } from './programme-form.tsx';
import { RelationsStep } from './relations-step.tsx';
import { RemoveRound } from './remove-round.tsx';
import { RoundForm } from './round-form.tsx';
import { StartStep } from './start-step.tsx';
import { type Step, type StepNote, STEPS } from './step.ts';
import { Steps } from './steps.tsx';

export function Planning(props: {
  view: RoundView;
  round: RoundHead;
  lead: string;
  picker: ReactNode;
  rounds: readonly RoundHead[];
}) {
  const { view, round } = props;
  const w = useWords(roundWords);
  const mayPlan = useMay()('rounds.manage');
  const [url, setUrl] = useUrlState();
  const step = STEPS.find((one) => one === url['step']) ?? firstOpenStep(view);
  const go = (next: Step) => setUrl({ step: next });
  const next = STEPS[STEPS.indexOf(step) + 1];
  return (
    <Page title={w.planTitle(round.name)} lead={props.lead} actions={props.picker}>
      <Steps current={step} notes={useStepNotes(view)} onGo={go} />
      <Stack gap="md">
        {step === 'plan' ? (
          <fieldset disabled={!mayPlan} style={{ border: 0, margin: 0, padding: 0 }}>
            <Stack gap="lg" maw={760}>
              <RoundForm key={round.version} round={round} last={null} onDone={() => {}} />
              {mayPlan ? (
                <div>
                  <RemoveRound round={round} />
                </div>
              ) : null}
              <ProgrammeForm />
            </Stack>
          </fieldset>
        ) : null}
        {step === 'people' ? <ParticipantsStep view={view} round={round} /> : null}
        {step === 'relations' ? <RelationsStep view={view} round={round} /> : null}
        {step === 'lists' ? <PlannedLists view={view} round={round} onFix={go} /> : null}
        {step === 'start' ? <StartStep view={view} round={round} onFix={go} /> : null}
        {next ? (
          <div>
            <Button variant="default" onClick={() => go(next)}>
              {w.next}: {w.steps[next].toLowerCase()}
            </Button>
          </div>
        ) : null}
      </Stack>
    </Page>
  );
}

function firstOpenStep(view: RoundView): Step {
  if (view.participants.length === 0) return 'people';
  if (view.totals.placed < view.totals.clients) return view.totals.short ? 'people' : 'lists';
  return 'start';
}

function useStepNotes(view: RoundView): Record<Step, StepNote> {
  const w = useWords(roundWords);
  const { totals, relations, obstacles, participants, time } = view;
  const n = w.stepNotes;
  const led = view.leader !== null && !obstacles.some((one) => one.code === 'round_dates_past');
  return {
    plan: {
      text: n.plan(w.weeks(time.workingDays / 5)),
      mark: led ? 'ok' : 'todo',
    },
    people: {
      text: participants.length === 0 ? n.peopleNone : n.people(totals.capacity, totals.clients),
      mark: participants.length > 0 && totals.short === null ? 'ok' : 'todo',
    },
    relations: {
      text: relations.pairs === 0 ? n.relationsNone : n.relations(relations.known, relations.pairs),
      mark: relations.known === relations.pairs ? 'ok' : 'none',
    },
    lists: {
      text: totals.placed === 0 ? n.listsNone : n.lists(totals.placed, totals.clients),
      mark: totals.placed === totals.clients && totals.clients > 0 ? 'ok' : 'todo',
    },
    start: {
      text: obstacles.length === 0 ? n.startReady : n.startBlocked(obstacles.length),
      mark: obstacles.length === 0 ? 'ok' : 'todo',
    },
  };
}
