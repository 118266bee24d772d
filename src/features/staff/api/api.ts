import type { Procedure } from '#features/access/shapes/procedure.ts';
import { absencesApi } from './absences.ts';
import { calendarApi } from './calendar.ts';
import { companyApi } from './company.ts';
import { divisionsApi } from './divisions.ts';
import { employeesApi } from './employees.ts';
import { invitationsApi } from './invitations.ts';
import { setUpApi } from './set-up.ts';

export const staffApi: readonly Procedure[] = [
  ...setUpApi,
  ...employeesApi,
  ...invitationsApi,
  ...divisionsApi,
  ...absencesApi,
  ...companyApi,
  ...calendarApi,
];
