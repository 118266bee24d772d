// The table of contents: every procedure of every room, once.
import { accessApi } from '#features/access/api/api.ts';
import { clientsApi } from '#features/clients/api/api.ts';
import { exchangeApi } from '#features/exchange/api/api.ts';
import { growthApi } from '#features/growth/api/api.ts';
import { qualityApi } from '#features/quality/api/api.ts';
import { questionnairesApi } from '#features/questionnaires/api/api.ts';
import { circleApi } from '#features/reports/api/circle.ts';
import { dailyApi } from '#features/reports/api/daily.ts';
import { lettersApi } from '#features/reports/api/letters.ts';
import { personsReportApi } from '#features/reports/api/persons.ts';
import { weeklyApi } from '#features/reports/api/weekly.ts';
import { roundsRoomApi } from '#features/rounds/api/api.ts';
import { staffApi } from '#features/staff/api/api.ts';
import { touchesApi } from '#features/touches/api/api.ts';
import type { Procedure } from '#features/access/shapes/procedure.ts';

// biome-ignore format: a line a room
const rooms: readonly (readonly Procedure[])[] = [
  accessApi,
  staffApi,
  clientsApi,
  roundsRoomApi,
  qualityApi,
  exchangeApi,
  circleApi,
  dailyApi,
  personsReportApi,
  weeklyApi,
  questionnairesApi,
  growthApi,
  lettersApi,
  touchesApi,
];

/** All procedures by name. */
export const procedures: ReadonlyMap<string, Procedure> = new Map(
  rooms.flat().map((procedure) => [procedure.contract.name, procedure]),
);
