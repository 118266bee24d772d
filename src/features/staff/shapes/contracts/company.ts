import { z } from 'zod';
import { contract } from '#features/access/shapes/contract.ts';
import { instantSchema, text } from '#kernel/schema.ts';
import { localeSchema, timeZoneSchema, tradeSchema } from '../fields.ts';
import { normsSchema, smtpSchema } from '../settings.ts';

const shown = smtpSchema.omit({ password: true }).extend({ hasPassword: z.boolean() });

export const getCompany = contract({
  name: 'staff.company',
  summary: 'The company’s settings; the mail password is never returned',
  admits: 'company.manage',
  writes: false,
  input: z.strictObject({}),
  output: z.object({
    name: z.string(),
    shortName: z.string(),
    phone: z.string().nullable(),
    locale: localeSchema,
    timeZone: z.string(),
    trade: tradeSchema,
    isDemo: z.boolean(),
    dailyMailHour: z.number().int(),
    /** Address people open; null: the one the server was started with. */
    baseUrl: z.string().nullable(),
    smtp: shown.nullable(),
    norms: normsSchema,
    updatedAt: instantSchema,
  }),
});

export const saveCompany = contract({
  name: 'staff.save-company',
  summary: 'Change the company’s settings',
  admits: 'company.manage',
  writes: true,
  input: z.strictObject({
    name: text(200),
    shortName: text(60),
    phone: text(60).nullable(),
    locale: localeSchema,
    timeZone: timeZoneSchema,
    trade: tradeSchema,
    dailyMailHour: z.number().int().min(0).max(23),
    baseUrl: z
      .url({ protocol: /^https?$/ })
      .max(200)
      .nullable(),
    smtp: smtpSchema.nullable(),
    norms: normsSchema,
    /** `updatedAt` as it was read: somebody else's change in between is not overwritten. */
    updatedAt: instantSchema,
  }),
  output: z.object({ updatedAt: instantSchema }),
});
