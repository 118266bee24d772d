import { z } from 'zod';
import { contract } from '#features/access/shapes/contract.ts';

export const fieldList = contract({
  name: 'touches.field-list',
  summary:
    'The clients of the caller’s lists in the current round, for a device that is to work without a connection',
  admits: 'touches.write',
  writes: false,
  input: z.strictObject({}),
  output: z.object({
    rows: z.array(
      z.object({
        clientId: z.uuid(),
        /** The questionnaire of the round, where one has been begun. */
        questionnaireId: z.uuid().nullable(),
        /** Changes whenever anything about the client does; null where nothing ever has. */
        stamp: z.string().nullable(),
      }),
    ),
  }),
});
