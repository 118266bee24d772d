import { z } from 'zod';
import { contract } from '#features/access/shapes/contract.ts';
import { instantSchema, text } from '#kernel/schema.ts';
import { localeSchema, timeZoneSchema, tradeSchema } from '../fields.ts';
import { LETTERS_SIGNED } from '../look.ts';
import { imapSchema, normsSchema, smtpSchema } from '../settings.ts';

const shown = smtpSchema.omit({ password: true }).extend({ hasPassword: z.boolean() });
const shownBox = imapSchema.omit({ password: true }).extend({ hasPassword: z.boolean() });
const logo = z.object({ etag: z.string(), width: z.number(), height: z.number() });
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

/** Of a file, before it is written as text. */
const MAX_LOGO_BYTES = 3_000_000;
const MAX_LOGO_TEXT = Math.ceil(MAX_LOGO_BYTES / 3) * 4;

export const getLogo = contract({
  name: 'staff.logo',
  summary:
    'Whether the company has a logo, and the size it is shown in; the picture itself is at /brand/logo',
  admits: 'company.manage',
  writes: false,
  input: z.strictObject({}),
  output: z.object({ logo: logo.nullable() }),
});

export const saveLogo = contract({
  name: 'staff.save-logo',
  summary: 'Put a logo on the pages and letters clients get, or take it away',
  admits: 'company.manage',
  writes: true,
  /** A PNG or a JPEG, base64; null takes the logo away. */
  input: z.strictObject({ content: z.base64().max(MAX_LOGO_TEXT).nullable() }),
  output: z.object({ logo: logo.nullable() }),
  maxBytes: MAX_LOGO_TEXT + 1_000,
});
