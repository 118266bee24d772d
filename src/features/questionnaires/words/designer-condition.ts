// A condition as a person would say it: «если № 4 „Сезон“ — пики и № 7 „Штат“ больше 50».
import type { Condition } from '#features/questionnaires/shapes/form.ts';
import { quote } from '#kernel/quotes.ts';
import { formatNumber, type Locale } from '#kernel/words.ts';

/** How things are called in the form: the question behind a key, the words of an option. */
export interface ConditionNames {
  /** As printed on the sheet; null for what is not printed. */
  number: (key: string) => string | null;
  question: (key: string) => string;
  option: (key: string, code: string) => string;
}

const WORDS = {
  ru: {
    and: ' и ',
    or: ' или ',
    not: (inner: string) => `неверно, что ${inner}`,
    answered: (name: string) => `на ${name} ответили`,
    includes: (name: string, value: string) => `в ${name} отмечено «${value}»`,
    always: 'всегда',
    never: 'никогда',
    yes: 'да',
    no: 'нет',
    signs: { eq: '—', ne: 'не', gt: 'больше', lt: 'меньше', gte: 'не меньше', lte: 'не больше' },
    number: (number: string) => `№\u00a0${number}`,
  },
  en: {
    and: ' and ',
    or: ' or ',
    not: (inner: string) => `it is not so that ${inner}`,
    answered: (name: string) => `${name} was answered`,
    includes: (name: string, value: string) => `${name} includes “${value}”`,
    always: 'always',
    never: 'never',
    yes: 'yes',
    no: 'no',
    signs: { eq: 'is', ne: 'is not', gt: 'is above', lt: 'is below', gte: 'is at least', lte: 'is at most' },
    number: (number: string) => `No.\u00a0${number}`,
  },
} as const;

/** The condition in words, without the «если» before it. */
export function describeCondition(condition: Condition, locale: Locale, names: ConditionNames): string {
  const w = WORDS[locale];
  const called = (key: string) => {
    const number = names.number(key);
    return `${number === null ? '' : `${w.number(number)} `}${quote(names.question(key), locale)}`;
  };
  const inner = (part: Condition) => {
    const text = describeCondition(part, locale, names);
    return (part.op === 'and' || part.op === 'or') && part.of.length > 1 ? `(${text})` : text;
  };
  switch (condition.op) {
    case 'and':
    case 'or':
      if (condition.of.length === 0) return condition.op === 'and' ? w.always : w.never;
      return condition.of.map(inner).join(w[condition.op]);
    case 'not':
      return w.not(inner(condition.of));
    case 'answered':
      return w.answered(called(condition.question));
    case 'includes':
      return w.includes(called(condition.question), names.option(condition.question, condition.value));
    default: {
      const { op, question, value } = condition;
      // Whoever did not say yes has said no: without an answer no comparison holds.
      if (typeof value === 'boolean') {
        return `${called(question)} ${w.signs.eq} ${w[(op === 'ne') !== value ? 'yes' : 'no']}`;
      }
      const told = typeof value === 'number' ? formatNumber(value, locale) : names.option(question, value);
      return `${called(question)} ${w.signs[op]} ${told}`;
    }
  }
}
