import { z } from 'zod';
import { daySchema, entityId, optionalText, text } from '#kernel/schema.ts';
import { contactInput } from './client.ts';
import { END_REASONS, ROLE_KINDS } from './kinds.ts';

const blank = (max: number) => optionalText(max).nullable().optional();

/** A person as typed; a surname alone is enough. */
export const personFields = {
  lastName: text(100),
  firstName: blank(100),
  patronymic: blank(100),
  gender: z.enum(['male', 'female']).nullable().optional(),
  /** How the person wants to be spoken to; «Иван Иванович» where left out. */
  addressAs: blank(200),
  /** Language of letters and pages to the person; null: the company's. */
  locale: z.enum(['ru', 'en']).nullable().optional(),
  birthday: daySchema.nullable().optional(),
  interests: blank(2_000),
  doNotCall: z.boolean().optional(),
  note: blank(5_000),
  contacts: z.array(contactInput).max(20).optional(),
};

export const roleFields = {
  post: blank(200),
  roleKind: z.enum(ROLE_KINDS).default('unknown'),
  isKey: z.boolean().default(true),
  fromDay: daySchema.nullable().optional(),
  /** When an elected or appointed post runs out (M8.3). */
  termEndsOn: daySchema.nullable().optional(),
};

export const personInput = z.strictObject(personFields);
export type PersonInput = z.output<typeof personInput>;
export const roleInput = z.strictObject(roleFields);
export type RoleInput = z.output<typeof roleInput>;

export const savePersonInput = z.strictObject({
  clientId: entityId('client'),
  /** Left out: a new person, who takes `role` at the client. */
  personId: entityId('person').optional(),
  version: z.number().int().optional(),
  person: personInput,
  role: roleInput.optional(),
});

export const endRoleInput = z.strictObject({
  roleId: entityId('person_role'),
  /** The last day; left out where nobody knows it. */
  day: daySchema.optional(),
  reason: z.enum(END_REASONS),
  /** The day is a guess. */
  approximate: z.boolean().default(false),
  /** The company where the person went, as it was heard. */
  movedTo: optionalText(500).optional(),
  /** Who holds the post now: a role at the same client, or nobody known yet. */
  successorRoleId: entityId('person_role').optional(),
});
