// The form as a participant will see it, on a client who does not exist; closing the window forgets everything.
import '../fill/fill.css';
import { Button, Group, Modal, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { checkForm } from '#features/questionnaires/rules/check-form.ts';
import type { QuestionnaireCard } from '#features/questionnaires/shapes/contracts/filling.ts';
import type { FormDefinition } from '#features/questionnaires/shapes/form.ts';
import { designerWords } from '#features/questionnaires/words/designer.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { QuestionStep } from '../fill/question-step.tsx';
import '../fill/attachment-store.ts';
import { listSteps, stepOf } from '../fill/steps.ts';
import { HourProvider } from '../fill/use-hour.ts';
import { SessionProvider, useEvaluation } from '../fill/use-session.ts';
import { makeTrial, type Trial } from './trial-session.ts';

export function TryOut({ form, onClose }: { form: FormDefinition; onClose: () => void }) {
  const w = useWords(designerWords);
  const [turn, setTurn] = useState(0);
  const errors = checkForm(form).filter((problem) => problem.level === 'error').length;
  return (
    <Modal opened onClose={onClose} title={w.tryTitle} size={560}>
      <Text fz="sm" className="muted" mb="sm">
        {errors > 0 ? w.publishErrors(errors) : w.tryText}
      </Text>
      {errors === 0 ? <OneTrial key={turn} form={form} again={() => setTurn((old) => old + 1)} /> : null}
    </Modal>
  );
}

function OneTrial({ form, again }: { form: FormDefinition; again: () => void }) {
  const { locale } = useLanguage();
  const [shown, setShown] = useState<Trial | null>(null);
  useEffect(() => {
    let trial: Trial | undefined;
    let alive = true;
    const begin = async () => {
      trial = await makeTrial(form, locale);
      if (alive) setShown(trial);
      else trial.close();
    };
    void begin();
    return () => {
      alive = false;
      trial?.close();
    };
  }, [form, locale]);
  if (!shown) return null;
  return (
    <SessionProvider value={shown.session}>
      <Steps key={shown.session.id} card={shown.card} again={again} />
    </SessionProvider>
  );
}

function Steps({ card, again }: { card: QuestionnaireCard; again: () => void }) {
  const w = useWords(designerWords);
  const evaluation = useEvaluation();
  const [at, setAt] = useState<string | null>(null);
  const steps = listSteps(evaluation).filter((step) => step.kind !== 'farewell');
  const index = Math.max(
    0,
    steps.findIndex((step) => step.id === at),
  );
  const step = steps[index];
  if (!step) return null;
  const gate = { passed: w.tryGatePassed, failed: w.tryGateFailed, not_reached: w.tryGateOpen }[
    evaluation.gate.state
  ];
  const goToKey = (key: string) => setAt(stepOf(steps, key)?.id ?? at);
  return (
    <HourProvider value={{ card, goToKey, trial: true }}>
      <article className="fill-paper" key={step.id}>
        {step.kind === 'questions' || step.kind === 'claims' ? <QuestionStep step={step} /> : null}
        {step.kind === 'check' ? <p className="fill-question">{gate}</p> : null}
        {step.kind === 'review' ? <p className="fill-question">{w.tryDone}</p> : null}
      </article>
      <Group justify="space-between" mt="md">
        <Button variant="default" disabled={index === 0} onClick={() => setAt(steps[index - 1]?.id ?? null)}>
          {w.previous}
        </Button>
        {index === steps.length - 1 ? (
          <Button variant="light" onClick={again}>
            {w.tryAgain}
          </Button>
        ) : (
          <Button onClick={() => setAt(steps[index + 1]?.id ?? null)}>{w.next}</Button>
        )}
      </Group>
    </HourProvider>
  );
}
