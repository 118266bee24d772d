// Whether a personal link may be answered: once, in its time, for the very works it was sent about.
import type { Instant } from '#kernel/day.ts';
import type { LinkCase, LinkCheck, LinkFacts } from '../shapes/link.ts';

const DAY_MS = 86_400_000;

/**
 * @param link what the hash of the token found; null when nothing
 * @param about the case as it stands now
 * @returns the link to answer by, or why the page can only say sorry; the first reason that applies to the
 *   client's own deed wins, so that a client who has answered reads thanks and not «expired»
 */
export function checkLink(link: LinkFacts | null, about: LinkCase | null, now: Instant): LinkCheck {
  if (!link || !about || link.caseId !== about.caseId) return { ok: false, code: 'link_unknown' };
  if (link.closed) return { ok: false, code: closedCode(link.closed) };
  if (link.cycle !== about.cycle) return { ok: false, code: 'link_other_works' };
  if (link.linkId !== about.openLinkId) return { ok: false, code: 'link_replaced' };
  if (Date.parse(now) >= Date.parse(link.expiresAt)) return { ok: false, code: 'link_expired' };
  return { ok: true, linkId: link.linkId };
}

function closedCode({ why, byLink }: NonNullable<LinkFacts['closed']>) {
  if (why === 'answered') return byLink ? 'link_used' : 'link_answered_otherwise';
  return why === 'replaced' ? 'link_replaced' : 'link_withdrawn';
}

/** The moment a link made `now` stops working after `days` days. */
export function linkExpiry(now: Instant, days: number): Instant {
  return new Date(Date.parse(now) + days * DAY_MS).toISOString();
}

/** Address of the client's page; the server serves it outside the app's own screens. */
export function linkAddress(baseUrl: string, secret: string): string {
  return `${baseUrl.replace(/\/+$/, '')}/k/${secret}`;
}
