import { z } from 'zod';
import { contract } from '#features/access/shapes/contract.ts';
import { daySchema, entityId, instantSchema } from '#kernel/schema.ts';
import { placeSchema, travelNormsSchema } from './travel.ts';

/** Weeks an answer spans: the one shown and two more to propose from. */
export const BOOKING_WEEKS = 3;

/** Weeks a device takes along: this one and three more, each with the two after it to propose from. */
export const WEEKS_AHEAD = 6;

/** The visitor’s weeks, whoever they go to. */
const weeks = z.object({
  monday: daySchema,
  employeeId: z.uuid(),
  office: placeSchema.nullable(),
  norms: travelNormsSchema,
  days: z.array(z.object({ day: daySchema, working: z.boolean(), absent: z.boolean() })),
  /** Booked meetings of the visitor; the client is null where the reader may not know it. */
  meetings: z.array(
    z.object({
      id: z.uuid(),
      startsAt: instantSchema,
      minutes: z.number().int(),
      client: z.string().nullable(),
      clientId: z.uuid().nullable(),
      place: placeSchema.nullable(),
    }),
  ),
  /** Letters leave the house; else an invitation is only kept. */
  mail: z.boolean(),
});

/** Whom one goes to. */
const visited = z.object({
  client: z.object({
    id: z.uuid(),
    name: z.string(),
    timeZone: z.string(),
    address: z.string().nullable(),
    /** null: unknown, and so is every way there. */
    place: placeSchema.nullable(),
  }),
  people: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      address: z.string(),
      post: z.string().nullable(),
      /** As machines dial it. */
      phone: z.string().nullable(),
      email: z.string().nullable(),
    }),
  ),
});

export const bookingFacts = contract({
  name: 'touches.booking',
  summary:
    'All one needs to agree on a time with a client: three weeks of the visitor, places, who is invited',
  admits: 'touches.read',
  writes: false,
  input: z.strictObject({
    clientId: entityId('client'),
    /** Who goes; left out: oneself. Another: the leader, or who stands in. */
    employeeId: entityId('employee').optional(),
    /** First day of the weeks; left out: Monday of this week. */
    monday: daySchema.optional(),
  }),
  output: weeks.extend(visited.shape),
});

export const weeksAhead = contract({
  name: 'touches.weeks-ahead',
  summary:
    'One’s own weeks from this Monday on and every client of one’s lists, to agree on times without a connection',
  admits: 'touches.write',
  writes: false,
  input: z.strictObject({}),
  output: weeks.extend({ clients: z.array(visited) }),
});
