// A text of a company with places to be filled: which there are, whether a text may be kept, and its parts.
import {
  type ClientText,
  type ClientTextKind,
  type Placeholder,
  PLACEHOLDERS,
  type TextPart,
} from '../shapes/client-text.ts';

const BRACES = /\{([^{}\n]*)\}/g;

const ASKING: readonly Placeholder[] = [
  'greeting',
  'company',
  'curator',
  'post',
  'meeting',
  'claims',
  'link',
  'until',
  'phone',
];
/** No secret and nothing of many lines goes into a subject: lists of letters show it. */
const IN_SUBJECT: readonly Placeholder[] = ['company', 'curator', 'meeting'];

/** What can be put into texts of this kind. */
export function placeholdersOf(kind: ClientTextKind): readonly Placeholder[] {
  if (kind !== 'waiting') return ASKING;
  return [...ASKING.filter((one) => one !== 'link' && one !== 'until'), 'waiting'];
}

export type TextFault = {
  code: 'placeholder_unknown' | 'placeholder_not_in_subject' | 'placeholder_missing';
  /** As typed; of one that is missing its code. */
  name: string;
};

/** What keeps the text from being sent; null where nothing does. Names are taken in both languages. */
export function faultOf(kind: ClientTextKind, text: ClientText): TextFault | null {
  const known = placeholdersOf(kind);
  for (const name of namesIn(`${text.subject}\n${text.body}`)) {
    const found = placeholderNamed(name);
    if (!found || !known.includes(found)) return { code: 'placeholder_unknown', name };
  }
  for (const name of namesIn(text.subject)) {
    const found = placeholderNamed(name);
    if (found && !IN_SUBJECT.includes(found)) return { code: 'placeholder_not_in_subject', name };
  }
  // Without it the client would have nothing to answer by, or to do.
  const needed = kind === 'waiting' ? 'waiting' : 'link';
  const has = namesIn(text.body).some((name) => placeholderNamed(name) === needed);
  return has ? null : { code: 'placeholder_missing', name: needed };
}

/** The placeholder of this name in either language; spaces and capitals do not matter. */
export function placeholderNamed(name: string): Placeholder | null {
  const wanted = name.trim().toLowerCase();
  const codes = Object.keys(PLACEHOLDERS) as Placeholder[];
  return codes.find((code) => Object.values(PLACEHOLDERS[code]).some((one) => one === wanted)) ?? null;
}

function namesIn(text: string): string[] {
  return [...text.matchAll(BRACES)].map(([, name = '']) => name);
}

/** The line in pieces; braces around something unknown stay as they are. */
export function partsOf(line: string): TextPart[] {
  const parts: TextPart[] = [];
  let done = 0;
  for (const match of line.matchAll(BRACES)) {
    const placeholder = placeholderNamed(match[1] ?? '');
    if (!placeholder) continue;
    if (match.index > done) parts.push(line.slice(done, match.index));
    parts.push({ placeholder });
    done = match.index + match[0].length;
  }
  if (done < line.length) parts.push(line.slice(done));
  return parts;
}

/**
 * The paragraphs of a text, each as its lines. A line that would put in what is not known (a phone nobody has
 * written down) is left out whole, and so is a paragraph that loses all its lines.
 */
export function paragraphsOf(body: string, isKnown: (placeholder: Placeholder) => boolean): TextPart[][][] {
  return body
    .replaceAll('\r\n', '\n')
    .split(/\n[ \t]*\n/)
    .map((paragraph) => linesOf(paragraph, isKnown))
    .filter((lines) => lines.length > 0);
}

function linesOf(paragraph: string, isKnown: (placeholder: Placeholder) => boolean): TextPart[][] {
  return paragraph
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => partsOf(line.trim()))
    .filter((parts) => parts.every((part) => typeof part === 'string' || isKnown(part.placeholder)));
}
