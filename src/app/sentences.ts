// Every refusal code has its sentence in the words of the room it comes from; this table joins them.
import { accessRefusals } from '#features/access/words/refusals.ts';
import { clientRefusals } from '#features/clients/words/refusals.ts';
import { exchangeRefusals } from '#features/exchange/words/refusals.ts';
import { qualityRefusals } from '#features/quality/words/refusals.ts';
import { designerRefusals } from '#features/questionnaires/words/designer-refusals.ts';
import { hourRefusals } from '#features/questionnaires/words/hour-refusals.ts';
import { paperRefusals } from '#features/questionnaires/words/paper-refusals.ts';
import { questionnaireRefusals } from '#features/questionnaires/words/refusals.ts';
import { reportRefusals } from '#features/reports/words/refusals.ts';
import { roundRefusals } from '#features/rounds/words/refusals.ts';
import { staffRefusals } from '#features/staff/words/refusals.ts';
import { touchesRefusals } from '#features/touches/words/refusals.ts';
import type { Refusal, RefusalFacts } from '#kernel/refusal.ts';
import type { Locale } from '#kernel/words.ts';

type Sentence = string | ((facts: RefusalFacts) => string);
type Sentences = Record<string, Sentence>;

// biome-ignore format: a line a room
const rooms: readonly Record<Locale, object>[] = [
  accessRefusals,
  staffRefusals,
  clientRefusals,
  roundRefusals,
  touchesRefusals,
  qualityRefusals,
  reportRefusals,
  exchangeRefusals,
  questionnaireRefusals,
  paperRefusals,
  designerRefusals,
  hourRefusals,
];

/** The sentence for a code, or undefined where no room wrote one (a test refuses that). */
export function sentenceFor(locale: Locale, code: string, facts: RefusalFacts): string | undefined {
  for (const room of rooms) {
    const sentence = (room[locale] as Sentences)[code];
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
