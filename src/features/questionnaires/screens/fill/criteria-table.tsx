import { IconCheck, IconClock, IconX } from '@tabler/icons-react';
import type {
  ComparedPart,
  CriterionResult,
  Evaluation,
} from '#features/questionnaires/shapes/evaluation.ts';
import type { CriterionQuestion } from '#features/questionnaires/shapes/form.ts';
import type { PreparedForm } from '#features/questionnaires/rules/prepare.ts';
import { describeFact } from '#features/questionnaires/words/describe-answer.ts';
import { fillWords } from '#features/questionnaires/words/fill.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { useEvaluation, useSession } from './use-session.ts';

/** Each criterion: the measured number beside its bound, and what follows. */
export function CriteriaTable() {
  return <CriteriaList prepared={useSession().prepared} evaluation={useEvaluation()} />;
}

export function CriteriaList({ prepared, evaluation }: { prepared: PreparedForm; evaluation: Evaluation }) {
  return (
    <div>
      {evaluation.gate.criteria.map((result) => {
        const question = prepared.byId.get(result.criterionId)?.question;
        return question?.type === 'criterion' ? (
          <Criterion key={result.criterionId} question={question} result={result} />
        ) : null;
      })}
    </div>
  );
}

function Criterion({ question, result }: { question: CriterionQuestion; result: CriterionResult }) {
  const { locale } = useLanguage();
  return (
    <div className="fill-criterion">
      <strong style={{ fontWeight: 600 }}>{question.text[locale]}</strong>
      <Outcome outcome={result.outcome} />
      {result.parts.map((part) => (
        <Part
          key={part.partId}
          question={question}
          part={part}
          bad={part.outcome === 'failed' && result.outcome === 'failed'}
        />
      ))}
    </div>
  );
}

function Part({ question, part, bad }: { question: CriterionQuestion; part: ComparedPart; bad: boolean }) {
  const { locale } = useLanguage();
  const w = useWords(fillWords);
  const fact = question.parts.find((one) => one.id === part.partId);
  if (!fact) return null;
  const bound =
    part.kind === 'number' && part.bound !== null
      ? w.criterion.bound[part.compare](describeFact(fact, part.bound, locale))
      : null;
  return (
    <>
      <span className="fill-quiet fill-fact">
        {fact.text[locale]}
        {bound ? <span className="tabular"> ({bound})</span> : null}
      </span>
      <span className="fill-compare" data-bad={bad || undefined}>
        {part.value === null ? '—' : describeFact(fact, part.value, locale)}
      </span>
    </>
  );
}

function Outcome({ outcome }: { outcome: CriterionResult['outcome'] }) {
  const w = useWords(fillWords).criterion;
  const Icon = outcome === 'failed' ? IconX : outcome === 'missing' ? IconClock : IconCheck;
  return (
    <span className="fill-outcome" data-outcome={outcome}>
      <Icon size={18} aria-hidden />
      {w[outcome]}
    </span>
  );
}
