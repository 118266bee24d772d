// M0.2: contacts current, share of clients whose key persons were verified in this round; turnover found.
import { z } from 'zod';
import { contract } from '#features/access/shapes/contract.ts';
import { personBrief } from '#features/clients/shapes/client.ts';
import { MOVE_GROUNDS, ROLE_KINDS } from '#features/clients/shapes/kinds.ts';
import { daySchema, entityId, pageShape } from '#kernel/schema.ts';
import { CHANGED_FIELDS, PERSON_COUNTS } from './person-counts.ts';

const count = z.number().int();
const counts = z.object({
  /** Clients whose every key person was verified in this round. */
  verified: count,
  left: count,
  new: count,
  changed: count,
  /** Said by somebody to be so. */
  moved: count,
  /** Only proposed: the same person, it seems. */
  supposed: count,
  unverified: count,
  terms: count,
  coverage: count,
});

export const getRoundPersons = contract({
  name: 'reports.persons',
  summary:
    'Key persons of the round: verified share, who left, who is new, changed, moved, by list and by week',
  admits: 'reports.read',
  writes: false,
  input: z.strictObject({ roundId: entityId('round').optional() }),
  output: z.object({
    round: z.object({ id: z.uuid(), name: z.string(), startsOn: daySchema, endsOn: daySchema }).nullable(),
    /** On the lists of the round, within the reader's scope. */
    clients: count,
    /** Those whose every key person was verified in this round, at least one. */
    verifiedClients: count,
    counts,
    lists: z.array(
      counts.extend({
        participantId: z.uuid(),
        name: z.string(),
        clients: count,
        verifiedClients: count,
      }),
    ),
    weeks: z.array(z.object({ monday: daySchema, verified: count, changed: count, left: count, new: count })),
  }),
});

export const getPersonRows = contract({
  name: 'reports.person-rows',
  summary: 'The clients and persons behind one number of the key persons of the round',
  admits: 'reports.read',
  writes: false,
  input: z.strictObject({
    roundId: entityId('round').optional(),
    kind: z.enum(PERSON_COUNTS),
    participantId: entityId('participant').optional(),
    ...pageShape,
  }),
  output: z.object({
    rows: z.array(
      z.object({
        client: personBrief,
        participant: z.string(),
        person: personBrief.nullable(),
        post: z.string().nullable(),
        day: daySchema.nullable(),
        /** The day somebody left on: exact, about, or only the one it was learnt on. */
        gone: z.object({ day: daySchema, known: z.enum(['exact', 'about', 'learnt']) }).nullable(),
        /** The client somebody came from, or the words about where they went. */
        other: z.string().nullable(),
        /** Who came after whoever left. */
        successor: personBrief.nullable(),
        /** In whose place somebody new came. */
        replaces: personBrief.nullable(),
        /** What is different now, and what it was. */
        changes: z.array(
          z.object({ field: z.enum(CHANGED_FIELDS), was: z.string().nullable(), now: z.string().nullable() }),
        ),
        grounds: z.array(z.enum(MOVE_GROUNDS)),
        missing: z.array(z.enum(ROLE_KINDS)),
      }),
    ),
    total: count,
  }),
});
