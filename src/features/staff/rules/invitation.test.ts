import { expect, test } from 'vitest';
import { invitationProblem } from './invitation.ts';

const live = {
  expiresAt: '2026-11-09T07:00:00.000Z',
  usedAt: null,
  revokedAt: null,
  holderReady: true,
};
const before = '2026-11-09T06:59:59.999Z';

test('a link works until the moment it expires, and not in that moment', () => {
  expect(invitationProblem(live, before)).toBeUndefined();
  expect(invitationProblem(live, live.expiresAt)).toBe('invitation_expired');
});

test('a used link says so even when it would have expired since', () => {
  const used = { ...live, usedAt: before };
  expect(invitationProblem(used, '2027-01-01T00:00:00.000Z')).toBe('invitation_used');
});

test('a link is dead once it was replaced or its holder has left', () => {
  expect(invitationProblem({ ...live, revokedAt: before }, before)).toBe('invitation_replaced');
  expect(invitationProblem({ ...live, holderReady: false }, before)).toBe('invitation_replaced');
});
