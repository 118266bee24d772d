import type { Instant } from '#kernel/day.ts';
import type { Db, Tx } from '../shapes/procedure.ts';

/** Live sessions of an employee's account, newest first; never their tokens. */
export async function listSessions(db: Db, employeeId: string, now: Instant) {
  return db
    .selectFrom('auth_session')
    .innerJoin('employee', 'employee.user_id', 'auth_session.userId')
    .select(['auth_session.id', 'auth_session.createdAt', 'auth_session.updatedAt'])
    .select(['auth_session.ipAddress', 'auth_session.userAgent'])
    .where('employee.id', '=', employeeId)
    .where('auth_session.expiresAt', '>', now)
    .orderBy('auth_session.updatedAt', 'desc')
    .execute();
}

/** Ends one session of this employee; false when they have no such one. */
export async function endSession(tx: Tx, employeeId: string, sessionId: string): Promise<boolean> {
  const result = await tx
    .deleteFrom('auth_session')
    .where('id', '=', sessionId)
    .where('userId', 'in', (on) =>
      on
        .selectFrom('employee')
        .select('user_id')
        .where('id', '=', employeeId)
        .where('user_id', 'is not', null)
        .$castTo<{ user_id: string }>(),
    )
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}
