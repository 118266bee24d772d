import { z } from 'zod';
import { contract } from '#features/access/shapes/contract.ts';
import type { FormDefinition, Localised } from '#features/questionnaires/shapes/form.ts';
import { instantSchema, text } from '#kernel/schema.ts';

/** Largest definition, bytes: some forty times a form of an hour. */
export const DEFINITION_BYTES = 2 << 20;

/** Fewest interviews a median of minutes is shown from. */
export const TIMING_INTERVIEWS = 5;

const definition = z.record(z.string(), z.unknown()) as unknown as z.ZodType<FormDefinition>;
const localised = z.object({ ru: z.string(), en: z.string() }) as unknown as z.ZodType<Localised>;
const code = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,59}$/)
  .meta({ example: 'sample' });
const revision = z.number().int().min(0).max(2_000_000_000);
const person = z.object({ id: z.uuid(), name: z.string() });

export const listForms = contract({
  name: 'questionnaires.forms',
  summary:
    'All forms of the company: published version, draft, rounds they are used in, questionnaires filled',
  admits: 'forms.manage',
  writes: false,
  input: z.strictObject({}),
  output: z.object({
    forms: z.array(
      z.object({
        code: z.string(),
        trade: z.string(),
        title: localised,
        published: z.object({ number: z.number(), at: instantSchema }).nullable(),
        /** Questionnaires by version, the newest version first. */
        filled: z.array(z.object({ number: z.number(), count: z.number() })),
        /** Rounds that name it, and those whose questionnaires are in it; the latest first. */
        rounds: z.array(z.object({ id: z.uuid(), name: z.string() })),
        draft: z
          .object({ revision: z.number(), changedAt: instantSchema, changedBy: z.string().nullable() })
          .nullable(),
      }),
    ),
    /** The forms that come with the product, as grounds for new ones. */
    ready: z.array(z.object({ code: z.string(), trade: z.string(), title: localised })),
  }),
});
export type ListedForm = z.output<typeof listForms.output>['forms'][number];

export const getDesign = contract({
  name: 'questionnaires.form-design',
  summary: 'A form for its editor: the draft or what the draft would begin from, and the history of versions',
  admits: 'forms.manage',
  writes: false,
  input: z.strictObject({ code }),
  output: z.object({
    code: z.string(),
    definition,
    /** 0: there is no draft yet, the definition is the published one. */
    revision: z.number(),
    changedAt: instantSchema.nullable(),
    changedBy: person.nullable(),
    basedOn: z.number().nullable(),
    versions: z.array(
      z.object({
        formVersionId: z.uuid(),
        number: z.number(),
        at: instantSchema,
        by: z.string().nullable(),
        filled: z.number(),
      }),
    ),
    /**
     * Ids of questions of every published version, and `question/code` of their options, facts, columns and rows:
     * answers hang on them, so they are never changed.
     */
    publishedIds: z.array(z.string()),
  }),
});
export type FormDesign = z.output<typeof getDesign.output>;

export const createForm = contract({
  name: 'questionnaires.create-form',
  summary: 'A new form as a draft, on the ground of another form, a ready one, or a definition brought along',
  admits: 'forms.manage',
  writes: true,
  maxBytes: DEFINITION_BYTES,
  input: z.strictObject({
    title: text(200),
    /** Code of a form of the company or of a ready one. */
    from: code.optional(),
    definition: definition.optional(),
  }),
  output: z.object({ code: z.string() }),
});

export const saveDraft = contract({
  name: 'questionnaires.save-draft',
  summary: 'Keep the draft of a form; refused when somebody else has saved since the revision named',
  admits: 'forms.manage',
  writes: true,
  maxBytes: DEFINITION_BYTES,
  input: z.strictObject({
    code,
    revision: revision.describe('The one this text was made from; 0 where there was no draft'),
    definition,
  }),
  output: z.object({ revision: z.number(), changedAt: instantSchema }),
});

export const discardDraft = contract({
  name: 'questionnaires.discard-draft',
  summary: 'Throw the draft of a form away; a form that was never published goes with it',
  admits: 'forms.manage',
  writes: true,
  input: z.strictObject({ code, revision }),
  output: z.object({ formGone: z.boolean() }),
});

export const publishFormContract = contract({
  name: 'questionnaires.publish-form',
  summary: 'Make the draft the next version, unchangeable from then on; refused while it has errors',
  admits: 'forms.manage',
  writes: true,
  input: z.strictObject({ code, revision }),
  output: z.object({ formVersionId: z.uuid(), number: z.number() }),
});

export const getVersion = contract({
  name: 'questionnaires.form-version',
  summary: 'The definition of one published version, by its number',
  admits: 'forms.manage',
  writes: false,
  input: z.strictObject({ code, number: z.number().int().min(1).max(100_000) }),
  output: z.object({ number: z.number(), definition }),
});

export const formTiming = contract({
  name: 'questionnaires.form-timing',
  summary: 'Minutes each question of a form really takes: the median over the interviews of the last year',
  admits: 'forms.manage',
  writes: false,
  input: z.strictObject({ code }),
  output: z.object({
    rows: z.array(z.object({ questionId: z.string(), interviews: z.number(), minutes: z.number() })),
  }),
});
