import type { Instant } from '#kernel/day.ts';

export interface InvitationFacts {
  expiresAt: Instant;
  usedAt: Instant | null;
  revokedAt: Instant | null;
  /** Does the employee still work here and have an address to sign in with? */
  holderReady: boolean;
}

export type InvitationProblem = 'invitation_used' | 'invitation_replaced' | 'invitation_expired';

/** Why this link cannot be used at `now`; undefined: it can. */
export function invitationProblem(facts: InvitationFacts, now: Instant): InvitationProblem | undefined {
  if (facts.usedAt !== null) return 'invitation_used';
  if (facts.revokedAt !== null || !facts.holderReady) return 'invitation_replaced';
  return Date.parse(facts.expiresAt) <= Date.parse(now) ? 'invitation_expired' : undefined;
}
