import { changePassword, createCredential, endSessions, isSignInTaken } from '#features/access/data/auth.ts';
import { createInvitation, findInvitation, useInvitation } from '#features/access/data/invitation.ts';
import { reads, writes } from '#features/access/shapes/procedure.ts';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { Instant } from '#kernel/day.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Locale } from '#kernel/words.ts';
import { findEmployee, linkUser, lockEmployee } from '../data/employee.ts';
import { invitationProblem } from '../rules/invitation.ts';
import { acceptInvitation, getInvitation, inviteEmployee } from '../shapes/contracts/invitations.ts';
import type { InvitationMade } from '../shapes/events.ts';

export const invitationsApi = [
  writes(inviteEmployee, async ({ tx, now, actor, company, changed, happened }, { employeeId }) => {
    const employee = await lockEmployee(tx, employeeId);
    if (!employee?.active) refuse('employee_unknown', {}, 404);
    const { email } = employee;
    if (!email) refuse('email_needed', {}, 422);
    if (await isSignInTaken(tx, email, employee.user_id)) refuse('email_taken');
    const made = await createInvitation(tx, { employeeId, createdBy: actor.employeeId, now });
    const { expiresAt } = made;
    const link = `${company.baseUrl.replace(/\/+$/, '')}/invite/${made.secret}`;
    const isReset = employee.user_id !== null;
    changed({ entity: 'invitation', id: made.id, before: null, after: { employeeId, expiresAt, isReset } });
    happened({
      kind: 'invitation-made',
      employeeId,
      email,
      link,
      expiresAt,
      isReset,
    } satisfies InvitationMade);
    return { link, expiresAt, isReset };
  }),

  reads(getInvitation, async ({ db, now, company }, { secret }) => {
    const { invitation, employee } = await usable(db, secret, now);
    return {
      firstName: employee.first_name,
      lastName: employee.last_name,
      email: employee.email,
      company: company.name,
      locale: (employee.locale as Locale | null) ?? company.locale,
      expiresAt: invitation.expires_at,
      isReset: employee.user_id !== null,
    };
  }),

  writes(acceptInvitation, async ({ tx, now, changed }, { secret, password }) => {
    const { invitation, employee } = await usable(tx, secret, now);
    // Two clicks at once: the second one waits here and then finds the link used.
    if (!(await useInvitation(tx, invitation.id, now))) refuse('invitation_used', {}, 410);
    const name = `${employee.first_name} ${employee.last_name}`;
    if (employee.user_id) {
      await changePassword(tx, employee.user_id, password);
      await endSessions(tx, employee.user_id);
    } else {
      if (await isSignInTaken(tx, employee.email, null)) refuse('email_taken');
      await linkUser(
        tx,
        employee.id,
        await createCredential(tx, { email: employee.email, name, password }),
        now,
      );
    }
    changed({
      entity: 'employee',
      id: employee.id,
      before: { account: employee.user_id ? 'active' : 'invited' },
      after: { account: 'active', passwordChosen: true },
    });
    return { email: employee.email.toLowerCase() };
  }),
];

/** The live invitation with its employee; refuses with the reason why the link is dead. */
async function usable(db: Db | Tx, secret: string, now: Instant) {
  const invitation = await findInvitation(db, secret);
  if (!invitation) refuse('invitation_unknown', {}, 404);
  const employee = await findEmployee(db, invitation.employee_id);
  const problem = invitationProblem(
    {
      expiresAt: invitation.expires_at,
      usedAt: invitation.used_at,
      revokedAt: invitation.revoked_at,
      holderReady: Boolean(employee?.active && employee.email),
    },
    now,
  );
  if (problem || !employee?.email) refuse(problem ?? 'invitation_replaced', {}, 410);
  return { invitation, employee: { ...employee, email: employee.email } };
}
