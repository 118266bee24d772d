import { z } from 'zod';
import { contract } from '#features/access/shapes/contract.ts';
import type { FormDefinition } from '#features/questionnaires/shapes/form.ts';
import { BOX_STATES, SHEET_FLAWS } from '#features/questionnaires/shapes/paper.ts';
import { daySchema, entityId, instantSchema } from '#kernel/schema.ts';

/** Most sheets of one file. */
export const PACK_LIMIT = 100;
/** Largest photograph, bytes; base64 makes a third more of it. */
export const MAX_PHOTO_BYTES = 20 * 1024 * 1024;

/** Most sides of one scanned file, and its largest size in bytes: a day's pack at 300 dots an inch. */
export const SCAN_LIMIT = 60;
export const MAX_SCAN_BYTES = 40 * 1024 * 1024;

const locale = z.enum(['ru', 'en']);
const definitionSchema = z.record(z.string(), z.unknown()) as unknown as z.ZodType<FormDefinition>;

export const previewSheetContract = contract({
  name: 'questionnaires.sheet-preview',
  summary: 'Both printed sides of a form definition as pictures, with how full they are',
  admits: 'questionnaires.read',
  writes: false,
  maxBytes: 2 << 20,
  input: z.strictObject({ definition: definitionSchema, locale: locale.default('ru') }),
  output: z.object({
    /** Percent of each side; the second one is past 100 when the form does not fit. */
    fill: z.tuple([z.number(), z.number()]),
    /** 100: as airy as it gets; 0: the tightest that can be read. */
    room: z.number(),
    /** Millimetres between lines to write on, and points of the text: as printed, and at the airiest. */
    line: z.object({ now: z.number(), best: z.number() }),
    text: z.object({ now: z.number(), best: z.number() }),
    /** Lines to write on that would still fit at the tightest that can be read. */
    spare: z.number(),
    minutes: z.number(),
    minutesBudget: z.number(),
    /** SVG documents, one a side. */
    pages: z.array(z.string()),
    problems: z.array(z.object({ code: z.enum(SHEET_FLAWS), facts: z.record(z.string(), z.number()) })),
  }),
});

export const printSheets = contract({
  name: 'questionnaires.print-sheets',
  summary: 'Make sheets of paper for clients, or for everybody one participant visits on a day',
  admits: 'questionnaires.read',
  writes: true,
  input: z.strictObject({
    clientIds: z.array(entityId('client')).min(1).max(PACK_LIMIT).optional(),
    day: daySchema.optional().describe('All visits of that day, in their order'),
    employeeId: entityId('employee').optional().describe('Whose visits; one’s own when left out'),
    locale: locale.optional(),
  }),
  output: z.object({
    sheets: z.array(
      z.object({ id: z.uuid(), clientId: z.uuid(), clientName: z.string(), pages: z.number() }),
    ),
    /** Where the file is served to the signed-in person. */
    path: z.string(),
  }),
});

export const sheetsPdf = contract({
  name: 'questionnaires.sheets-pdf',
  summary: 'Printed sheets as one PDF, in base64; GET /api/paper/sheets.pdf?ids=… serves the same',
  admits: 'questionnaires.read',
  writes: false,
  input: z.strictObject({ sheetIds: z.array(entityId('paper_sheet')).min(1).max(PACK_LIMIT) }),
  output: z.object({ fileName: z.string(), content: z.string() }),
});

export const uploadPage = contract({
  name: 'questionnaires.upload-page',
  summary:
    'Bring a photographed side of a sheet (JPEG, PNG, WebP) in base64; it is read and kept as evidence',
  admits: 'questionnaires.fill',
  writes: true,
  repeats: 'by-id',
  maxBytes: Math.ceil(MAX_PHOTO_BYTES / 3) * 4 + 10_000,
  input: z.strictObject({
    id: z.uuid().toLowerCase().meta({ entity: 'new', description: 'Made by the device' }),
    questionnaireId: entityId('questionnaire').optional().describe('Refused where the page is another’s'),
    content: z.base64().max(Math.ceil(MAX_PHOTO_BYTES / 3) * 4),
  }),
  output: z.object({
    id: z.uuid(),
    questionnaireId: z.uuid(),
    client: z.string().describe('Whose questionnaire it is'),
    page: z.number(),
    pages: z.number(),
  }),
});

export const splitScan = contract({
  name: 'questionnaires.split-scan',
  summary:
    'Pages of a scanned PDF as JPEG in base64, in their order, to be brought by upload-page one by one; nothing is kept',
  admits: 'questionnaires.fill',
  writes: false,
  maxBytes: Math.ceil(MAX_SCAN_BYTES / 3) * 4 + 10_000,
  input: z.strictObject({ content: z.base64().max(Math.ceil(MAX_SCAN_BYTES / 3) * 4) }),
  output: z.object({ pages: z.array(z.string()) }),
});

const readBox = z.object({
  key: z.string(),
  mark: z.string(),
  x: z.number(),
  y: z.number(),
  size: z.number(),
  state: z.enum(BOX_STATES),
  confidence: z.number(),
  ink: z.number(),
});

export const getPaper = contract({
  name: 'questionnaires.paper',
  summary: 'Photographed sides of a questionnaire and what was read on them, the latest of each side first',
  admits: 'questionnaires.read',
  writes: false,
  input: z.strictObject({ questionnaireId: entityId('questionnaire') }),
  output: z.object({
    pages: z.array(
      z.object({
        id: z.uuid(),
        page: z.number(),
        pages: z.number(),
        /** The latest photograph of its side. */
        latest: z.boolean(),
        receivedAt: instantSchema,
        by: z.string().nullable(),
        boxes: z.array(readBox),
        areas: z.array(
          z.object({
            key: z.string(),
            field: z.string(),
            x: z.number(),
            y: z.number(),
            width: z.number(),
            height: z.number(),
          }),
        ),
      }),
    ),
  }),
});

export const pageImage = contract({
  name: 'questionnaires.page-image',
  summary: 'A photographed side as JPEG in base64, as it came or straightened to the sheet',
  admits: 'questionnaires.read',
  writes: false,
  input: z.strictObject({ pageId: entityId('paper_page'), flat: z.boolean().default(false) }),
  output: z.object({ content: z.string() }),
});
