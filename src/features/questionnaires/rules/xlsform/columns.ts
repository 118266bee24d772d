// Headers of an XLSForm: their aliases, their languages, and texts in both of ours.
import type { Localised } from '#features/questionnaires/shapes/form.ts';
import type { XlsRow } from '#features/questionnaires/shapes/xlsform.ts';
import type { Locale } from '#kernel/words.ts';

export const LANGUAGES: Readonly<Record<Locale, string>> = { ru: 'Русский (ru)', en: 'English (en)' };

const ALIASES: Readonly<Record<string, string>> = {
  relevance: 'relevant',
  'list name': 'list_name',
  caption: 'label',
  'constraint message': 'constraint_message',
  'required message': 'required_message',
  calculate: 'calculation',
  'repeat count': 'repeat_count',
  readonly: 'read_only',
};

/** Here text processors put “these” where an expression needs "those". */
const EXPRESSIONS = new Set(['relevant', 'calculation', 'constraint', 'required']);
const straight = (text: string) => text.replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"');

function localeOf(language: string): Locale | null {
  const code = /\(([a-z]{2})(?:[-_][a-z]+)?\)\s*$/i.exec(language)?.[1] ?? language.trim();
  const plain = code.toLowerCase();
  if (plain === 'ru' || plain === 'русский' || plain === 'russian') return 'ru';
  return plain === 'en' || plain === 'english' || plain === 'английский' ? 'en' : null;
}

/** 'label::English (en)' as 'label::en'; a third language, and what we do not know, stays as it is. */
export function canonical(header: string): string {
  const [name = '', ...rest] = header.split('::').map((part) => part.trim());
  const plain = name.toLowerCase();
  const base = ALIASES[plain] ?? plain;
  if (rest.length === 0) return base;
  const locale = rest.length === 1 ? localeOf(rest[0] ?? '') : null;
  return locale ? `${base}::${locale}` : header.trim();
}

/** Cells of a row by canonical column, each taken once it is understood; the rest can be carried. */
export class Cells {
  readonly line: number;
  readonly #cells = new Map<string, { header: string; text: string }>();
  readonly #taken = new Set<string>();

  constructor(row: XlsRow) {
    this.line = row.line;
    for (const [header, raw] of Object.entries(row.cells)) {
      const column = canonical(header);
      const text = EXPRESSIONS.has(column) ? straight(raw.trim()) : raw.trim();
      if (text !== '') this.#cells.set(column, { header, text });
    }
  }

  /** The text of a column, which counts as understood from now on. */
  take(column: string): string {
    this.#taken.add(column);
    return this.#cells.get(column)?.text ?? '';
  }

  peek(column: string): string {
    return this.#cells.get(column)?.text ?? '';
  }

  /** Marks a column as not understood after all, so that it is carried. */
  leave(column: string): void {
    this.#taken.delete(column);
  }

  /** A text in both languages; a column without a language is in `fallback`. Undefined where there is none. */
  text(column: string, fallback: Locale): Localised | undefined {
    const plain = this.take(column);
    const found = { ru: this.take(`${column}::ru`), en: this.take(`${column}::en`) };
    if (found[fallback] === '') found[fallback] = plain;
    return found.ru === '' && found.en === '' ? undefined : found;
  }

  /** Several texts, one a line. */
  texts(column: string, fallback: Locale): Localised[] {
    const found = this.text(column, fallback);
    if (!found) return [];
    const [ru, en] = [found.ru.split('\n'), found.en.split('\n')];
    const all = Array.from({ length: Math.max(ru.length, en.length) }, (_, index) => ({
      ru: ru[index]?.trim() ?? '',
      en: en[index]?.trim() ?? '',
    }));
    return all.filter((one) => one.ru !== '' || one.en !== '');
  }

  /** Texts that other programs would put an answer into: columns with `${name}` in them. */
  *filledIn(): Generator<[column: string, found: string]> {
    for (const [column, { header, text }] of this.#cells) {
      const found = /^(label|hint)(::|$)/.test(column) ? /\$\{[^}]*\}/.exec(text)?.[0] : undefined;
      if (found) yield [header, found];
    }
  }

  /** What nobody took, by its own header. */
  rest(): [column: string, text: string][] {
    return [...this.#cells]
      .filter(([column]) => !this.#taken.has(column))
      .map(([, { header, text }]) => [header, text]);
  }

  get empty(): boolean {
    return this.#cells.size === 0;
  }
}

/** Cells of a text in both languages, for writing. */
export function textCells(column: string, text: Localised | undefined): Record<string, string> {
  if (!text) return {};
  return { [`${column}::${LANGUAGES.ru}`]: text.ru, [`${column}::${LANGUAGES.en}`]: text.en };
}

/** `max=3 other=true` */
export function readOptions(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split(/[\s;,]+/).flatMap((pair): [string, string][] => {
      const at = pair.indexOf('=');
      return at > 0 ? [[pair.slice(0, at), pair.slice(at + 1)]] : [];
    }),
  );
}

export function writeOptions(
  options: Readonly<Record<string, string | number | boolean | undefined>>,
): string {
  return Object.entries(options)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ');
}
