// What was agreed, in short lines to repeat to the client.
import type {
  KnownOffer,
  KnownPosition,
  OfferInterestAnswer,
  PositionGrowthAnswer,
  Recommendation,
} from '#features/questionnaires/shapes/answers.ts';
import { formatDay } from '#kernel/dates.ts';
import { formatMoney } from '#kernel/money.ts';
import type { Locale } from '#kernel/words.ts';
import { fillWords } from './fill.ts';

const join = (...parts: (string | null | undefined | false)[]) => parts.filter(Boolean).join(', ');

/** «Канал 100 Мбит/с — больше на 5 000 ₽ в месяц с 01.12.2026, второй офис» */
export function describeGrowth(
  position: KnownPosition,
  answer: PositionGrowthAnswer,
  locale: Locale,
): string {
  const w = fillWords[locale].review;
  const by = answer.amount ? w.growsBy(formatMoney(answer.amount, locale)) : null;
  const from = answer.from ? w.growsFrom(formatDay(answer.from, locale)) : null;
  return join(w.grows(position.name, [by, from].filter(Boolean).join(' ')), answer.note);
}

/** «Облачная АТС — интересно, прислать расчёт, 27.11.2026» */
export function describeInterest(offer: KnownOffer, answer: OfferInterestAnswer, locale: Locale): string {
  const interest = fillWords[locale].offers.interests[answer.interest];
  const on = answer.nextOn && formatDay(answer.nextOn, locale);
  const dash = locale === 'ru' ? '\u00a0— ' : ': ';
  return `${offer.name}${dash}${join(interest, answer.nextStep, on, answer.note)}`;
}

/** «рекомендация: Ирина Соколова (Кафе «Причал»), познакомит лично» */
export function describeRecommended(one: Recommendation, locale: Locale): string {
  const w = fillWords[locale];
  const introduces = one.willIntroduce && w.recommendations.introduce.toLowerCase();
  return w.review.recommends(join(`${one.name} (${one.company})`, introduces));
}
