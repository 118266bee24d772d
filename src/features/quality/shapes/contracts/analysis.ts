// What the outside may rely on about the analysis of the register. Everything counts the cases registered in the
// period, unless a field says otherwise. Working minutes are those of each client's own calendar.
import { z } from 'zod';
import { contract } from '#features/access/shapes/contract.ts';
import { daySchema } from '#kernel/schema.ts';
import { SEVERITIES, WORD_CHANNELS } from '../case.ts';
import { CODE_KINDS } from '../codes.ts';
import { SEGMENTS } from '../terms.ts';

const count = z.number().int();
const minutes = z.number();

/** Which cases are looked at. */
const view = {
  /** Since 1 January; the last twelve months; the calendar quarter; `days`: from `from` to `to`. */
  period: z.enum(['year', 'months', 'quarter', 'days']).default('year'),
  from: daySchema.optional(),
  to: daySchema.optional(),
  /** The client's segment now. */
  segment: z.enum(SEGMENTS).optional(),
  severities: z.array(z.enum(SEVERITIES)).max(SEVERITIES.length).optional(),
};
/** The days the period came to. */
const days = { from: daySchema, to: daySchema };

/** A share with its 95 % interval; all null without a single case. */
const share = z.object({
  count,
  of: count,
  share: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});
export type CountedShare = z.infer<typeof share>;

const reading = { admits: 'reports.read', writes: false } as const;

export const analyseCodes = contract({
  ...reading,
  name: 'quality.analysis-codes',
  summary: 'Causes or places by cases, hours and revenue at risk; a case counts once for each of its codes',
  input: z.strictObject({
    ...view,
    kind: z.enum(CODE_KINDS),
    /** The entries of this group; left out: the groups. */
    group: z.string().max(40).optional(),
  }),
  output: z.object({
    ...days,
    /** Cases of the period, coded or not. */
    cases: count,
    bars: z.array(
      z.object({
        /** Empty: no claim of the case is coded. */
        code: z.string(),
        /** Of the list in force; null where it does not know the code. */
        title: z.object({ ru: z.string(), en: z.string() }).nullable(),
        cases: count,
        /** Until restored, over all cycles of the cases. */
        minutes,
        /** Kopecks; each client once a bar. */
        revenue: z.number(),
      }),
    ),
  }),
});
export type CodeBar = z.infer<typeof analyseCodes.output>['bars'][number];

export const ANALYSED_CLOCKS = ['restore', 'confirm'] as const;

export const analyseTimes = contract({
  ...reading,
  name: 'quality.analysis-times',
  summary: 'How long restoring, or the client’s word, took: distribution, median, p90, and what still runs',
  input: z.strictObject({
    ...view,
    /** `restore`: start to restored, waits for the client left out. `confirm`: asked to answered. */
    clock: z.enum(ANALYSED_CLOCKS),
    /** `case`: the sum over all its cycles. */
    per: z.enum(['case', 'cycle']).default('case'),
  }),
  output: z.object({
    ...days,
    done: count,
    running: count,
    /** Left without an end of this clock: withdrawn, or accepted as it is. */
    left: count,
    /** From `from` up to `to` working minutes; `to` null: and longer. */
    bins: z.array(z.object({ from: minutes, to: minutes.nullable(), done: count, running: count })),
    /** Of those done. */
    median: minutes.nullable(),
    p90: minutes.nullable(),
    /** Kaplan-Meier, with what still runs; null while fewer than half have ended. */
    survivalMedian: minutes.nullable(),
    /** The promise for each severity and segment looked at. */
    norms: z.array(z.object({ severity: z.enum(SEVERITIES), segment: z.enum(SEGMENTS), minutes })),
  }),
});

export const analyseWord = contract({
  ...reading,
  name: 'quality.analysis-word',
  summary: 'Closed by us beside confirmed by the client, week by week',
  input: z.strictObject(view),
  output: z.object({
    ...days,
    /** By the week of the event. `restored`: for the first time. */
    weeks: z.array(z.object({ monday: daySchema, restored: count, confirmed: count })),
    cases: count,
    restored: count,
    /** Of those restored at least once. */
    confirmed: share,
    withdrawn: count,
    accepted: count,
    /** Restored at least once, and no word of the client that ends it yet. */
    awaited: count,
    /** The client said «no» or «partly» at least once, and the works began anew; of those restored. */
    reopened: share,
  }),
});

export const analyseChannels = contract({
  ...reading,
  name: 'quality.analysis-channels',
  summary: 'By which way clients’ words came, and how many of them refused',
  input: z.strictObject(view),
  output: z.object({
    ...days,
    words: count,
    channels: z.array(z.object({ channel: z.enum(WORD_CHANNELS), words: share, refused: share })),
    /** Words «no» and «partly», of «yes», «partly» and «no». */
    refused: share,
  }),
});

const returns = z.object({ within30: share, within90: share });

export const analyseReturns = contract({
  ...reading,
  name: 'quality.analysis-returns',
  summary:
    'What came back within 30 and 90 days of the client’s last word: to the same client, and elsewhere',
  input: z.strictObject(view),
  output: z.object({
    ...days,
    /** The same client, one of the same criteria or causes. Of all cases of the period. */
    client: returns,
    /** Another client, one of the same causes. Of the cases of the period whose cause is known. */
    cause: returns,
    clients: z.array(z.object({ clientId: z.uuid(), name: z.string(), returns: count, cases: count })),
    causes: z.array(
      z.object({
        code: z.string(),
        title: z.object({ ru: z.string(), en: z.string() }).nullable(),
        returns: count,
        cases: count,
      }),
    ),
  }),
});

export const analyseWeeks = contract({
  ...reading,
  name: 'quality.analysis-weeks',
  summary: 'New cases a week against the limits of usual swings',
  input: z.strictObject(view),
  output: z.object({
    ...days,
    weeks: z.array(
      z.object({
        monday: daySchema,
        count,
        /** The week is not over, or began before the period: it stands outside the limits. */
        whole: z.boolean(),
        is: z.enum(['usual', 'above', 'below', 'run_above', 'run_below']),
      }),
    ),
    /** Null with fewer than eight whole weeks. */
    limits: z.object({ centre: z.number(), low: z.number(), high: z.number() }).nullable(),
  }),
});

export const analyseStanding = contract({
  ...reading,
  name: 'quality.analysis-standing',
  summary: 'Now: the oldest open cases and the revenue at risk; and whether mended things hold',
  input: z.strictObject(view),
  output: z.object({
    ...days,
    /** Open now, whenever registered. */
    open: count,
    oldest: z.array(
      z.object({
        caseId: z.uuid(),
        year: count,
        number: count,
        clientName: z.string(),
        registeredOn: daySchema,
        days: count,
        revenue: z.number(),
      }),
    ),
    /** Kopecks of twelve months; clients with an open case now, each once. */
    revenueAtRisk: z.number(),
    /** Of all clients; null for whoever does not see all of them. */
    revenueOfAll: z.number().nullable(),
    /** Held at the next interview, of those checked. */
    held: share,
    failed: count,
    /** The talk has gone on, the next interview has not asked yet. */
    unchecked: count,
  }),
});
