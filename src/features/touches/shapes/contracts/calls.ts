import { z } from 'zod';
import { contract } from '#features/access/shapes/contract.ts';
import { entityId, instantSchema, optionalText, pageShape } from '#kernel/schema.ts';
import { CALL_OUTCOMES } from '../call.ts';

const madeByDevice = z.uuid().toLowerCase().meta({ entity: 'new', description: 'Made by the device' });
const named = z.object({ id: z.uuid(), name: z.string() });

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
    /** Needed with `refused`: what the client said. */
    reason: optionalText(1_000).nullable().default(null),
    note: optionalText(2_000).nullable().default(null),
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
