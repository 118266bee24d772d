import type { Procedure } from '#features/access/shapes/procedure.ts';
import { callNotesApi } from './call-notes.ts';
import { callSheetApi } from './call-sheet.ts';
import { callsApi } from './calls.ts';
import { fieldListApi } from './field-list.ts';
import { meetingsApi } from './meetings.ts';
import { myDayApi } from './my-day.ts';
import { scriptsApi } from './scripts.ts';

export const touchesApi: readonly Procedure[] = [
  ...callsApi,
  ...callNotesApi,
  ...callSheetApi,
  ...scriptsApi,
  ...fieldListApi,
  ...meetingsApi,
  ...myDayApi,
];
