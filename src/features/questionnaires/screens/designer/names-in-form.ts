// What keys and options are called, for a condition in words.
import { questionsOf } from '#features/questionnaires/rules/designer/edits.ts';
import { questionIdOf } from '#features/questionnaires/rules/prepare.ts';
import type { FormDefinition } from '#features/questionnaires/shapes/form.ts';
import type { ConditionNames } from '#features/questionnaires/words/designer-condition.ts';
import { type Locale, textIn } from '#kernel/words.ts';

const LONGEST = 60;

function shorten(text: string): string {
  const plain = text.trim().replace(/[?.:]$/, '');
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST - 1).trimEnd()}…` : plain;
}

export function namesIn(form: FormDefinition, locale: Locale): ConditionNames {
  const byId = new Map(questionsOf(form).map((question) => [question.id, question]));
  return {
    question: (key) => {
      const question = byId.get(questionIdOf(key));
      const part =
        question?.type === 'criterion'
          ? question.parts.find((one) => key === `${question.id}/${one.id}`)
          : undefined;
      const named = part ?? question;
      return shorten((named && textIn(named.text, locale)) || key);
    },
    option: (key, code) => {
      const question = byId.get(questionIdOf(key));
      const options = question && 'options' in question ? question.options : [];
      const option = options.find((one) => one.code === code);
      return (option && textIn(option.text, locale)) || code;
    },
  };
}
