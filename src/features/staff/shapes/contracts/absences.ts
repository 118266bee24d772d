import { z } from 'zod';
import { contract } from '#features/access/shapes/contract.ts';
import { daySchema, entityId, pageShape } from '#kernel/schema.ts';
import { absenceKindSchema } from '../fields.ts';

const named = z.object({ id: z.uuid(), name: z.string() });

export const listAbsences = contract({
  name: 'staff.absences',
  summary: 'Absences with stand-ins that touch a span of days, by first day',
  admits: 'people.read',
  writes: false,
  input: z.strictObject({
    employeeId: entityId('employee').optional(),
    fromDay: daySchema.optional(),
    toDay: daySchema.optional(),
    ...pageShape,
  }),
  output: z.object({
    rows: z.array(
      z.object({
        id: z.uuid(),
        employee: named,
        fromDay: daySchema,
        toDay: daySchema,
        kind: absenceKindSchema,
        standIn: named.nullable(),
      }),
    ),
  }),
});

export const saveAbsence = contract({
  name: 'staff.save-absence',
  summary: 'Note an absence and who stands in: one’s own, or anybody’s for the leader and the administrator',
  admits: 'signed-in',
  writes: true,
  input: z.strictObject({
    id: entityId('absence').optional(),
    employeeId: entityId('employee'),
    fromDay: daySchema,
    toDay: daySchema,
    kind: absenceKindSchema,
    standInEmployeeId: entityId('employee').nullable().default(null),
  }),
  output: z.object({ id: z.uuid() }),
});

export const removeAbsence = contract({
  name: 'staff.remove-absence',
  summary: 'Remove an absence that will not be',
  admits: 'signed-in',
  writes: true,
  input: z.strictObject({ id: entityId('absence') }),
  output: z.object({ ok: z.literal(true) }),
});
