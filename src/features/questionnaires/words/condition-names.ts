// What keys and options are called, for a condition in words: the same on the sheet of paper and in the designer.
import type { FormDefinition } from '#features/questionnaires/shapes/form.ts';
import type { ConditionNames } from '#features/questionnaires/words/designer-condition.ts';
import { formatDay } from '#kernel/dates.ts';
import { isDay } from '#kernel/day.ts';
import { type Locale, textIn } from '#kernel/words.ts';

const LONGEST = 60;

/** The beginning of a text, cut between words. */
function shorten(text: string, longest: number): string {
  const plain = text.trim().replace(/[?.:!]$/, '');
  if (plain.length <= longest) return plain;
  const cut = plain.slice(0, longest - 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > longest / 2 ? space : cut.length).replace(/[\s,;:—–-]+$/, '')}…`;
}

/** @param numbers as printed; a question that is not there is called by its words alone */
export function conditionNames(
  form: FormDefinition,
  locale: Locale,
  numbers: ReadonlyMap<string, string>,
  longest = LONGEST,
): ConditionNames {
  const byId = new Map(form.sections.flatMap(({ questions }) => questions).map((one) => [one.id, one]));
  const idOf = (key: string) => key.split('/')[0] ?? key;
  return {
    number: (key) => numbers.get(idOf(key)) ?? null,
    question: (key) => {
      const question = byId.get(idOf(key));
      const part =
        question?.type === 'criterion'
          ? question.parts.find((one) => key === `${question.id}/${one.id}`)
          : undefined;
      const named = part ?? question;
      return shorten((named && textIn(named.text, locale)) || key, longest);
    },
    option: (key, code) => {
      const question = byId.get(idOf(key));
      if (question?.type === 'date' && isDay(code)) return formatDay(code, locale);
      const options = question && 'options' in question ? question.options : [];
      const option = options.find((one) => one.code === code);
      return (option && textIn(option.text, locale)) || code;
    },
  };
}
