// Identity is better-auth's: sessions, passwords, TOTP. What a person may do is ours (rules/permissions.ts).
import { betterAuth } from 'better-auth';
import { hashPassword } from 'better-auth/crypto';
import { twoFactor } from 'better-auth/plugins';
import type { Pool } from 'pg';
import { newId } from '#kernel/ids.ts';
import type { Db, Tx } from '../shapes/procedure.ts';

/** Header in which our own server tells better-auth the peer's address; whatever came from outside is dropped. */
export const PEER_HEADER = 'x-ryadom-peer';

/** `pool` must return timestamps as Date (its own pool, not the application's, which returns ISO strings). */
export function createAuth(options: {
  pool: Pool;
  secret: string;
  baseUrl: string;
  trustedOrigins: string[];
}) {
  return betterAuth({
    appName: 'Рядом',
    database: options.pool,
    secret: options.secret,
    baseURL: options.baseUrl,
    basePath: '/api/auth',
    trustedOrigins: options.trustedOrigins,
    telemetry: { enabled: false },
    // A mistyped password is no event for the server's log.
    logger: { level: 'error' },
    user: { modelName: 'auth_user' },
    session: { modelName: 'auth_session', expiresIn: 60 * 60 * 24 * 30, updateAge: 60 * 60 * 24 },
    account: { modelName: 'auth_account' },
    verification: { modelName: 'auth_verification' },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 200 },
    rateLimit: {
      enabled: true,
      window: 60,
      max: 600,
      customRules: { '/sign-in/email': { window: 60, max: 30 }, '/two-factor/*': { window: 60, max: 20 } },
    },
    advanced: {
      ipAddress: { ipAddressHeaders: [PEER_HEADER] },
      database: { generateId: () => newId() },
      cookiePrefix: 'ryadom',
      useSecureCookies: options.baseUrl.startsWith('https://'),
    },
    plugins: [twoFactor({ issuer: 'Рядом', schema: { twoFactor: { modelName: 'auth_two_factor' } } })],
  });
}

export type Auth = ReturnType<typeof createAuth>;

/** The secret that signs cookies: made once per database, the same for every process on it. */
export async function loadSecret(db: Db): Promise<string> {
  const known = await db.selectFrom('installation').select('secret').executeTakeFirst();
  if (known) return known.secret;
  const fresh = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url');
  await db
    .insertInto('installation')
    .values({ secret: fresh })
    .onConflict((on) => on.doNothing())
    .execute();
  const row = await db.selectFrom('installation').select('secret').executeTakeFirstOrThrow();
  return row.secret;
}

/** A user with a password. Returns the user's id; the caller links it to an employee. */
export async function createCredential(
  tx: Tx,
  person:
    | { email: string; name: string; password: string }
    | { email: string; name: string; passwordHash: string },
): Promise<string> {
  const id = newId<'user'>();
  const password = 'passwordHash' in person ? person.passwordHash : await hashPassword(person.password);
  await tx
    .insertInto('auth_user')
    .values({ id, email: person.email.toLowerCase(), name: person.name, emailVerified: true })
    .execute();
  await tx
    .insertInto('auth_account')
    .values({ id: newId(), accountId: id, providerId: 'credential', userId: id, password })
    .execute();
  return id;
}

/** Ends every session of a user: after a change of password, or when the person leaves the company. */
export async function endSessions(tx: Tx, userId: string): Promise<void> {
  await tx.deleteFrom('auth_session').where('userId', '=', userId).execute();
}

/** Replaces the password of an existing user. */
export async function changePassword(tx: Tx, userId: string, password: string): Promise<void> {
  await tx
    .updateTable('auth_account')
    .set({ password: await hashPassword(password), updatedAt: new Date().toISOString() })
    .where('userId', '=', userId)
    .where('providerId', '=', 'credential')
    .execute();
}

/** Is this address somebody's sign-in already, other than `exceptUserId`'s? */
export async function isSignInTaken(
  db: Db | Tx,
  email: string,
  exceptUserId: string | null,
): Promise<boolean> {
  const row = await db
    .selectFrom('auth_user')
    .select('id')
    .where('email', '=', email.toLowerCase())
    .$if(exceptUserId !== null, (query) => query.where('id', '!=', exceptUserId ?? ''))
    .executeTakeFirst();
  return row !== undefined;
}

/** The name and the address a user signs in with follow the employee's card. */
export async function changeIdentity(tx: Tx, userId: string, person: { email: string; name: string }) {
  await tx
    .updateTable('auth_user')
    .set({ email: person.email.toLowerCase(), name: person.name, updatedAt: new Date().toISOString() })
    .where('id', '=', userId)
    .execute();
}

/** Back to the password alone, for somebody who lost the device and the backup codes. */
export async function removeTwoFactor(tx: Tx, userId: string): Promise<void> {
  await tx.deleteFrom('auth_two_factor').where('userId', '=', userId).execute();
  await tx
    .updateTable('auth_user')
    .set({ twoFactorEnabled: false, updatedAt: new Date().toISOString() })
    .where('id', '=', userId)
    .execute();
}
