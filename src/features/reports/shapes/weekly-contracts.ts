// The weekly meeting of sales and service (M9.6): plan, agenda, meeting, minutes, decisions.
import { z } from 'zod';
import { contract } from '#features/access/shapes/contract.ts';
import { daySchema, entityId, instantSchema, optionalText, pageShape, text } from '#kernel/schema.ts';
import { DECISION_STATES, SECTIONS, USUAL_MINUTES, WEEKLY_STATES } from './weekly.ts';

const madeByCaller = z.uuid().toLowerCase().meta({ entity: 'new', description: 'Made by the caller' });
const meetingId = entityId('weekly_meeting');
const named = z.object({ id: z.uuid(), name: z.string() });
const caseNumber = z.object({ year: z.number().int(), number: z.number().int() });
const days = z.number().int();
const count = z.number().int();

const agendaCase = z.object({
  ...caseNumber.shape,
  state: z.string(),
  severity: z.string(),
  cycle: z.number().int(),
  curatorName: z.string(),
  registeredOn: daySchema,
  claims: z.array(
    z.object({
      what: z.string(),
      where: z.string().nullable(),
      since: z.string().nullable(),
      frequency: z.string().nullable(),
      words: z.string().nullable(),
    }),
  ),
  works: z.array(
    z.object({
      title: z.string(),
      ownerName: z.string().nullable(),
      dueOn: daySchema.nullable(),
      state: z.enum(['planned', 'in_work', 'done']),
      late: z.boolean(),
    }),
  ),
  late: z.array(
    z.object({
      term: z.string(),
      doer: z.string(),
      ownerName: z.string().nullable(),
      dueOn: daySchema,
      daysLate: days,
    }),
  ),
  refusal: z
    .object({
      verdict: z.enum(['no', 'partly']),
      words: z.string(),
      saidBy: z.string(),
      saidOn: daySchema,
    })
    .nullable(),
  repeatOf: caseNumber.nullable(),
  silent: z.object({ who: z.enum(['curator', 'client']), since: daySchema }).nullable(),
});

/** A decision with what became of it. */
const decisionRow = z.object({
  id: z.uuid(),
  meetingId: z.uuid(),
  itemId: z.uuid().nullable(),
  client: named.nullable(),
  caseId: z.uuid().nullable(),
  words: z.string(),
  owner: named.nullable(),
  dueOn: daySchema.nullable(),
  /** The day of the meeting it was made at. */
  madeOn: daySchema,
  state: z.enum(DECISION_STATES),
  outcome: z.string().nullable(),
  settledAt: instantSchema.nullable(),
  settledBy: z.string().nullable(),
  /** Past its day and open. */
  daysLate: days,
});
export type DecisionRow = z.infer<typeof decisionRow>;

const item = z.object({
  /** Null while the agenda is live. */
  id: z.uuid().nullable(),
  key: z.string(),
  section: z.enum(SECTIONS),
  also: z.array(z.enum(SECTIONS)),
  clientId: z.uuid().nullable(),
  clientName: z.string().nullable(),
  caseId: z.uuid().nullable(),
  revenue: z.number(),
  waitsDays: days.nullable(),
  case: agendaCase.nullable(),
  decision: z
    .object({
      id: z.uuid(),
      words: z.string(),
      ownerId: z.uuid().nullable(),
      ownerName: z.string().nullable(),
      dueOn: daySchema.nullable(),
      madeOn: daySchema,
      daysLate: days,
      /** How it stands now; of held minutes, how it stood at their end. */
      state: z.enum(DECISION_STATES),
      outcome: z.string().nullable(),
    })
    .nullable(),
  promise: z
    .object({
      text: z.string(),
      ownerName: z.string().nullable(),
      dueOn: daySchema,
      daysLate: days,
      questionnaireId: z.uuid(),
    })
    .nullable(),
  common: z
    .object({
      kind: z.enum(['place', 'cause']),
      name: z.string(),
      cases: z.array(
        z.object({
          ...caseNumber.shape,
          caseId: z.uuid(),
          clientId: z.uuid(),
          clientName: z.string(),
        }),
      ),
    })
    .nullable(),
  text: z.string().nullable(),
  lastDecided: z.array(
    z.object({
      on: daySchema,
      words: z.string(),
      ownerName: z.string().nullable(),
      state: z.enum(DECISION_STATES),
      outcome: z.string().nullable(),
    }),
  ),
  discussedAt: instantSchema.nullable(),
});
export type WeeklyItem = z.infer<typeof item>;

const meeting = z.object({
  id: z.uuid(),
  version: z.number().int(),
  startsAt: instantSchema,
  minutes: z.number().int(),
  place: z.string().nullable(),
  state: z.enum(WEEKLY_STATES),
  /** Of its minutes; null until it has been held. */
  year: z.number().int().nullable(),
  number: z.number().int().nullable(),
  since: instantSchema.nullable(),
  startedAt: instantSchema.nullable(),
  endedAt: instantSchema.nullable(),
  cancelReason: z.string().nullable(),
  ledBy: z.string().nullable(),
  participants: z.array(
    z.object({
      employeeId: z.uuid(),
      name: z.string(),
      post: z.string().nullable(),
      attended: z.boolean().nullable(),
    }),
  ),
});
export type WeeklyMeeting = z.infer<typeof meeting>;

const plan = {
  day: daySchema,
  hour: z.number().int().min(0).max(23),
  minute: z.number().int().min(0).max(59).default(0),
  minutes: z.number().int().min(10).max(480).default(USUAL_MINUTES),
  place: optionalText(300).nullable().default(null),
  participantIds: z.array(entityId('employee')).min(1).max(60),
};

export const listWeekly = contract({
  name: 'reports.weekly-meetings',
  summary: 'Weekly meetings, the latest first, and when the next one would be',
  admits: 'weekly.read',
  writes: false,
  input: z.strictObject({ ...pageShape }),
  output: z.object({
    total: count,
    rows: z.array(
      meeting.omit({ participants: true }).extend({
        participants: count,
        items: count,
        decisions: count,
        /** Of them neither done nor dropped. */
        open: count,
      }),
    ),
    proposal: z.object({
      day: daySchema,
      hour: count,
      minute: count,
      minutes: count,
      place: z.string().nullable(),
      participantIds: z.array(z.uuid()),
      /** The usual day, where a day off moved it. */
      movedFrom: daySchema.nullable(),
    }),
  }),
});

export const getWeekly = contract({
  name: 'reports.weekly-meeting',
  summary: 'One weekly meeting: its agenda, live until it begins and frozen after, and what was decided',
  admits: 'weekly.read',
  writes: false,
  input: z.strictObject({ meetingId }),
  output: z.object({
    meeting,
    items: z.array(item),
    decisions: z.array(decisionRow),
    /** Decisions of earlier meetings done or dropped since the last one. */
    settled: z.array(decisionRow),
    /** Only the reader's own clients are shown. */
    partial: z.boolean(),
    /** Open cases that go their way in time and are not talked of. */
    quiet: count,
  }),
});

export const planWeekly = contract({
  name: 'reports.plan-weekly',
  summary: 'Plan a weekly meeting and invite its participants; the id is made by the caller',
  admits: 'weekly.lead',
  writes: true,
  repeats: 'by-id',
  input: z.strictObject({ id: madeByCaller, ...plan }),
  output: z.object({ id: z.uuid(), version: z.number().int() }),
});

export const changeWeekly = contract({
  name: 'reports.change-weekly',
  summary: 'Move a planned weekly meeting or change who takes part; everybody concerned hears of it',
  admits: 'weekly.lead',
  writes: true,
  input: z.strictObject({ meetingId, version: z.number().int().min(1), ...plan }),
  output: z.object({ id: z.uuid(), version: z.number().int() }),
});

export const callOffWeekly = contract({
  name: 'reports.call-off-weekly',
  summary: 'Call a planned weekly meeting off',
  admits: 'weekly.lead',
  writes: true,
  input: z.strictObject({ meetingId, reason: optionalText(500).default('') }),
  output: z.object({ state: z.enum(WEEKLY_STATES) }),
});

export const startWeekly = contract({
  name: 'reports.start-weekly',
  summary: 'Begin the meeting: the agenda is frozen as it stands',
  admits: 'weekly.lead',
  writes: true,
  input: z.strictObject({ meetingId }),
  output: z.object({ items: count }),
});

export const takeBackWeeklyStart = contract({
  name: 'reports.take-back-weekly-start',
  summary: 'The meeting was begun by mistake: its agenda lives on; only before anything was decided',
  admits: 'weekly.lead',
  writes: true,
  input: z.strictObject({ meetingId }),
  output: z.object({ state: z.enum(WEEKLY_STATES) }),
});

export const markAttendance = contract({
  name: 'reports.mark-weekly-attendance',
  summary: 'Who is here; whoever was not invited joins by it',
  admits: 'weekly.lead',
  writes: true,
  input: z.strictObject({ meetingId, employeeId: entityId('employee'), attended: z.boolean() }),
  output: z.object({ attended: z.boolean() }),
});

export const addWeeklyItem = contract({
  name: 'reports.add-weekly-item',
  summary: 'Put a matter on the agenda by hand; the id is made by the caller',
  admits: 'weekly.lead',
  writes: true,
  repeats: 'by-id',
  input: z.strictObject({
    id: madeByCaller,
    meetingId,
    text: text(500),
    clientId: entityId('client').nullable().default(null),
  }),
  output: z.object({ id: z.uuid() }),
});

export const removeWeeklyItem = contract({
  name: 'reports.remove-weekly-item',
  summary: 'Take a matter added by hand off the agenda, where nothing was decided of it',
  admits: 'weekly.lead',
  writes: true,
  input: z.strictObject({ itemId: entityId('weekly_item') }),
  output: z.object({ removed: z.boolean() }),
});

export const discussWeeklyItem = contract({
  name: 'reports.discuss-weekly-item',
  summary: 'Mark an item of the running meeting discussed, or not',
  admits: 'weekly.lead',
  writes: true,
  input: z.strictObject({ itemId: entityId('weekly_item'), discussed: z.boolean() }),
  output: z.object({ discussed: z.boolean() }),
});

export const decideWeekly = contract({
  name: 'reports.decide-weekly',
  summary: 'Write a decision of the running meeting; the id is made by the caller, the same id rewrites it',
  admits: 'weekly.lead',
  writes: true,
  repeats: 'by-id',
  input: z.strictObject({
    id: madeByCaller,
    meetingId,
    itemId: entityId('weekly_item').nullable().default(null),
    words: text(1_000),
    ownerEmployeeId: entityId('employee').nullable().default(null),
    dueOn: daySchema.nullable().default(null),
  }),
  output: z.object({ id: z.uuid() }),
});

export const withdrawDecision = contract({
  name: 'reports.withdraw-weekly-decision',
  summary: 'Take back a decision while its meeting goes on',
  admits: 'weekly.lead',
  writes: true,
  input: z.strictObject({ decisionId: entityId('weekly_decision') }),
  output: z.object({ withdrawn: z.boolean() }),
});

export const settleDecision = contract({
  name: 'reports.settle-weekly-decision',
  summary: 'Say what became of a decision: its owner, or whoever leads the meeting',
  admits: 'signed-in',
  writes: true,
  input: z.strictObject({
    decisionId: entityId('weekly_decision'),
    /** `open` takes the word back. */
    state: z.enum(DECISION_STATES),
    /** What was done, or why it was dropped. */
    words: optionalText(1_000).default(''),
  }),
  output: z.object({ state: z.enum(DECISION_STATES) }),
});

export const endWeekly = contract({
  name: 'reports.end-weekly',
  summary: 'End the meeting: its minutes get their number and go to the participants',
  admits: 'weekly.lead',
  writes: true,
  input: z.strictObject({ meetingId }),
  output: z.object({ year: z.number().int(), number: z.number().int() }),
});

export const weeklyMinutesPdf = contract({
  name: 'reports.weekly-minutes-pdf',
  summary: 'The minutes of a held meeting as a PDF, as far as the reader may see them',
  admits: 'weekly.read',
  writes: false,
  input: z.strictObject({ meetingId }),
  output: z.object({ fileName: z.string(), content: z.string() }),
});

export const listDecisions = contract({
  name: 'reports.weekly-decisions',
  summary: 'Decisions of weekly meetings: the caller’s own, or all that are open and within reach',
  admits: 'signed-in',
  writes: false,
  input: z.strictObject({
    whose: z.enum(['own', 'all']).default('own'),
    state: z.enum(['open', 'settled']).default('open'),
    limit: z.number().int().min(1).max(200).default(50),
  }),
  output: z.object({
    rows: z.array(decisionRow),
    late: count,
    /** The meeting that is being held or comes next, with the caller in it. */
    next: z.object({ id: z.uuid(), startsAt: instantSchema, state: z.enum(WEEKLY_STATES) }).nullable(),
  }),
});
