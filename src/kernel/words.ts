// Texts live in typed tables, one per room: Russian is written first, and the compiler refuses an English
// table that lacks a key or takes other arguments. The same table serves browser, server, mail and print.

export type Locale = 'ru' | 'en';
export const LOCALES: readonly Locale[] = ['ru', 'en'];

type Widen<Phrase> = Phrase extends string
  ? string
  : Phrase extends (...args: infer Args) => string
    ? (...args: Args) => string
    : { [Key in keyof Phrase]: Widen<Phrase[Key]> };

/** One room's texts in both languages; `words[locale].key`. */
export function defineWords<const Table>(table: {
  ru: Table;
  en: Widen<NoInfer<Table>>;
}): Record<Locale, Widen<Table>> {
  return table as Record<Locale, Widen<Table>>;
}

const russianPlural = new Intl.PluralRules('ru');

/** Number with its noun: `plural(5, 'клиент', 'клиента', 'клиентов')` gives «5 клиентов» with a no-break space. */
export function plural(count: number, one: string, few: string, many: string): string {
  return `${formatNumber(count, 'ru')}\u00a0${pluralForm(count, one, few, many)}`;
}

/** The noun's form alone; a fraction takes the form of «клиента». */
export function pluralForm(count: number, one: string, few: string, many: string): string {
  const rule = russianPlural.select(count);
  return rule === 'one' ? one : rule === 'many' ? many : few;
}

/** English number with noun: `pluralEn(1, 'client', 'clients')`. */
export function pluralEn(count: number, one: string, many: string): string {
  return `${formatNumber(count, 'en')} ${count === 1 ? one : many}`;
}

const numberFormats = new Map<string, Intl.NumberFormat>();

/** A number as people of the language write it: 1 234,5 or 1,234.5. */
export function formatNumber(value: number, locale: Locale, fractionDigits?: number): string {
  const key = `${locale}:${fractionDigits ?? ''}`;
  let format = numberFormats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale === 'ru' ? 'ru-RU' : 'en-GB', {
      maximumFractionDigits: fractionDigits ?? 2,
      minimumFractionDigits: fractionDigits ?? 0,
    });
    numberFormats.set(key, format);
  }
  return format.format(value);
}

/** A text written by people of the company: Russian is always there, English may never have been written. */
type Written = Readonly<Record<Locale, string>>;

/** The text in a language, or the Russian one where nobody wrote it in that language. */
export const textIn = (text: Written, locale: Locale): string =>
  text[locale].trim() === '' ? text.ru : text[locale];

const isWritten = (value: object): value is Written =>
  'ru' in value && 'en' in value && typeof value.ru === 'string' && typeof value.en === 'string';

/** Is there a text nobody wrote in English? Looked through without copying: most forms lack none. */
function lacksEnglish(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some(lacksEnglish);
  if (isWritten(value)) return value.ru !== '' && value.en.trim() === '';
  for (const name in value) if (lacksEnglish((value as Record<string, unknown>)[name])) return true;
  return false;
}

/** The same structure with no English text empty; what lacks none comes back as the very same object. */
export function fillLocales<Value>(value: Value): Value {
  if (!lacksEnglish(value)) return value;
  if (Array.isArray(value)) return value.map((one: unknown) => fillLocales(one)) as Value;
  if (isWritten(value as object)) return { ...value, en: (value as Written).ru };
  return Object.fromEntries(
    Object.entries(value as object).map(([name, part]) => [name, fillLocales<unknown>(part)]),
  ) as Value;
}
