import { useState } from 'react';
import { knownKeys, questionsBefore } from '#features/questionnaires/rules/designer/known-keys.ts';
import { ownNames } from '#features/questionnaires/rules/formula/own-names.ts';
import { printFormula } from '#features/questionnaires/rules/formula/print-formula.ts';
import { readFormula } from '#features/questionnaires/rules/formula/read-formula.ts';
import type { FormDefinition, QuestionOf } from '#features/questionnaires/shapes/form.ts';
import { editorWords } from '#features/questionnaires/words/designer-editor.ts';
import { problemWords } from '#features/questionnaires/words/designer-problems.ts';
import { useWords } from '#ui/i18n.tsx';
import { ExpressionField } from './expression-field.tsx';

/** The formula of a computed question as text; only what can be read becomes the formula. */
export function FormulaField(props: {
  form: FormDefinition;
  question: QuestionOf<'calculated'>;
  onChange: (question: QuestionOf<'calculated'>) => void;
}) {
  const w = useWords(editorWords);
  const said = useWords(problemWords);
  const { form, question } = props;
  const [text, setText] = useState(() => printFormula(question.formula));
  const before = questionsBefore(form, question.id);
  const names = ownNames(before);
  const read = readFormula(text, names);
  return (
    <ExpressionField
      label={w.formula}
      value={text}
      keys={knownKeys(before, true)}
      fault={read.ok ? null : said[read.fault.code]({ found: read.fault.found })}
      onChange={(next) => {
        setText(next);
        const found = readFormula(next, names);
        if (found.ok) props.onChange({ ...question, formula: found.formula });
      }}
    />
  );
}
