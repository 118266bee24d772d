// Rows and the card of the register, as screens and programs get them.
import { z } from 'zod';
import { originShape } from '#features/clients/shapes/origin.ts';
import { LETTER_STATES } from '#kernel/letter-states.ts';
import { LOCALES } from '#kernel/words.ts';
import { daySchema, instantSchema } from '#kernel/schema.ts';
import {
  CASE_ROLES,
  CASE_STATES,
  CLIENT_VERDICTS,
  COPY_KINDS,
  EFFECTS,
  SEVERITIES,
  WORD_CHANNELS,
  WORK_STATES,
} from './case.ts';
import { replySchema } from './reply.ts';
import { TERMS } from './terms.ts';

const titleSchema = z.object({ ru: z.string(), en: z.string() });

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
  severity: z.enum(SEVERITIES),
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
  /** The client's revenue of twelve months when the case was registered, kopecks. */
  revenueAtRisk: z.number(),
  /** What the service side waits for from the client. */
  waitingFor: z.string().nullable(),
  /** The client's earlier case this one is a return of. */
  repeatOf: z.uuid().nullable(),
  /** What the same question said at the next interview. */
  effect: z.enum(EFFECTS).nullable(),
  /** It was mended for now only. */
  provisional: z.boolean(),
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

const visitSchema = z.object({
  at: instantSchema,
  address: z.string().nullable(),
  agent: z.string().nullable(),
});

export const caseCardSchema = caseRowSchema.extend({
  questionnaireId: z.uuid(),
  registeredAt: instantSchema,
  restoredAt: instantSchema.nullable(),
  offeredAt: instantSchema.nullable(),
  confirmedAt: instantSchema.nullable(),
  resumedAt: instantSchema.nullable(),
  deeds: z.array(deedSchema),
  /** Until when the client is to feel it mended at each severity; null where no such term runs now. */
  restoreBy: z.object({ critical: daySchema, major: daySchema, minor: daySchema }).nullable(),
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
      cause: z.string().nullable(),
      placeCode: z.string().nullable(),
      finding: z.string().nullable(),
      /** The phrase it was made of, where one was marked in an answer. */
      origin: originShape,
    }),
  ),
  /** What the client reads of each claim, and how the register has it. */
  told: z.array(
    z.object({
      claimId: z.uuid(),
      what: z.string(),
      place: z.string().nullable(),
      done: z.array(z.string()),
      provisional: z.boolean(),
      register: z.object({ what: z.string(), done: z.array(z.string()) }),
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
      provisional: z.boolean(),
      /** Kopecks; null where nobody said. */
      cost: z.number().nullable(),
      claimIds: z.array(z.uuid()),
      /** Criteria it is to mend whose last measurement fails: it cannot be marked done. */
      failing: z.array(titleSchema),
      /** Other clients whose fault the same work mends. */
      others: z.array(z.object({ caseId: z.uuid(), clientName: z.string(), state: z.enum(WORK_STATES) })),
      /** The caller owns it. */
      mine: z.boolean(),
      needsNewDate: z.boolean(),
    }),
  ),
  answers: z.array(
    z.object({
      id: z.uuid(),
      cycle: z.number(),
      answer: z.enum(CLIENT_VERDICTS),
      words: z.string().nullable(),
      channel: z.enum(WORD_CHANNELS),
      saidBy: z.string(),
      saidAt: instantSchema,
      recordedByName: z.string().nullable(),
      /** The signed sheet. */
      fileId: z.uuid().nullable(),
      /** Claims the client named as still wrong. */
      stillWrong: z.array(z.string()),
      contradicts: z.boolean(),
      /** By a link, and in another name than it was sent to. */
      byOther: z.boolean(),
      /** From where the link it came by was opened, the latest first. */
      visits: z.array(visitSchema),
    }),
  ),
  cycles: z.array(
    z.object({
      cycle: z.number(),
      startedAt: instantSchema,
      restoredAt: instantSchema.nullable(),
      offeredAt: instantSchema.nullable(),
      answeredAt: instantSchema.nullable(),
      answer: z.enum(CLIENT_VERDICTS).nullable(),
      waitMinutes: z.number(),
      restoreMinutes: z.number().nullable(),
      tellMinutes: z.number().nullable(),
      confirmMinutes: z.number().nullable(),
    }),
  ),
  /** Sums over all cycles, working minutes of the client's calendar; null where a clock has not stopped yet. */
  clocks: z.object({
    acknowledge: z.number().nullable(),
    restore: z.number().nullable(),
    tell: z.number().nullable(),
    confirm: z.number().nullable(),
    cause: z.number().nullable(),
    wait: z.number(),
  }),
  unfixable: z.object({ state: z.enum(['proposed', 'approved']), reason: z.string().nullable() }).nullable(),
  causeRemovedAt: instantSchema.nullable(),
  /** The case this one returned from, and the one that returned from it. */
  chain: z.array(
    z.object({ caseId: z.uuid(), year: z.number(), number: z.number(), is: z.enum(['earlier', 'later']) }),
  ),
  effectQuestionnaireId: z.uuid().nullable(),
  measurements: z.array(
    z.object({
      id: z.uuid(),
      claimId: z.uuid().nullable(),
      criterion: z.string(),
      title: titleSchema,
      phase: z.enum(['before', 'after']),
      cycle: z.number(),
      value: z.number(),
      bound: z.number().nullable(),
      boundIs: z.enum(['at_least', 'at_most']).nullable(),
      unit: titleSchema.nullable(),
      note: z.string().nullable(),
      takenAt: instantSchema,
      takenBy: z.string().nullable(),
      takenById: z.uuid().nullable(),
      /** Null where there is no bound to hold it against. */
      holds: z.boolean().nullable(),
      /** Noted by mistake; null where it counts. */
      struck: z.object({ at: instantSchema, by: z.string().nullable(), why: z.string() }).nullable(),
      /** The caller may strike it out now. */
      mayStrike: z.boolean(),
    }),
  ),
  files: z.array(
    z.object({
      id: z.uuid(),
      workId: z.uuid().nullable(),
      name: z.string(),
      type: z.string(),
      size: z.number(),
      at: instantSchema,
      by: z.string().nullable(),
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
      reminders: z.number(),
      /** What became of the letter that took it there; null where it was handed over otherwise. */
      letterState: z.enum(LETTER_STATES).nullable(),
      /** From where it was opened, the latest first: a forwarded link shows. */
      visits: z.array(visitSchema),
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
      /** In which they read pages and letters; null: the company's. */
      locale: z.enum(LOCALES).nullable(),
    }),
  ),
  /** Letters of the client in answer to ours, the latest first. */
  replies: z.array(replySchema),
  events: z.array(eventSchema),
});
export type CaseCard = z.infer<typeof caseCardSchema>;

/** A card without what depends on who looks. */
export type CardFacts = Omit<CaseCard, 'may' | 'measurements'> & {
  measurements: readonly Omit<CaseCard['measurements'][number], 'mayStrike'>[];
};

/** One client a work is for, and how it stands there. */
const workClientSchema = z.object({
  caseId: z.uuid(),
  year: z.number(),
  number: z.number(),
  clientId: z.uuid(),
  clientName: z.string(),
  /** Where to go: of the service point the claims are about, else the client's own. */
  address: z.string().nullable(),
  caseState: z.enum(CASE_STATES),
  severity: z.enum(SEVERITIES),
  cycle: z.number(),
  state: z.enum(WORK_STATES),
  /** The client's words of the last «no», where there was one. */
  refusedWords: z.string().nullable(),
  /** The last day in time of the whole repair for this client; null where that term does not run now. */
  restoreBy: daySchema.nullable(),
  /** Criteria it is to mend whose last measurement after the works fails its bound. */
  failing: z.array(titleSchema),
  needsNewDate: z.boolean(),
  revenueAtRisk: z.number(),
  claims: z.array(z.string()),
});

export const workRowSchema = z.object({
  id: z.uuid(),
  title: z.string(),
  state: z.enum(WORK_STATES),
  ownerId: z.uuid().nullable(),
  ownerName: z.string().nullable(),
  dueOn: daySchema.nullable(),
  daysLate: z.number(),
  doneOn: daySchema.nullable(),
  cause: z.string().nullable(),
  place: z.string().nullable(),
  /** Codes of its claims. */
  causeCodes: z.array(z.string()),
  placeCodes: z.array(z.string()),
  provisional: z.boolean(),
  cost: z.number().nullable(),
  result: z.string().nullable(),
  needsNewDate: z.boolean(),
  clients: z.array(workClientSchema),
  files: z.number(),
});
/** Whom the worker calls at a client before going there. */
export const siteContactSchema = z.object({
  clientId: z.uuid(),
  name: z.string(),
  post: z.string().nullable(),
  /** As written, and as machines dial it. */
  phone: z.string(),
  dial: z.string(),
});
export type SiteContact = z.infer<typeof siteContactSchema>;
export type WorkRow = z.infer<typeof workRowSchema>;
