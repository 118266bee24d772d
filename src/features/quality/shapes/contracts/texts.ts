// What the outside may rely on about the company's own texts of letters to clients.
import { z } from 'zod';
import { contract } from '#features/access/shapes/contract.ts';
import { instantSchema, text } from '#kernel/schema.ts';
import { CLIENT_TEXT_KINDS } from '../client-text.ts';

const kind = z.enum(CLIENT_TEXT_KINDS);
const locale = z.enum(['ru', 'en']);
/** A colour to be tried; left out: the company's. */
const accent = z
  .string()
  .regex(/^#[0-9a-f]{6}$/)
  .optional();
const written = {
  subject: text(200),
  body: text(8_000),
};

export const listClientTexts = contract({
  name: 'quality.client-texts',
  summary: 'Texts of letters to clients in every language: the company’s own, or the product’s',
  admits: 'client-texts.manage',
  writes: false,
  input: z.strictObject({}),
  output: z.object({
    texts: z.array(
      z.object({
        kind,
        locale,
        subject: z.string(),
        body: z.string(),
        /** The product's text, to go back to. */
        standard: z.object({ subject: z.string(), body: z.string() }),
        /** 0: the product's own text stands. */
        version: z.number().int(),
        updatedAt: instantSchema.nullable(),
        updatedBy: z.string().nullable(),
        /** Names of what can be put in braces, in this language. */
        placeholders: z.array(z.string()),
      }),
    ),
  }),
});

export const saveClientText = contract({
  name: 'quality.save-client-text',
  summary: 'Write a text of letters to clients in the company’s own words, or go back to the product’s',
  admits: 'client-texts.manage',
  writes: true,
  input: z.strictObject({
    kind,
    locale,
    /** `version` as it was read. */
    version: z.number().int().min(0),
    /** Null: the product's own text again. */
    text: z.strictObject(written).nullable(),
  }),
  output: z.object({ version: z.number().int() }),
});

export const previewClientText = contract({
  name: 'quality.preview-client-text',
  summary: 'The letter as a client would get it, with an example client',
  admits: 'client-texts.manage',
  writes: false,
  input: z.strictObject({ kind, locale, ...written, accent }),
  output: z.object({ subject: z.string(), html: z.string() }),
});

export const previewClientPage = contract({
  name: 'quality.preview-client-page',
  summary: 'The page behind a personal link as an example client would see it',
  admits: 'client-texts.manage',
  writes: false,
  input: z.strictObject({ locale, accent }),
  output: z.object({ html: z.string() }),
});
