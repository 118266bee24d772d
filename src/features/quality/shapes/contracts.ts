// What the outside may rely on about the register.
import { z } from 'zod';
import { contract } from '#features/access/shapes/contract.ts';
import { daySchema, entityId, instantSchema, optionalText, pageShape, text } from '#kernel/schema.ts';
import { CASE_STATES, COPY_KINDS, OFFER_CHANNELS } from './case.ts';
import { caseCardSchema, caseRowSchema, summarySchema, workRowSchema } from './register.ts';

const ID = entityId('quality_case');
const ok = z.object({ state: z.enum(CASE_STATES) });

export const listCases = contract({
  name: 'quality.list',
  summary: 'The register: problem questionnaires with what each waits for, most urgent first',
  admits: 'register.read',
  writes: false,
  input: z.strictObject({
    /** `open`: not resumed yet; `resumed`: the questionnaire has gone on. */
    view: z.enum(['open', 'resumed', 'all']).default('open'),
    states: z.array(z.enum(CASE_STATES)).max(CASE_STATES.length).optional(),
    /** Only those whose client has once said «no» to a restored quality. */
    refused: z.boolean().default(false),
    roundId: entityId('round').optional(),
    /** Only what is past its date. */
    overdue: z.boolean().default(false),
    /** Only what the service side, or a curator, owes. */
    owedBy: z.enum(['anybody', 'service', 'curator']).default('anybody'),
    /** Words of the client's name, or the number, «14» or «14/2026». */
    search: optionalText(200).default(''),
    clientId: entityId('client').optional(),
    curatorEmployeeId: entityId('employee').optional(),
    ownerEmployeeId: entityId('employee').optional(),
    ...pageShape,
  }),
  output: z.object({
    total: z.number(),
    /** How many of the total have something past its date. */
    overdue: z.number(),
    /** How many of the total the client has confirmed already: their works are over, the talk is to be resumed. */
    confirmed: z.number(),
    rows: z.array(caseRowSchema),
  }),
});

export const getCase = contract({
  name: 'quality.get',
  summary: 'One case with its claims, works, copies, answers and history',
  admits: 'register.read',
  writes: false,
  input: z.strictObject({ caseId: ID }),
  output: caseCardSchema,
});

export const getSummary = contract({
  name: 'quality.summary',
  summary: 'How many cases stand where, how many are overdue, and on whom they wait',
  admits: 'register.read',
  writes: false,
  input: z.strictObject({}),
  output: summarySchema,
});

export const listMyWorks = contract({
  name: 'quality.my-works',
  summary: 'Works of the caller, the ones due first on top; done ones of the last 30 days below',
  admits: 'works.do',
  writes: false,
  input: z.strictObject({}),
  output: z.object({ rows: z.array(workRowSchema) }),
});

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
  }),
  output: ok,
});

export const replanWork = contract({
  name: 'quality.replan-work',
  summary: 'Give a work another owner or date',
  admits: 'works.plan',
  writes: true,
  input: z.strictObject({ workId: entityId('work'), ...plan }),
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
  summary: 'Mark a work done and say what was done; when every work is done the case is restored',
  admits: 'works.do',
  writes: true,
  input: z.strictObject({ workId: entityId('work'), result: text(2000) }),
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

export const tellClient = contract({
  name: 'quality.tell-client',
  summary: 'Note that the client was told of the restored quality and asked, or reminded',
  admits: 'word.record',
  writes: true,
  input: z.strictObject({ caseId: ID, channel: z.enum(['phone', 'mail', 'meeting']) }),
  output: ok,
});

export const sendLink = contract({
  name: 'quality.send-link',
  summary: 'Make a personal link for the client; an earlier one stops working',
  admits: 'word.record',
  writes: true,
  // Known again by the link's id: a stored answer would keep the secret.
  repeats: 'by-id',
  input: z.strictObject({
    caseId: ID,
    linkId: entityId('new'),
    /** A key person of this client. */
    personId: entityId('person'),
    /** False where the curator hands the link over in another way. */
    byLetter: z.boolean().default(true),
  }),
  /** The address is told only where no letter brings it: whoever holds it can answer. */
  output: ok.extend({
    url: z.string().nullable(),
    expiresAt: instantSchema,
    letterTo: z.string().nullable(),
  }),
});

export const recordAnswer = contract({
  name: 'quality.record-answer',
  summary: 'Record what the client said by phone, by letter or at a meeting, with who said it and when',
  admits: 'word.record',
  writes: true,
  input: z.strictObject({
    caseId: ID,
    answer: z.enum(['yes', 'no']),
    channel: z.enum(['phone', 'mail', 'meeting']),
    personId: entityId('person').nullable().default(null),
    saidBy: text(200),
    saidAt: instantSchema,
    words: optionalText(4000).default(''),
    claimIds: z.array(entityId('claim')).max(100).default([]),
  }),
  output: ok,
});

const token = z.string().min(20).max(100);

export const openLink = contract({
  name: 'quality.open-link',
  summary: 'What the page behind a personal link shows; changes nothing about the case',
  admits: 'public',
  writes: true,
  repeats: 'by-id',
  input: z.strictObject({ token }),
  output: z.object({ page: z.unknown() }),
});

export const answerLink = contract({
  name: 'quality.answer-link',
  summary: 'The client answers by the personal link, once',
  admits: 'public',
  writes: true,
  repeats: 'by-id',
  input: z.strictObject({
    token,
    answer: z.enum(['yes', 'no']),
    words: optionalText(4000).default(''),
    claimIds: z.array(entityId('claim')).max(100).default([]),
    /** «Yes» together with words was shown back and affirmed. */
    sure: z.boolean().default(false),
    /** Where the request came from, for the history; set by the server. */
    address: optionalText(100).default(''),
  }),
  output: ok,
});

export const CHANNELS_TOLD = OFFER_CHANNELS.filter((channel) => channel !== 'link');
