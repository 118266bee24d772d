import { z } from 'zod';
import { entityId, optionalText, text } from '#kernel/schema.ts';

export const CLIENT_KINDS = ['company', 'entrepreneur', 'person'] as const;
export const SEGMENTS = ['a', 'b', 'c'] as const;

/**
 * Where a client of the current round stands, in the order of the work: the points of the circle. `called`
 * means called without an appointment yet, `returned` that the leader gave the questionnaire back.
 */
export const CLIENT_STATES = [
  'not_called',
  'called',
  'booked',
  'met',
  'paused',
  'restored',
  'confirmed',
  'returned',
  'complete',
  'handed_in',
  'accepted',
] as const;
export type ClientState = (typeof CLIENT_STATES)[number];

/** Remarks that never stop a deed: the number is kept as typed. */
export const CLIENT_WARNINGS = [
  'inn_letters',
  'inn_length',
  'inn_zeros',
  'inn_checksum',
  'kpp_length',
  'ogrn_letters',
  'ogrn_length',
  'ogrn_zeros',
  'ogrn_checksum',
] as const;
export type ClientWarning = (typeof CLIENT_WARNINGS)[number];

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
  timeZone: blank(60),
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
