// M8.1: who is still here, who has changed, who left, who is new; found out in a talk or outside of one.
import { z } from 'zod';
import type { Day } from '#kernel/day.ts';
import { daySchema, entityId, optionalText, text } from '#kernel/schema.ts';
import { END_REASONS, type EndReason, ROLE_KINDS, type RoleKind } from './kinds.ts';

const short = optionalText(500).optional();

/** What was found out about one known person. Fields left out are as they were. */
export interface KnownFinding {
  personId: string;
  presence: 'here' | 'left' | 'unknown';
  post?: string | undefined;
  roleKind?: RoleKind | undefined;
  phone?: string | undefined;
  email?: string | undefined;
  /** None where nobody knows it. */
  leftOn?: Day | undefined;
  leftOnApproximate?: boolean | undefined;
  /** `left_company` where left out. */
  reason?: EndReason | undefined;
  /** Where to, as it was heard. */
  movedTo?: string | undefined;
  /** The person who took over: known here, or one of the new ones. */
  successorId?: string | undefined;
}

export interface NewFinding {
  /** UUID made on the device. */
  id: string;
  name: string;
  post: string;
  roleKind?: RoleKind | undefined;
  phone?: string | undefined;
  email?: string | undefined;
  /** The known person whose post this one took over. */
  replacesId?: string | undefined;
}

const here = z.strictObject({
  personId: entityId('person'),
  presence: z.literal('here'),
  post: short,
  roleKind: z.enum(ROLE_KINDS).optional(),
  phone: short,
  email: short,
});

const left = z.strictObject({
  personId: entityId('person'),
  presence: z.literal('left'),
  /** Left out where nobody knows it. */
  leftOn: daySchema.optional(),
  leftOnApproximate: z.boolean().optional(),
  reason: z.enum(END_REASONS).optional(),
  movedTo: short,
  /** A person of this client, or the id of one of `newPersons`. */
  successorId: entityId('new').optional(),
});

const unknown = z.strictObject({ personId: entityId('person'), presence: z.literal('unknown') });

export const checkInInput = z.strictObject({
  /** Made on the device: the same card delivered twice changes nothing the second time. */
  id: entityId('new'),
  clientId: entityId('client'),
  /** The day of the talk; today where left out. */
  day: daySchema.optional(),
  persons: z.array(z.discriminatedUnion('presence', [here, left, unknown])).max(200),
  newPersons: z
    .array(
      z.strictObject({
        id: entityId('new'),
        name: text(500),
        post: optionalText(500).default(''),
        roleKind: z.enum(ROLE_KINDS).optional(),
        phone: short,
        email: short,
        replacesId: entityId('person').optional(),
      }),
    )
    .max(50)
    .default([]),
});
