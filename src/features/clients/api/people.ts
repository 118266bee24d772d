import { reads, type WriteContext, writes } from '#features/access/shapes/procedure.ts';
import { addDays } from '#kernel/day.ts';
import { refuse } from '#kernel/refusal.ts';
import { recordCheckin } from '../data/check-in.ts';
import { requireClient } from '../data/client.ts';
import { isCheckinKnown } from '../data/finding.ts';
import { findKeepers } from '../data/keepers.ts';
import { clientsOfPerson, findPersonAt } from '../data/person.ts';
import { isForeignLink, type Link, removeLink, setLink } from '../data/person-link.ts';
import { findOpenRole, listMoves, lockMove, type MoveRow, settleMove } from '../data/person-move.ts';
import { findTouch, insertTouch } from '../data/personal-touch.ts';
import { loadRequiredRoles, saveRequiredRoles } from '../data/required-role.ts';
import { insertRole } from '../data/role.ts';
import { refreshSearch } from '../data/search-refresh.ts';
import { listTerms } from '../data/terms.ts';
import { genderedMove } from '../rules/moved-person.ts';
import { REQUIRED_ROLES } from '../rules/role-coverage.ts';
import type { PersonMove } from '../shapes/card.ts';
import { COVERAGE_SEGMENTS } from '../shapes/kinds.ts';
import {
  clientsCheckIn,
  clientsDecideMove,
  clientsNoteTouch,
  clientsPeopleNews,
  clientsRemoveLink,
  clientsRequiredRoles,
  clientsSaveRequiredRoles,
  clientsSetLink,
} from '../shapes/people-contracts.ts';

/** How long a move stays news. */
const NEWS_DAYS = 120;

export const peopleApi = [
  writes(clientsCheckIn, async (context, { id, clientId, day, persons, newPersons }) => {
    const { tx, scope, actor, now, today, changed } = context;
    await requireClient(tx, scope, clientId);
    if (day && day > today) refuse('checkin_in_future', { day }, 409);
    if (await isCheckinKnown(tx, id, clientId)) return { id };
    for (const { personId } of persons) await requirePerson(context, clientId, personId);
    for (const { replacesId } of newPersons)
      if (replacesId) await requirePerson(context, clientId, replacesId);
    const by = actor.employeeId;
    const changes = await recordCheckin(tx, {
      id,
      clientId,
      persons,
      newPersons,
      day: day ?? today,
      at: now,
      by,
    });
    for (const change of changes) changed(change);
    return { id };
  }),

  writes(clientsDecideMove, async (context, { moveId, decision }) => {
    const { tx, scope, actor, now, changed } = context;
    const move = await lockMove(tx, scope, moveId);
    if (!move) refuse('not_found', { entity: 'person_move' }, 404);
    if (move.state !== 'proposed') refuse('move_decided', { state: move.state }, 409);
    const linked = decision === 'link';
    const toRoleId = linked ? await takeUpRole(context, move) : null;
    const state = linked ? ('linked' as const) : ('dismissed' as const);
    await settleMove(tx, moveId, { state, toRoleId, by: actor.employeeId, at: now });
    const after = { state, personId: move.person_id, otherPersonId: move.other_person_id };
    for (const clientId of [move.from_client_id, move.to_client_id]) {
      changed({ entity: 'person_move', id: moveId, clientId, before: { state: move.state }, after });
    }
    return { ok: true as const };
  }),

  writes(clientsSetLink, async (context, { note, ...link }) => {
    const { tx, scope, actor, now, changed } = context;
    await requireClient(tx, scope, link.clientId);
    if (link.fromPersonId === link.toPersonId) refuse('link_to_self', {}, 409);
    await requirePerson(context, link.clientId, link.fromPersonId);
    await requirePerson(context, link.clientId, link.toPersonId);
    const wanted = { ...link, note: note || null };
    if (await isForeignLink(tx, wanted)) refuse('id_taken', {});
    const { id, before } = await setLink(tx, { ...wanted, by: actor.employeeId, at: now });
    if (!before || before.note !== wanted.note)
      changed({
        entity: 'person_link',
        id,
        clientId: link.clientId,
        before,
        after: shownLink({ ...wanted, id }),
      });
    return { id };
  }),

  writes(clientsRemoveLink, async ({ tx, scope, changed }, { linkId }) => {
    const gone = await removeLink(tx, scope, linkId);
    if (!gone) refuse('not_found', { entity: 'person_link' }, 404);
    changed({
      entity: 'person_link',
      id: linkId,
      clientId: gone.clientId,
      before: shownLink(gone),
      after: null,
    });
    return { ok: true as const };
  }),

  writes(clientsNoteTouch, async (context, { note, ...touch }) => {
    const { tx, scope, actor, now, today, changed } = context;
    await requireClient(tx, scope, touch.clientId);
    await requirePerson(context, touch.clientId, touch.personId);
    const employeeId = actor.employeeId ?? refuse('employee_unknown', {}, 404);
    if (touch.day > today) refuse('touch_in_future', { day: touch.day }, 409);
    const wanted = { ...touch, employeeId, note: note || null, at: now };
    if (await insertTouch(tx, wanted)) {
      changed({
        entity: 'personal_touch',
        id: touch.id,
        clientId: touch.clientId,
        before: null,
        after: { personId: wanted.personId, touchKind: wanted.kind, day: wanted.day, note: wanted.note },
      });
      return { id: touch.id };
    }
    const known = await findTouch(tx, touch.id);
    if (known?.person_id !== touch.personId || known.employee_id !== employeeId) refuse('id_taken', {});
    return { id: touch.id };
  }),

  reads(clientsRequiredRoles, async ({ db }) => {
    const own = await loadRequiredRoles(db);
    return {
      rows: COVERAGE_SEGMENTS.map((segment) => ({
        segment,
        roleKinds: [...(own[segment] ?? REQUIRED_ROLES[segment])],
        isDefault: own[segment] === undefined,
      })),
    };
  }),

  writes(clientsSaveRequiredRoles, async ({ tx, actor, now, changed }, { segment, roleKinds }) => {
    const own = await loadRequiredRoles(tx);
    const before = own[segment] ?? REQUIRED_ROLES[segment];
    const wanted = [...new Set(roleKinds)];
    await saveRequiredRoles(tx, { segment, roleKinds: wanted, by: actor.employeeId, at: now });
    changed({
      entity: 'required_role',
      id: segment,
      before: { roleKinds: before },
      after: { roleKinds: wanted },
    });
    return { ok: true as const };
  }),

  reads(clientsPeopleNews, async ({ db, scope, actor, today }) => {
    const [moves, terms] = await Promise.all([
      listMoves(db, scope, addDays(today, -NEWS_DAYS)),
      listTerms(db, scope, today),
    ]);
    const told = (moves as PersonMove[]).map(genderedMove);
    const clientIds = [
      ...told.map(({ direction, from, to }) => (direction === 'in' ? to.id : from.id)),
      ...terms.map(({ client }) => client.id),
    ].filter((id) => id !== null);
    return { moves: told, terms, keepers: await findKeepers(db, clientIds, actor.listsOf) };
  }),
];

/** As the history shows it: the kind of a line is no kind of client. */
function shownLink({ kind, ...link }: Link) {
  return { ...link, linkKind: kind };
}

async function requirePerson({ tx }: WriteContext, clientId: string, personId: string): Promise<void> {
  if (!(await findPersonAt(tx, personId, clientId))) refuse('not_found', { entity: 'person' }, 404);
}

/** The role at the new client: the one written down there, or one that begins unverified. Two records stay two. */
async function takeUpRole({ tx, changed }: WriteContext, move: MoveRow): Promise<string> {
  const personId = move.other_person_id ?? move.person_id;
  const known = await findOpenRole(tx, personId, move.to_client_id);
  if (known) return known;
  const role = { roleKind: 'unknown' as const, isKey: true, fromDay: move.to_day };
  const id = await insertRole(tx, { ...role, clientId: move.to_client_id, personId });
  changed({
    entity: 'person_role',
    id,
    clientId: move.to_client_id,
    before: null,
    after: { personId, ...role },
  });
  await refreshSearch(tx, await clientsOfPerson(tx, personId));
  return id;
}
