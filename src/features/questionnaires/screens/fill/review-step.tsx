// Before the end: what is missing, what was begun, what two devices said; then thanks, and the end.
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CompletionReason, EvaluatedSection } from '#features/questionnaires/shapes/evaluation.ts';
import { questionIdOf } from '#features/questionnaires/rules/prepare.ts';
import { fillWords } from '#features/questionnaires/words/fill.ts';
import { nameSlot } from '#features/questionnaires/words/name-slot.ts';
import type { Locale } from '#kernel/words.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { Problem } from '#ui/kit/page.tsx';
import { Agreements } from './agreements.tsx';
import { Deed } from './deed.tsx';
import type { Card } from './session.ts';
import { StepHead } from './step-head.tsx';
import type { Step } from './steps.ts';
import { useEvaluation, useSession } from './use-session.ts';
import { useStep } from './use-step.ts';

export function ReviewStep({
  card,
  step,
  goToKey,
  go,
}: {
  card: Card;
  step: Step;
  goToKey: (key: string) => void;
  go: (step: string) => void;
}) {
  const w = useWords(fillWords).review;
  const { locale } = useLanguage();
  const session = useSession();
  const { completion, sections } = useEvaluation();
  const complete = useStep('questionnaires.complete', card);
  const [waiting, setWaiting] = useState(false);
  const reasons = completion.ok ? [] : dropTwins(completion.reasons);
  const { conflicts } = session;
  const places = namePlaces(sections, locale);
  // What was begun under a question that is no longer asked bars nothing.
  const unfinished = session.unfinished.filter((key) => places.has(key));
  const nameOf = (key: string) => places.get(key) ?? textOf(key);
  const skipped = sections
    .flatMap((section) => section.questions)
    .filter((question) => question.state === 'skipped').length;
  const ready = completion.ok && unfinished.length === 0 && conflicts.length === 0;
  const textOf = (key: string) => session.prepared.byId.get(questionIdOf(key))?.question.text[locale] ?? key;
  const end = async () => {
    const kept = await session.keepAll();
    setWaiting(!kept);
    if (kept) complete.mutate({ id: session.id });
  };
  return (
    <>
      <StepHead step={step} title={ready ? w.ready : w.title} />
      {reasons.length > 0 ? (
        <Gaps title={w.gaps(reasons.length)}>
          {reasons.map((reason) =>
            reason.code === 'gate_not_reached' || reason.code === 'gate_failed' ? (
              <Gap key={reason.code} text={w.gate} onClick={() => go('check')} />
            ) : reason.code === 'recommendations_not_asked' ? (
              <Gap key={reason.code} text={w.recommendations} onClick={() => goToKey(reason.questionId)} />
            ) : reason.code === 'claims_missing' ? null : (
              <Gap key={reason.key} text={textOf(reason.key)} onClick={() => goToKey(reason.key)} />
            ),
          )}
        </Gaps>
      ) : null}
      {unfinished.length > 0 ? (
        <Gaps title={w.unfinished}>
          {oncePerName(unfinished, nameOf).map((key) => (
            <Gap key={key} text={nameOf(key)} onClick={() => goToKey(key)} />
          ))}
        </Gaps>
      ) : null}
      {conflicts.length > 0 ? (
        <Gaps title={w.conflicts}>
          {oncePerName(conflicts, nameOf).map((key) => (
            <Gap key={key} text={nameOf(key)} onClick={() => goToKey(key)} />
          ))}
        </Gaps>
      ) : null}
      {ready ? (
        <>
          <p className="fill-hint">{w.readyText}</p>
          <Agreements />
          <blockquote className="fill-script" style={{ marginInline: 0, fontSize: 19 }}>
            {session.form.closingScript[locale]}
          </blockquote>
        </>
      ) : null}
      {skipped > 0 ? <p className="fill-quiet">{w.skipped(skipped)}</p> : null}
      {waiting ? (
        <p className="fill-fault" role="status">
          {w.waiting}
        </p>
      ) : null}
      {complete.error ? <Problem problem={complete.error} /> : null}
      <Deed>
        <Button size="lg" disabled={!ready} loading={complete.isPending} onClick={end}>
          {w.complete}
        </Button>
      </Deed>
    </>
  );
}

/** Every place that is asked now, by what it is about: the product, the offer, the person. */
function namePlaces(sections: readonly EvaluatedSection[], locale: Locale): Map<string, string> {
  const names = new Map<string, string>();
  for (const section of sections) {
    for (const { question, slots } of section.questions) {
      for (const { key, subject, state } of slots) {
        if (state === 'hidden' || state === 'closed') continue;
        names.set(key, nameSlot(question, subject, section.kind, locale));
      }
    }
  }
  return names;
}

const oncePerName = (keys: readonly string[], nameOf: (key: string) => string) => [
  ...new Map(keys.map((key) => [nameOf(key), key])).values(),
];

/** One line a question, however many of its parts are missing. */
function dropTwins(reasons: readonly CompletionReason[]): CompletionReason[] {
  const seen = new Set<string>();
  return reasons.filter((reason) => {
    const name = 'questionId' in reason ? reason.questionId : reason.code;
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

function Gaps({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section style={{ marginBottom: 22 }}>
      <h3 className="fill-part">{title}</h3>
      <ul className="fill-toc">{children}</ul>
    </section>
  );
}

function Gap({ text, onClick }: { text: string; onClick: () => void }) {
  return (
    <li>
      <button
        type="button"
        onClick={onClick}
        style={{ color: 'var(--accent)', fontSize: 17, paddingLeft: 0 }}
      >
        <span>{text}</span>
        <span aria-hidden>→</span>
      </button>
    </li>
  );
}
