// A personal link by which a client answers without an account (M9.7). The token itself is never kept, only
// its hash; what is kept stands here.
import type { Instant } from '#kernel/day.ts';

export interface LinkFacts {
  linkId: string;
  caseId: string;
  cycle: number;
  expiresAt: Instant;
  /** How the link ended; null while it can be answered. */
  closed: { why: 'answered' | 'replaced' | 'withdrawn'; at: Instant; byLink: boolean } | null;
}

/** The case as the link must find it. */
export interface LinkCase {
  caseId: string;
  cycle: number;
  /** The link that can be answered now. */
  openLinkId: string | null;
}

export const LINK_REFUSALS = [
  'link_unknown',
  'link_used',
  'link_answered_otherwise',
  'link_replaced',
  'link_withdrawn',
  'link_other_works',
  'link_expired',
] as const;
export type LinkRefusalCode = (typeof LINK_REFUSALS)[number];

export type LinkCheck = { ok: true; linkId: string } | { ok: false; code: LinkRefusalCode };
