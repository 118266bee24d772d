// A place for an answer, named in a list where its question stands nowhere near.
import type { SlotSubject } from '#features/questionnaires/shapes/evaluation.ts';
import type { Question, SectionKind } from '#features/questionnaires/shapes/form.ts';
import type { Locale } from '#kernel/words.ts';
import { fillWords } from './fill.ts';

/** «Рост: Канал 100 Мбит/с»; a question asked once is named by its own words. */
export function nameSlot(
  question: Question,
  subject: SlotSubject,
  section: SectionKind,
  locale: Locale,
): string {
  const w = fillWords[locale];
  const within = (name: string) => `${w.sections[section]}: ${name}`;
  switch (subject.part) {
    case 'person':
      return within(subject.person.name);
    case 'new_persons':
      return within(w.newPersons.short.toLowerCase());
    case 'position':
      return within(subject.position.name);
    case 'offer':
      return within(subject.offer.name);
    case 'free_offers':
      return within(w.offers.wishes.toLowerCase());
    case 'fact':
    case 'bound':
      return subject.fact.text[locale];
    case 'claims':
      return `${w.claims.title}: ${question.text[locale]}`;
    case 'value':
      return question.text[locale];
  }
}
