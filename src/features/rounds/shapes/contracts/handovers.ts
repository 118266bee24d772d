import { z } from 'zod';
import { contract } from '#features/access/shapes/contract.ts';
import { entityId, instantSchema, optionalText, pageShape } from '#kernel/schema.ts';
import { handoverReason, named, roundId, whichRound } from './fields.ts';

export const handOverClients = contract({
  name: 'rounds.hand-over',
  summary: 'Hand clients over to another participant in mid-round, with the reason (M4.6)',
  admits: 'rounds.manage',
  writes: true,
  input: z.strictObject({
    roundId,
    clientIds: z.array(entityId('client')).min(1).max(500),
    toParticipantId: entityId('participant'),
    reason: handoverReason,
    /** In words; needed for the reason `other`. */
    note: optionalText(500).default(''),
  }),
  output: z.object({ handedOver: z.number().int() }),
});

export const listHandovers = contract({
  name: 'rounds.handovers',
  summary: 'Hand-overs of a round, newest first; a participant sees those from and to the own list',
  admits: 'rounds.read',
  writes: false,
  input: z.strictObject({ ...whichRound, clientId: entityId('client').optional(), ...pageShape }),
  output: z.object({
    rows: z.array(
      z.object({
        id: z.uuid(),
        client: named,
        from: named.nullable(),
        to: named,
        reason: handoverReason,
        note: z.string(),
        by: z.string().nullable(),
        at: instantSchema,
      }),
    ),
    total: z.number().int(),
  }),
});

export const listHolders = contract({
  name: 'rounds.holders',
  summary: 'Who answered for a client when in a round, oldest first, and why it changed hands (M4.6)',
  admits: 'rounds.read',
  writes: false,
  input: z.strictObject({ ...whichRound, clientId: entityId('client') }),
  output: z.object({
    rows: z.array(
      z.object({
        employee: named,
        from: instantSchema,
        /** null: answers for it now. */
        until: instantSchema.nullable(),
        /** null: the list the round began with. */
        reason: handoverReason.nullable(),
        note: z.string(),
      }),
    ),
  }),
});
