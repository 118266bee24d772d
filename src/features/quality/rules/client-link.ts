// Whether a personal link may be answered: once, in its time, for the very works it was sent about.
import { addDays, dayAt, type Instant, instantAt } from '#kernel/day.ts';
import type { LinkCase, LinkCheck, LinkFacts } from '../shapes/link.ts';

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

/** The last moment of the `days`th day after `now`: the letter names that day, and all of it counts. */
export function linkExpiry(now: Instant, days: number, timeZone: string): Instant {
  const next = instantAt(addDays(dayAt(now, timeZone), days + 1), 0, 0, timeZone);
  return new Date(Date.parse(next) - 1).toISOString();
}

/** Address of the client's page; the server serves it outside the app's own screens. */
export function linkAddress(baseUrl: string, secret: string): string {
  return `${baseUrl.replace(/\/+$/, '')}/k/${secret}`;
}
