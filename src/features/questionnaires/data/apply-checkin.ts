// What the talk found out about people goes to the client's card (M8.1, M8.2). Written so that the same
// findings a second time (pause, then completion) change nothing.
import { sql } from 'kysely';
import type { Change, Tx } from '#features/access/shapes/procedure.ts';
import { insertContacts, insertPersons, insertRoles } from '#features/clients/data/bulk.ts';
import { type ContactKind, readContact } from '#features/clients/data/client-name.ts';
import { noteMoved } from '#features/clients/data/person.ts';
import { endRole, linkSuccessor, verifyRole } from '#features/clients/data/role.ts';
import { refreshSearch } from '#features/clients/data/search-refresh.ts';
import { genderOf, splitPersonName } from '#features/clients/rules/person-name.ts';
import type { NewPerson } from '#features/questionnaires/shapes/answers.ts';
import type { CheckedPerson } from '#features/questionnaires/shapes/events.ts';
import type { Day, Instant } from '#kernel/day.ts';
import { newId } from '#kernel/ids.ts';

export interface Checkin {
  clientId: string;
  persons: readonly CheckedPerson[];
  newPersons: readonly NewPerson[];
  /** The day of the talk. */
  day: Day;
  at: Instant;
  by: string | null;
}

interface Role {
  id: string;
  person_id: string;
  post: string | null;
  is_key: boolean;
  role_kind: string;
}

/** Writes the findings; gives the changes for the audit. */
export async function applyCheckin(tx: Tx, checkin: Checkin): Promise<Change[]> {
  const changes: Change[] = [];
  const ids = [...checkin.persons.map((one) => one.personId), ...checkin.newPersons.map((one) => one.id)];
  if (ids.length === 0) return changes;
  const { rows: roles } = await sql<Role>`
    select id, person_id, post, is_key, role_kind from person_role
    where client_id = ${checkin.clientId} and to_day is null
    order by created_at desc for update`.execute(tx);
  for (const person of checkin.persons) {
    const role = roles.find((one) => one.person_id === person.personId);
    if (role) await applyKnown(tx, checkin, person, role, changes);
  }
  for (const person of checkin.newPersons) await addNew(tx, checkin, person, changes);
  await refreshSearch(tx, [checkin.clientId]);
  return changes;
}

async function applyKnown(
  tx: Tx,
  checkin: Checkin,
  { personId, answer }: CheckedPerson,
  role: Role,
  changes: Change[],
): Promise<void> {
  const note = (before: unknown, after: unknown) =>
    changes.push({ entity: 'person_role', id: role.id, clientId: checkin.clientId, before, after });
  if (answer.presence === 'unknown') return;
  if (answer.presence === 'left') {
    const day = answer.leftOn < checkin.day ? answer.leftOn : checkin.day;
    await endRole(tx, role.id, { day, reason: 'left_company' });
    if (answer.movedTo) await noteMoved(tx, personId, answer.movedTo);
    note({ personId, toDay: null }, { personId, toDay: day, movedTo: answer.movedTo ?? null });
    return;
  }
  const post = answer.post?.trim();
  if (!answer.samePost && post && post !== role.post) {
    const next = await startRole(tx, checkin, personId, {
      post,
      isKey: role.is_key,
      roleKind: role.role_kind,
    });
    await endRole(tx, role.id, { day: checkin.day, reason: 'other_post', successorRoleId: next });
    note({ personId, post: role.post }, { personId, post, roleId: next });
  } else {
    await verifyRole(tx, role.id, checkin.by, checkin.at);
    note({ personId, post: role.post }, { personId, post: role.post, verifiedOn: checkin.day });
  }
  if (!answer.sameContacts) await addContacts(tx, personId, answer);
}

async function startRole(
  tx: Tx,
  checkin: Checkin,
  personId: string,
  role: { post: string; isKey: boolean; roleKind: string },
): Promise<string> {
  const id = newId<'person_role'>();
  await insertRoles(tx, [
    {
      id,
      person_id: personId,
      client_id: checkin.clientId,
      post: role.post,
      is_key: role.isKey,
      role_kind: role.roleKind,
      from_day: checkin.day,
      verified_at: checkin.at,
      verified_by: checkin.by,
    },
  ]);
  return id;
}

/** A new number stands before the old ones; nothing is thrown away. */
async function addContacts(
  tx: Tx,
  personId: string,
  given: { phone?: string; email?: string },
): Promise<void> {
  const wanted: [ContactKind, string | undefined][] = [
    ['phone', given.phone],
    ['email', given.email],
  ];
  for (const [kind, raw] of wanted) {
    if (!raw?.trim()) continue;
    const contact = readContact(kind, raw);
    const { rows } = await sql<{ sort: number; known: boolean }>`
      select coalesce(min(sort), 0)::int as sort, coalesce(bool_or(normal = ${contact.normal} or raw = ${contact.raw}), false) as known
      from contact_point where person_id = ${personId} and kind = ${kind}`.execute(tx);
    if (rows[0]?.known) continue;
    await insertContacts(tx, [
      { id: newId(), person_id: personId, ...contact, sort: (rows[0]?.sort ?? 0) - 1 },
    ]);
  }
}

async function addNew(tx: Tx, checkin: Checkin, person: NewPerson, changes: Change[]): Promise<void> {
  // The id was made on the device: one that is known already is a repeat, or somebody else's person.
  const known = await tx.selectFrom('person').select('id').where('id', '=', person.id).executeTakeFirst();
  if (known) return;
  const name = splitPersonName(person.name);
  await insertPersons(tx, [
    {
      id: person.id,
      last_name: name.lastName || person.name.trim(),
      first_name: name.lastName ? name.firstName || null : null,
      patronymic: name.patronymic || null,
      gender: genderOf(name),
    },
  ]);
  const roleKind = ROLE_KINDS.has(person.role ?? '') ? (person.role as string) : 'unknown';
  const role = await startRole(tx, checkin, person.id, { post: person.post, isKey: true, roleKind });
  await addContacts(tx, person.id, person);
  if (person.replacesId) await linkPredecessor(tx, checkin.clientId, person.replacesId, role);
  changes.push({
    entity: 'person',
    id: person.id,
    clientId: checkin.clientId,
    before: null,
    after: { name: person.name, post: person.post, replaces: person.replacesId ?? null },
  });
}

const ROLE_KINDS: ReadonlySet<string> = new Set([
  'decision_maker',
  'economic_buyer',
  'influencer',
  'user',
  'technical',
  'gatekeeper',
  'champion',
  'opponent',
]);

async function linkPredecessor(tx: Tx, clientId: string, personId: string, successor: string): Promise<void> {
  const role = await tx
    .selectFrom('person_role')
    .select('id')
    .where('client_id', '=', clientId)
    .where('person_id', '=', personId)
    .orderBy('to_day', 'desc')
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (role) await linkSuccessor(tx, role.id, successor);
}
