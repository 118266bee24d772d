// What the outside may rely on about papers of the register: the problem questionnaire, and the register of a year.
import { z } from 'zod';
import { contract } from '#features/access/shapes/contract.ts';
import { entityId } from '#kernel/schema.ts';

const file = z.object({ fileName: z.string(), type: z.string(), content: z.string() });

export const getCasePaper = contract({
  name: 'quality.case-paper',
  summary: 'The problem questionnaire as a PDF for its three holders, in base64',
  admits: 'register.read',
  writes: false,
  input: z.strictObject({ caseId: entityId('quality_case') }),
  output: file,
});

export const REGISTER_FORMATS = ['xlsx', 'pdf'] as const;

export const getRegisterFile = contract({
  name: 'quality.register-file',
  summary: 'The consolidated register of a year as a workbook or a PDF, in base64',
  admits: 'reports.read',
  writes: false,
  input: z.strictObject({
    year: z.number().int().min(1990).max(2199),
    format: z.enum(REGISTER_FORMATS),
  }),
  output: file,
});
