// Procedures about key persons beyond one person's own data: the check-in card, moves, the map, coverage (M8).
import { z } from 'zod';
import { contract } from '#features/access/shapes/contract.ts';
import { daySchema, entityId, optionalText } from '#kernel/schema.ts';
import { moveShape } from './card.ts';
import { checkInInput } from './check-in.ts';
import { personBrief } from './client.ts';
import { COVERAGE_SEGMENTS, LINK_KINDS, ROLE_KINDS, TOUCH_KINDS } from './kinds.ts';

const clientId = entityId('client');
const personId = entityId('person');
const done = z.object({ ok: z.literal(true) });
const saved = z.object({ id: z.uuid() });

export const clientsCheckIn = contract({
  name: 'clients.check-in',
  summary: 'The check-in card of a client: who is still here, what has changed, who left, who is new (M8.1)',
  admits: 'clients.write',
  writes: true,
  repeats: 'by-id',
  input: checkInInput,
  output: saved,
});

export const clientsDecideMove = contract({
  name: 'clients.decide-move',
  summary:
    'Say whether somebody who left one client is the one at another: links them, or drops the proposal',
  admits: 'clients.write',
  writes: true,
  input: z.strictObject({ moveId: entityId('person_move'), decision: z.enum(['link', 'dismiss']) }),
  output: done,
});

export const clientsSetLink = contract({
  name: 'clients.set-link',
  summary: 'Put a line on the people map: who influences whom, who reports to whom',
  admits: 'clients.write',
  writes: true,
  repeats: 'by-id',
  input: z.strictObject({
    id: entityId('new'),
    clientId,
    fromPersonId: personId,
    toPersonId: personId,
    kind: z.enum(LINK_KINDS),
    note: optionalText(500).default(''),
  }),
  output: saved,
});

export const clientsRemoveLink = contract({
  name: 'clients.remove-link',
  summary: 'Take a line off the people map',
  admits: 'clients.write',
  writes: true,
  input: z.strictObject({ linkId: entityId('person_link') }),
  output: done,
});

export const clientsNoteTouch = contract({
  name: 'clients.note-touch',
  summary: 'Note a personal touch that was neither a call nor a meeting: a birthday wish, a favour (M8.4)',
  admits: 'clients.write',
  writes: true,
  repeats: 'by-id',
  input: z.strictObject({
    id: entityId('new'),
    clientId,
    personId,
    kind: z.enum(TOUCH_KINDS),
    day: daySchema,
    note: optionalText(1_000).default(''),
  }),
  output: saved,
});

const coverageLine = z.object({
  segment: z.enum(COVERAGE_SEGMENTS),
  roleKinds: z.array(z.enum(ROLE_KINDS)),
  /** True while the leader has not changed it. */
  isDefault: z.boolean(),
});

export const clientsRequiredRoles = contract({
  name: 'clients.required-roles',
  summary: 'Which roles every client should have somebody known for, by segment',
  admits: 'clients.read',
  writes: false,
  input: z.strictObject({}),
  output: z.object({ rows: z.array(coverageLine) }),
});

export const clientsSaveRequiredRoles = contract({
  name: 'clients.save-required-roles',
  summary: 'Change the roles one must know at the clients of a segment',
  admits: 'rounds.manage',
  writes: true,
  input: z.strictObject({
    segment: z.enum(COVERAGE_SEGMENTS),
    roleKinds: z.array(z.enum(ROLE_KINDS)).max(ROLE_KINDS.length),
  }),
  output: done,
});

export const clientsPeopleNews = contract({
  name: 'clients.people-news',
  summary: 'Persons who moved between clients of the scope, and terms of office that end soon (M8.2, M8.3)',
  admits: 'clients.read',
  writes: false,
  input: z.strictObject({}),
  output: z.object({
    moves: z.array(moveShape),
    terms: z.array(
      z.object({
        roleId: z.uuid(),
        client: personBrief,
        person: personBrief,
        post: z.string().nullable(),
        termEndsOn: daySchema,
      }),
    ),
    /** Whose list in the current round these clients are on, by client id; `own`: the caller's or whom they stand in for. */
    keepers: z.record(z.string(), z.object({ name: z.string(), own: z.boolean() })),
  }),
});
