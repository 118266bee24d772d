// An answer in words, for the summary, the leader's reading and the comparison of two devices.
import type {
  AnswerValue,
  ClaimsAnswer,
  FreeOffersAnswer,
  NewPersonsAnswer,
  OfferInterestAnswer,
  PersonCheckinAnswer,
  PositionGrowthAnswer,
} from '#features/questionnaires/shapes/answers.ts';
import type { CriterionPart } from '#features/questionnaires/shapes/form.ts';
import { formatDay } from '#kernel/dates.ts';
import { formatMoney } from '#kernel/money.ts';
import { quote } from '#kernel/quotes.ts';
import type { Locale } from '#kernel/words.ts';
import { type Described, describePlain, join, withUnit } from './describe-plain.ts';
import { fillWords } from './fill.ts';

function describePerson(answer: PersonCheckinAnswer, locale: Locale): string {
  const w = fillWords[locale].person;
  if (answer.presence === 'unknown') return join(w.unknown, answer.note);
  if (answer.presence === 'left') {
    const about = answer.leftOnApproximate ? ` (${fillWords[locale].day.about})` : '';
    return join(
      `${w.left}: ${formatDay(answer.leftOn, locale)}${about}`,
      answer.movedTo && `${w.movedTo.toLowerCase()}: ${answer.movedTo}`,
      answer.note,
    );
  }
  const same = answer.samePost && answer.sameContacts;
  return join(same ? w.same : w.changed, answer.post, answer.phone, answer.email, answer.note);
}

function describeClaims({ locale, facts }: Described, answer: ClaimsAnswer): string[] {
  const w = fillWords[locale];
  return answer.claims.map((claim) => {
    const point = facts.servicePoints.find((one) => one.id === claim.servicePointId)?.name;
    const about = claim.sinceApproximate ? ` (${w.day.about})` : '';
    const since = `${w.claims.from} ${formatDay(claim.since, locale)}${about}`;
    const told = join(claim.what, point, claim.place, since, w.claims.frequencies[claim.frequency]);
    return `${told}. ${quoteWords(claim.words, locale)}`;
  });
}

/** What somebody said, in quotation marks; in those it was written down in, where it was. */
export function quoteWords(words: string, locale: Locale): string {
  const said = words.trim();
  if (/^[«“"„].*[»”"“][.!?…]*$/su.test(said)) return said;
  return quote(said, locale);
}

/** A measured or stated fact with its unit. */
export function describeFact(part: CriterionPart, value: number | boolean, locale: Locale): string {
  if (part.kind === 'yesno') return value ? fillWords[locale].yes : fillWords[locale].no;
  return withUnit(Number(value), part.unit, locale);
}

/** Lines a person can read; a list gives one line an entry. */
export function describeAnswer(about: Described, value: AnswerValue): string[] {
  const { subject, locale } = about;
  const w = fillWords[locale];
  if (typeof value === 'object' && 'skipped' in value) return [w.skipped];
  switch (subject.part) {
    case 'value':
      return describePlain(about, value);
    case 'person':
      return [describePerson(value as PersonCheckinAnswer, locale)];
    case 'new_persons': {
      const { persons } = value as NewPersonsAnswer;
      if (persons.length === 0) return [w.newPersons.none];
      return persons.map((one) => join(one.name, one.post, one.phone, one.email));
    }
    case 'fact':
    case 'bound':
      return [describeFact(subject.fact, value as number | boolean, locale)];
    case 'claims':
      return describeClaims(about, value as ClaimsAnswer);
    case 'position': {
      const answer = value as PositionGrowthAnswer;
      const amount = answer.amount ? `${formatMoney(answer.amount, locale)} ${w.growth.perMonth}` : null;
      const from = answer.from && formatDay(answer.from, locale);
      return [join(w.growth.outlooks[answer.outlook], amount, from, answer.note)];
    }
    case 'offer': {
      const answer = value as OfferInterestAnswer;
      const on = answer.nextOn && formatDay(answer.nextOn, locale);
      return [join(w.offers.interests[answer.interest], answer.nextStep, on, answer.note)];
    }
    case 'free_offers':
      return (value as FreeOffersAnswer).wishes.map((one) => join(one.what, one.note));
  }
}
