import { z } from 'zod';
import { contract } from '#features/access/shapes/contract.ts';
import { ROLES } from '#features/access/shapes/permission.ts';
import { text } from '#kernel/schema.ts';
import { emailSchema, localeSchema, passwordSchema, timeZoneSchema, tradeSchema } from '../fields.ts';

export const getSetUpState = contract({
  name: 'staff.set-up-state',
  summary: 'Does this installation still need its company, and is it the demo',
  admits: 'public',
  writes: false,
  input: z.strictObject({}),
  output: z.object({
    needsSetUp: z.boolean(),
    isDemo: z.boolean(),
    companyName: z.string().nullable(),
    locale: localeSchema,
    /** In the demo only. */
    demoSignIns: z
      .object({
        password: z.string(),
        people: z.array(z.object({ email: z.string(), role: z.enum(ROLES), name: z.string() })),
      })
      .optional(),
  }),
});

export const setUp = contract({
  name: 'staff.set-up',
  summary: 'Create the company and its administrator; refused once a company exists',
  admits: 'public',
  writes: true,
  repeats: 'never',
  input: z.strictObject({
    companyName: text(200),
    shortName: text(60),
    timeZone: timeZoneSchema,
    trade: tradeSchema,
    locale: localeSchema,
    lastName: text(80),
    firstName: text(80),
    email: emailSchema,
    password: passwordSchema,
    /** The administrator leads the programme too (M1). */
    leadsProgramme: z.boolean().default(false),
  }),
  output: z.object({ companyId: z.uuid(), employeeId: z.uuid(), email: z.string() }),
});
