import type { QuestionOf } from '#features/questionnaires/shapes/form.ts';
import { withUnit } from '#features/questionnaires/words/describe-plain.ts';
import { fillWords } from '#features/questionnaires/words/fill.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';

/** A result, large enough to turn the screen round and show it. */
export function ComputedField(props: {
  question: QuestionOf<'calculated'>;
  value: number | boolean | undefined;
}) {
  const { locale } = useLanguage();
  const w = useWords(fillWords);
  const { question, value } = props;
  if (value === undefined) return null;
  const shown = typeof value === 'number' ? withUnit(value, question.unit, locale) : value ? w.yes : w.no;
  return (
    <div>
      <p className="fill-computed">
        <output aria-label={question.text[locale]}>{shown}</output>
      </p>
      <p className="fill-quiet" style={{ margin: '6px 0 0' }}>
        {w.calculated}
      </p>
    </div>
  );
}
