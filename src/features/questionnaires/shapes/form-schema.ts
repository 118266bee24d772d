// Whether something is a form at all, so that it can be kept, checked and shown. Whether it may be published is
// decided by `checkForm`: a draft may lack texts, ids and whole sections.
import { z } from 'zod';
import { QUESTION_TOPICS, QUESTION_TYPES, SECTION_KINDS } from '#features/questionnaires/shapes/form.ts';

const localised = z.looseObject({ ru: z.string(), en: z.string() });
const number = z.number();
const ORDERED = ['eq', 'ne', 'gt', 'lt', 'gte', 'lte'] as const;
const constant = z.union([z.string(), z.number(), z.boolean()]);

const condition: z.ZodType = z.lazy(() =>
  z.union([
    z.looseObject({ op: z.enum(['and', 'or']), of: z.array(condition) }),
    z.looseObject({ op: z.literal('not'), of: condition }),
    z.looseObject({ op: z.literal('answered'), question: z.string() }),
    z.looseObject({ op: z.literal('includes'), question: z.string(), value: z.string() }),
    z.looseObject({ op: z.enum(ORDERED), question: z.string(), value: constant }),
  ]),
);

const JOINS = ['add', 'sub', 'mul', 'div', 'and', 'or', 'coalesce', 'not', 'if', 'days', ...ORDERED] as const;
const formula: z.ZodType = z.lazy(() =>
  z.union([
    z.looseObject({ op: z.literal('value'), value: constant }),
    z.looseObject({ op: z.literal('answer'), question: z.string() }),
    z.looseObject({ op: z.literal('round'), of: z.array(formula), digits: number }),
    z.looseObject({ op: z.enum(['sum', 'count']), table: z.string(), column: z.string().nullable() }),
    z.looseObject({ op: z.enum(JOINS), of: z.array(formula) }),
  ]),
);

const option = z.looseObject({ code: z.string(), text: localised });
const limits = { min: number.optional(), max: number.optional(), decimals: number.optional() };

const column = z.looseObject({
  id: z.string(),
  text: localised,
  type: z.enum(['text', 'number', 'one', 'date']),
  options: z.array(option).optional(),
  unit: localised.optional(),
  ...limits,
});

const bound = z.union([
  z.looseObject({ from: z.literal('form'), value: number }),
  z.looseObject({ from: z.literal('contract'), serviceLevel: z.string(), ask: localised }),
]);

const part = z.union([
  z.looseObject({
    id: z.string(),
    kind: z.literal('number'),
    text: localised,
    unit: localised.optional(),
    compare: z.enum(['at_least', 'at_most']),
    bound,
    ...limits,
  }),
  z.looseObject({ id: z.string(), kind: z.literal('yesno'), text: localised, good: z.boolean() }),
]);

/** What a question of a type cannot be without. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  one: ['options'],
  many: ['options'],
  scale: ['min', 'max'],
  consent: ['statement'],
  table: ['columns', 'rows'],
  position: ['among'],
  offer: ['among'],
  calculated: ['formula'],
  criterion: ['parts'],
};

const question = z
  .looseObject({
    id: z.string(),
    type: z.enum(QUESTION_TYPES),
    text: localised,
    required: z.boolean().optional(),
    when: condition.optional(),
    minutes: number.optional(),
    hint: localised.optional(),
    followUps: z.array(localised).optional(),
    purpose: localised.optional(),
    topic: z.enum(QUESTION_TOPICS).optional(),
    roles: z.array(z.string()).optional(),
    segments: z.array(z.string()).optional(),
    print: z.looseObject({ lines: number }).optional(),
    options: z.array(option).optional(),
    other: z.boolean().optional(),
    many: z.boolean().optional(),
    unit: localised.optional(),
    min: number.optional(),
    max: number.optional(),
    decimals: number.optional(),
    maxLength: number.optional(),
    labels: z.looseObject({ min: localised, max: localised }).optional(),
    statement: localised.optional(),
    columns: z.array(column).optional(),
    rows: z
      .union([
        z.looseObject({ kind: z.literal('fixed'), rows: z.array(option) }),
        z.looseObject({ kind: z.literal('added'), max: number }),
      ])
      .optional(),
    among: z.enum(['positions', 'products', 'offers']).optional(),
    formula: formula.optional(),
    parts: z.array(part).optional(),
  })
  .refine((one) =>
    (NEEDED[one.type] ?? []).every((name) => (one as Record<string, unknown>)[name] !== undefined),
  );

export const formDefinitionSchema = z.looseObject({
  code: z.string(),
  trade: z.string(),
  title: localised,
  minutesBudget: number,
  pauseScript: localised,
  resumeScript: localised,
  closingScript: localised,
  sections: z
    .array(
      z.looseObject({
        kind: z.enum(SECTION_KINDS),
        title: localised,
        script: localised.optional(),
        questions: z.array(question).max(400),
      }),
    )
    .max(40),
});
