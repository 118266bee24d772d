import { z } from 'zod';
import { entityId, instantSchema, pageShape, text } from '#kernel/schema.ts';
import { contract } from './contract.ts';
import { PERMISSIONS, ROLES } from './permission.ts';

const role = z.enum(ROLES);
const permission = z.enum(PERMISSIONS);
const locale = z.enum(['ru', 'en']);

export const getMe = contract({
  name: 'access.me',
  summary: 'Who is signed in, what they may do, and the company',
  admits: 'signed-in',
  writes: false,
  input: z.strictObject({}),
  output: z.object({
    employeeId: z.uuid().nullable(),
    name: z.string(),
    roles: z.array(role),
    permissions: z.array(permission),
    /** The language of this request. */
    locale,
    /** The language the person chose for good; null: none yet. */
    savedLocale: locale.nullable(),
    today: z.string(),
    company: z.object({ name: z.string(), shortName: z.string(), timeZone: z.string(), isDemo: z.boolean() }),
  }),
});

export const listPermissions = contract({
  name: 'access.permissions',
  summary: 'Roles x permissions',
  admits: 'people.read',
  writes: false,
  input: z.strictObject({}),
  output: z.object({
    roles: z.array(role),
    permissions: z.array(z.object({ permission, roles: z.array(role) })),
  }),
});

export const listAuditRows = contract({
  name: 'access.audit',
  summary: 'Who changed what and when, newest first',
  admits: 'audit.read',
  writes: false,
  input: z.strictObject({
    entity: text(60).optional(),
    entityId: text(60).optional(),
    clientId: entityId('client').optional(),
    ...pageShape,
  }),
  output: z.object({
    rows: z.array(
      z.object({
        id: z.uuid(),
        at: instantSchema,
        actorName: z.string(),
        actorKind: z.string(),
        procedure: z.string(),
        entity: z.string(),
        entityId: z.string(),
        clientId: z.uuid().nullable(),
        before: z.unknown(),
        after: z.unknown(),
      }),
    ),
    /** What people call the things whose ids occur in the rows. */
    names: z.record(z.string(), z.string()),
  }),
});

export const listApiTokens = contract({
  name: 'access.tokens',
  summary: 'API tokens and their holders; secrets are never shown again',
  admits: 'people.manage',
  writes: false,
  input: z.strictObject({}),
  output: z.object({
    rows: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        role,
        holder: z.string(),
        createdAt: instantSchema,
        lastUsedAt: instantSchema.nullable(),
        revokedAt: instantSchema.nullable(),
      }),
    ),
  }),
});

export const createApiToken = contract({
  name: 'access.create-token',
  summary: 'Create an API token that acts in an employee’s name with one of their roles',
  admits: 'people.manage',
  writes: true,
  repeats: 'never',
  input: z.strictObject({ employeeId: entityId('employee'), name: text(100), role }),
  output: z.object({ id: z.uuid(), secret: z.string() }),
});

export const revokeApiToken = contract({
  name: 'access.revoke-token',
  summary: 'End an API token at once',
  admits: 'people.manage',
  writes: true,
  input: z.strictObject({ tokenId: entityId('api_token') }),
  output: z.object({ ok: z.literal(true) }),
});

export const listOwnSessions = contract({
  name: 'access.sessions',
  summary: 'Devices where one is signed in',
  admits: 'signed-in',
  writes: false,
  input: z.strictObject({}),
  output: z.object({
    rows: z.array(
      z.object({
        id: z.string(),
        createdAt: instantSchema,
        seenAt: instantSchema,
        address: z.string().nullable(),
        device: z.string().nullable(),
      }),
    ),
  }),
});

export const endOwnSession = contract({
  name: 'access.end-session',
  summary: 'Sign out one of one’s own devices',
  admits: 'signed-in',
  writes: true,
  input: z.strictObject({ sessionId: text(100) }),
  output: z.object({ ok: z.literal(true) }),
});
