// Money is whole kopecks in a number: exact up to 90 trillion roubles, and sums cannot drift.
import { formatNumber, type Locale } from './words.ts';

/** Whole kopecks. */
export type Kopecks = number;

/** «1 234 567,50 ₽»; whole roubles lose the zero kopecks. */
export function formatMoney(kopecks: Kopecks, locale: Locale): string {
  const fraction = kopecks % 100 === 0 ? 0 : 2;
  return `${formatNumber(kopecks / 100, locale, fraction)}\u00a0₽`;
}

/** «12,8 млн ₽», «340 тыс. ₽», «950 ₽»: for charts and dense tables. */
export function formatMoneyShort(kopecks: Kopecks, locale: Locale): string {
  const roubles = kopecks / 100;
  const size = Math.abs(roubles);
  const [divisor, ru, en] =
    size >= 1e9
      ? [1e9, 'млрд', 'bn']
      : size >= 1e6
        ? [1e6, 'млн', 'm']
        : size >= 1e3
          ? [1e3, 'тыс.', 'k']
          : [1, '', ''];
  const value = roubles / (divisor as number);
  const digits = divisor === 1 || Math.abs(value) >= 100 ? 0 : 1;
  const shown = formatNumber(Number(value.toFixed(digits)), locale);
  const unit = locale === 'ru' ? ru : en;
  return unit ? `${shown}\u00a0${unit}\u00a0₽` : `${shown}\u00a0₽`;
}
