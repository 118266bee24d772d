// The findings of a check-in go to the client's card (M8.1, M8.2), whether a questionnaire brought them or the
// card alone. Written so that the same findings a second time change nothing.
import { sql } from 'kysely';
import type { Change, Tx } from '#features/access/shapes/procedure.ts';
import type { Day, Instant } from '#kernel/day.ts';
import { newId } from '#kernel/ids.ts';
import { genderOf, splitPersonName } from '../rules/person-name.ts';
import { dayOfLeaving } from '../rules/role-end.ts';
import type { KnownFinding, NewFinding } from '../shapes/check-in.ts';
import { insertPersons, insertRoles } from './bulk.ts';
import { addContact } from './contact.ts';
import { noteFinding } from './finding.ts';
import { proposeCompanies, proposeSamePersons } from './person-move.ts';
import { correctRole, endRole, linkSuccessor, verifyRole } from './role.ts';
import { refreshSearch } from './search-refresh.ts';

export interface Checkin {
  /** Made on the device; none where a questionnaire brought the findings. */
  id?: string;
  clientId: string;
  persons: readonly KnownFinding[];
  newPersons: readonly NewFinding[];
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
  from_day: Day | null;
}

interface Writing extends Checkin {
  tx: Tx;
  roles: readonly Role[];
  changes: Change[];
}

/** Writes the findings; gives the changes for the audit. */
export async function recordCheckin(tx: Tx, checkin: Checkin): Promise<Change[]> {
  const changes: Change[] = [];
  if (checkin.persons.length + checkin.newPersons.length === 0) return changes;
  const { rows: roles } = await sql<Role>`
    select id, person_id, post, is_key, role_kind, from_day from person_role
    where client_id = ${checkin.clientId} and to_day is null
    order by is_key desc, created_at desc for update`.execute(tx);
  const writing: Writing = { ...checkin, tx, roles, changes };
  for (const person of checkin.persons) await writeKnown(writing, person);
  for (const person of checkin.newPersons) await writeNew(writing, person);
  for (const person of checkin.persons) await nameSuccessor(writing, person);
  await refreshSearch(tx, [checkin.clientId]);
  return changes;
}

async function writeKnown(writing: Writing, person: KnownFinding): Promise<void> {
  const own = writing.roles.filter((one) => one.person_id === person.personId);
  const [role] = own;
  if (!role || person.presence === 'unknown') return;
  if (person.presence === 'left') {
    for (const one of own) await writeLeft(writing, person, one);
    return;
  }
  await writeHere(writing, person, role);
}

async function writeLeft(writing: Writing, person: KnownFinding, role: Role): Promise<void> {
  const { tx, clientId, at, by, id: checkinId } = writing;
  const day = dayOfLeaving(person.leftOn, role.from_day, writing.day);
  const unknownDay = !person.leftOn;
  const reason = person.reason ?? 'left_company';
  const movedTo = person.movedTo?.trim() || null;
  await endRole(tx, role.id, {
    day,
    reason,
    approximate: person.leftOnApproximate ?? false,
    unknownDay,
    movedTo,
    by,
    at,
    ...(checkinId && { checkinId }),
  });
  note(
    writing,
    role.id,
    { personId: person.personId, toDay: null },
    {
      personId: person.personId,
      toDay: day,
      endReason: reason,
      movedTo,
      ...(unknownDay && { toDayUnknown: true }),
    },
  );
  if (!movedTo) return;
  const left = { personId: person.personId, roleId: role.id, clientId, heard: movedTo, at };
  writing.changes.push(...(await proposeCompanies(tx, left)));
}

async function writeHere(writing: Writing, person: KnownFinding, role: Role): Promise<void> {
  const { tx, at, by, id: checkinId } = writing;
  const contacts = await addContacts(tx, person.personId, person);
  const card = checkinId ? { checkinId } : {};
  const post = person.post?.trim() || role.post;
  const roleKind = person.roleKind ?? role.role_kind;
  // A post that was unknown is filled in; another post is another role (M8.2).
  if (post !== role.post && role.post !== null) {
    const next = await startRole(writing, person.personId, {
      post: post ?? '',
      roleKind,
      isKey: role.is_key,
    });
    await endRole(tx, role.id, {
      day: dayOfLeaving(writing.day, role.from_day, writing.day),
      reason: 'other_post',
      successorRoleId: next,
      by,
      at,
      ...card,
    });
    note(
      writing,
      role.id,
      { personId: person.personId, post: role.post },
      {
        personId: person.personId,
        post,
        roleId: next,
        toDay: dayOfLeaving(writing.day, role.from_day, writing.day),
        ...contacts,
      },
    );
    return;
  }
  const corrected = post !== role.post || roleKind !== role.role_kind;
  if (corrected) await correctRole(tx, role.id, { post, roleKind });
  await verifyRole(tx, role.id, by, at, {
    kind: corrected || Object.keys(contacts).length > 0 ? 'changed' : 'verified',
    ...card,
  });
  note(
    writing,
    role.id,
    { personId: person.personId, post: role.post, roleKind: role.role_kind },
    {
      personId: person.personId,
      post,
      roleKind,
      verifiedOn: writing.day,
      ...contacts,
    },
  );
}

/** The role of somebody who holds it from the day of the talk; whoever reads the history learns who wrote it down. */
async function startRole(
  { tx, clientId, day, at, by, changes }: Writing,
  personId: string,
  role: { post: string; isKey: boolean; roleKind: string },
): Promise<string> {
  const id = newId<'person_role'>();
  await insertRoles(tx, [
    {
      id,
      person_id: personId,
      client_id: clientId,
      post: role.post || null,
      is_key: role.isKey,
      role_kind: role.roleKind,
      from_day: day,
      verified_at: at,
      verified_by: by,
    },
  ]);
  changes.push({
    entity: 'person_role',
    id,
    clientId,
    before: null,
    after: { personId, post: role.post || null, roleKind: role.roleKind },
  });
  return id;
}

/** A new number stands before the old ones; nothing is thrown away. Gives what was new. */
async function addContacts(
  tx: Tx,
  personId: string,
  given: { phone?: string | undefined; email?: string | undefined },
): Promise<{ phone?: string; email?: string }> {
  const wanted: ['phone' | 'email', string | undefined][] = [
    ['phone', given.phone],
    ['email', given.email],
  ];
  const added: { phone?: string; email?: string } = {};
  for (const [kind, raw] of wanted) {
    if (!raw?.trim()) continue;
    if (await addContact(tx, { person_id: personId }, kind, raw)) added[kind] = raw.trim();
  }
  return added;
}

async function writeNew(writing: Writing, person: NewFinding): Promise<void> {
  const { tx, clientId, changes, at } = writing;
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
  const roleKind = person.roleKind ?? 'unknown';
  const role = await startRole(writing, person.id, { post: person.post.trim(), isKey: true, roleKind });
  await noteFinding(tx, role, { kind: 'new', by: writing.by, at, checkinId: writing.id });
  await addContacts(tx, person.id, person);
  if (person.replacesId) await linkPredecessor(tx, clientId, person.replacesId, role);
  changes.push({
    entity: 'person',
    id: person.id,
    clientId,
    before: null,
    after: { name: person.name, post: person.post, replaces: person.replacesId ?? null },
  });
  changes.push(...(await proposeSamePersons(tx, { personId: person.id, clientId, at })));
}

/** The successor may be one of the new ones, so their role is looked for when all are written. */
async function nameSuccessor({ tx, clientId, roles }: Writing, person: KnownFinding): Promise<void> {
  if (person.presence !== 'left' || !person.successorId || person.successorId === person.personId) return;
  const ended = roles.find((one) => one.person_id === person.personId);
  const heir = await tx
    .selectFrom('person_role')
    .select('id')
    .where('client_id', '=', clientId)
    .where('person_id', '=', person.successorId)
    .where('to_day', 'is', null)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (ended && heir) await linkSuccessor(tx, ended.id, heir.id);
}

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

function note({ changes, clientId }: Writing, roleId: string, before: unknown, after: unknown): void {
  changes.push({ entity: 'person_role', id: roleId, clientId, before, after });
}
