import { z } from 'zod';
import { contract } from '#features/access/shapes/contract.ts';
import { daySchema, entityId, instantSchema } from '#kernel/schema.ts';
import { CALL_OUTCOMES, CALL_REASONS, OTHER_WAYS } from '../call.ts';
import { meetingRow, travelGround } from './meetings.ts';

const count = z.number().int();

export const phone = z.object({
  /** As somebody wrote it. */
  raw: z.string(),
  /** As machines dial it; null when it could not be read. */
  normal: z.string().nullable(),
  extension: z.string().nullable(),
  /** The last call to it told so. */
  wrong: z.boolean(),
});

/** A person one may call: known to be there, not asking to be left alone. */
export const callee = z.object({
  id: z.uuid(),
  name: z.string(),
  /** How to speak to them: «Иван Петрович». */
  address: z.string(),
  post: z.string().nullable(),
  phones: z.array(phone),
  /** Every number known for them is wrong. */
  wrongNumber: z.boolean(),
  email: z.string().nullable(),
  /** Part in a decision, as the client card names it. */
  roleKind: z.string(),
  /** Calls in vain since this person was last reached. */
  tries: count,
  /** Sat at the table where the claims were told that wait for the client’s word now. */
  met: z.boolean(),
});
export type Callee = z.infer<typeof callee>;

const hourTries = z.object({ hour: count, calls: count, reached: count });
const callHours = z.object({ from: count, to: count });

/** Why a line stands where it stands, in facts. */
export const placeReason = z.discriminatedUnion('code', [
  z.object({ code: z.literal('promised'), at: instantSchema }),
  z.object({
    code: z.enum(['good_hour', 'better_hour']),
    hour: count,
    own: hourTries,
    round: hourTries,
  }),
  z.object({ code: z.literal('rests'), until: instantSchema }),
  z.object({ code: z.enum(['closed', 'told_hours']), hours: callHours }),
  z.object({ code: z.literal('acquainted'), person: z.string(), from: z.string(), sure: z.boolean() }),
  z.object({ code: z.literal('tried'), attempts: count, at: instantSchema }),
  z.object({ code: z.literal('value'), revenueYear: count }),
]);

/** What can be done instead of dialling the same number again, the best first. */
export const otherWay = z.object({
  way: z.enum(OTHER_WAYS),
  personId: z.uuid().nullable(),
  /** The number, the e-mail address or the place. */
  text: z.string().nullable(),
});

const clientLine = z.object({
  id: z.uuid(),
  name: z.string(),
  city: z.string().nullable(),
  timeZone: z.string(),
});

export const callLine = z.object({
  client: clientLine,
  reason: z.enum(CALL_REASONS),
  /** May one call at this moment. */
  now: z.boolean(),
  /** When it will be possible, or when they asked to be called. */
  from: instantSchema.nullable(),
  attempts: count,
  lastCall: z
    .object({ at: instantSchema, outcome: z.enum(CALL_OUTCOMES), note: z.string().nullable() })
    .nullable(),
  /** Whom to call, the advised person first. */
  people: z.array(callee),
  /** The client's own numbers, where no person has one. */
  companyPhones: z.array(phone),
  why: z.array(placeReason),
  /** Concrete proposals where the same number has been dialled often enough. */
  ways: z.array(otherWay),
  questionnaireId: z.uuid().nullable(),
  caseId: z.uuid().nullable(),
});
export type CallLine = z.infer<typeof callLine>;

export const waitingCase = z.object({
  caseId: z.uuid(),
  /** «2026-007» of the register. */
  year: count,
  number: count,
  client: clientLine,
  /** `restored`: we have to tell the client; `offered`: the client has to answer. */
  state: z.enum(['restored', 'offered']),
  since: instantSchema,
  /** Working days since then, the first one not counted. */
  workingDays: count,
  people: z.array(callee),
});
export type WaitingCase = z.infer<typeof waitingCase>;

export const answeredNo = z.object({
  caseId: z.uuid(),
  /** They said «yes», and complained with it. */
  doubtful: z.boolean(),
  year: count,
  number: count,
  client: clientLine,
  saidAt: instantSchema,
  /** The client’s own words; null where an old record has none. */
  words: z.string().nullable(),
});
export type AnsweredNo = z.infer<typeof answeredNo>;

export const openQuestionnaire = z.object({
  /** null: the meeting took place and nothing has been begun. */
  id: z.uuid().nullable(),
  client: clientLine,
  state: z.enum(['not_begun', 'in_progress', 'paused_quality', 'completed', 'returned']),
  since: instantSchema,
  /** Why it came back. */
  returnedReason: z.string().nullable(),
  /** The case it waits for, when paused. */
  case: z.object({ id: z.uuid(), state: z.string() }).nullable(),
});
export type OpenQuestionnaire = z.infer<typeof openQuestionnaire>;

/** A task somebody took on in a talk and has not done yet. */
export const promise = z.object({
  id: z.uuid(),
  client: z.object({ id: z.uuid(), name: z.string() }),
  text: z.string(),
  /** null: no day was named. */
  dueOn: daySchema.nullable(),
  /** Where it was said. */
  questionnaireId: z.uuid(),
  key: z.string(),
});
export type OpenPromise = z.infer<typeof promise>;

export const weekQuota = z.object({
  monday: daySchema,
  plan: count,
  /** Accepted, by the day of handing in (M6.1). */
  fact: count,
  /** Handed in and not accepted yet, this week’s and earlier ones (M6.1). */
  awaiting: count,
  /** Days this participant still works this week, today included. */
  leftWorkingDays: count,
  planToDate: count,
  factToDate: count,
  planTotal: count,
});
export type WeekQuota = z.infer<typeof weekQuota>;

export const myDay = contract({
  name: 'touches.my-day',
  summary:
    'A participant’s day: whom to call, where to go, what to ask clients, questionnaires and the quota',
  admits: 'touches.read',
  writes: false,
  input: z.strictObject({
    /** Left out: oneself. Another’s day: who sees all clients, or stands in. */
    employeeId: entityId('employee').optional(),
    /** Lines of the call queue. */
    calls: z.number().int().min(1).max(100).default(12),
  }),
  output: z.object({
    employee: z.object({ id: z.uuid(), name: z.string() }),
    round: z
      .object({
        id: z.uuid(),
        name: z.string(),
        running: z.boolean(),
        startsOn: daySchema,
        endsOn: daySchema,
      })
      .nullable(),
    /** The person’s list in the round, with those of colleagues they stand in for. */
    list: z.object({
      clients: count,
      accepted: count,
      handedIn: count,
      refused: count,
    }),
    quota: weekQuota.nullable(),
    calls: z.object({
      rows: z.array(callLine),
      total: count,
      /** Promised for another day. */
      later: count,
    }),
    meetings: z.object({
      /** Past, and nobody has said how they went. */
      unmarked: z.array(meetingRow),
      today: z.array(meetingRow),
      tomorrow: z.array(meetingRow),
      /** Booked after tomorrow. */
      ahead: count,
    }),
    travel: travelGround,
    waiting: z.array(waitingCase),
    /** Cases the client’s «no» opened again and the service side has not restored since; the last two weeks (M9.7). */
    answeredNo: z.array(answeredNo),
    questionnaires: z.array(openQuestionnaire),
    /** The nearest day first, those without one last. */
    promises: z.array(promise),
  }),
});
