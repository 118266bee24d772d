import { z } from 'zod';
import { contract } from '#features/access/shapes/contract.ts';
import { entityId, text } from '#kernel/schema.ts';
import { divisionKindSchema } from '../fields.ts';

export const listDivisions = contract({
  name: 'staff.divisions',
  summary: 'The divisions of the company with their heads and sizes (M13.3)',
  admits: 'people.read',
  writes: false,
  input: z.strictObject({}),
  output: z.object({
    rows: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        kind: divisionKindSchema,
        parentId: z.uuid().nullable(),
        head: z.object({ id: z.uuid(), name: z.string() }).nullable(),
        sort: z.number().int(),
        /** Active employees directly in it. */
        size: z.number().int(),
      }),
    ),
  }),
});

export const saveDivision = contract({
  name: 'staff.save-division',
  summary: 'Create or change a division',
  admits: 'people.manage',
  writes: true,
  input: z.strictObject({
    id: entityId('division').optional(),
    name: text(160),
    kind: divisionKindSchema,
    parentId: entityId('division').nullable().default(null),
    headEmployeeId: entityId('employee').nullable().default(null),
    sort: z.number().int().min(0).max(10_000).default(0),
  }),
  output: z.object({ id: z.uuid() }),
});

export const removeDivision = contract({
  name: 'staff.remove-division',
  summary: 'Remove an empty division',
  admits: 'people.manage',
  writes: true,
  input: z.strictObject({ id: entityId('division') }),
  output: z.object({ ok: z.literal(true) }),
});
