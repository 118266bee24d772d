import { reads, writes } from '#features/access/shapes/procedure.ts';
import { findEmail } from '#features/staff/data/employee.ts';
import { loadSmtp } from '#features/staff/data/settings.ts';
import { addDays } from '#kernel/day.ts';
import { refuse } from '#kernel/refusal.ts';
import { createFeed, endFeed, findFeed } from '../data/calendar-feed.ts';
import { listMeetingsBetween } from '../data/meeting-list.ts';
import { loadReminderChoice, saveReminderChoice } from '../data/reminder.ts';
import { writeFeed } from '../letters/calendar-feed.ts';
import {
  calendarSettings,
  makeFeed,
  myCalendar,
  revokeFeed,
  saveReminders,
} from '../shapes/contracts/calendar.ts';
import { requireEmployee } from './calls.ts';

const PAST_DAYS = 30;
const AHEAD_DAYS = 366;

export const calendarApi = [
  reads(calendarSettings, async ({ db, actor }) => {
    const mail = (await loadSmtp(db)) !== null;
    const { employeeId } = actor;
    if (!employeeId) return { feed: null, reminders: { byDay: true, byHour: true }, email: null, mail };
    return {
      feed: (await findFeed(db, employeeId)) ?? null,
      reminders: await loadReminderChoice(db, employeeId),
      email: await findEmail(db, employeeId),
      mail,
    };
  }),

  writes(makeFeed, async (context) => {
    const { tx, now, company, changed } = context;
    const { id, secret } = await createFeed(tx, requireEmployee(context), now);
    changed({ entity: 'calendar_feed', id, before: null, after: { createdAt: now } });
    return { url: `${company.baseUrl}/calendar/${secret}.ics` };
  }),

  writes(revokeFeed, async (context) => {
    const id = await endFeed(context.tx, requireEmployee(context), context.now);
    if (!id) refuse('no_calendar_feed', {}, 404);
    context.changed({ entity: 'calendar_feed', id, before: {}, after: null });
    return { ok: true as const };
  }),

  writes(saveReminders, async (context, choice) => {
    const { tx, changed } = context;
    const employeeId = requireEmployee(context);
    const before = await loadReminderChoice(tx, employeeId);
    await saveReminderChoice(tx, employeeId, choice);
    changed({ entity: 'reminder_choice', id: employeeId, before, after: choice });
    return choice;
  }),

  reads(myCalendar, async ({ db, scope, actor, today, company }) => {
    if (!actor.employeeId) return { text: writeFeed([], feedOf(actor.name)) };
    const span = { fromDay: addDays(today, -PAST_DAYS), toDay: addDays(today, AHEAD_DAYS) };
    const own = { ...span, employeeIds: [actor.employeeId] };
    const rows = await listMeetingsBetween(db, scope, own, company.timeZone);
    // What nobody came to is no entry of a calendar.
    const shown = rows.filter(({ state }) => state !== 'no_show');
    return { text: writeFeed(shown, feedOf(actor.name)) };

    function feedOf(owner: string) {
      return { locale: actor.locale, baseUrl: company.baseUrl, owner };
    }
  }),
];
