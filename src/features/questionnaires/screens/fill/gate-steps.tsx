// The result of the quality check, and the polite end where it failed (M9.1, M9.2).
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Claim, ClaimsAnswer } from '#features/questionnaires/shapes/answers.ts';
import { listClaimGaps } from '#features/questionnaires/rules/claim-gaps.ts';
import { claimsKey } from '#features/questionnaires/rules/slots.ts';
import { describeAnswer } from '#features/questionnaires/words/describe-answer.ts';
import { fillWords } from '#features/questionnaires/words/fill.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { Problem } from '#ui/kit/page.tsx';
import { CriteriaTable } from './criteria-table.tsx';
import { Deed } from './deed.tsx';
import type { Card } from './session.ts';
import { StepHead } from './step-head.tsx';
import type { Step } from './steps.ts';
import { useEvaluation, useSession, useSlot } from './use-session.ts';
import { useStep } from './use-step.ts';

export function CheckStep({ step, goToKey }: { step: Step; goToKey: (key: string) => void }) {
  const w = useWords(fillWords).gate;
  const { gate, sections } = useEvaluation();
  const state = gate.state === 'not_reached' ? 'missing' : gate.state;
  const open = sections
    .filter((section) => section.kind === 'criteria')
    .flatMap((section) => section.questions)
    .flatMap((question) => question.slots)
    .find((slot) => slot.state === 'missing' && slot.subject.part !== 'claims');
  return (
    <>
      <StepHead step={step} title={w[state]} />
      <p className="fill-hint">{w[`${state}Text`]}</p>
      <CriteriaTable />
      {state === 'missing' && open ? (
        <Deed>
          <Button size="lg" onClick={() => goToKey(open.key)}>
            {w.answer}
          </Button>
        </Deed>
      ) : null}
    </>
  );
}

export function FarewellStep(props: { card: Card; step: Step; goToKey: (key: string) => void }) {
  const { step, goToKey } = props;
  const w = useWords(fillWords);
  const { locale } = useLanguage();
  const session = useSession();
  const { gate } = useEvaluation();
  const pause = useStep('questionnaires.pause-quality', props.card);
  const [waiting, setWaiting] = useState(false);
  const silent = gate.failed.filter((result) => result.claimsMissing);
  const recorded = gate.failed.flatMap((result) => {
    const answer = session.answers[claimsKey(result.criterionId)] as ClaimsAnswer | undefined;
    const question = session.prepared.byId.get(result.criterionId)?.question;
    if (!answer || !question) return [];
    const about = { question, subject: { part: 'claims' as const }, facts: session.facts, locale };
    return describeAnswer(about, answer);
  });
  const end = async () => {
    const kept = await session.keepAll();
    setWaiting(!kept);
    if (kept) pause.mutate({ id: session.id });
  };
  return (
    <>
      <StepHead step={step} title={w.farewell.title} />
      <blockquote className="fill-script" style={{ marginInline: 0, fontSize: 19 }}>
        {session.form.pauseScript[locale]}
      </blockquote>
      {recorded.length > 0 ? (
        <p className="fill-part" style={{ marginTop: 22 }}>
          {w.farewell.recorded(recorded.length)}
        </p>
      ) : null}
      <ul style={{ margin: 0, paddingLeft: 20, fontSize: 16, lineHeight: 1.5 }}>
        {recorded.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {silent.map(({ criterionId }) => (
        <OpenClaims
          key={criterionId}
          criterionId={criterionId}
          open={() => goToKey(claimsKey(criterionId))}
        />
      ))}
      <p className="fill-quiet">{w.farewell.after}</p>
      {waiting ? <p className="fill-fault">{w.review.waiting}</p> : null}
      {pause.error ? <Problem problem={pause.error} /> : null}
      <Deed>
        <Button size="lg" disabled={silent.length > 0} loading={pause.isPending} onClick={end}>
          {w.farewell.button}
        </Button>
      </Deed>
    </>
  );
}

/** A failed criterion without a whole claim: what the one begun lacks, or that none is begun. */
function OpenClaims({ criterionId, open }: { criterionId: string; open: () => void }) {
  const w = useWords(fillWords);
  const { locale } = useLanguage();
  const session = useSession();
  const typed = useSlot(claimsKey(criterionId)).value as { claims?: readonly Partial<Claim>[] } | undefined;
  const about = session.prepared.byId.get(criterionId)?.question.text[locale] ?? '';
  const gaps = new Set((typed?.claims ?? []).flatMap(listClaimGaps));
  const missing = [...gaps].map((part) => w.claims[part].toLowerCase()).join(', ');
  return (
    <p className="fill-fault" role="status">
      {missing ? w.farewell.begun(about, missing) : `${about}. ${w.farewell.missing}`}{' '}
      <button type="button" className="fill-chip" onClick={open}>
        {missing ? w.farewell.finish : w.gate.toClaims}
      </button>
    </p>
  );
}
