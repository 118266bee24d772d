import { describe, expect, it } from 'vitest';
import { dayAt } from '#kernel/day.ts';
import type { LinkCase, LinkFacts } from '../shapes/link.ts';
import { checkLink, linkExpiry } from './client-link.ts';

const NOW = '2026-11-20T10:00:00.000Z';
const link: LinkFacts = {
  linkId: 'link',
  caseId: 'case',
  cycle: 2,
  expiresAt: '2026-11-24T10:00:00.000Z',
  closed: null,
};
const about: LinkCase = { caseId: 'case', cycle: 2, openLinkId: 'link' };
const closed = (why: 'answered' | 'replaced' | 'withdrawn', byLink = true): LinkFacts => ({
  ...link,
  closed: { why, at: NOW, byLink },
});

describe('M9.7 the personal link', () => {
  it('is answered once, in its time, about its own works', () => {
    expect(checkLink(link, about, NOW)).toEqual({ ok: true, linkId: 'link' });
  });

  const refused: [string, LinkFacts | null, LinkCase | null, string, string][] = [
    ['nobody made it', null, about, NOW, 'link_unknown'],
    ['it belongs to another case', link, { ...about, caseId: 'other' }, NOW, 'link_unknown'],
    ['it has been answered', closed('answered'), about, NOW, 'link_used'],
    ['the answer came by phone', closed('answered', false), about, NOW, 'link_answered_otherwise'],
    ['a newer link was sent', closed('replaced'), about, NOW, 'link_replaced'],
    ['another link is the open one', link, { ...about, openLinkId: 'newer' }, NOW, 'link_replaced'],
    ['the works were taken back', closed('withdrawn'), about, NOW, 'link_withdrawn'],
    ['the works have begun anew', link, { ...about, cycle: 3 }, NOW, 'link_other_works'],
    ['its days are over', link, about, link.expiresAt, 'link_expired'],
    [
      'it was answered and its days are over: thanks come first',
      closed('answered'),
      about,
      link.expiresAt,
      'link_used',
    ],
  ];
  for (const [name, facts, target, now, code] of refused) {
    it(`is refused when ${name}`, () => expect(checkLink(facts, target, now)).toEqual({ ok: false, code }));
  }

  it('works to the end of its last day where the company is', () => {
    expect(linkExpiry(NOW, 14, 'Europe/Moscow')).toBe('2026-12-04T20:59:59.999Z');
    // In Vladivostok it is the next day already.
    expect(linkExpiry('2026-11-20T20:00:00.000Z', 14, 'Asia/Vladivostok')).toBe('2026-12-05T13:59:59.999Z');
    expect(dayAt(linkExpiry(NOW, 14, 'Europe/Moscow'), 'Europe/Moscow')).toBe('2026-12-04');
  });
});
