// The proof that the page which shows an answer back was really shown: scanners of mail press buttons, and one that
// presses the last button straight away must not answer for the client (M9.7). Nothing is kept: the page carries the
// moment it was made and a seal over the link, the answer and everything that goes with it.
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { App } from '#app/app.ts';
import { loadSecret } from '#features/access/data/auth.ts';
import { findLink } from '#features/quality/data/client-links.ts';
import type { ClientAnswer } from '#features/quality/shapes/case.ts';
import type { ClientDraft } from '#features/quality/shapes/client-page.ts';
import type { Instant } from '#kernel/day.ts';

/** Nobody reads the page sooner. */
export const READING_MS = 2000;

export type Said = ClientDraft & { answer: ClientAnswer };

/** The key of a link's seals: its id is told to nobody who only holds the link. */
export async function loadSealKey(app: App, token: string): Promise<string> {
  const found = await findLink(app.db, token, false);
  return `answer shown back ${await loadSecret(app.db)} ${found?.link.linkId ?? ''}`;
}

export function sealShown(key: string, said: Said, at: Instant): string {
  return `${Date.parse(at)}.${sign(key, said, Date.parse(at))}`;
}

/** True where this very answer was shown, and long enough ago to have been read. */
export function wasRead(key: string, said: Said, seal: string, now: Instant): boolean {
  const shownAt = Number(/^(\d{1,15})\./.exec(seal)?.[1] ?? Number.NaN);
  const expected = Buffer.from(`${shownAt}.${sign(key, said, shownAt)}`);
  const given = Buffer.from(seal);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false;
  return Date.parse(now) - shownAt >= READING_MS;
}

function sign(key: string, { answer, words, saidBy, stillWrong }: Said, at: number): string {
  const content = JSON.stringify([at, answer, words, saidBy, [...stillWrong].sort()]);
  return createHmac('sha256', key).update(content).digest('base64url');
}
