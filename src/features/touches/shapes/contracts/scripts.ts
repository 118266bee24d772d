import { z } from 'zod';
import { contract } from '#features/access/shapes/contract.ts';
import { entityId, instantSchema, optionalText, text } from '#kernel/schema.ts';
import { BLOCK_KINDS, SCRIPT_PURPOSES } from '../script.ts';
import { ownVoice, scriptBlock } from './call-sheet.ts';

const count = z.number().int();
const locale = z.enum(['ru', 'en']);
const purpose = z.enum(SCRIPT_PURPOSES);

const versionRow = z.object({
  id: z.uuid(),
  number: count,
  blocks: z.array(scriptBlock),
  createdAt: instantSchema,
  /** null: it came with the product. */
  author: z.string().nullable(),
  /** Calls made with it. */
  calls: count,
});

export const scriptRow = z.object({
  id: z.uuid(),
  name: z.string(),
  locale,
  purpose,
  inUse: z.boolean(),
  version: count,
  /** The version that is read out. */
  currentNumber: count,
  /** Newest first. */
  versions: z.array(versionRow),
});
export type ScriptRow = z.infer<typeof scriptRow>;

export const trialRow = z.object({
  id: z.uuid(),
  purpose,
  locale,
  a: z.uuid(),
  b: z.uuid(),
  startedAt: instantSchema,
  endedAt: instantSchema.nullable(),
  winner: z.uuid().nullable(),
});
export type TrialRow = z.infer<typeof trialRow>;

export const listScripts = contract({
  name: 'touches.scripts',
  summary: 'Call scripts with their versions, and comparisons of two, running and past',
  admits: 'touches.read',
  writes: false,
  input: z.strictObject({}),
  output: z.object({
    scripts: z.array(scriptRow),
    trials: z.array(trialRow),
    /** How oneself stands in a script. */
    me: ownVoice,
  }),
});

export const saveScript = contract({
  name: 'touches.save-script',
  summary: 'Save a call script: a new one, or another version of one; versions are never changed',
  admits: 'scripts.manage',
  writes: true,
  repeats: 'by-id',
  input: z.strictObject({
    /** Of the new version; the same again changes nothing. */
    versionId: z.uuid().toLowerCase().meta({ entity: 'new', description: 'Made by the device' }),
    /** Left out: a new script. */
    scriptId: entityId('call_script').optional(),
    /** Of the script, as it was read; needed with `scriptId`. */
    version: count.optional(),
    name: text(100),
    locale,
    purpose,
    blocks: z
      .array(
        z.strictObject({
          kind: z.enum(BLOCK_KINDS),
          title: optionalText(120).default(''),
          text: text(3_000),
        }),
      )
      .min(1)
      .max(40),
  }),
  output: z.object({
    scriptId: z.uuid(),
    versionId: z.uuid(),
    number: count,
    /** The script is being compared: nobody reads the new version out until somebody chooses it. */
    waits: z.boolean(),
  }),
});

export const useScript = contract({
  name: 'touches.use-script',
  summary: 'Read this script out from now on in calls of its purpose and language, or one version of it',
  admits: 'scripts.manage',
  writes: true,
  input: z.strictObject({
    scriptId: entityId('call_script'),
    /** Left out: the version that is current. */
    versionId: entityId('call_script_version').optional(),
  }),
  output: z.object({ ok: z.literal(true) }),
});

export const archiveScript = contract({
  name: 'touches.archive-script',
  summary: 'Put a script that is not in use out of sight; calls made with it keep it',
  admits: 'scripts.manage',
  writes: true,
  input: z.strictObject({ scriptId: entityId('call_script') }),
  output: z.object({ ok: z.literal(true) }),
});

export const startTrial = contract({
  name: 'touches.start-trial',
  summary: 'Compare two script versions: from now on each client hears one of them, decided by its id',
  admits: 'scripts.manage',
  writes: true,
  input: z.strictObject({
    a: entityId('call_script_version'),
    b: entityId('call_script_version'),
  }),
  output: z.object({ id: z.uuid() }),
});

export const endTrial = contract({
  name: 'touches.end-trial',
  summary: 'End a comparison; the version named as better is read out from now on',
  admits: 'scripts.manage',
  writes: true,
  input: z.strictObject({
    trialId: entityId('call_script_trial'),
    winner: entityId('call_script_version').nullable().default(null),
  }),
  output: z.object({ ok: z.literal(true) }),
});
