import { z } from 'zod';
import { entityId, instantSchema, optionalText, pageShape } from '#kernel/schema.ts';
import { personBrief } from './client.ts';
import { CLIENT_KINDS, CLIENT_SORTS, CLIENT_STATES, SEGMENTS } from './kinds.ts';

/** Every filter given must hold; of several values in one filter any will do. */
export const clientFilter = {
  search: optionalText(200).optional(),
  segments: z
    .array(z.enum([...SEGMENTS, 'none']))
    .max(4)
    .optional(),
  cities: z.array(z.string().max(120)).max(50).optional(),
  states: z.array(z.enum(CLIENT_STATES)).max(CLIENT_STATES.length).optional(),
  /** Clients on this employee's individual list in the current round; `none`: on nobody's. */
  curatorId: z.union([entityId('employee'), z.literal('none')]).optional(),
  servedBy: entityId('employee').optional(),
  hasOpenCase: z.boolean().optional(),
  archived: z.boolean().default(false),
};
const filterObject = z.strictObject(clientFilter);
export type ClientFilter = z.output<typeof filterObject>;

export const clientListInput = z.strictObject({
  ...clientFilter,
  sort: z.enum(CLIENT_SORTS).default('name'),
  descending: z.boolean().optional(),
  ...pageShape,
});
export type ClientListInput = z.output<typeof clientListInput>;

export const clientListRow = z.object({
  id: z.uuid(),
  kind: z.enum(CLIENT_KINDS),
  shortName: z.string(),
  city: z.string().nullable(),
  inn: z.string().nullable(),
  segment: z.enum(SEGMENTS).nullable(),
  /** Kopecks over the last twelve whole months. */
  revenueYear: z.number(),
  /** Persons who hold a role now. */
  persons: z.number(),
  nextMeetingAt: instantSchema.nullable(),
  lastTouchAt: instantSchema.nullable(),
  /** Null outside the current round. */
  state: z.enum(CLIENT_STATES).nullable(),
  curator: personBrief.nullable(),
  openCase: z.boolean(),
  archived: z.boolean(),
});
export type ClientListRow = z.output<typeof clientListRow>;

export const clientListOutput = z.object({
  rows: z.array(clientListRow),
  /** At most 1,000. */
  total: z.number(),
  /** There are more than `total`. */
  more: z.boolean(),
  /** Nothing was found as typed: these words, in the other keyboard layout, were looked for instead. */
  switched: z.string().nullable(),
});
