import type { Procedure } from '#features/access/shapes/procedure.ts';
import { callsApi } from './calls.ts';
import { fieldListApi } from './field-list.ts';
import { meetingsApi } from './meetings.ts';
import { myDayApi } from './my-day.ts';

export const touchesApi: readonly Procedure[] = [...callsApi, ...fieldListApi, ...meetingsApi, ...myDayApi];
