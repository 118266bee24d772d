import { z } from 'zod';
import { contract } from '#features/access/shapes/contract.ts';
import { instantSchema, text } from '#kernel/schema.ts';
import { localeSchema, timeZoneSchema, tradeSchema } from '../fields.ts';
import { LETTERS_SIGNED } from '../look.ts';
import { imapSchema, normsSchema, smtpSchema } from '../settings.ts';

const shown = smtpSchema.omit({ password: true }).extend({ hasPassword: z.boolean() });
const shownBox = imapSchema.omit({ password: true }).extend({ hasPassword: z.boolean() });
const colour = z.string().regex(/^#[0-9a-f]{6}$/);

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
    imap: shownBox.nullable(),
    /** Colour of buttons clients see; null: the product's own. */
    accent: colour.nullable(),
    lettersSigned: z.enum(LETTERS_SIGNED),
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
    /** Left out, as are the next two: as it was. */
    imap: imapSchema.nullable().optional(),
    accent: colour.nullable().optional(),
    lettersSigned: z.enum(LETTERS_SIGNED).optional(),
    norms: normsSchema,
    /** `updatedAt` as it was read: somebody else's change in between is not overwritten. */
    updatedAt: instantSchema,
  }),
  output: z.object({ updatedAt: instantSchema }),
});
