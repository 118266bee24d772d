import type { Locale } from '#kernel/words.ts';

/** A number of a criterion as it was found, beside the bound it failed. */
export interface Measured {
  /** Of the form: `criterion/part`. */
  criterion: string;
  title: Readonly<Record<Locale, string>>;
  value: number;
  bound: number | null;
  boundIs: 'at_least' | 'at_most';
  unit: Readonly<Record<Locale, string>> | null;
}
