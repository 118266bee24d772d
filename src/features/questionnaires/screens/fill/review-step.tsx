// Before the end: what is missing, what was begun, what two devices said; then thanks, and the end.
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { completeQuestionnaire } from '#features/questionnaires/shapes/contracts/steps.ts';
import type { CompletionReason } from '#features/questionnaires/shapes/evaluation.ts';
import { questionIdOf } from '#features/questionnaires/rules/prepare.ts';
import { fillWords } from '#features/questionnaires/words/fill.ts';
import { useWrite } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { Problem } from '#ui/kit/page.tsx';
import { StepHead } from './step-head.tsx';
import type { Step } from './steps.ts';
import { useEvaluation, useSession } from './use-session.ts';

export function ReviewStep({
  step,
  goToKey,
  go,
}: {
  step: Step;
  goToKey: (key: string) => void;
  go: (step: string) => void;
}) {
  const w = useWords(fillWords).review;
  const { locale } = useLanguage();
  const session = useSession();
  const { completion, sections } = useEvaluation();
  const complete = useWrite<typeof completeQuestionnaire>('questionnaires.complete');
  const [waiting, setWaiting] = useState(false);
  const reasons = completion.ok ? [] : dropTwins(completion.reasons);
  const { unfinished, conflicts } = session;
  const skipped = sections
    .flatMap((section) => section.questions)
    .filter((question) => question.state === 'skipped').length;
  const ready = completion.ok && unfinished.length === 0 && conflicts.length === 0;
  const textOf = (key: string) => session.prepared.byId.get(questionIdOf(key))?.question.text[locale] ?? key;
  const end = async () => {
    const sent = await session.flush();
    setWaiting(!sent);
    if (sent) complete.mutate({ id: session.id });
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
          {unfinished.map((key) => (
            <Gap key={key} text={textOf(key)} onClick={() => goToKey(key)} />
          ))}
        </Gaps>
      ) : null}
      {conflicts.length > 0 ? (
        <Gaps title={w.conflicts}>
          {conflicts.map((key) => (
            <Gap key={key} text={textOf(key)} onClick={() => goToKey(key)} />
          ))}
        </Gaps>
      ) : null}
      {ready ? (
        <>
          <p className="fill-hint">{w.readyText}</p>
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
      <Button size="lg" mt="md" disabled={!ready} loading={complete.isPending} onClick={end}>
        {w.complete}
      </Button>
    </>
  );
}

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
