// The meeting itself: begun, talked through, ended with its minutes.
import { type WriteContext, writes } from '#features/access/shapes/procedure.ts';
import { withinScope } from '#features/access/data/scope.ts';
import { isActiveEmployee } from '#features/staff/data/employee.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Locale } from '#kernel/words.ts';
import type { NewAttachment } from '../data/letter-attachments.ts';
import { queueLetter } from '../data/letters.ts';
import { loadCard, loadLiveAgenda } from '../data/weekly/card.ts';
import { isDecided } from '../data/weekly/decisions.ts';
import {
  deleteItem,
  freezeItems,
  insertAdded,
  listItems,
  lockItem,
  markDiscussed,
  thawItems,
} from '../data/weekly/items.ts';
import {
  anotherRuns,
  findMeeting,
  listParticipants,
  lockMeeting,
  presumeAttendance,
  putAttendance,
  takeNumber,
  updateMeeting,
} from '../data/weekly/meeting.ts';

import { minutesSheet, setMinutes } from '../letters/minutes/sheet.ts';
import { writeMinutesLetter } from '../letters/weekly-minutes.ts';
import { NOTHING } from '../rules/weekly-agenda.ts';
import type { AgendaItem } from '../shapes/weekly.ts';
import {
  addWeeklyItem,
  discussWeeklyItem,
  endWeekly,
  markAttendance,
  removeWeeklyItem,
  startWeekly,
  takeBackWeeklyStart,
} from '../shapes/weekly-contracts.ts';
import { requireItem, requirePlanned, requireRunning } from './weekly-ground.ts';

export const weeklyRunApi = [
  writes(startWeekly, async (context, { meetingId }) => {
    const { tx, actor, now, company, changed } = context;
    const { id } = await requirePlanned(context, meetingId);
    if (await anotherRuns(tx, id)) refuse('weekly_another_runs');
    const { items, since } = await loadLiveAgenda(tx, id, { now, timeZone: company.timeZone });
    const added = await listItems(tx, id);
    await freezeItems(tx, id, items, now);
    const count = items.length + added.length;
    await updateMeeting(tx, id, { state: 'running', started_at: now, since, led_by: actor.employeeId });
    await presumeAttendance(tx, id, true);
    // Whoever leads is there, invited or not.
    if (actor.employeeId) await putAttendance(tx, id, { employeeId: actor.employeeId, attended: true });
    changed({
      entity: 'weekly_meeting',
      id,
      before: { state: 'planned' },
      after: { state: 'running', items: count },
    });
    return { items: count };
  }),

  writes(takeBackWeeklyStart, async (context, { meetingId }) => {
    const { tx, changed } = context;
    const { id } = await requireRunning(context, meetingId);
    if (await isDecided(tx, { meetingId: id })) refuse('weekly_decided');
    await thawItems(tx, id);
    await updateMeeting(tx, id, { state: 'planned', started_at: null, since: null, led_by: null });
    await presumeAttendance(tx, id, null);
    changed({ entity: 'weekly_meeting', id, before: { state: 'running' }, after: { state: 'planned' } });
    return { state: 'planned' as const };
  }),

  writes(markAttendance, async (context, { meetingId, employeeId, attended }) => {
    const { tx, changed } = context;
    const { id } = await requireRunning(context, meetingId);
    const before = (await listParticipants(tx, id)).find((one) => one.employeeId === employeeId);
    if (!before && !(await isActiveEmployee(tx, employeeId))) refuse('employee_unknown', {}, 422);
    if (before?.attended === attended) return { attended };
    await putAttendance(tx, id, { employeeId, attended });
    changed({
      entity: 'weekly_meeting',
      id,
      before: { employeeId, attended: before?.attended ?? null },
      after: { employeeId, attended },
    });
    return { attended };
  }),

  writes(addWeeklyItem, async (context, input) => {
    const { tx, actor, now, changed } = context;
    const meeting = (await lockMeeting(tx, input.meetingId)) ?? refuse('weekly_unknown', {}, 404);
    if (meeting.state !== 'planned' && meeting.state !== 'running')
      refuse('weekly_not_running', { state: meeting.state });
    const client = input.clientId ? await requireClient(context, input.clientId) : null;
    const item: AgendaItem = {
      ...NOTHING,
      key: `added:${input.id}`,
      section: 'added',
      clientId: client?.id ?? null,
      clientName: client?.name ?? null,
      revenue: client?.revenue ?? 0,
      text: input.text,
    };
    const added = { id: input.id, meetingId: meeting.id, item, at: now, by: actor.employeeId };
    if (!(await insertAdded(tx, added))) {
      const known = await lockItem(tx, input.id);
      if (known?.meeting_id !== meeting.id) refuse('not_found', {}, 404);
      return { id: input.id };
    }
    changed({
      entity: 'weekly_item',
      id: input.id,
      clientId: item.clientId,
      before: null,
      after: { text: input.text },
    });
    return { id: input.id };
  }),

  writes(removeWeeklyItem, async (context, { itemId }) => {
    const { tx, changed } = context;
    const { item, facts, meeting } = await requireItem(context, itemId);
    if (meeting.state !== 'planned' && meeting.state !== 'running')
      refuse('weekly_not_running', { state: meeting.state });
    if (item.section !== 'added') refuse('weekly_item_found');
    if (await isDecided(tx, { itemId: item.id })) refuse('weekly_decided');
    await deleteItem(tx, item.id);
    changed({
      entity: 'weekly_item',
      id: item.id,
      clientId: item.client_id,
      before: { text: facts.text },
      after: null,
    });
    return { removed: true };
  }),

  writes(discussWeeklyItem, async (context, { itemId, discussed }) => {
    const { tx, actor, now, changed } = context;
    const { item, meeting } = await requireItem(context, itemId);
    if (meeting.state !== 'running') refuse('weekly_not_running', { state: meeting.state });
    const was = item.discussed_at !== null;
    if (was === discussed) return { discussed };
    await markDiscussed(tx, item.id, { at: discussed ? now : null, by: actor.employeeId });
    changed({
      entity: 'weekly_item',
      id: item.id,
      clientId: item.client_id,
      before: { discussed: was },
      after: { discussed },
    });
    return { discussed };
  }),

  writes(endWeekly, async (context, { meetingId }) => {
    const { tx, now, today, changed } = context;
    const { id } = await requireRunning(context, meetingId);
    const year = Number(today.slice(0, 4));
    const number = await takeNumber(tx, year);
    await updateMeeting(tx, id, { state: 'held', ended_at: now, year, number });
    changed({
      entity: 'weekly_meeting',
      id,
      before: { state: 'running' },
      after: { state: 'held', year, number },
    });
    await mailMinutes(context, id);
    return { year, number };
  }),
];

async function requireClient({ tx, scope }: WriteContext, clientId: string) {
  const client = await tx
    .selectFrom('client')
    .select(['client.id', 'client.short_name as name', 'client.revenue_year as revenue'])
    .where('client.id', '=', clientId)
    .where(withinScope(scope, 'client.id'))
    .executeTakeFirst();
  return client ?? refuse('not_found', {}, 404);
}

/** Whoever was there gets the minutes in full; whoever was not, the decisions they own and the way to the rest. */
async function mailMinutes(context: WriteContext, meetingId: string): Promise<void> {
  const { tx, company, now, today, scope, actor } = context;
  const record = (await findMeeting(tx, meetingId)) ?? refuse('weekly_unknown', {}, 404);
  const { employeeId: by } = actor;
  const frame = { scope, employeeId: by, now, today, company, whole: true as const };
  const whole = await loadCard(tx, record, frame);
  const papers = new Map<Locale, NewAttachment>();
  const paperIn = async (locale: Locale) => {
    const known = papers.get(locale) ?? (await paperOf(context, whole, locale));
    papers.set(locale, known);
    return known;
  };
  for (const { employeeId, name, email, locale, attended } of await listParticipants(tx, meetingId)) {
    const language = (locale as Locale | null) ?? company.locale;
    const letter = writeMinutesLetter({
      locale: language,
      companyName: company.name,
      baseUrl: company.baseUrl.replace(/\/+$/, ''),
      timeZone: company.timeZone,
      card: whole,
      ...(attended === false ? { absentId: employeeId } : {}),
    });
    await queueLetter(tx, {
      kind: 'weekly_minutes',
      letter,
      toEmail: email,
      toName: name,
      toEmployeeId: employeeId,
      dedupeKey: `weekly-minutes:${meetingId}:${employeeId}`,
      attachments: attended === false || !email ? [] : [await paperIn(language)],
      at: now,
    });
  }
}

/** The minutes as a paper to be kept. */
async function paperOf(
  { company }: WriteContext,
  card: Parameters<typeof minutesSheet>[0]['card'],
  locale: Locale,
): Promise<NewAttachment> {
  const companyName = company.shortName || company.name;
  const sheet = minutesSheet({ locale, companyName, timeZone: company.timeZone, card });
  const bytes = await setMinutes(sheet);
  return { name: `${sheet.fileName}.pdf`, type: 'application/pdf', cid: null, bytes };
}
