// What the outside may rely on about asking the client and taking the client's word (M9.7).
import { z } from 'zod';
import { contract } from '#features/access/shapes/contract.ts';
import { entityId, instantSchema, optionalText, text } from '#kernel/schema.ts';
import { CASE_STATES, CLIENT_ANSWERS, OFFER_CHANNELS } from '../case.ts';

const ID = entityId('quality_case');
const ok = z.object({ state: z.enum(CASE_STATES) });
/** Ways of a word that somebody writes down. */
const channel = z.enum(['phone', 'mail', 'meeting', 'paper']);
const spoken = {
  channel,
  personId: entityId('person').nullable().default(null),
  saidBy: text(200),
  saidAt: instantSchema,
  words: optionalText(4000).default(''),
  /** The photograph of the signed sheet, attached to the case before. */
  fileId: entityId('case_file').nullable().default(null),
};

export const tellClient = contract({
  name: 'quality.tell-client',
  summary: 'Note that the client was told of the restored quality and asked, or reminded',
  admits: 'word.record',
  writes: true,
  input: z.strictObject({ caseId: ID, channel: z.enum(['phone', 'mail', 'meeting']) }),
  output: ok,
});

export const wordForClient = contract({
  name: 'quality.word-for-client',
  summary: 'Put claims and what was done about them in the words the client is to read',
  admits: 'word.record',
  writes: true,
  input: z.strictObject({
    caseId: ID,
    /** An empty text: as the register has it. What was done: one sentence a line. */
    claims: z
      .array(
        z.strictObject({
          claimId: entityId('claim'),
          what: optionalText(1000).default(''),
          done: optionalText(4000).default(''),
        }),
      )
      .min(1)
      .max(100),
  }),
  output: ok,
});

export const sendLink = contract({
  name: 'quality.send-link',
  summary: 'Make a personal link for the client; an earlier one stops working',
  admits: 'word.record',
  writes: true,
  // Known again by the link's id: a stored answer would keep the secret.
  repeats: 'by-id',
  input: z.strictObject({
    caseId: ID,
    linkId: entityId('new'),
    /** A key person of this client. */
    personId: entityId('person'),
    /** False where the curator hands the link over in another way. */
    byLetter: z.boolean().default(true),
  }),
  /** The address is told only where no letter brings it: whoever holds it can answer. */
  output: ok.extend({
    url: z.string().nullable(),
    expiresAt: instantSchema,
    letterTo: z.string().nullable(),
  }),
});

export const remindWaiting = contract({
  name: 'quality.remind-waiting',
  summary: 'A letter to the client about what the works wait for from them',
  admits: 'word.record',
  writes: true,
  /** `personId`: a key person of this client with an address. */
  input: z.strictObject({ caseId: ID, personId: entityId('person') }),
  output: ok.extend({ letterTo: z.string() }),
});

export const recordAnswer = contract({
  name: 'quality.record-answer',
  summary: 'Record what the client said by phone, by letter or at a meeting, with who said it and when',
  admits: 'word.record',
  writes: true,
  input: z.strictObject({
    caseId: ID,
    answer: z.enum(CLIENT_ANSWERS),
    ...spoken,
    claimIds: z.array(entityId('claim')).max(100).default([]),
  }),
  output: ok,
});

export const recordWithdrawal = contract({
  name: 'quality.record-withdrawal',
  summary: 'The client takes the claims back; the talk may go on without a repair',
  admits: 'word.record',
  writes: true,
  input: z.strictObject({ caseId: ID, ...spoken }),
  output: ok,
});

export const recordAcceptance = contract({
  name: 'quality.record-acceptance',
  summary: 'The client’s written word on what cannot be mended: lives with it, or does not',
  admits: 'word.record',
  writes: true,
  input: z.strictObject({ caseId: ID, accepts: z.boolean(), ...spoken }),
  output: ok,
});

const token = z.string().min(20).max(100);

export const openLink = contract({
  name: 'quality.open-link',
  summary: 'What the page behind a personal link shows; changes nothing about the case',
  admits: 'public',
  writes: true,
  repeats: 'by-id',
  input: z.strictObject({
    token,
    /** From where it was opened, for the history; set by the server. */
    address: optionalText(100).default(''),
    agent: optionalText(300).default(''),
    /** False where the server only shows a form's answer: nobody has opened anything anew. */
    opening: z.boolean().default(true),
  }),
  output: z.object({ page: z.unknown() }),
});

export const answerLink = contract({
  name: 'quality.answer-link',
  summary: 'The client answers by the personal link, once',
  admits: 'public',
  writes: true,
  repeats: 'by-id',
  input: z.strictObject({
    token,
    answer: z.enum(CLIENT_ANSWERS),
    words: optionalText(4000).default(''),
    claimIds: z.array(entityId('claim')).max(100).default([]),
    /** Who answers, where it is not the one the link was sent to. */
    saidBy: optionalText(200).default(''),
    /** «Yes» together with words or ticked claims was shown back and affirmed. */
    sure: z.boolean().default(false),
    /** Where the request came from, for the history; set by the server. */
    address: optionalText(100).default(''),
    agent: optionalText(300).default(''),
  }),
  output: ok,
});

export const CHANNELS_TOLD = OFFER_CHANNELS.filter((channel) => channel !== 'link');
