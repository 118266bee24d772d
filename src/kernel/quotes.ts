// Quotation marks around a name that may bring its own: within marks stand marks of the second kind.
import type { Locale } from './words.ts';

const MARKS = {
  ru: { outer: ['«', '»'], inner: ['„', '“'] },
  en: { outer: ['“', '”'], inner: ['‘', '’'] },
} as const;

/** «Отель „Оазис“», “Hotel ‘Oasis’”; a text that is one quotation already gets no second pair. */
export function quote(text: string, locale: Locale): string {
  const { outer, inner } = MARKS[locale];
  const [open, close] = outer;
  const words = turnMarks(text.trim(), inner);
  const bare = unwrap(words, inner);
  return `${open}${bare}${close}`;
}

/** Every double mark of any school becomes one of the second kind; a single ’ may be an apostrophe and stays. */
function turnMarks(text: string, [open, close]: readonly [string, string]): string {
  let inside = 0;
  return text.replaceAll(/[«»„“”"]/gu, (mark, at: number) => {
    // «“» closes a Russian „pair“ and opens an English one; «"» does both.
    const opens =
      mark === '«' ||
      mark === '„' ||
      ((mark === '“' || mark === '"') && inside === 0) ||
      (mark === '"' && /[\s(]/u.test(text[at - 1] ?? ''));
    inside = Math.max(0, inside + (opens ? 1 : -1));
    return opens ? open : close;
  });
}

/** The text without the pair that holds the whole of it: «Ромашка», and not „А“ и „Б“. */
function unwrap(text: string, [open, close]: readonly [string, string]): string {
  if (!text.startsWith(open) || !text.endsWith(close)) return text;
  let inside = 0;
  for (const [at, letter] of [...text].entries()) {
    if (letter === open) inside += 1;
    else if (letter === close) inside -= 1;
    if (inside === 0 && at < [...text].length - 1) return text;
  }
  return text.slice(open.length, -close.length);
}
