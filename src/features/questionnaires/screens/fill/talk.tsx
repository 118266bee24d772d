// The talk itself: one step at a time, back and on by thumb, Ctrl+Enter by keyboard.
import { Button } from '@mantine/core';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { fillWords } from '#features/questionnaires/words/fill.ts';
import { useWords } from '#ui/i18n.tsx';
import { Contents } from './contents.tsx';
import { DeedPlace } from './deed.tsx';
import { CheckStep, FarewellStep } from './gate-steps.tsx';
import { QuestionStep } from './question-step.tsx';
import { ReviewStep } from './review-step.tsx';
import type { Card, FillSession } from './session.ts';
import { listSteps, type Step, stepOf } from './steps.ts';
import { TopBar } from './top-bar.tsx';
import { HourProvider } from './use-hour.ts';
import { useKeyboardRoom } from './use-keyboard.ts';
import { useEvaluation, useSession } from './use-session.ts';

export function Talk(props: {
  card: Card;
  stepId: string | undefined;
  /** The answer somebody was sent to. */
  sought: string | undefined;
  go: (step: string) => void;
  /** Back to reading, for whoever writes up notes while works go on. */
  close: () => void;
}) {
  const { card, stepId, go } = props;
  const session = useSession();
  const evaluation = useEvaluation();
  const paused = session.state === 'paused_quality';
  const steps = stepsNow(session);
  const place = card.place && session.answers[card.place] === undefined ? card.place : null;
  const current =
    (props.sought ? stepOf(steps, props.sought) : undefined) ??
    steps.find((step) => step.id === stepId) ??
    stepOf(steps, place) ??
    stepOf(steps, evaluation.nextPlace?.key ?? null) ??
    (steps.at(paused ? 0 : -1) as Step);
  const index = steps.indexOf(current);
  // The address names the step, so that an answer which opens another place does not move the screen.
  useEffect(() => {
    if (current.id !== stepId) go(current.id);
  }, [current.id, stepId, go]);
  const goToKey = useCallback(
    (key: string) => {
      const step = stepOf(stepsNow(session), key);
      if (step) go(step.id);
    },
    [session, go],
  );
  const hour = useMemo(() => ({ card, goToKey }), [card, goToKey]);
  const onward = () => {
    passOver(session, current);
    const next = stepsNow(session);
    const at = next.findIndex((step) => step.id === current.id);
    const following = next[at + 1];
    if (following) go(following.id);
  };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        onward();
      }
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
  const back = steps[index - 1];
  useKeyboardRoom();
  const [deed, setDeed] = useState<HTMLElement | null>(null);
  return (
    <HourProvider value={hour}>
      <DeedPlace value={deed}>
        <TopBar card={card} steps={steps} current={current} go={go} goToKey={goToKey} />
        <div className="fill" data-rail>
          <aside className="fill-rail">
            <Contents steps={steps} current={current} go={go} />
          </aside>
          <div className="fill-column">
            <article className="fill-paper" key={current.id}>
              {current.kind === 'questions' || current.kind === 'claims' ? (
                <QuestionStep step={current} />
              ) : null}
              {current.kind === 'check' ? <CheckStep step={current} goToKey={goToKey} /> : null}
              {current.kind === 'farewell' ? (
                <FarewellStep card={card} step={current} goToKey={goToKey} />
              ) : null}
              {current.kind === 'review' ? (
                <ReviewStep card={card} step={current} goToKey={goToKey} go={go} />
              ) : null}
            </article>
            <div className="fill-nav">
              <Button size="lg" variant="default" disabled={!back} onClick={() => back && go(back.id)}>
                <BackWord />
              </Button>
              {paused && index === steps.length - 1 ? (
                <CloseButton onClick={props.close} />
              ) : (
                <OnwardButton current={current} last={index === steps.length - 1} onClick={onward} />
              )}
              <span className="fill-deed" ref={setDeed} />
            </div>
          </div>
        </div>
      </DeedPlace>
    </HourProvider>
  );
}

/** While works go on the notes may be written up; the end has been said already. */
function stepsNow(session: FillSession): Step[] {
  const steps = listSteps(session.evaluation);
  return session.state === 'paused_quality' ? steps.filter((step) => step.kind !== 'farewell') : steps;
}

function CloseButton({ onClick }: { onClick: () => void }) {
  const w = useWords(fillWords);
  return (
    <Button size="lg" onClick={onClick}>
      {w.close}
    </Button>
  );
}

function BackWord() {
  return useWords(fillWords).back;
}

/** Says what it does: on, past an optional question, or later for a required one. */
function OnwardButton({ current, last, onClick }: { current: Step; last: boolean; onClick: () => void }) {
  const w = useWords(fillWords);
  const session = useSession();
  const { gate } = useEvaluation();
  // What is being typed counts too, so this follows every keystroke; it is drawn again only when the word changes.
  const way = useSyncExternalStore(
    (listener) => session.subscribe('*', listener),
    () => wayOn(session, current),
  );
  if (last || (current.kind === 'check' && gate.state === 'not_reached')) return null;
  const check = gate.state === 'failed' ? w.gate.toClaims : w.gate.onward;
  const word =
    current.kind === 'check'
      ? check
      : { next: w.next, claim: w.claims.first, later: w.later, skip: w.skip }[way];
  return (
    <Button
      size="lg"
      variant={way === 'skip' || way === 'later' ? 'default' : 'filled'}
      disabled={way === 'claim'}
      onClick={onClick}
    >
      {word}
    </Button>
  );
}

/** `claim`: a claim has to be begun first; nobody goes on from a failed criterion without a word about it (M9.2). */
function wayOn(session: FillSession, step: Step): 'next' | 'later' | 'skip' | 'claim' {
  const slots = step.questions.flatMap((question) => question.slots);
  if (step.kind === 'claims') {
    const claims = slots.filter((slot) => slot.subject.part === 'claims' && slot.state === 'missing');
    return claims.some((slot) => !session.begun(slot.key)) ? 'claim' : 'next';
  }
  const missing = slots.filter(
    (slot) =>
      slot.state === 'missing' &&
      slot.subject.part !== 'claims' &&
      session.suggestion(slot.key) === undefined,
  );
  if (missing.length === 0) return 'next';
  return missing.some((slot) => slot.required) ? 'later' : 'skip';
}

/**
 * What the booked meeting suggested has been seen and becomes the answer; optional questions left empty are
 * marked, so that nobody is led back to them.
 */
function passOver(session: FillSession, step: Step): void {
  for (const { key } of step.questions.flatMap((question) => question.slots)) {
    const suggested = session.suggestion(key);
    if (suggested !== undefined) session.set(key, suggested);
  }
  session.settleAll();
  const unfinished = new Set(session.unfinished);
  for (const question of step.questions) {
    for (const slot of question.slots) {
      const open = slot.state === 'missing' && !slot.required && session.answers[slot.key] === undefined;
      if (open && !unfinished.has(slot.key) && session.mayAnswer(slot.key)) {
        session.set(slot.key, { skipped: true });
      }
    }
  }
}
