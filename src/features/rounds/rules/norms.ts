import { METHOD_NORMS, type QuotaNorms } from '../shapes/quota.ts';

/** Norms somebody has set; what is left out or null follows whoever stands behind. */
export type OwnNorms = { readonly dedicated?: number | null; readonly parallel?: number | null };

/** The norms a round counts by (M6.2): the programme's own, else the company's, else the method's. */
export function settleNorms(programme: OwnNorms, company: OwnNorms): QuotaNorms {
  return {
    dedicated: programme.dedicated ?? company.dedicated ?? METHOD_NORMS.dedicated,
    parallel: programme.parallel ?? company.parallel ?? METHOD_NORMS.parallel,
  };
}
