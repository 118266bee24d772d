// Encoding of a text file: the mark at its head, else strict UTF-8, else Windows-1251. Statistics are not
// asked: they call Russian spreadsheets ASCII.
import type { Encoding } from '../../shapes/table.ts';

export type DecodedText = { text: string; encoding: Encoding };

/** Decodes bytes of a text file; null when they are not text (NUL bytes outside UTF-16). */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const [one, two, three] = bytes;
  if (one === 0xff && two === 0xfe) return decode(bytes.subarray(2), 'utf-16le');
  if (one === 0xfe && two === 0xff) return decode(bytes.subarray(2), 'utf-16be');
  const marked = one === 0xef && two === 0xbb && three === 0xbf;
  const body = marked ? bytes.subarray(3) : bytes;
  if (body.includes(0)) return null;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(body), encoding: 'utf-8' };
  } catch {
    return decode(body, 'windows-1251');
  }
}

function decode(bytes: Uint8Array, encoding: Encoding): DecodedText {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}
