// Arbitrary answers for the sample form: well-typed ones slot by slot, and whatever a broken device may send.
import * as fc from 'fast-check';
import {
  CLAIM_FREQUENCIES,
  GROWTH_OUTLOOKS,
  OFFER_INTERESTS,
} from '#features/questionnaires/shapes/answers.ts';
import { OFFER_ID, PERSON_ID, POINT_ID, POSITION_ID } from './questionnaire-form.ts';

const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .map((text) => `x${text.replaceAll('\0', '')}`);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const day = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const uuid = fc.uuid();
const own = fc.record;

const person = fc.oneof(
  own({
    presence: fc.constant('here'),
    samePost: fc.boolean(),
    sameContacts: fc.boolean(),
    post: maybe(words),
  }),
  own({ presence: fc.constant('left'), leftOn: day, movedTo: maybe(words) }),
  own({ presence: fc.constant('unknown') }),
);
const claim = own({
  id: uuid,
  what: words,
  servicePointId: fc.constant(POINT_ID),
  since: day,
  frequency: fc.constantFrom(...CLAIM_FREQUENCIES),
  words,
});
const recommendation = own({
  id: uuid,
  name: words,
  company: words,
  servedBy: maybe(words),
  willIntroduce: fc.boolean(),
});
const someOf = <Entry extends { id: string }>(entry: fc.Arbitrary<Entry>, minLength: number) =>
  fc.uniqueArray(entry, { minLength, maxLength: 4, selector: (one) => one.id });

/** Well-typed values by answer key. */
export const goodValues: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  met_on: day,
  met_with: own({ personIds: fc.constant([PERSON_ID]), others: maybe(words) }),
  consent: own({ given: fc.boolean(), note: maybe(words) }),
  [`people/${PERSON_ID}`]: person,
  'people/new': own({
    persons: someOf(
      own({ id: uuid, name: words, post: words, replacesId: maybe(fc.constant(PERSON_ID)) }),
      0,
    ),
  }),
  path: words,
  season: own({ option: fc.constantFrom('even', 'peaks'), other: maybe(words) }),
  peak_month: words,
  uses: own({ options: fc.subarray(['telephony', 'video'], { minLength: 1 }) }),
  staff: fc.integer({ min: 1, max: 100_000 }),
  ease: fc.integer({ min: 1, max: 5 }),
  reserve: fc.boolean(),
  'speed/measured': fc.integer({ min: 0, max: 2000 }).map((tenths) => tenths / 10),
  'speed/no_failure': fc.boolean(),
  'speed/claims': own({ claims: someOf(claim, 1) }),
  'support/minutes': fc.integer({ min: 0, max: 30 }),
  'support/claims': own({ claims: someOf(claim, 1) }),
  [`volumes/${POSITION_ID}`]: own({
    outlook: fc.constantFrom(...GROWTH_OUTLOOKS),
    amount: maybe(fc.nat()),
    from: maybe(day),
  }),
  [`news/${OFFER_ID}`]: own({ interest: fc.constantFrom(...OFFER_INTERESTS), nextOn: maybe(day) }),
  'news/free': own({ wishes: someOf(own({ id: uuid, what: words }), 0) }),
  acquaintances: fc.oneof(
    own({ outcome: fc.constant('none_given'), note: maybe(words) }),
    own({ outcome: fc.constant('given'), people: someOf(recommendation, 1) }),
  ),
};

export const answerKeys = Object.keys(goodValues);

/** A key of the form with a well-typed value. */
export const goodAnswer = fc
  .constantFrom(...answerKeys)
  .chain((key) => fc.tuple(fc.constant(key), goodValues[key] as fc.Arbitrary<unknown>));

/** Some of the answers, all well-typed. */
export const goodAnswers = fc
  .record(Object.fromEntries(answerKeys.map((key) => [key, maybe(goodValues[key] as fc.Arbitrary<unknown>)])))
  .map((answers) => Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined)));

/** Anything at all: good answers, junk under known keys, junk keys. */
export const wildAnswers = fc
  .tuple(
    goodAnswers,
    fc.dictionary(fc.oneof(fc.constantFrom(...answerKeys), fc.string()), fc.anything(), { maxKeys: 8 }),
  )
  .map(([good, wild]) => ({ ...good, ...wild }));
