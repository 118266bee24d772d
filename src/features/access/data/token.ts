import { newId } from '#kernel/ids.ts';
import type { Role } from '../shapes/permission.ts';
import type { Db, Tx } from '../shapes/procedure.ts';
import { hashSecret, makeSecret } from './secret-link.ts';

/** A new API token in an employee's name; the secret is shown once and kept as a hash only. */
export async function createToken(tx: Tx, token: { employeeId: string; name: string; role: Role }) {
  const { secret, hash } = makeSecret('ryadom_');
  const id = newId<'api_token'>();
  await tx
    .insertInto('api_token')
    .values({ id, employee_id: token.employeeId, name: token.name, role: token.role, token_hash: hash })
    .execute();
  return { id, secret };
}

/** The live token behind a secret, or undefined. */
export async function findToken(db: Db, secret: string) {
  return db
    .selectFrom('api_token')
    .select(['id', 'employee_id', 'role'])
    .where('token_hash', '=', hashSecret(secret))
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
}

/** All tokens with their holders' names, newest first. */
export async function listTokens(db: Db) {
  return db
    .selectFrom('api_token')
    .innerJoin('employee', 'employee.id', 'api_token.employee_id')
    .select([
      'api_token.id',
      'api_token.name',
      'api_token.role',
      'api_token.created_at',
      'api_token.last_used_at',
      'api_token.revoked_at',
      'employee.last_name',
      'employee.first_name',
    ])
    .orderBy('api_token.created_at', 'desc')
    .execute();
}

/** Ends a token at once; false when there is no such live token. */
export async function revokeToken(tx: Tx, id: string, now: string): Promise<boolean> {
  const result = await tx
    .updateTable('api_token')
    .set({ revoked_at: now })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Remembers that the token was used, so that forgotten ones can be found and ended. */
export async function noteTokenUse(db: Db, id: string, now: string): Promise<void> {
  await db.updateTable('api_token').set({ last_used_at: now }).where('id', '=', id).execute();
}

/** Ends an employee's tokens, except those for the roles still held; gives the ids ended. */
export async function revokeTokensOf(
  tx: Tx,
  employeeId: string,
  rolesHeld: readonly Role[],
  now: string,
): Promise<string[]> {
  const rows = await tx
    .updateTable('api_token')
    .set({ revoked_at: now })
    .where('employee_id', '=', employeeId)
    .where('revoked_at', 'is', null)
    .$if(rolesHeld.length > 0, (query) => query.where('role', 'not in', [...rolesHeld]))
    .returning('id')
    .execute();
  return rows.map((row) => row.id);
}
