import { type WriteContext, writes } from '#features/access/shapes/procedure.ts';
import { findEmployee } from '#features/staff/data/employee.ts';
import { refuse } from '#kernel/refusal.ts';
import { requireClient, seesPerson } from '../data/client.ts';
import { saveContacts } from '../data/contact.ts';
import { noteFinding } from '../data/finding.ts';
import { clientsOfPerson, findPersonAt, insertPerson, updatePerson } from '../data/person.ts';
import { proposeCompanies, proposeSamePersons } from '../data/person-move.ts';
import { findRelation, setRelation } from '../data/relation.ts';
import { endRole, insertRole, requireRole, type RoleRow, updateRole, verifyRole } from '../data/role.ts';
import { refreshSearch } from '../data/search-refresh.ts';
import { checkRoleEnd, dayOfLeaving, maySetStrength } from '../rules/role-end.ts';
import { typedDifference } from '../rules/typed-difference.ts';
import {
  clientsAddRole,
  clientsChangeRole,
  clientsEndRole,
  clientsSavePerson,
  clientsSetRelation,
  clientsVerifyRole,
} from '../shapes/contracts.ts';
import type { PersonInput, RoleInput } from '../shapes/person.ts';

const fullName = (person: { last_name: string; first_name?: string | null; patronymic?: string | null }) =>
  [person.last_name, person.first_name, person.patronymic].filter(Boolean).join(' ');

export const personApi = [
  writes(clientsSavePerson, async (context, { clientId, personId, version, person, role }) => {
    const { tx, scope } = context;
    await requireClient(tx, scope, clientId);
    const saved = personId
      ? { id: personId, version: await changePerson(context, { clientId, personId, version, person }) }
      : { id: await createPerson(context, clientId, person), version: 1 };
    const roleId = role || !personId ? await addRole(context, clientId, saved.id, role) : null;
    await refreshSearch(tx, await clientsOfPerson(tx, saved.id));
    if (!personId) await welcome(context, clientId, saved.id, roleId);
    return { ...saved, roleId };
  }),

  writes(clientsAddRole, async (context, { clientId, personId, role }) => {
    const { tx, scope } = context;
    await requireClient(tx, scope, clientId);
    if (!(await seesPerson(tx, scope, personId))) refuse('not_found', { entity: 'person' }, 404);
    const id = await addRole(context, clientId, personId, role);
    await refreshSearch(tx, [clientId]);
    return { id };
  }),

  writes(clientsChangeRole, async (context, { roleId, role }) => {
    const old = await requireRole(context.tx, context.scope, roleId);
    await updateRole(context.tx, roleId, role);
    noteRole(context, old, role);
    return { ok: true as const };
  }),

  writes(clientsEndRole, async (context, input) => {
    const { roleId, reason, approximate, movedTo, successorRoleId } = input;
    const { tx, scope, today, now, actor } = context;
    const old = await requireRole(tx, scope, roleId);
    const unknownDay = !input.day;
    const day = input.day ?? dayOfLeaving(undefined, old.from_day, today);
    const heir = successorRoleId ? await requireRole(tx, scope, successorRoleId) : undefined;
    const problem = checkRoleEnd({ role: asFacts(old), successor: heir && asFacts(heir), day, today });
    if (problem) refuse(problem, { day }, 409);
    const by = actor.employeeId;
    const end = { day, reason, approximate, unknownDay, movedTo, successorRoleId, by, at: now };
    await endRole(tx, roleId, end);
    noteRole(context, old, {
      toDay: day,
      toDayUnknown: unknownDay,
      endReason: reason,
      movedTo: movedTo || null,
      successorRoleId,
    });
    if (movedTo) {
      const left = { personId: old.person_id, roleId, clientId: old.client_id, heard: movedTo, at: now };
      for (const change of await proposeCompanies(tx, left)) context.changed(change);
    }
    return { ok: true as const };
  }),

  writes(clientsVerifyRole, async (context, { roleId }) => {
    const { tx, scope, actor, now } = context;
    const old = await requireRole(tx, scope, roleId);
    if (old.to_day) refuse('role_ended', {}, 409);
    await verifyRole(tx, roleId, actor.employeeId, now);
    noteRole(context, old, { verifiedAt: now });
    return { ok: true as const };
  }),

  writes(clientsSetRelation, async (context, input) => {
    const { tx, scope, actor, now, changed } = context;
    await requireClient(tx, scope, input.clientId);
    const person = await findPersonAt(tx, input.personId, input.clientId);
    if (!person) refuse('not_found', { entity: 'person' }, 404);
    const employeeId = input.employeeId ?? actor.employeeId;
    if (!employeeId || !(await findEmployee(tx, employeeId))) refuse('employee_unknown', {}, 404);
    if (employeeId !== actor.employeeId && !scope.all) refuse('relation_not_yours', {}, 403);
    const old = await findRelation(tx, input.personId, employeeId);
    const evidence = input.evidence || null;
    if (!maySetStrength(old?.strength ?? 0, input.strength, evidence)) refuse('evidence_missing', {}, 409);
    await setRelation(tx, { ...input, employeeId, evidence, at: now });
    changed({
      entity: 'relation',
      id: input.personId,
      clientId: input.clientId,
      before: old ? { strength: old.strength, evidence: old.evidence } : null,
      after: { person: fullName(person), employeeId, strength: input.strength, evidence },
    });
    return { ok: true as const };
  }),
];

/** Somebody new is a finding, and may be somebody who left another client (M8.2). */
async function welcome(
  { tx, actor, now, changed }: WriteContext,
  clientId: string,
  personId: string,
  roleId: string | null,
): Promise<void> {
  if (roleId) await noteFinding(tx, roleId, { kind: 'new', by: actor.employeeId, at: now });
  for (const change of await proposeSamePersons(tx, { personId, clientId, at: now })) changed(change);
}

async function createPerson({ tx, changed }: WriteContext, clientId: string, input: PersonInput) {
  const id = await insertPerson(tx, input);
  await saveContacts(tx, { person_id: id }, input.contacts ?? []);
  const { contacts, ...fields } = input;
  const after = { ...fields, ...(contacts && { contacts: contacts.map((point) => point.raw) }) };
  changed({ entity: 'person', id, clientId, before: null, after });
  return id;
}

async function changePerson(
  { tx, now, changed }: WriteContext,
  edit: { clientId: string; personId: string; version: number | undefined; person: PersonInput },
): Promise<number> {
  const old = await findPersonAt(tx, edit.personId, edit.clientId);
  if (!old) refuse('not_found', { entity: 'person' }, 404);
  const version = edit.version ?? old.version;
  if (!(await updatePerson(tx, edit.personId, version, edit.person, now)))
    refuse('changed_meanwhile', {}, 409);
  const { contacts, ...typed } = edit.person;
  const points = contacts && (await saveContacts(tx, { person_id: edit.personId }, contacts));
  const fields = typedDifference(old, typed);
  const before = { ...fields.before, ...(points && { contacts: points.before }) };
  const after = { ...fields.after, ...(points && { contacts: points.after }) };
  if (Object.keys(after).length > 0) {
    changed({
      entity: 'person',
      id: edit.personId,
      clientId: edit.clientId,
      before,
      after,
    });
  }
  return version + 1;
}

async function addRole(context: WriteContext, clientId: string, personId: string, role?: RoleInput) {
  const input = role ?? { roleKind: 'unknown' as const, isKey: true };
  const id = await insertRole(context.tx, { ...input, clientId, personId });
  context.changed({ entity: 'person_role', id, clientId, before: null, after: { personId, ...input } });
  return id;
}

function asFacts(role: RoleRow) {
  return { id: role.id, clientId: role.client_id, fromDay: role.from_day, toDay: role.to_day };
}

function noteRole({ changed }: WriteContext, old: RoleRow, typed: object): void {
  const { before, after } = typedDifference(old, typed);
  if (Object.keys(after).length === 0) return;
  changed({ entity: 'person_role', id: old.id, clientId: old.client_id, before, after });
}
