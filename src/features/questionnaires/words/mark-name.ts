// What a tick in a box says, in the words that stand beside it on the sheet.
import type { InterviewFacts } from '#features/questionnaires/shapes/answers.ts';
import type { SlotSubject } from '#features/questionnaires/shapes/evaluation.ts';
import type { Question } from '#features/questionnaires/shapes/form.ts';
import type { Locale } from '#kernel/words.ts';
import { sheetWords } from './paper.ts';

const lookUp = (table: Readonly<Record<string, unknown>>, mark: string): string => {
  const found = table[mark];
  return typeof found === 'string' ? found : mark;
};

export function nameMark(
  about: { question: Question; subject: SlotSubject; facts: InterviewFacts; locale: Locale },
  mark: string,
): string {
  const { question, subject, facts, locale } = about;
  const w = sheetWords[locale];
  const introduced = /^introduce\.(\d+)$/.exec(mark)?.[1];
  if (introduced) return `${Number(introduced) + 1}: ${w.recommendations.introduce}`;
  switch (subject.part) {
    case 'person':
      return lookUp(w.person, mark);
    case 'new_persons':
      return w.newPersons.none;
    case 'position':
      return lookUp(w.growth, mark);
    case 'offer':
      return lookUp(w.offers, mark);
    case 'fact':
      return mark === 'yes' ? w.yes : w.no;
    default:
      break;
  }
  switch (question.type) {
    case 'one':
    case 'many':
      return question.options.find((one) => one.code === mark)?.text[locale] ?? mark;
    case 'yesno':
      return mark === 'yes' ? w.yes : w.no;
    case 'consent':
      return lookUp(w.consent, mark);
    case 'persons_met':
    case 'person':
      return facts.persons.find((person) => person.id === mark)?.name ?? mark;
    case 'position':
    case 'offer':
      return (
        [...facts.positions, ...facts.offers, ...(facts.products ?? [])].find((one) => one.id === mark)
          ?.name ?? mark
      );
    case 'recommendations':
      return w.recommendations.none;
    default:
      return mark;
  }
}
