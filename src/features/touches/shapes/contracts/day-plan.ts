import { z } from 'zod';
import { contract } from '#features/access/shapes/contract.ts';
import { daySchema, entityId, instantSchema, optionalText } from '#kernel/schema.ts';
import { DROP_IN_MINUTES } from '../meeting.ts';
import { placeSchema, travelNormsSchema, travelSchema } from './travel.ts';
import { meetingRow } from './meetings.ts';

const count = z.number().int();

const stop = z.object({
  id: z.uuid(),
  /** A booked meeting keeps its hour; a visit without appointment is put where it fits. */
  kind: z.enum(['meeting', 'drop_in']),
  /** The way there; null: unknown, or the first of the day without a known office. */
  travel: travelSchema.nullable(),
  /** Nothing precedes it, so there is no way to speak of. */
  first: z.boolean(),
  arriveAt: instantSchema,
  beginsAt: instantSchema,
  endsAt: instantSchema,
  slackMinutes: count,
  /** Minutes by which it cannot be kept; 0: it can. */
  lateMinutes: count,
  client: meetingRow.shape.client,
  person: meetingRow.shape.person,
  /** The purpose of a meeting; null for a visit without appointment. */
  purpose: meetingRow.shape.purpose.nullable(),
  state: meetingRow.shape.state.nullable(),
  place: z.string().nullable(),
  /** Where one drives to; null: not known. */
  point: placeSchema.nullable(),
  note: z.string().nullable(),
});
export type PlannedStop = z.infer<typeof stop>;

export const dayPlan = contract({
  name: 'touches.day-plan',
  summary: 'A day’s visits in the order proposed, with the ways between them and clients near by',
  admits: 'touches.read',
  writes: false,
  input: z.strictObject({
    day: daySchema,
    /** Left out: oneself. Another’s day: who sees all clients, or stands in. */
    employeeId: entityId('employee').optional(),
  }),
  output: z.object({
    day: daySchema,
    employee: z.object({ id: z.uuid(), name: z.string() }),
    working: z.boolean(),
    stops: z.array(stop),
    /** The way back to the office; null: unknown. */
    back: travelSchema.nullable(),
    backAt: instantSchema.nullable(),
    /** Where the day begins and ends; null: not known. */
    office: placeSchema.nullable(),
    norms: travelNormsSchema,
    travelMinutes: count,
    km: z.number(),
    unknownWays: count,
    /** Minutes on the road the order saves against visits without appointment made last; 0: none. */
    savedMinutes: count,
    /** Clients of the list still to be met, close to the way. */
    nearby: z.array(
      z.object({
        client: z.object({ id: z.uuid(), name: z.string(), address: z.string().nullable() }),
        travel: travelSchema,
        /** The client of the day it is near to. */
        nearTo: z.string(),
      }),
    ),
  }),
});

export const planDropIn = contract({
  name: 'touches.plan-drop-in',
  summary: 'Mean to look in on a client that day without an appointment; the id is made by the device',
  admits: 'touches.write',
  writes: true,
  repeats: 'by-id',
  input: z.strictObject({
    id: z.uuid().toLowerCase().meta({ entity: 'new', description: 'Made by the device' }),
    clientId: entityId('client'),
    day: daySchema,
    minutes: z.number().int().min(5).max(600).default(DROP_IN_MINUTES),
    note: optionalText(500).nullable().default(null),
  }),
  output: z.object({ id: z.uuid() }),
});

export const removeDropIn = contract({
  name: 'touches.remove-drop-in',
  summary: 'Drop a visit that was meant without an appointment',
  admits: 'touches.write',
  writes: true,
  input: z.strictObject({ id: entityId('drop_in') }),
  output: z.object({ ok: z.literal(true) }),
});
