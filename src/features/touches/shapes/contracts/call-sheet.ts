import { z } from 'zod';
import { contract } from '#features/access/shapes/contract.ts';
import { acquaintanceShape } from '#features/clients/shapes/acquaintance.ts';
import { entityId, instantSchema } from '#kernel/schema.ts';
import { CALL_REASONS, CLIENT_WORDS } from '../call.ts';
import { BENT_CASES, NAME_CASES } from '#features/clients/shapes/name-form.ts';
import { BLOCK_KINDS, SCRIPT_PURPOSES } from '../script.ts';
import { callee, otherWay, phone, placeReason } from './my-day.ts';

const count = z.number().int();
const gender = z.enum(['male', 'female']).nullable();
const forms = z.record(z.enum(NAME_CASES), z.string());
/** Whoever speaks. */
export const ownVoice = z.object({ name: forms, gender });
const named = z.object({ id: z.uuid(), name: z.string() });

export const scriptBlock = z.object({
  kind: z.enum(BLOCK_KINDS),
  title: z.string(),
  text: z.string(),
});

export const sheetPerson = callee.extend({
  gender,
  /** Free words kept about the person. */
  note: z.string().nullable(),
  /** How to speak to them, and the whole name, in all cases. */
  addressForms: forms,
  nameForms: forms,
  /** The rules were not sure of a form. */
  unsure: z.boolean(),
  /** Forms of the address put right by hand. */
  corrected: z.array(z.enum(BENT_CASES)),
  /** Hours of the client’s clock in which they are reached best, as far as calls tell. */
  bestHours: z.array(count),
});
export type SheetPerson = z.infer<typeof sheetPerson>;

export const sheetContact = z.object({
  id: z.string(),
  kind: z.enum(['call', 'meeting']),
  at: instantSchema,
  who: z.string().nullable(),
  person: z.string().nullable(),
  /** The outcome of a call, the state of a meeting. */
  what: z.string(),
  words: z.string().nullable(),
  /** Said of restored works in a call. */
  word: z.enum(CLIENT_WORDS).nullable(),
});
export type SheetContact = z.infer<typeof sheetContact>;

export const callSheet = contract({
  name: 'touches.call-sheet',
  summary:
    'All one needs beside the telephone: whom to call and how to address them, the way in, what was before, the script',
  admits: 'touches.read',
  writes: false,
  input: z.strictObject({ clientId: entityId('client') }),
  output: z.object({
    client: z.object({
      id: z.uuid(),
      name: z.string(),
      city: z.string().nullable(),
      address: z.string().nullable(),
      timeZone: z.string(),
      note: z.string().nullable(),
    }),
    /** On whose list the client is in the current round. */
    owner: named.nullable(),
    /** The line of the queue; null: there is nothing to call about today. */
    line: z
      .object({
        reason: z.enum(CALL_REASONS),
        now: z.boolean(),
        from: instantSchema.nullable(),
        why: z.array(placeReason),
      })
      .nullable(),
    attempts: count,
    ways: z.array(otherWay),
    caseId: z.uuid().nullable(),
    /** Quality is restored and the client's word is waited for (M9.7); null: nothing to ask. */
    asked: z.object({ claims: z.array(z.object({ id: z.uuid(), what: z.string() })) }).nullable(),
    /** Whom to call, the advised person first; without the gatekeepers. */
    people: z.array(sheetPerson),
    gatekeepers: z.array(sheetPerson),
    companyPhones: z.array(phone),
    /** Who came there from another client of ours: an opportunity (M8.2). */
    acquaintances: z.array(acquaintanceShape),
    wayIn: z.object({
      text: z.string(),
      hours: z.object({ from: count, to: count }).nullable(),
      by: z.string().nullable(),
      at: instantSchema.nullable(),
    }),
    history: z.array(sheetContact),
    script: z
      .object({
        versionId: z.uuid(),
        scriptId: z.uuid(),
        name: z.string(),
        number: count,
        purpose: z.enum(SCRIPT_PURPOSES),
        /** Side of a running comparison. */
        side: z.enum(['a', 'b']).nullable(),
        blocks: z.array(scriptBlock),
      })
      .nullable(),
    /** What stands in the script’s places besides the person. */
    values: z.object({
      me: ownVoice,
      company: z.string(),
      client: z.string(),
      product: z.string().nullable(),
    }),
    /** Clients that may be called now, after this one, in the order of the queue. */
    next: z.array(named),
  }),
});
