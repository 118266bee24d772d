// Where answers go: one slot for a plain question, several for one that repeats over what is known.
import type { InterviewFacts } from '#features/questionnaires/shapes/answers.ts';
import {
  BOUND_SUFFIX,
  CLAIMS_ITEM,
  FREE_OFFERS_ITEM,
  NEW_PERSONS_ITEM,
} from '#features/questionnaires/shapes/answers.ts';
import type { SlotSubject } from '#features/questionnaires/shapes/evaluation.ts';
import type { CriterionPart, CriterionQuestion, Question } from '#features/questionnaires/shapes/form.ts';

export interface Slot {
  readonly key: string;
  readonly subject: SlotSubject;
  readonly required: boolean;
}

type NumberPart = Extract<CriterionPart, { kind: 'number' }>;

/** The contracted level, or null where the file does not hold it and the client has to be asked. */
export function contractLevel(facts: InterviewFacts, key: string): number | null {
  const level = Object.hasOwn(facts.serviceLevels, key) ? facts.serviceLevels[key] : undefined;
  return typeof level === 'number' && Number.isFinite(level) ? level : null;
}

/** True where the bound itself must be asked of the client. */
export function asksBound(part: NumberPart, facts: InterviewFacts): boolean {
  return part.bound.from === 'contract' && contractLevel(facts, part.bound.serviceLevel) === null;
}

/** Keys under which a criterion's facts, asked bounds and claims are answered. */
export const factKey = (questionId: string, partId: string) => `${questionId}/${partId}`;
export const boundKey = (questionId: string, partId: string) => `${questionId}/${partId}${BOUND_SUFFIX}`;
export const claimsKey = (questionId: string) => `${questionId}/${CLAIMS_ITEM}`;

function listCriterionSlots(question: CriterionQuestion, facts: InterviewFacts): Slot[] {
  const slots: Slot[] = [];
  for (const fact of question.parts) {
    if (fact.kind === 'number' && asksBound(fact, facts)) {
      slots.push({ key: boundKey(question.id, fact.id), subject: { part: 'bound', fact }, required: true });
    }
    slots.push({ key: factKey(question.id, fact.id), subject: { part: 'fact', fact }, required: true });
  }
  slots.push({ key: claimsKey(question.id), subject: { part: 'claims' }, required: true });
  return slots;
}

/** Without an answer to it the questionnaire is not complete: what the form says, and what the method asks always. */
export const isRequired = ({ required, type }: Question): boolean =>
  required === true || type === 'criterion' || type === 'recommendations';

/** All slots of a question for this client, in the order they are asked; visibility is decided elsewhere. */
export function listSlots(question: Question, facts: InterviewFacts): Slot[] {
  const { id } = question;
  const required = isRequired(question);
  switch (question.type) {
    case 'criterion':
      return listCriterionSlots(question, facts);
    case 'person_checkin':
      return [
        ...facts.persons.map((person) => ({
          key: `${id}/${person.id}`,
          subject: { part: 'person' as const, person },
          required,
        })),
        { key: `${id}/${NEW_PERSONS_ITEM}`, subject: { part: 'new_persons' }, required },
      ];
    case 'position_growth':
      return facts.positions.map((position) => ({
        key: `${id}/${position.id}`,
        subject: { part: 'position', position },
        required,
      }));
    case 'offer_interest':
      return [
        ...facts.offers.map((offer) => ({
          key: `${id}/${offer.id}`,
          subject: { part: 'offer' as const, offer },
          required,
        })),
        { key: `${id}/${FREE_OFFERS_ITEM}`, subject: { part: 'free_offers' }, required: false },
      ];
    case 'position':
    case 'offer': {
      // Nothing to choose from and no room for words: there is nothing to ask.
      const asked = question.other === true || (facts[question.among]?.length ?? 0) > 0;
      return asked ? [{ key: id, subject: { part: 'value' }, required }] : [];
    }
    case 'calculated':
      return [{ key: id, subject: { part: 'value' }, required: false }];
    default:
      return [{ key: id, subject: { part: 'value' }, required }];
  }
}
