import { z } from 'zod';
import { contract } from '#features/access/shapes/contract.ts';
import { entityId, instantSchema, pageShape, text } from '#kernel/schema.ts';
import { IMPORT_KINDS } from './kinds.ts';
import { PLANNED_TABLES } from './plan.ts';

const importKindSchema = z.enum(IMPORT_KINDS);

/** Largest file, bytes; base64 makes a third more of it. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;
const MAX_BODY_BYTES = Math.ceil(MAX_FILE_BYTES / 3) * 4 + 100_000;

const mapping = z.array(z.string().max(60).nullable()).max(500);
const answersShape = {
  jobId: entityId('import_job'),
  kind: importKindSchema.optional(),
  mapping: mapping.optional(),
  dateOrder: z.enum(['dmy', 'mdy']).nullable().default(null),
  separator: z.enum([',', '.']).nullable().default(null),
  /** By line of the file: the id of a client, 'new' or 'skip'. */
  decisions: z.record(z.string().regex(/^\d{1,9}$/), z.string().max(36)).default({}),
  /** Import the good rows and leave the others out; otherwise one error stops all. */
  leaveOut: z.boolean().default(false),
};

const tally = z.object({
  create: z.number().int(),
  update: z.number().int(),
  unchanged: z.number().int(),
});
const tallies = z.partialRecord(z.enum(PLANNED_TABLES), tally);
const note = z.object({
  line: z.number().int(),
  column: z.string().nullable(),
  code: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});
const notes = z.object({
  total: z.number().int(),
  /** How many rows each code concerns, the most frequent first. */
  codes: z.array(z.object({ code: z.string(), count: z.number().int() })),
  first: z.array(note),
});
const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const preview = z.object({
  jobId: z.uuid(),
  fileName: z.string(),
  state: z.enum(['uploaded', 'applied', 'undone']),
  /** When the same file was imported before and not undone. */
  importedBefore: instantSchema.nullable(),
  file: z.object({
    format: z.enum(['csv', 'xlsx', 'xls']),
    encoding: z.string().nullable(),
    delimiter: z.string().nullable(),
    sheet: z.string().nullable(),
    headerLine: z.number().int(),
    rows: z.number().int(),
  }),
  kind: importKindSchema,
  kinds: z.array(z.object({ kind: importKindSchema, confidence: z.number() })),
  columns: z.array(
    z.object({
      header: z.string(),
      field: z.string().nullable(),
      confidence: z.number(),
      samples: z.array(z.string()),
    }),
  ),
  /** Sets of fields of which at least one must be mapped before anything can be imported. */
  missing: z.array(z.array(z.string())),
  questions: z.array(
    z.object({
      code: z.enum(['day_or_month', 'decimal_separator']),
      columns: z.array(z.string()),
      samples: z.array(z.string()),
    }),
  ),
  /** Rows that take part. */
  rows: z.number().int(),
  /** Rows that cannot be imported. */
  broken: z.number().int(),
  tally: tallies,
  errors: notes,
  warnings: notes,
  duplicates: z.object({
    total: z.number().int(),
    undecided: z.number().int(),
    first: z.array(
      z.object({
        line: z.number().int(),
        name: z.string(),
        by: z.enum(['inn', 'name', 'phone']),
        candidates: z.array(
          z.object({
            id: z.uuid(),
            name: z.string(),
            inn: z.string().nullable(),
            city: z.string().nullable(),
          }),
        ),
        decision: z.string().nullable(),
      }),
    ),
  }),
  changes: z.array(
    z.object({
      table: z.enum(PLANNED_TABLES),
      action: z.enum(['create', 'update']),
      line: z.number().int(),
      title: z.string(),
      fields: z.array(z.object({ column: z.string(), before: cell, after: cell })),
    }),
  ),
  /** What the rows add to the revenue, kopecks, and over how many clients or orders; null for other files. */
  money: z
    .object({ amount: z.number().int(), count: z.number().int(), of: z.enum(['clients', 'orders']) })
    .nullable(),
});

export const uploadFile = contract({
  name: 'exchange.upload',
  summary: 'Bring a table file (CSV, XLSX, XLS) in base64; nothing is imported yet',
  admits: 'import.run',
  writes: true,
  maxBytes: MAX_BODY_BYTES,
  input: z.strictObject({
    fileName: text(255),
    content: z.base64().max(Math.ceil(MAX_FILE_BYTES / 3) * 4),
  }),
  output: z.object({ jobId: z.uuid() }),
});

export const previewImport = contract({
  name: 'exchange.preview',
  summary: 'What an import would do: mapping, counts, errors by row, possible duplicates',
  admits: 'import.run',
  writes: false,
  input: z.strictObject(answersShape),
  output: preview,
});

export const applyImport = contract({
  name: 'exchange.apply',
  summary: 'Import the file, all of it or nothing',
  admits: 'import.run',
  writes: true,
  input: z.strictObject(answersShape),
  output: z.object({ tally: tallies, changed: z.number().int(), leftOut: z.number().int() }),
});

export const undoImport = contract({
  name: 'exchange.undo',
  summary: 'Put back what an import did; refused where a row was changed since',
  admits: 'import.run',
  writes: true,
  input: z.strictObject({ jobId: entityId('import_job') }),
  output: z.object({ restored: z.number().int() }),
});

export const listImports = contract({
  name: 'exchange.list',
  summary: 'Imports, newest first',
  admits: 'import.run',
  writes: false,
  input: z.strictObject({ ...pageShape }),
  output: z.object({
    rows: z.array(
      z.object({
        jobId: z.uuid(),
        kind: importKindSchema.nullable(),
        fileName: z.string(),
        state: z.enum(['uploaded', 'applied', 'undone']),
        by: z.string(),
        createdAt: instantSchema,
        appliedAt: instantSchema.nullable(),
        undoneAt: instantSchema.nullable(),
        created: z.number().int(),
        updated: z.number().int(),
        leftOut: z.number().int(),
      }),
    ),
  }),
});

export const listRejected = contract({
  name: 'exchange.rejected',
  summary: 'Rows of the file that cannot be imported, as a marked table to mend and bring again',
  admits: 'import.run',
  writes: false,
  input: z.strictObject(answersShape),
  output: z.object({
    headers: z.array(z.string()),
    rows: z.array(z.object({ line: z.number().int(), cells: z.array(z.string()), notes: z.array(note) })),
  }),
});
