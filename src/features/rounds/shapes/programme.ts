import type { Locale } from '#kernel/words.ts';

/** What a programme is called until its leader names it. */
export const PROGRAMME_NAMES: Readonly<Record<Locale, string>> = {
  ru: 'VIP-программа',
  en: 'VIP programme',
};

/** Longest round in days: whoever types a wrong century is told at once. */
export const LONGEST_ROUND_DAYS = 400;
