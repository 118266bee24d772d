import { z } from 'zod';
import { contract } from '#features/access/shapes/contract.ts';
import { daySchema, entityId, instantSchema, optionalText } from '#kernel/schema.ts';
import {
  MEETING_EVENTS,
  MEETING_MINUTES,
  MEETING_PURPOSES,
  MEETING_REASONS,
  MEETING_STATES,
  MEETING_WARNINGS,
} from '../meeting.ts';
import { placeSchema, travelNormsSchema } from './travel.ts';

const madeByDevice = z.uuid().toLowerCase().meta({ entity: 'new', description: 'Made by the device' });
const named = z.object({ id: z.uuid(), name: z.string() });
const minutes = z.number().int().min(5).max(600);
/** When it was done, by the device's clock; left out: now. What is done without a network is told later. */
const at = instantSchema.optional();
/** Warnings the person has seen and accepts; without `overlaps_own` two meetings at once are refused. */
const evenIf = z.array(z.enum(MEETING_WARNINGS)).max(MEETING_WARNINGS.length).default([]);
const why = {
  reasonCode: z.enum(MEETING_REASONS).nullable().default(null),
  /** Needed where the code is «other» or left out. */
  reason: optionalText(1_000).nullable().default(null),
};
const booked = z.object({
  id: z.uuid(),
  version: z.number().int(),
  /** What to know before keeping it; the meeting stands all the same. */
  warnings: z.array(z.enum(MEETING_WARNINGS)),
  /** The address an invitation or its change goes to; null: nobody is written to. */
  invited: z.string().nullable(),
});

export const meetingRow = z.object({
  id: z.uuid(),
  version: z.number().int(),
  startsAt: instantSchema,
  minutes: z.number().int(),
  /** Where it takes place; null: at the client's address. */
  place: z.string().nullable(),
  /** Where one drives to; null: not known. */
  point: placeSchema.nullable(),
  purpose: z.enum(MEETING_PURPOSES),
  state: z.enum(MEETING_STATES),
  reasonCode: z.enum(MEETING_REASONS).nullable(),
  reason: z.string().nullable(),
  note: z.string().nullable(),
  /** What spoke against the time when it was agreed. */
  warnings: z.array(z.enum(MEETING_WARNINGS)),
  /** The address the invitation went to; null: none was sent. */
  invitedEmail: z.string().nullable(),
  /** Its time before it last moved, and why it did; null: it never moved. */
  moved: z.object({ from: instantSchema, reasonCode: z.enum(MEETING_REASONS).nullable() }).nullable(),
  changedAt: instantSchema,
  employee: named,
  client: z.object({
    id: z.uuid(),
    name: z.string(),
    address: z.string().nullable(),
    timeZone: z.string(),
  }),
  person: z
    .object({
      id: z.uuid(),
      name: z.string(),
      address: z.string(),
      post: z.string().nullable(),
      /** As machines dial it; null when unknown. */
      phone: z.string().nullable(),
    })
    .nullable(),
  /** The client's questionnaire of the current round. */
  questionnaire: z
    .object({
      id: z.uuid(),
      state: z.string(),
      /** Of the case it waits for while it is paused on quality; else null. */
      caseState: z.string().nullable(),
    })
    .nullable(),
});
export type MeetingRow = z.infer<typeof meetingRow>;

/** What ways between meetings are reckoned with. */
export const travelGround = z.object({
  /** Where a day of visits begins; null: not known. */
  office: placeSchema.nullable(),
  norms: travelNormsSchema,
});
export type TravelGround = z.infer<typeof travelGround>;

export const bookMeeting = contract({
  name: 'touches.book-meeting',
  summary: 'Book a meeting with a client, or record one that took place; the id is made by the device',
  admits: 'touches.write',
  writes: true,
  repeats: 'by-id',
  input: z.strictObject({
    id: madeByDevice,
    clientId: entityId('client'),
    personId: entityId('person').nullable().default(null),
    /** Left out: oneself. Another participant: the leader only. */
    employeeId: entityId('employee').optional(),
    startsAt: instantSchema,
    minutes: minutes.default(MEETING_MINUTES),
    place: optionalText(300).nullable().default(null),
    purpose: z.enum(MEETING_PURPOSES).default('questionnaire'),
    note: optionalText(2_000).nullable().default(null),
    /** `held`: it took place without having been booked. */
    state: z.enum(['booked', 'held']).default('booked'),
    /** The call in which it was agreed is recorded with it, under this id. */
    callId: madeByDevice.nullable().default(null),
    /** The script that was read out in that call. */
    scriptVersionId: entityId('call_script_version').nullable().default(null),
    /** Sends the person an invitation with a calendar entry, where an address is known. */
    invite: z.boolean().default(false),
    evenIf,
    at,
  }),
  output: booked,
});

export const rescheduleMeeting = contract({
  name: 'touches.reschedule',
  summary: 'Move a booked meeting to another time or place',
  admits: 'touches.write',
  writes: true,
  input: z.strictObject({
    id: entityId('meeting'),
    version: z.number().int().min(1),
    startsAt: instantSchema,
    minutes,
    place: optionalText(300).nullable().default(null),
    ...why,
    evenIf,
    at,
  }),
  output: booked,
});

export const markMeeting = contract({
  name: 'touches.mark-meeting',
  summary: 'Say how a meeting ended: held, cancelled or nobody came; `booked` undoes such a mark',
  admits: 'touches.write',
  writes: true,
  input: z.strictObject({
    id: entityId('meeting'),
    version: z.number().int().min(1),
    state: z.enum(MEETING_STATES),
    /** Needed with `cancelled` and `no_show`. */
    ...why,
    at,
  }),
  output: z.object({ id: z.uuid(), version: z.number().int() }),
});

export const listMeetings = contract({
  name: 'touches.meetings',
  summary: 'Meetings of a span of days: one’s own, or anybody’s for who sees all clients',
  admits: 'touches.read',
  writes: false,
  input: z.strictObject({
    fromDay: daySchema,
    /** Included; at most 62 days after `fromDay`. */
    toDay: daySchema,
    /** Left out: one’s own and those of colleagues one stands in for. */
    employeeId: entityId('employee').optional(),
    /** Everybody’s, where all clients are seen. */
    all: z.boolean().default(false),
    clientId: entityId('client').optional(),
  }),
  output: z.object({
    rows: z.array(meetingRow),
    travel: travelGround,
    /** The days of the span nobody works, by the company's calendar. */
    daysOff: z.array(daySchema),
  }),
});

export const getMeeting = contract({
  name: 'touches.meeting',
  summary: 'One meeting with everything that happened to it, oldest first',
  admits: 'touches.read',
  writes: false,
  input: z.strictObject({ id: entityId('meeting') }),
  output: meetingRow.extend({
    history: z.array(
      z.object({
        at: instantSchema,
        kind: z.enum(MEETING_EVENTS),
        /** Who did it. */
        by: z.string().nullable(),
        reasonCode: z.enum(MEETING_REASONS).nullable(),
        reason: z.string().nullable(),
        fromStartsAt: instantSchema.nullable(),
        toStartsAt: instantSchema.nullable(),
      }),
    ),
  }),
});
