// Letters are plain text; what is an address in them is found here, so that a screen can make it a link.

export interface LetterPart {
  readonly text: string;
  /** Where it leads; null for plain words. */
  readonly href: string | null;
  /** Where it begins in the letter, in UTF-16 units. */
  readonly at: number;
}

const ADDRESS = /https?:\/\/[^\s<>«»“”"]+/gi;
/** What ends a sentence around an address is not part of it. */
const CLOSING = /[.,;:!?…)\]}'’]+$/;

/** The text in order, its http(s) addresses apart; the parts together are the text to the letter. */
export function splitLinks(text: string): LetterPart[] {
  const parts: LetterPart[] = [];
  let done = 0;
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const address = found.replace(CLOSING, '');
    if (!URL.canParse(address)) continue;
    if (index > done) parts.push({ text: text.slice(done, index), href: null, at: done });
    parts.push({ text: address, href: address, at: index });
    done = index + address.length;
  }
  if (done < text.length) parts.push({ text: text.slice(done), href: null, at: done });
  return parts;
}
