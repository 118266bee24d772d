import { z } from 'zod';
import { timeZoneSchema } from '#features/staff/shapes/fields.ts';
import { entityId, optionalText, text } from '#kernel/schema.ts';
import { CLIENT_KINDS, SEGMENTS } from './kinds.ts';

export { CLIENT_STATES, type ClientState } from './kinds.ts';

export const personBrief = z.object({ id: z.uuid(), name: z.string() });

const blank = (max: number) => optionalText(max).nullable();

/** What a person may type about a client; an empty text is kept as "unknown". */
export const clientFields = {
  kind: z.enum(CLIENT_KINDS),
  shortName: text(300),
  legalName: blank(500),
  inn: blank(20),
  kpp: blank(20),
  ogrn: blank(20),
  city: blank(120),
  address: blank(500),
  country: blank(2),
  latitude: z.number().min(-90).max(90).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
  timeZone: timeZoneSchema.or(z.literal('')).nullable(),
  site: blank(200),
  industry: blank(200),
  departments: blank(1_000),
  segment: z.enum(SEGMENTS).nullable(),
  acquiredBy: entityId('employee').nullable(),
  servedBy: entityId('employee').nullable(),
  competitor: blank(200),
  note: blank(10_000),
  externalId: blank(100),
};

/** One phone or address as typed; order in the list is the order of preference. */
export const contactInput = z.strictObject({
  kind: z.enum(['phone', 'email', 'site', 'messenger', 'fax']),
  raw: text(200),
  label: optionalText(100).nullable().optional(),
});
export type ContactInput = z.output<typeof contactInput>;

export const clientCreateInput = z.strictObject({
  shortName: clientFields.shortName,
  ...z.strictObject(clientFields).omit({ shortName: true }).partial().shape,
  contacts: z.array(contactInput).max(30).optional(),
});
export type ClientCreateInput = z.output<typeof clientCreateInput>;

export const clientUpdateInput = z.strictObject({
  ...z.strictObject(clientFields).partial().shape,
  contacts: z.array(contactInput).max(30).optional(),
});
export type ClientUpdateInput = z.output<typeof clientUpdateInput>;
