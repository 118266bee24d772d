// What the outside may rely on about the register: looking at it.
import { z } from 'zod';
import { contract } from '#features/access/shapes/contract.ts';
import { daySchema, entityId, optionalText, pageShape } from '#kernel/schema.ts';
import { CASE_STATES, SEVERITIES, WORD_STAGES } from '../case.ts';
import { CODE_KINDS } from '../codes.ts';
import { caseCardSchema, caseRowSchema } from '../register.ts';
import { REGISTER_ORDERS, RETURNS, WORDLESS } from '../register-conditions.ts';
import { SEGMENTS } from '../terms.ts';

const ID = entityId('quality_case');

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
    severities: z.array(z.enum(SEVERITIES)).max(SEVERITIES.length).optional(),
    /** By which word of the client the works ended. */
    outcome: z.enum(WORD_STAGES).optional(),
    /** Only those that came back within 90 days of the client's last word. */
    repeated: z.boolean().default(false),
    /** Returns as the analysis counts them: to the same client, or by the same cause elsewhere, within so many days. */
    returned: z.enum(RETURNS).optional(),
    /** Only those whose client has not said the last word: all of them, or once restored. */
    wordless: z.enum(WORDLESS).optional(),
    /** None of whose claims has a cause, or a place. */
    uncoded: z.enum(CODE_KINDS).optional(),
    segment: z.enum(SEGMENTS).optional(),
    /** Only those mended for now, their cause not removed. */
    provisional: z.boolean().default(false),
    /** Code of a cause or a place; that of a group finds everything in it. */
    causeCode: z.string().max(100).optional(),
    placeCode: z.string().max(100).optional(),
    /** Of the number: the calendar year of registration. */
    year: z.number().int().min(1990).max(2199).optional(),
    /** First and last day of registration. */
    registeredFrom: daySchema.optional(),
    registeredTo: daySchema.optional(),
    roundId: entityId('round').optional(),
    /** Only what is past its date. */
    overdue: z.boolean().default(false),
    /** Only what the service side, or a curator, owes, or where the client is awaited. */
    owedBy: z.enum(['anybody', 'service', 'curator', 'client']).default('anybody'),
    order: z.enum(REGISTER_ORDERS).default('due'),
    descending: z.boolean().default(false),
    /** Words of the client's name or of the claims, or the number, «14» or «14/2026». */
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
