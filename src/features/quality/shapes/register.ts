// Rows and the card of the register, as screens and programs get them.
import { z } from 'zod';
import { originShape } from '#features/clients/shapes/origin.ts';
import { daySchema, instantSchema } from '#kernel/schema.ts';
import { CASE_ROLES, CASE_STATES, COPY_KINDS, OFFER_CHANNELS, WORK_STATES } from './case.ts';
import { TERMS } from './terms.ts';

export const deedSchema = z.object({
  term: z.enum(TERMS),
  doer: z.enum(CASE_ROLES),
  workId: z.uuid().nullable(),
  dueOn: daySchema,
  overdue: z.boolean(),
  /** Calendar days past the last day in time; 0 when not late. */
  daysLate: z.number(),
});

export const caseRowSchema = z.object({
  id: z.uuid(),
  year: z.number(),
  number: z.number(),
  state: z.enum(CASE_STATES),
  cycle: z.number(),
  clientId: z.uuid(),
  clientName: z.string(),
  curatorId: z.uuid(),
  curatorName: z.string(),
  registeredOn: daySchema,
  /** The day the state was reached, where the register keeps it. */
  stateSince: daySchema,
  claims: z.number(),
  works: z.number(),
  worksDone: z.number(),
  /** First of the client's claims, for a table's line. */
  firstClaim: z.string().nullable(),
  /** Names of those who have open works. */
  owners: z.array(z.string()),
  deed: deedSchema.nullable(),
});
export type CaseRow = z.infer<typeof caseRowSchema>;

export const eventSchema = z.object({
  id: z.uuid(),
  kind: z.string(),
  at: instantSchema,
  cycle: z.number(),
  actorKind: z.string(),
  actorName: z.string().nullable(),
  data: z.record(z.string(), z.unknown()),
});
export type CaseEvent = z.infer<typeof eventSchema>;

export const caseCardSchema = caseRowSchema.extend({
  questionnaireId: z.uuid(),
  registeredAt: instantSchema,
  restoredAt: instantSchema.nullable(),
  offeredAt: instantSchema.nullable(),
  confirmedAt: instantSchema.nullable(),
  resumedAt: instantSchema.nullable(),
  deeds: z.array(deedSchema),
  /** Acts the caller may try now. */
  may: z.array(z.string()),
  copies: z.array(
    z.object({
      copy: z.enum(COPY_KINDS),
      employeeName: z.string().nullable(),
      receivedAt: instantSchema.nullable(),
      receivedByName: z.string().nullable(),
    }),
  ),
  claimList: z.array(
    z.object({
      id: z.uuid(),
      criterion: z.string(),
      what: z.string(),
      place: z.string().nullable(),
      since: z.string().nullable(),
      frequency: z.string().nullable(),
      words: z.string().nullable(),
      hasWork: z.boolean(),
      /** The phrase it was made of, where one was marked in an answer. */
      origin: originShape,
    }),
  ),
  workList: z.array(
    z.object({
      id: z.uuid(),
      title: z.string(),
      state: z.enum(WORK_STATES),
      ownerId: z.uuid().nullable(),
      ownerName: z.string().nullable(),
      dueOn: daySchema.nullable(),
      cause: z.string().nullable(),
      place: z.string().nullable(),
      result: z.string().nullable(),
      doneAt: instantSchema.nullable(),
      claimIds: z.array(z.uuid()),
      /** The caller owns it. */
      mine: z.boolean(),
      needsNewDate: z.boolean(),
    }),
  ),
  answers: z.array(
    z.object({
      id: z.uuid(),
      cycle: z.number(),
      answer: z.enum(['yes', 'no']),
      words: z.string().nullable(),
      channel: z.enum(OFFER_CHANNELS),
      saidBy: z.string(),
      saidAt: instantSchema,
      recordedByName: z.string().nullable(),
    }),
  ),
  /** The link that can be answered now; the address itself is known to its bearer only. */
  link: z
    .object({
      personName: z.string().nullable(),
      createdAt: instantSchema,
      expiresAt: instantSchema,
      seenAt: instantSchema.nullable(),
      seenCount: z.number(),
    })
    .nullable(),
  /** People of the client who are in office, the one to ask first on top. */
  persons: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      post: z.string().nullable(),
      /** As written, and as machines dial it. */
      phone: z.string().nullable(),
      dial: z.string().nullable(),
      email: z.string().nullable(),
    }),
  ),
  events: z.array(eventSchema),
});
export type CaseCard = z.infer<typeof caseCardSchema>;

export const workRowSchema = z.object({
  id: z.uuid(),
  caseId: z.uuid(),
  year: z.number(),
  number: z.number(),
  clientId: z.uuid(),
  clientName: z.string(),
  title: z.string(),
  state: z.enum(WORK_STATES),
  caseState: z.enum(CASE_STATES),
  cycle: z.number(),
  dueOn: daySchema.nullable(),
  daysLate: z.number(),
  place: z.string().nullable(),
  claims: z.array(z.string()),
  /** The client's words of the last «no», where there was one. */
  refusedWords: z.string().nullable(),
  result: z.string().nullable(),
  needsNewDate: z.boolean(),
});
export type WorkRow = z.infer<typeof workRowSchema>;

export const summarySchema = z.object({
  states: z.record(z.enum(CASE_STATES), z.number()),
  open: z.number(),
  overdue: z.number(),
  /** Overdue deeds by the role that owes them. */
  overdueBy: z.object({ service: z.number(), curator: z.number(), leader: z.number() }),
  /** Confirmed by clients this calendar month, and refused. */
  confirmedThisMonth: z.number(),
  refusedThisMonth: z.number(),
  /** Confirmed or further, of all ever registered in the current year. */
  registeredThisYear: z.number(),
  confirmedThisYear: z.number(),
});
export type Summary = z.infer<typeof summarySchema>;
