// What this room does when something happens in the rooms below (app/reactions.ts).
import type { WriteContext } from '#features/access/shapes/procedure.ts';
import type { ClientHandedOver } from '#features/rounds/shapes/events.ts';
import { loadInvitation } from '../data/invitation.ts';
import { giveMeetings, lockVisitNow, setMeetingState } from '../data/meeting.ts';
import { insertMeetingEvent } from '../data/meeting-event.ts';
import { writeInvitationLetter } from '../letters/meeting-invitation.ts';
import type { MeetingChanged } from '../shapes/events.ts';

/** Somebody sits at the client's and fills in: the visit booked for this hour is being held. */
export async function holdVisit(context: WriteContext, event: { clientId: string }): Promise<void> {
  const { tx, actor, now, changed, happened } = context;
  const { clientId } = event;
  const visit = await lockVisitNow(tx, clientId, actor.listsOf, now);
  if (!visit) return;
  await setMeetingState(tx, visit.id, { state: 'held', reasonCode: null, reason: null }, now);
  const happening = { meetingId: visit.id, clientId, at: now, byEmployeeId: actor.employeeId };
  await insertMeetingEvent(tx, { ...happening, kind: 'held' });
  const before = { state: 'booked' };
  changed({ entity: 'meeting', id: visit.id, clientId, before, after: { state: 'held' } });
  const { id: meetingId, employeeId, startsAt } = visit;
  happened({
    kind: 'meeting-changed',
    meetingId,
    clientId,
    employeeId,
    state: 'held',
    startsAt,
  } satisfies MeetingChanged);
}

/** Whoever answers for the client now also goes to the meetings already agreed with it (M4.6). */
export async function followMeetings(context: WriteContext, event: ClientHandedOver): Promise<void> {
  const { tx, now, actor, company, changed, happened } = context;
  const { clientId, fromEmployeeId, toEmployeeId } = event;
  for (const id of await giveMeetings(tx, { clientId, fromEmployeeId, toEmployeeId, now })) {
    changed({
      entity: 'meeting',
      id,
      clientId,
      before: { employeeId: fromEmployeeId },
      after: { employeeId: toEmployeeId },
    });
    const happening = { meetingId: id, clientId, at: now, byEmployeeId: actor.employeeId };
    await insertMeetingEvent(tx, { ...happening, kind: 'handed_over' });
    const facts = await loadInvitation(tx, id, company, now);
    if (facts) happened(writeInvitationLetter({ ...facts, kind: 'visitor', fromStartsAt: null }));
  }
}
