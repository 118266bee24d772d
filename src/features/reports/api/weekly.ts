// The weekly meeting of sales and service (M9.6): what its readers ask for, and the table of its contents.
import { reads } from '#features/access/shapes/procedure.ts';
import { loadCalendar } from '#features/staff/data/calendar.ts';
import { localParts } from '#kernel/day.ts';
import { refuse } from '#kernel/refusal.ts';
import { loadCard, plainMeeting } from '../data/weekly/card.ts';
import { findMeeting } from '../data/weekly/meeting.ts';
import { findLastPlanned, listMeetings, listUsualParticipants } from '../data/weekly/meeting-list.ts';

import { minutesSheet, setMinutes } from '../letters/minutes/sheet.ts';
import { proposeDay } from '../rules/weekly-plan.ts';
import { USUAL_HOUR, USUAL_MINUTES } from '../shapes/weekly.ts';
import { getWeekly, listWeekly, weeklyMinutesPdf } from '../shapes/weekly-contracts.ts';
import { weeklyDecideApi } from './weekly-decide.ts';
import { weeklyPlanApi } from './weekly-plan.ts';
import { weeklyRunApi } from './weekly-run.ts';

export const weeklyApi = [
  reads(listWeekly, async ({ db, today, company }, input) => {
    const { rows, total } = await listMeetings(db, input);
    const last = await findLastPlanned(db);
    const { day, regularDay } = proposeDay(await loadCalendar(db), last?.regular_day ?? null, today);
    const at = last ? localParts(last.starts_at, company.timeZone) : { hour: USUAL_HOUR, minute: 0 };
    return {
      total,
      rows: rows.map((row) => ({
        ...plainMeeting(row),
        ledBy: row.led_by_name,
        participants: row.participants,
        items: row.items,
        decisions: row.decisions,
        open: row.open,
      })),
      proposal: {
        day,
        hour: at.hour,
        minute: at.minute,
        minutes: last?.minutes ?? USUAL_MINUTES,
        place: last?.place ?? null,
        participantIds: last?.participantIds.length ? last.participantIds : await listUsualParticipants(db),
        movedFrom: day === regularDay ? null : regularDay,
      },
    };
  }),

  reads(getWeekly, async ({ db, scope, actor, now, today, company }, { meetingId }) => {
    const record = (await findMeeting(db, meetingId)) ?? refuse('weekly_unknown', {}, 404);
    return loadCard(db, record, { scope, employeeId: actor.employeeId, now, today, company });
  }),

  reads(weeklyMinutesPdf, async ({ db, scope, actor, now, today, company }, { meetingId }) => {
    const record = (await findMeeting(db, meetingId)) ?? refuse('weekly_unknown', {}, 404);
    if (record.state !== 'held') refuse('weekly_not_held', { state: record.state });
    const card = await loadCard(db, record, { scope, employeeId: actor.employeeId, now, today, company });
    const sheet = minutesSheet({
      locale: actor.locale,
      companyName: company.shortName || company.name,
      timeZone: company.timeZone,
      card,
    });
    const pdf = await setMinutes(sheet);
    return { fileName: `${sheet.fileName}.pdf`, content: pdf.toString('base64') };
  }),

  ...weeklyPlanApi,
  ...weeklyRunApi,
  ...weeklyDecideApi,
];
