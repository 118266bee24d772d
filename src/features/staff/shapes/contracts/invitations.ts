import { z } from 'zod';
import { contract } from '#features/access/shapes/contract.ts';
import { entityId, instantSchema } from '#kernel/schema.ts';
import { localeSchema, passwordSchema, secretSchema } from '../fields.ts';

export const inviteEmployee = contract({
  name: 'staff.invite',
  summary: 'Make the link by which an employee chooses a password; replaces an earlier link',
  admits: 'people.manage',
  writes: true,
  repeats: 'never',
  input: z.strictObject({ employeeId: entityId('employee') }),
  output: z.object({ link: z.url(), expiresAt: instantSchema, isReset: z.boolean() }),
});

export const getInvitation = contract({
  name: 'staff.invitation',
  summary: 'Whom an invitation is for',
  admits: 'public',
  writes: false,
  input: z.strictObject({ secret: secretSchema }),
  output: z.object({
    firstName: z.string(),
    lastName: z.string(),
    email: z.string(),
    company: z.string(),
    locale: localeSchema,
    expiresAt: instantSchema,
    /** The account exists: the link sets a new password. */
    isReset: z.boolean(),
  }),
});

export const acceptInvitation = contract({
  name: 'staff.accept-invitation',
  summary: 'Choose a password by an invitation; works once',
  admits: 'public',
  writes: true,
  repeats: 'never',
  input: z.strictObject({ secret: secretSchema, password: passwordSchema }),
  output: z.object({ email: z.string() }),
});
