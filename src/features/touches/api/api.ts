import type { Procedure } from '#features/access/shapes/procedure.ts';
import { bookingApi } from './booking.ts';
import { calendarApi } from './calendar.ts';
import { callNotesApi } from './call-notes.ts';
import { callSheetApi } from './call-sheet.ts';
import { callsApi } from './calls.ts';
import { dayPlanApi } from './day-plan.ts';
import { conversionApi } from './conversion.ts';
import { fieldListApi } from './field-list.ts';
import { meetingsApi } from './meetings.ts';
import { myDayApi } from './my-day.ts';
import { scriptsApi } from './scripts.ts';

export const touchesApi: readonly Procedure[] = [
  ...callsApi,
  ...callNotesApi,
  ...callSheetApi,
  ...scriptsApi,
  ...conversionApi,
  ...fieldListApi,
  ...meetingsApi,
  ...bookingApi,
  ...dayPlanApi,
  ...calendarApi,
  ...myDayApi,
];
