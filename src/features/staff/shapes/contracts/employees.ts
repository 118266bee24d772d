import { z } from 'zod';
import { contract } from '#features/access/shapes/contract.ts';
import { ROLES } from '#features/access/shapes/permission.ts';
import { daySchema, entityId, instantSchema, optionalText, pageShape, text } from '#kernel/schema.ts';
import { absenceKindSchema, emailSchema, localeSchema } from '../fields.ts';
import { ACCOUNT_STATES } from '../kinds.ts';

const role = z.enum(ROLES);
const named = z.object({ id: z.uuid(), name: z.string() });

export const employeeRow = z.object({
  id: z.uuid(),
  version: z.number().int(),
  lastName: z.string(),
  firstName: z.string(),
  patronymic: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  post: z.string().nullable(),
  division: named.nullable(),
  roles: z.array(role),
  locale: localeSchema.nullable(),
  active: z.boolean(),
  account: z.enum(ACCOUNT_STATES),
  invitedUntil: instantSchema.nullable(),
  hasTwoFactor: z.boolean(),
  /** The absence that covers today. */
  absent: z.object({ untilDay: daySchema, kind: absenceKindSchema, standIn: named.nullable() }).nullable(),
});
export type EmployeeRow = z.infer<typeof employeeRow>;

export const listEmployees = contract({
  name: 'staff.employees',
  summary: 'Employees with roles, state of the account and today’s absence, by surname',
  admits: 'people.read',
  writes: false,
  input: z.strictObject({
    search: optionalText(100).optional(),
    employeeId: entityId('employee').optional(),
    divisionId: entityId('division').optional(),
    role: role.optional(),
    /** Those who left are kept; by default they are not listed. */
    active: z.enum(['yes', 'no', 'all']).default('yes'),
    ...pageShape,
  }),
  output: z.object({ rows: z.array(employeeRow), total: z.number().int() }),
});

export const saveEmployee = contract({
  name: 'staff.save-employee',
  summary: 'Create an employee, or change one; deactivation ends sessions, tokens and invitations',
  admits: 'people.manage',
  writes: true,
  input: z.strictObject({
    /** Left out: a new employee. */
    id: entityId('employee').optional(),
    /** The version that was read; needed with `id`. */
    version: z.number().int().min(1).optional(),
    lastName: text(80),
    firstName: text(80),
    patronymic: text(80).nullable().default(null),
    email: emailSchema.nullable().default(null),
    phone: text(60).nullable().default(null),
    post: text(160).nullable().default(null),
    divisionId: entityId('division').nullable().default(null),
    roles: z.array(role).max(ROLES.length).default([]),
    active: z.boolean().default(true),
  }),
  output: z.object({ id: z.uuid(), version: z.number().int() }),
});

export const setLocale = contract({
  name: 'staff.set-locale',
  summary: 'Choose one’s own language of screens and letters',
  admits: 'signed-in',
  writes: true,
  input: z.strictObject({ locale: localeSchema }),
  output: z.object({ locale: localeSchema }),
});

export const resetTwoFactor = contract({
  name: 'staff.reset-two-factor',
  summary: 'Turn off two-step sign-in for an employee who lost the device; ends their sessions',
  admits: 'people.manage',
  writes: true,
  input: z.strictObject({ employeeId: entityId('employee') }),
  output: z.object({ ok: z.literal(true) }),
});
