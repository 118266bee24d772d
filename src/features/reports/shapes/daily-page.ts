// The daily report as a page and as paper: the same lines as in the letter, and what became of every letter.
import { z } from 'zod';
import { contract } from '#features/access/shapes/contract.ts';
import { daySchema, instantSchema } from '#kernel/schema.ts';
import { DAILY_NUMBERS, SECTIONS, SIDES } from './daily.ts';
import { LETTER_STATES } from '#kernel/letter-states.ts';

const count = z.number().int();
const pair = z.object({ now: count, before: count.nullable() });

const line = z.object({
  caseId: z.uuid(),
  clientName: z.string(),
  /** «№ 14/2026». */
  number: z.string(),
  said: z.string(),
  /** The client's own words, where there are any. */
  words: z.string().nullable(),
});

/** Numbers, trend and whose move it is; the same the letter's pictures are drawn of. */
export const figuresSchema = z.object({
  numbers: z.record(z.enum(DAILY_NUMBERS), pair),
  trend: z.array(
    z.object({
      day: daySchema,
      opened: count,
      done: count,
      restored: count,
      confirmed: count,
      refused: count,
    }),
  ),
  waits: z.record(z.enum(SIDES), count),
});

/** What became of one person's report. */
const delivery = z.object({
  employeeId: z.uuid(),
  name: z.string(),
  /** Null: there was nothing to tell them, and nothing was sent. */
  letterId: z.uuid().nullable(),
  state: z.enum(LETTER_STATES).nullable(),
  hasAddress: z.boolean(),
  attempts: count,
  nextTryAt: instantSchema.nullable(),
  sentAt: instantSchema.nullable(),
  error: z.string().nullable(),
});
export type Delivery = z.infer<typeof delivery>;

const dayRow = z.object({
  day: daySchema,
  /** There was something for the caller. */
  mine: z.boolean(),
  letters: count,
  /** Letters of the day that have not gone: kept, failed, doubtful, or waiting. */
  notGone: count,
});

const locale = z.enum(['ru', 'en']).optional();

export const listDailyDays = contract({
  name: 'reports.daily-days',
  summary: 'Days with a daily report, the latest first, and how many letters of each have not gone',
  admits: 'register.read',
  writes: false,
  input: z.strictObject({ limit: z.number().int().min(1).max(120).default(40) }),
  output: z.object({ days: z.array(dayRow) }),
});

export const getDaily = contract({
  name: 'reports.daily',
  summary: 'The daily report of a day (M9.5) as the caller may read it; the latest one when no day is given',
  admits: 'register.read',
  writes: false,
  input: z.strictObject({ day: daySchema.optional(), locale }),
  output: z.object({
    /** Null while no report has ever been made. */
    day: daySchema.nullable(),
    madeAt: instantSchema.nullable(),
    reach: z.enum(['everything', 'own', 'works', 'escalated']),
    /** What the report says first; null where it said nothing to the caller. */
    intro: z.string().nullable(),
    figures: figuresSchema.nullable(),
    sections: z.array(
      z.object({ name: z.enum(SECTIONS), title: z.string(), total: count, lines: z.array(line) }),
    ),
    /** All recipients for those who lead, the caller alone for everybody else. */
    deliveries: z.array(delivery),
    smtp: z.boolean(),
  }),
});

export const dailyPaper = contract({
  name: 'reports.daily-paper',
  summary: 'The daily report of a day as a PDF, base64',
  admits: 'register.read',
  writes: false,
  input: z.strictObject({ day: daySchema, locale }),
  output: z.object({ fileName: z.string(), content: z.string() }),
});

export const mailHealth = contract({
  name: 'reports.mail-health',
  summary: 'Whether letters go: null while they do, or where no mail server is set up',
  admits: 'reports.read',
  writes: false,
  input: z.strictObject({}),
  output: z.object({
    alarm: z
      .object({
        kind: z.enum(['unreachable', 'refused', 'idle']),
        since: instantSchema,
        waiting: count,
        lastError: z.string().nullable(),
        lastSentAt: instantSchema.nullable(),
      })
      .nullable(),
    /** The box of clients' answers cannot be read; null while it can, or where there is none. */
    box: z
      .object({
        since: instantSchema,
        lastError: z.string().nullable(),
        lastReadAt: instantSchema.nullable(),
      })
      .nullable(),
  }),
});
