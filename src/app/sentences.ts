// Every refusal code has its sentence in the words of the room it comes from; this table joins them.
import { accessWords } from '#features/access/words.ts';
import { roundRefusals } from '#features/rounds/words/refusals.ts';
import { staffRefusals } from '#features/staff/words/refusals.ts';
import type { Refusal, RefusalFacts } from '#kernel/refusal.ts';
import type { Locale } from '#kernel/words.ts';

type Sentence = string | ((facts: RefusalFacts) => string);
type Sentences = Record<string, Sentence>;

const tables: Record<Locale, readonly Sentences[]> = {
  ru: [accessWords.ru.refusals as Sentences, staffRefusals.ru as Sentences, roundRefusals.ru as Sentences],
  en: [accessWords.en.refusals as Sentences, staffRefusals.en as Sentences, roundRefusals.en as Sentences],
};

/** The sentence for a code, or undefined where no room wrote one (a test refuses that). */
export function sentenceFor(locale: Locale, code: string, facts: RefusalFacts): string | undefined {
  for (const table of tables[locale]) {
    const sentence = table[code];
    if (sentence !== undefined) return typeof sentence === 'function' ? sentence(facts) : sentence;
  }
  return undefined;
}

/** What a caller is told: the code for programs, the sentence for people, the facts for both. */
export function describeRefusal(refusal: Refusal, locale: Locale) {
  return {
    error: {
      code: refusal.code,
      sentence: sentenceFor(locale, refusal.code, refusal.facts) ?? refusal.code,
      facts: refusal.facts,
    },
  };
}
