import { z } from 'zod';
import { contract } from '#features/access/shapes/contract.ts';
import { END_REASONS } from '#features/clients/shapes/kinds.ts';
import { BENT_CASES, NAME_SUBJECTS } from '#features/clients/shapes/name-form.ts';
import { daySchema, entityId, instantSchema, optionalText, pageShape, text } from '#kernel/schema.ts';
import { CALL_OUTCOMES, CLIENT_WORDS, REFUSAL_KINDS } from '../call.ts';

const madeByDevice = z.uuid().toLowerCase().meta({ entity: 'new', description: 'Made by the device' });
const named = z.object({ id: z.uuid(), name: z.string() });

/** What is known of a departure (M8.2); the same fields as the check-in of key persons. */
const departure = z.strictObject({
  /** The last day; left out: unknown, the day of the call is taken, and it says so. */
  leftOn: daySchema.optional(),
  approximate: z.boolean().default(false),
  reason: z.enum(END_REASONS).default('left_company'),
  movedTo: optionalText(500).default(''),
  /** Somebody of this client who took over. */
  successorId: entityId('person').nullable().default(null),
  /** Somebody new who took over. */
  newPerson: z
    .strictObject({
      id: madeByDevice,
      name: text(500),
      post: optionalText(500).default(''),
      phone: optionalText(500).default(''),
    })
    .nullable()
    .default(null),
});
export type Departure = z.output<typeof departure>;

/** The client’s word on restored works, said on the phone (M9.7). */
const saidOfWorks = z.strictObject({
  answer: z.enum(CLIENT_WORDS),
  words: optionalText(4_000).default(''),
  /** What is still wrong; none named: all of it. */
  claimIds: z.array(entityId('claim')).max(100).default([]),
});
export type SaidOfWorks = z.output<typeof saidOfWorks>;

export const logCall = contract({
  name: 'touches.log-call',
  summary: 'Record an attempt to reach a client and how it ended; the id is made by the device',
  admits: 'touches.write',
  writes: true,
  repeats: 'by-id',
  input: z.strictObject({
    id: madeByDevice,
    clientId: entityId('client'),
    personId: entityId('person').nullable().default(null),
    outcome: z.enum(CALL_OUTCOMES),
    /** Needed with `call_back`. */
    callBackAt: instantSchema.nullable().default(null),
    /** Why they refused; with `refused` either this or `reason` is needed, with `other` the words. */
    refusal: z.enum(REFUSAL_KINDS).nullable().default(null),
    /** What the client said, when they refused or somebody left. */
    reason: optionalText(1_000).nullable().default(null),
    /** The number dialled, as the card has it. */
    phone: optionalText(200).nullable().default(null),
    /** With `wrong_number`: the right one, where it was told. */
    rightPhone: optionalText(200).nullable().default(null),
    /** With `person_left`. */
    left: departure.nullable().default(null),
    /** With `talked` or `call_back`, about a case whose quality is restored. */
    word: saidOfWorks.nullable().default(null),
    note: optionalText(2_000).nullable().default(null),
    /** The script that was read out. */
    scriptVersionId: entityId('call_script_version').nullable().default(null),
    /** When it was, by the device’s clock: a call made out of reach of the network is told later. */
    at: instantSchema.optional(),
  }),
  output: z.object({
    id: z.uuid(),
    /** Attempts since somebody was last reached, this one included. */
    attempts: z.number().int(),
    advice: z.enum(['other_channel', 'find_number', 'find_person']).nullable(),
  }),
});

export const takeBackCall = contract({
  name: 'touches.take-back-call',
  summary: 'Undo an own call recorded by mistake a few minutes ago',
  admits: 'touches.write',
  writes: true,
  repeats: 'by-id',
  input: z.strictObject({ id: entityId('call') }),
  output: z.object({ ok: z.literal(true) }),
});

export const listCalls = contract({
  name: 'touches.calls',
  summary: 'Calls to a client, newest first',
  admits: 'touches.read',
  writes: false,
  input: z.strictObject({ clientId: entityId('client'), ...pageShape }),
  output: z.object({
    rows: z.array(
      z.object({
        id: z.uuid(),
        at: instantSchema,
        outcome: z.enum(CALL_OUTCOMES),
        callBackAt: instantSchema.nullable(),
        reason: z.string().nullable(),
        note: z.string().nullable(),
        employee: named,
        person: named.nullable(),
      }),
    ),
    total: z.number().int(),
  }),
});

export const saveWayIn = contract({
  name: 'touches.save-way-in',
  summary: 'How one gets through to this client, and the hours it may be called in',
  admits: 'touches.write',
  writes: true,
  input: z.strictObject({
    clientId: entityId('client'),
    wayIn: optionalText(1_000),
    /** Whole hours of the client’s clock; null: the usual ones. */
    hours: z
      .object({ from: z.number().int().min(0).max(23), to: z.number().int().min(1).max(24) })
      .nullable()
      .default(null),
  }),
  output: z.object({ ok: z.literal(true) }),
});

export const saveNameForm = contract({
  name: 'touches.save-name-form',
  summary: 'Put a form of a person’s name right by hand; an empty form goes back to the rules',
  admits: 'touches.write',
  writes: true,
  input: z.strictObject({
    clientId: entityId('client'),
    personId: entityId('person'),
    subject: z.enum(NAME_SUBJECTS),
    nameCase: z.enum(BENT_CASES),
    form: optionalText(200),
  }),
  output: z.object({ ok: z.literal(true) }),
});

export const listCallTroubles = contract({
  name: 'touches.call-troubles',
  summary:
    'Clients of the round who refused, whose number is wrong, or whose person has left with no successor',
  admits: 'touches.read',
  writes: false,
  input: z.strictObject({}),
  output: z.object({
    rows: z.array(
      z.object({
        kind: z.enum(['refused', 'wrong_number', 'person_left']),
        callId: z.uuid(),
        at: instantSchema,
        client: named,
        person: named.nullable(),
        employee: named,
        /** What the client said, or where the person went. */
        words: z.string().nullable(),
        /** Why they refused, from the list. */
        refusal: z.enum(REFUSAL_KINDS).nullable(),
      }),
    ),
  }),
});
