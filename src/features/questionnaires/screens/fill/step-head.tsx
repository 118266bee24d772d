import { useEffect, useRef } from 'react';
import { fillWords } from '#features/questionnaires/words/fill.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { Aid } from './aid.tsx';
import type { Step } from './steps.ts';
import { useEvaluation, useSession } from './use-session.ts';

/** Section, the words to say, and the question; takes the focus, so that keyboard and reader follow the talk. */
export function StepHead({
  step,
  script,
  title,
}: {
  step: Step;
  script?: string | undefined;
  title?: string | undefined;
}) {
  const { locale } = useLanguage();
  const w = useWords(fillWords);
  const evaluation = useEvaluation();
  const { form } = useSession();
  const heading = useRef<HTMLHeadingElement>(null);
  // A step is drawn anew each time, so this happens once a step.
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, []);
  const asked = step.questions[0];
  const question = asked?.question;
  const section = form.sections.find((one) => one.kind === step.section);
  const siblings =
    evaluation.sections
      .find((one) => one.kind === step.section)
      ?.questions.filter((one) => one.state !== 'hidden') ?? [];
  const number = siblings.findIndex((one) => one.question.id === question?.id) + 1;
  const shown = title ?? question?.text[locale] ?? '';
  const optional = asked?.slots.every((slot) => !slot.required) && step.kind === 'questions';
  return (
    <>
      <p className="fill-section">
        <span>{title === section?.title[locale] ? '' : section?.title[locale]}</span>
        <span className="fill-count">
          {optional && !title ? `${w.optional} · ` : ''}
          {number > 0 && siblings.length > 1 && !title ? w.question(number, siblings.length) : ''}
        </span>
      </p>
      {script ? (
        <blockquote className="fill-script" style={{ marginInline: 0 }} aria-label={w.saying}>
          {script}
        </blockquote>
      ) : null}
      <h2 className="fill-question" ref={heading} tabIndex={-1}>
        {step.kind === 'claims' ? `${w.claims.title}: ${shown}` : shown}
      </h2>
      {step.kind === 'claims' ? (
        <p className="fill-hint">{w.claims.lead}</p>
      ) : question?.hint && !title ? (
        <Aid>{question.hint[locale]}</Aid>
      ) : null}
    </>
  );
}
