// What the outside may rely on about the service side: copies, findings, works, measurements, files.
import { z } from 'zod';
import { contract } from '#features/access/shapes/contract.ts';
import {
  daySchema,
  entityId,
  instantSchema,
  kopecksSchema,
  optionalText,
  pageShape,
  text,
} from '#kernel/schema.ts';
import { CASE_STATES, COPY_KINDS, SEVERITIES, WORK_STATES } from '../case.ts';
import { siteContactSchema, workRowSchema } from '../register.ts';

const ID = entityId('quality_case');
const ok = z.object({ state: z.enum(CASE_STATES) });
/** A code of the list of causes or places; null leaves what was coded before. */
const code = z.string().max(100).nullable().default(null);

export const receiveCopy = contract({
  name: 'quality.receive-copy',
  summary: 'Confirm the receipt of a copy of the problem questionnaire',
  admits: 'register.read',
  writes: true,
  input: z.strictObject({ caseId: ID, copy: z.enum(COPY_KINDS) }),
  output: ok,
});

const plan = {
  ownerEmployeeId: entityId('employee'),
  dueOn: daySchema,
};

export const planWork = contract({
  name: 'quality.plan-work',
  summary: 'Turn claims into a work with an owner, a date, a cause and a place',
  admits: 'works.plan',
  writes: true,
  input: z.strictObject({
    caseId: ID,
    workId: entityId('new'),
    title: text(300),
    claimIds: z.array(entityId('claim')).max(100),
    ...plan,
    cause: optionalText(200).default(''),
    place: optionalText(200).default(''),
    /** Codes for the chosen claims, in the same deed. */
    causeCode: code,
    placeCode: code,
  }),
  output: ok,
});

export const joinWork = contract({
  name: 'quality.join-work',
  summary: 'Let an open work of other clients mend these claims too: a common fault is mended once',
  admits: 'works.plan',
  writes: true,
  input: z.strictObject({
    caseId: ID,
    workId: entityId('work'),
    claimIds: z.array(entityId('claim')).max(100),
    causeCode: code,
    placeCode: code,
  }),
  output: ok,
});

export const replanWork = contract({
  name: 'quality.replan-work',
  summary: 'Give a work another owner or date; a later date says why',
  admits: 'works.plan',
  writes: true,
  input: z.strictObject({
    workId: entityId('work'),
    ...plan,
    reason: optionalText(1000).default(''),
  }),
  output: ok,
});

export const startWork = contract({
  name: 'quality.start-work',
  summary: 'Begin a work',
  admits: 'works.do',
  writes: true,
  input: z.strictObject({ workId: entityId('work') }),
  output: ok,
});

export const restoreWork = contract({
  name: 'quality.restore-work',
  summary:
    'Mark a work done for all its clients and say what was done; where every work is done the case is restored',
  admits: 'works.do',
  writes: true,
  input: z.strictObject({
    workId: entityId('work'),
    result: text(2000),
    /** It helps for now; the cause is removed later. */
    provisional: z.boolean().default(false),
    cost: kopecksSchema.nullable().default(null),
  }),
  output: ok,
});

export const takeBackWork = contract({
  name: 'quality.take-back-work',
  summary: 'Take back that a work is done, with the reason',
  admits: 'works.do',
  writes: true,
  input: z.strictObject({ workId: entityId('work'), reason: text(2000) }),
  output: ok,
});

export const cancelWork = contract({
  name: 'quality.cancel-work',
  summary: 'Cancel a work planned by mistake, or take one case out of a common work, with the reason',
  admits: 'works.plan',
  writes: true,
  input: z.strictObject({ caseId: ID, workId: entityId('work'), reason: text(2000) }),
  output: ok,
});

export const assessCase = contract({
  name: 'quality.assess',
  summary: 'Say how much the fault hurts; the terms follow',
  admits: 'register.read',
  writes: true,
  input: z.strictObject({ caseId: ID, severity: z.enum(SEVERITIES), reason: optionalText(1000).default('') }),
  output: ok,
});

export const diagnoseClaims = contract({
  name: 'quality.diagnose',
  summary: 'Code claims to a cause and a place, with what was found in words',
  admits: 'works.do',
  writes: true,
  input: z.strictObject({
    caseId: ID,
    claimIds: z.array(entityId('claim')).max(100),
    causeCode: code,
    placeCode: code,
    finding: optionalText(2000).default(''),
  }),
  output: ok,
});

export const removeCause = contract({
  name: 'quality.remove-cause',
  summary: 'Say that the cause behind a provisional repair is gone for good, and how',
  admits: 'works.do',
  writes: true,
  input: z.strictObject({ caseId: ID, done: text(2000) }),
  output: ok,
});

export const waitForClient = contract({
  name: 'quality.wait-for-client',
  summary: 'The service side cannot go on without the client; its clock stands still',
  admits: 'register.read',
  writes: true,
  input: z.strictObject({ caseId: ID, what: text(1000) }),
  output: ok,
});

export const endWait = contract({
  name: 'quality.end-wait',
  summary: 'The client has done their step; dates of the works move by the days that were waited',
  admits: 'register.read',
  writes: true,
  input: z.strictObject({ caseId: ID, words: text(1000) }),
  output: ok,
});

export const declareUnfixable = contract({
  name: 'quality.declare-unfixable',
  summary: 'Service says that this cannot be mended; the director decides',
  admits: 'works.plan',
  writes: true,
  input: z.strictObject({ caseId: ID, reason: text(2000) }),
  output: ok,
});

export const withdrawUnfixable = contract({
  name: 'quality.withdraw-unfixable',
  summary: 'Service takes back that this cannot be mended, while the director has not agreed',
  admits: 'works.plan',
  writes: true,
  input: z.strictObject({ caseId: ID, words: text(2000) }),
  output: ok,
});

export const judgeUnfixable = contract({
  name: 'quality.judge-unfixable',
  summary: 'The director agrees that it cannot be mended, or sends it back to work',
  admits: 'works.judge',
  writes: true,
  input: z.strictObject({ caseId: ID, approve: z.boolean(), words: optionalText(2000).default('') }),
  output: ok,
});

export const listWorks = contract({
  name: 'quality.works',
  summary: 'Works of all clients, the ones due first on top; done ones the latest first',
  admits: 'register.read',
  writes: false,
  input: z.strictObject({
    state: z.enum([...WORK_STATES, 'open', 'any']).default('open'),
    ownerEmployeeId: entityId('employee').optional(),
    overdue: z.boolean().default(false),
    /** More than one client. */
    common: z.boolean().default(false),
    causeCode: z.string().max(100).optional(),
    placeCode: z.string().max(100).optional(),
    /** Words of the work, the place or the client's name. */
    search: optionalText(200).default(''),
    ...pageShape,
  }),
  output: z.object({ total: z.number(), overdue: z.number(), rows: z.array(workRowSchema) }),
});

export const getBoard = contract({
  name: 'quality.board',
  summary: 'The board of works: each column with its count and its first cards; done ones of the last 7 days',
  admits: 'register.read',
  writes: false,
  input: z.strictObject({ ownerEmployeeId: entityId('employee').optional() }),
  output: z.object({
    columns: z.array(
      z.object({
        state: z.enum(WORK_STATES),
        total: z.number(),
        overdue: z.number(),
        rows: z.array(workRowSchema),
      }),
    ),
    owners: z.array(z.object({ id: z.uuid(), name: z.string(), open: z.number(), overdue: z.number() })),
  }),
});

export const listMyWorks = contract({
  name: 'quality.my-works',
  summary: 'Works of the caller, the ones due first on top; done ones of the last 30 days below',
  admits: 'works.do',
  writes: false,
  input: z.strictObject({}),
  /** `contacts`: one a client, where somebody there has a telephone. */
  output: z.object({ rows: z.array(workRowSchema), contacts: z.array(siteContactSchema) }),
});

export const setWorkCost = contract({
  name: 'quality.set-work-cost',
  summary: 'Say what a work cost',
  admits: 'works.plan',
  writes: true,
  input: z.strictObject({ workId: entityId('work'), cost: kopecksSchema.nullable() }),
  output: z.object({ cost: z.number().nullable() }),
});

export const noteMeasurement = contract({
  name: 'quality.note-measurement',
  summary: 'Note a measurement after works, held against the bound the criterion failed',
  admits: 'works.do',
  writes: true,
  repeats: 'by-id',
  input: z.strictObject({
    measurementId: entityId('new'),
    caseId: ID,
    /** Of the case, as its measurement before the works names it. */
    criterion: z.string().min(1).max(200),
    value: z.number().min(-1e12).max(1e12),
    note: optionalText(500).default(''),
    takenAt: instantSchema,
  }),
  output: z.object({ holds: z.boolean().nullable() }),
});

export const strikeMeasurement = contract({
  name: 'quality.strike-measurement',
  summary: 'Strike out a measurement after works that was noted by mistake; it stays to be seen',
  admits: 'works.do',
  writes: true,
  input: z.strictObject({ measurementId: entityId('measurement'), why: text(500) }),
  output: z.object({ measurementId: z.uuid() }),
});

/** Larger than any telephone's photograph, and than most scanned papers. */
export const CASE_FILE_BYTES = 12 * 1024 * 1024;

export const attachCaseFile = contract({
  name: 'quality.attach-file',
  summary: 'Attach a photograph or a PDF to a case or to one of its works',
  admits: 'register.read',
  writes: true,
  repeats: 'by-id',
  maxBytes: Math.ceil(CASE_FILE_BYTES * 1.4),
  input: z.strictObject({
    fileId: entityId('new'),
    caseId: ID,
    workId: entityId('work').nullable().default(null),
    name: text(200),
    /** The bytes in base64. */
    content: z.base64().max(Math.ceil((CASE_FILE_BYTES / 3) * 4) + 4),
  }),
  output: z.object({ fileId: z.uuid(), size: z.number() }),
});

export const readCaseFile = contract({
  name: 'quality.read-file',
  summary: 'The bytes of one file of a case, in base64',
  admits: 'register.read',
  writes: false,
  input: z.strictObject({ fileId: entityId('case_file') }),
  output: z.object({ name: z.string(), type: z.string(), content: z.string() }),
});

export const detachCaseFile = contract({
  name: 'quality.detach-file',
  summary: 'Take a file off a case; its bytes are erased',
  admits: 'register.read',
  writes: true,
  input: z.strictObject({ fileId: entityId('case_file') }),
  output: z.object({ fileId: z.uuid() }),
});
