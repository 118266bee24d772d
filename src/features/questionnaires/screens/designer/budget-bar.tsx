import { questionsOf } from '#features/questionnaires/rules/designer/edits.ts';
import type { FormDefinition } from '#features/questionnaires/shapes/form.ts';
import { designerWords } from '#features/questionnaires/words/designer.ts';
import { formatNumber } from '#kernel/words.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import type { RealTime } from './question-editor.tsx';

/** Planned minutes against the hour; beside them what real talks have taken (M5.1). */
export function BudgetBar({ form, real }: { form: FormDefinition; real: ReadonlyMap<string, RealTime> }) {
  const w = useWords(designerWords);
  const { locale } = useLanguage();
  const questions = questionsOf(form);
  const planned = questions.reduce((sum, question) => sum + (question.minutes ?? 0), 0);
  const measured = questions.filter((question) => real.has(question.id));
  // Where nothing has been measured the plan stands in, so that the two sums speak of the same questions.
  const inFact = questions.reduce(
    (sum, question) => sum + (real.get(question.id)?.minutes ?? question.minutes ?? 0),
    0,
  );
  const { minutesBudget: budget } = form;
  const over = planned > budget;
  const say = (minutes: number) => formatNumber(Math.round(minutes * 10) / 10, locale);
  const widest = Math.max(budget, planned, measured.length > 0 ? inFact : 0, 1);
  return (
    <div className="designer-budget" data-over={over || undefined}>
      <div className="designer-budget-track" aria-hidden="true">
        <span className="designer-budget-plan" style={{ width: `${(planned / widest) * 100}%` }} />
        <span className="designer-budget-mark" style={{ left: `${(budget / widest) * 100}%` }} />
        {measured.length > 0 ? (
          <span className="designer-budget-real" style={{ left: `${(inFact / widest) * 100}%` }} />
        ) : null}
      </div>
      <span className="tabular">
        <span className="designer-away">{w.budgetLabel}: </span>
        {w.budget(say(planned), say(budget))}
        {over ? `, ${w.budgetOver(say(planned - budget))}` : ''}
        {measured.length > 0 ? ` · ${w.realSum(say(inFact))}` : ''}
      </span>
    </div>
  );
}
