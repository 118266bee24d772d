// What an incoming letter is: which of ours it answers, whether a machine wrote it, and its own words without the
// quoted tail.

export interface IncomingHeaders {
  inReplyTo: string;
  references: string;
  autoSubmitted: string;
  precedence: string;
  /** Any of the headers programs put on answers nobody wrote. */
  autoReply: boolean;
  from: string;
}

const OUR_ID = /<([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})@[^<>@\s]+>/gi;
/** The longest thread whose letters are looked for. */
const MAX_IDS = 50;

/** Ids of letters it says to answer, the nearest first; anybody can write any id, so these are only claims. */
export function answeredLetters({ inReplyTo, references }: IncomingHeaders): string[] {
  const nearest = [...inReplyTo.matchAll(OUR_ID)].map(([, id = '']) => id.toLowerCase());
  const thread = [...references.matchAll(OUR_ID)].map(([, id = '']) => id.toLowerCase()).reverse();
  return [...new Set([...nearest, ...thread])].slice(0, MAX_IDS);
}

/** True where nobody wrote it: «I am away until Monday», a mailing, a failed delivery (RFC 3834). */
export function isAutomatic(headers: IncomingHeaders): boolean {
  const submitted = headers.autoSubmitted.trim().toLowerCase();
  if (submitted !== '' && !submitted.startsWith('no')) return true;
  if (headers.autoReply) return true;
  if (/^(bulk|junk|list|auto_reply)$/i.test(headers.precedence.trim())) return true;
  return /^(mailer-daemon|postmaster|no-?reply)@/i.test(headers.from.trim());
}

/** Where programs and people begin to quote. */
const TAILS = [
  /^\s*-{2,}\s*(original message|исходное сообщение|пересылаемое сообщение|forwarded message)/i,
  /^\s*_{10,}\s*$/,
  /^\s*(on|am|le)\b.{5,200}\b(wrote|schrieb|a écrit)\s*:\s*$/i,
  /^.{5,200}(пишет|писал|писала|написал|написала|написал\(а\))\s*:\s*$/i,
  /^\s*\*?(from|от|от кого)\*?:\s.+@/i,
];

/** The writer's own words: the quoted tail cut off, cut to `max`; all of it where nothing else was written. */
export function ownWords(text: string, max: number): string {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const tail = lines.findIndex((line, at) => isTail(line, lines[at + 1] ?? ''));
  const own = (tail < 0 ? lines : lines.slice(0, tail)).filter((line) => !line.startsWith('>'));
  const words = own
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
  return clip(words === '' ? text.trim() : words, max);
}

/** «On Monday … Ann\nwrote:» is often folded into two lines. */
function isTail(line: string, next: string): boolean {
  return TAILS.some(
    (pattern) =>
      pattern.test(line) || (next !== '' && pattern.test(`${line} ${next}`) && !pattern.test(next)),
  );
}

function clip(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max - 1).toWellFormed()}…`;
}
