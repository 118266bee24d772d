// Whether a value answers its question. The same function guards the door of the server, the browser's form
// and the typing-in of paper, so none of them can drift from the others.
import type { InterviewFacts } from '#features/questionnaires/shapes/answers.ts';
import {
  CLAIM_FREQUENCIES,
  GROWTH_OUTLOOKS,
  OFFER_INTERESTS,
} from '#features/questionnaires/shapes/answers.ts';
import type { AnswerCheck } from '#features/questionnaires/shapes/evaluation.ts';
import type { Question } from '#features/questionnaires/shapes/form.ts';
import { long, plainCheck, short } from '#features/questionnaires/rules/check-plain.ts';
import type { PreparedForm } from '#features/questionnaires/rules/prepare.ts';
import { questionIdOf } from '#features/questionnaires/rules/prepare.ts';
import type { Slot } from '#features/questionnaires/rules/slots.ts';
import { listSlots } from '#features/questionnaires/rules/slots.ts';
import type { ValueCheck, ValueFault } from '#features/questionnaires/rules/value-checks.ts';
import {
  amount,
  day,
  fields,
  flag,
  isRecord,
  list,
  may,
  must,
  oneOf,
  orNull,
  uuid,
  variant,
} from '#features/questionnaires/rules/value-checks.ts';

const anyDay = day();
/** Kopecks: up to 90 trillion roubles. */
const kopecks = amount({ min: 0, max: 9e15 });

const PERSON_HERE = fields({
  presence: must(short),
  samePost: must(flag),
  post: may(short),
  sameContacts: must(flag),
  phone: may(short),
  email: may(short),
  note: may(long),
});

const PERSON_UNKNOWN = fields({ presence: must(short), note: may(long) });

function personCheck(facts: InterviewFacts): ValueCheck {
  return variant('presence', {
    here: PERSON_HERE,
    left: fields({
      presence: must(short),
      leftOn: must(anyDay),
      leftOnApproximate: may(flag),
      movedTo: may(short),
      successorId: may(oneOf(facts.persons.map((person) => person.id))),
      note: may(long),
    }),
    unknown: PERSON_UNKNOWN,
  });
}

const POSITION_CHECK = fields({
  outlook: must(oneOf(GROWTH_OUTLOOKS)),
  amount: may(kopecks),
  from: may(anyDay),
  note: may(long),
});

const OFFER_CHECK = fields({
  interest: must(oneOf(OFFER_INTERESTS)),
  nextStep: may(short),
  nextOn: may(anyDay),
  note: may(long),
});

const FREE_OFFERS_CHECK = fields({
  wishes: must(list(fields({ id: must(uuid), what: must(short), note: may(long) }), 0)),
});

function newPersonsCheck(facts: InterviewFacts): ValueCheck {
  const known = facts.persons.map((person) => person.id);
  const person = fields({
    id: must(uuid),
    name: must(short),
    post: must(short),
    role: may(short),
    phone: may(short),
    email: may(short),
    replacesId: may(oneOf(known)),
  });
  return fields({ persons: must(list(person, 0)) });
}

function claimsCheck(facts: InterviewFacts): ValueCheck {
  const points = facts.servicePoints.map((point) => point.id);
  const claim = fields({
    id: must(uuid),
    what: must(long),
    servicePointId: must(orNull(oneOf(points))),
    place: may(short),
    since: must(anyDay),
    sinceApproximate: may(flag),
    frequency: must(oneOf(CLAIM_FREQUENCIES)),
    words: must(long),
  });
  const placed: ValueCheck = (value) => {
    const found = claim(value);
    if (found || !isRecord(value)) return found;
    // Works need a place to go to: a service point of ours, or the client's own description.
    const located = value.servicePointId !== null || value.place !== undefined;
    return located ? null : { code: 'answer_field_missing', facts: { field: 'place' } };
  };
  return fields({ claims: must(list(placed, 1)) });
}

function checkOf(question: Question, slot: Slot, facts: InterviewFacts): ValueCheck {
  const { subject } = slot;
  switch (subject.part) {
    case 'value':
      return plainCheck(question, facts);
    case 'person':
      return personCheck(facts);
    case 'new_persons':
      return newPersonsCheck(facts);
    case 'fact':
      return subject.fact.kind === 'yesno' ? flag : amount(subject.fact);
    case 'bound':
      return amount(subject.fact);
    case 'claims':
      return claimsCheck(facts);
    case 'position':
      return POSITION_CHECK;
    case 'offer':
      return OFFER_CHECK;
    case 'free_offers':
      return FREE_OFFERS_CHECK;
  }
}

/** True for the mark that an optional question was passed over. */
export function isSkip(value: unknown): boolean {
  return isRecord(value) && value.skipped === true && Object.keys(value).length === 1;
}

/** Null when `value` answers this slot, else what is wrong. */
export function findFault(
  question: Question,
  slot: Slot,
  facts: InterviewFacts,
  value: unknown,
): ValueFault | null {
  // A result is nobody's to give, and nobody's to pass over.
  if (isSkip(value) && question.type !== 'calculated')
    return slot.required ? { code: 'answer_skip_refused', facts: {} } : null;
  return checkOf(question, slot, facts)(value);
}

/**
 * Whether `value` may be stored under `key` (`question` or `question/item`) for this client. Clearing an
 * answer is not a value and needs no check. Whether answering is allowed now, `decideAnswering` says.
 */
export function validateAnswer(
  prepared: PreparedForm,
  facts: InterviewFacts,
  key: string,
  value: unknown,
): AnswerCheck {
  const placed = prepared.byId.get(questionIdOf(key));
  const shown = key.slice(0, 200);
  if (!placed) return { ok: false, code: 'answer_question_unknown', facts: { key: shown } };
  const slot = listSlots(placed.question, facts).find((candidate) => candidate.key === key);
  if (!slot) return { ok: false, code: 'answer_item_unknown', facts: { key: shown } };
  const found = findFault(placed.question, slot, facts, value);
  return found ? { ok: false, code: found.code, facts: { ...found.facts, key: shown } } : { ok: true };
}
