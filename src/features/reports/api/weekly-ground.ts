// What every act on a weekly meeting begins with: the meeting, held fast, in the state the act needs.
import type { WriteContext } from '#features/access/shapes/procedure.ts';
import { instantAt } from '#kernel/day.ts';
import { refuse } from '#kernel/refusal.ts';
import { mayDo } from '#features/access/rules/permissions.ts';
import { withinScope } from '#features/access/data/scope.ts';
import { lockItem } from '../data/weekly/items.ts';
import { listParticipants, lockMeeting, type MeetingRecord } from '../data/weekly/meeting.ts';
import { clientsOf, seenItems, seesWhole } from '../rules/weekly-view.ts';
import type { AgendaItem } from '../shapes/weekly.ts';

/** The meeting while its plan may change. */
export async function requirePlanned({ tx }: WriteContext, meetingId: string): Promise<MeetingRecord> {
  const meeting = (await lockMeeting(tx, meetingId)) ?? refuse('weekly_unknown', {}, 404);
  if (meeting.state !== 'planned') refuse('weekly_not_planned', { state: meeting.state });
  return meeting;
}

/** The meeting while people sit at it. */
export async function requireRunning({ tx }: WriteContext, meetingId: string): Promise<MeetingRecord> {
  const meeting = (await lockMeeting(tx, meetingId)) ?? refuse('weekly_unknown', {}, 404);
  if (meeting.state !== 'running') refuse('weekly_not_running', { state: meeting.state });
  return meeting;
}

/** The item and its meeting, both locked, where the caller may see the item. */
export async function requireItem(context: WriteContext, itemId: string) {
  const { tx, scope, actor } = context;
  const item = (await lockItem(tx, itemId)) ?? refuse('not_found', {}, 404);
  const meeting = (await lockMeeting(tx, item.meeting_id)) ?? refuse('not_found', {}, 404);
  const facts = item.facts as unknown as AgendaItem;
  const ids = clientsOf([facts]);
  const rows = ids.length
    ? await tx
        .selectFrom('client')
        .select('client.id')
        .where('client.id', 'in', ids)
        .where(withinScope(scope, 'client.id'))
        .execute()
    : [];
  const reader = {
    all: scope.all,
    employeeId: actor.employeeId,
    clients: new Set(rows.map(({ id }) => id)),
  };
  const participants = await listParticipants(tx, meeting.id);
  const seen = seesWhole(reader, { state: meeting.state, participants }) || seenItems([facts], reader).length;
  // A matter of no client was put there by whoever leads, for whoever leads.
  const own = ids.length === 0 && mayDo(actor.roles, 'weekly.lead');
  if (!seen && !own) refuse('not_found', {}, 404);
  return { item, facts, meeting };
}

/** When the plan says it begins; refused where that has passed. */
export function momentOf(
  { company, now }: WriteContext,
  plan: { day: string; hour: number; minute: number },
): string {
  const startsAt = instantAt(plan.day, plan.hour, plan.minute, company.timeZone);
  if (startsAt < now) refuse('weekly_in_past', { day: plan.day });
  return startsAt;
}
