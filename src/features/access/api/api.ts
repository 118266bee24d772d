import { refuse } from '#kernel/refusal.ts';
import { findSavedLocale } from '../data/actor.ts';
import { listAudit } from '../data/audit.ts';
import { nameEntities } from '../data/entity-name.ts';
import { endSession, listSessions } from '../data/session.ts';
import { createToken, listTokens, revokeToken } from '../data/token.ts';
import { permissionsOf, rolesOf } from '../rules/permissions.ts';
import { idsIn } from '../rules/uuids.ts';
import {
  createApiToken,
  endOwnSession,
  getMe,
  listApiTokens,
  listAuditRows,
  listOwnSessions,
  listPermissions,
  revokeApiToken,
} from '../shapes/contracts.ts';
import { PERMISSIONS, ROLES, type Role } from '../shapes/permission.ts';
import { reads, writes } from '../shapes/procedure.ts';

export const accessApi = [
  reads(getMe, async ({ db, actor, company, today }) => ({
    employeeId: actor.employeeId,
    name: actor.name,
    roles: [...actor.roles],
    permissions: permissionsOf(actor.roles),
    locale: actor.locale,
    savedLocale: actor.employeeId ? await findSavedLocale(db, actor.employeeId) : null,
    today,
    company: {
      name: company.name,
      shortName: company.shortName,
      timeZone: company.timeZone,
      isDemo: company.isDemo,
    },
  })),

  reads(listPermissions, async () => ({
    roles: [...ROLES],
    permissions: PERMISSIONS.map((permission) => ({ permission, roles: [...rolesOf[permission]] })),
  })),

  reads(listAuditRows, async ({ db }, input) => {
    const rows = await listAudit(db, input);
    const ids = idsIn(rows.map((row) => [row.entity_id, row.client_id, row.before, row.after]));
    return {
      names: await nameEntities(db, ids),
      rows: rows.map((row) => ({
        id: row.id,
        at: row.at,
        actorName: row.actor_name,
        actorKind: row.actor_kind,
        procedure: row.procedure,
        entity: row.entity,
        entityId: row.entity_id,
        clientId: row.client_id,
        before: row.before,
        after: row.after,
      })),
    };
  }),

  reads(listApiTokens, async ({ db }) => {
    const rows = await listTokens(db);
    return {
      rows: rows.map((row) => ({
        id: row.id,
        name: row.name,
        role: row.role as Role,
        holder: `${row.last_name} ${row.first_name}`,
        createdAt: row.created_at,
        lastUsedAt: row.last_used_at,
        revokedAt: row.revoked_at,
      })),
    };
  }),

  writes(createApiToken, async ({ tx, changed }, input) => {
    const holder = await tx
      .selectFrom('employee')
      .select(['roles', 'active'])
      .where('id', '=', input.employeeId)
      .executeTakeFirst();
    if (!holder?.active) refuse('employee_unknown', {}, 404);
    if (!holder.roles.includes(input.role)) refuse('role_not_held', { role: input.role }, 409);
    const token = await createToken(tx, input);
    changed({
      entity: 'api_token',
      id: token.id,
      before: null,
      after: { name: input.name, role: input.role, employeeId: input.employeeId },
    });
    return token;
  }),

  writes(revokeApiToken, async ({ tx, now, changed }, input) => {
    if (!(await revokeToken(tx, input.tokenId, now))) refuse('token_unknown', {}, 404);
    changed({ entity: 'api_token', id: input.tokenId, before: { live: true }, after: { live: false } });
    return { ok: true as const };
  }),

  reads(listOwnSessions, async ({ db, actor, now }) => {
    const rows = actor.employeeId ? await listSessions(db, actor.employeeId, now) : [];
    return {
      rows: rows.map((row) => ({
        id: row.id,
        createdAt: row.createdAt,
        seenAt: row.updatedAt,
        address: row.ipAddress,
        device: row.userAgent,
      })),
    };
  }),

  writes(endOwnSession, async ({ tx, actor, changed }, { sessionId }) => {
    const ended = actor.employeeId && (await endSession(tx, actor.employeeId, sessionId));
    if (!ended) refuse('session_unknown', {}, 404);
    changed({ entity: 'session', id: sessionId, before: { live: true }, after: { live: false } });
    return { ok: true as const };
  }),
];
