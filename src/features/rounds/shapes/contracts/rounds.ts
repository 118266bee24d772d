import { z } from 'zod';
import { contract } from '#features/access/shapes/contract.ts';
import { daySchema, text } from '#kernel/schema.ts';
import {
  closing,
  dedication,
  kopecks,
  listSize,
  named,
  norms,
  roundHead,
  roundId,
  whichRound,
} from './fields.ts';

export const listRounds = contract({
  name: 'rounds.list',
  summary: 'Rounds, the newest first; participants see those that have started',
  admits: 'rounds.read',
  writes: false,
  input: z.strictObject({}),
  output: z.object({ rows: z.array(roundHead) }),
});

const absence = z.object({ fromDay: daySchema, toDay: daySchema, kind: z.string() });

export const participantRow = z.object({
  id: z.uuid(),
  employee: named,
  dedication,
  /** null: from the round's first day. */
  fromDay: daySchema.nullable(),
  /** null: to the end. */
  toDay: daySchema.nullable(),
  /** Own quota in place of the norm. */
  weeklyQuota: z.number().int().nullable(),
  /** Questionnaires a full week. */
  norm: z.number().int(),
  workedDays: z.number().int(),
  /** Longest list the quota allows; of a running round over its whole time (M4.4). */
  capacity: z.number().int(),
  /** Questionnaires the quota allows from today on. */
  capacityLeft: z.number().int(),
  /** Clients that may still be put on the list by hand (M4.4). */
  room: z.number().int(),
  absences: z.array(absence),
  list: listSize,
});
export type ParticipantRow = z.infer<typeof participantRow>;

export const getRound = contract({
  name: 'rounds.get',
  summary: 'A round with its participants, capacities and lists in numbers, and what keeps it from starting',
  admits: 'rounds.read',
  writes: false,
  input: z.strictObject(whichRound),
  output: z.object({
    /** null: no round yet. */
    round: roundHead.nullable(),
    leader: named.nullable(),
    norms,
    time: z.object({
      workingDays: z.number().int(),
      workingDaysLeft: z.number().int(),
      /** Years whose days off nobody has entered. */
      missingYears: z.array(z.number().int()),
    }),
    /** A participant sees only the own list. */
    participants: z.array(participantRow),
    totals: z.object({
      /** Clients of the round. */
      clients: z.number().int(),
      placed: z.number().int(),
      counted: z.number().int(),
      value: kopecks,
      capacity: z.number().int(),
      /** What does not fit and what would close the gap; null: all fits (M4.4). */
      short: closing.nullable(),
    }),
    relations: z.object({
      /** Pairs of a client and the employee who acquired or serves it. */
      pairs: z.number().int(),
      known: z.number().int(),
    }),
    /** Everything that keeps a planned round from starting, the gravest first; empty for participants. */
    obstacles: z.array(z.object({ code: z.string(), facts: z.record(z.string(), z.unknown()) })),
  }),
});
export type RoundView = z.infer<(typeof getRound)['output']>;

export const saveRound = contract({
  name: 'rounds.save',
  summary: 'Plan a round, or change one; a running one may get another name and another last day',
  admits: 'rounds.manage',
  writes: true,
  input: z.strictObject({
    /** Left out: a new round. */
    id: roundId.optional(),
    /** The version that was read; needed with `id`. */
    version: z.number().int().min(1).optional(),
    name: text(120),
    startsOn: daySchema,
    endsOn: daySchema,
    formCode: text(80).nullable().default(null),
    /** A new round begins with the participants and relation states of this one. */
    copyFromRoundId: roundId.optional(),
  }),
  output: z.object({ id: z.uuid(), version: z.number().int() }),
});

export const startRound = contract({
  name: 'rounds.start',
  summary: 'Start a round; refused with everything that stands against it (M1, M4.1, M4.4)',
  admits: 'rounds.manage',
  writes: true,
  input: z.strictObject({ roundId }),
  output: z.object({ version: z.number().int(), startsOn: daySchema }),
});

export const removePlannedRound = contract({
  name: 'rounds.remove-planned',
  summary: 'Take a planned round away with its participants, relation states and lists; one that began stays',
  admits: 'rounds.manage',
  writes: true,
  input: z.strictObject({ roundId }),
  output: z.object({ ok: z.literal(true) }),
});

export const closeRound = contract({
  name: 'rounds.close',
  summary: 'Close a running round; open clients have to be acknowledged',
  admits: 'rounds.manage',
  writes: true,
  input: z.strictObject({ roundId, acknowledgeOpen: z.boolean().default(false) }),
  output: z.object({ version: z.number().int(), open: z.number().int() }),
});
