import { z } from 'zod';
import { contract } from '#features/access/shapes/contract.ts';
import { entityId, optionalText, pageShape } from '#kernel/schema.ts';
import { closing, kopecks, named, placementReason, roundId, whichRound } from './fields.ts';

const participantId = entityId('participant');
const clientIds = z.array(z.uuid()).max(5_000);

const listBefore = z.object({
  participantId: z.uuid(),
  clients: z.number().int(),
  capacity: z.number().int(),
  value: kopecks,
  /** Also on this employee's list in the last round. */
  kept: z.number().int(),
  pinned: z.number().int(),
});

/** SplitWarning of shapes/split.ts; the words are in words/split.ts. */
const splitWarning = z.discriminatedUnion('code', [
  z.object({
    code: z.literal('excellent_over_capacity'),
    participantId: z.uuid(),
    employeeId: z.uuid(),
    wanted: z.number().int(),
    capacity: z.number().int(),
    over: z.number().int(),
    clientIds,
  }),
  z.object({
    code: z.literal('excellent_displaced'),
    participantId: z.uuid(),
    employeeId: z.uuid(),
    clientIds,
  }),
  z.object({ code: z.literal('excellent_not_taking_part'), employeeId: z.uuid(), clientIds }),
  z.object({
    code: z.literal('pin_against_excellent'),
    clientId: z.uuid(),
    participantId: z.uuid(),
    employeeId: z.uuid(),
  }),
  z.object({ code: z.literal('unsure_unavoidable'), clientIds }),
  z.object({ code: z.literal('place_unknown'), clients: z.number().int() }),
]);

export const splitLists = contract({
  name: 'rounds.split',
  summary: 'Compute the individual lists (M4); `dryRun` tells what would move and stores nothing',
  admits: 'rounds.manage',
  writes: true,
  input: z.strictObject({ roundId, dryRun: z.boolean().default(false) }),
  output: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('placed'),
      lists: z.array(listBefore),
      /** Clients whose list changes, the most valuable first; at most 500 of `moved`. */
      moves: z.array(
        z.object({
          client: z.object({ id: z.uuid(), name: z.string(), value: kopecks }),
          from: z.uuid().nullable(),
          to: z.uuid(),
          reasons: z.array(placementReason),
        }),
      ),
      moved: z.number().int(),
      /** Of these, clients that were on no list. */
      added: z.number().int(),
      warnings: z.array(splitWarning),
      names: z.object({
        clients: z.record(z.string(), z.string()),
        employees: z.record(z.string(), z.string()),
      }),
    }),
    /** The clients do not fit: nothing is stored (M4.4). */
    z.object({
      kind: z.literal('short'),
      clients: z.number().int(),
      capacity: z.number().int(),
      missing: z.number().int(),
      missingByRelation: z.number().int(),
      closing,
      /** Some of the clients that cannot be placed. */
      examples: z.array(named),
    }),
  ]),
});
export type SplitAnswer = z.infer<(typeof splitLists)['output']>;

export const placementRow = z.object({
  client: z.object({ id: z.uuid(), name: z.string(), city: z.string().nullable(), value: kopecks }),
  /** null: on no list yet. */
  participant: z.object({ id: z.uuid(), employeeId: z.uuid(), name: z.string() }).nullable(),
  reasons: z.array(placementReason),
  pinned: z.boolean(),
  placedBy: z.enum(['rule', 'hand']).nullable(),
  /** Whose list it was on in the round before. */
  last: named.nullable(),
  /** Has a counted questionnaire in this round. */
  counted: z.boolean(),
  handovers: z.number().int(),
});
export type PlacementRow = z.infer<typeof placementRow>;

export const listPlacements = contract({
  name: 'rounds.placements',
  summary: 'Clients with the list each is on and why; participants see the own list',
  admits: 'rounds.read',
  writes: false,
  input: z.strictObject({
    ...whichRound,
    participantId: participantId.optional(),
    clientId: entityId('client').optional(),
    search: optionalText(100).optional(),
    /** `changed`: on another list than in the round before; `open`: no counted questionnaire yet. */
    only: z.enum(['unplaced', 'pinned', 'hand', 'changed', 'handed_over', 'open']).optional(),
    sort: z.enum(['name', 'value', 'city']).default('name'),
    ...pageShape,
  }),
  output: z.object({
    rows: z.array(placementRow),
    total: z.number().int(),
    /** Names of the employees the reasons speak of. */
    names: z.record(z.string(), z.string()),
  }),
});

export const placeClients = contract({
  name: 'rounds.place',
  summary: 'Put clients on a list by hand, pin them there or unpin them; participantId null takes them off',
  admits: 'rounds.manage',
  writes: true,
  input: z.strictObject({
    roundId,
    clientIds: z.array(entityId('client')).min(1).max(500),
    participantId: participantId.nullable(),
    /** A recomputation leaves pinned clients where they are. */
    pinned: z.boolean().default(true),
  }),
  output: z.object({
    /** Where each was before, for an undo. */
    before: z.array(
      z.object({ clientId: z.uuid(), participantId: z.uuid().nullable(), pinned: z.boolean() }),
    ),
  }),
});
