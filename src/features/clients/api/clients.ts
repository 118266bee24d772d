import { type WriteContext, writes } from '#features/access/shapes/procedure.ts';
import { findEmployee } from '#features/staff/data/employee.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { insertClients, type NewClient } from '../data/bulk.ts';
import {
  type ClientRow,
  columnsOf,
  findTwin,
  isExternalIdTaken,
  requireClient,
  setArchived,
  updateClient,
} from '../data/client.ts';
import { saveContacts } from '../data/contact.ts';
import { refreshSearch } from '../data/search-refresh.ts';
import { tidyNumbers, warningsAbout } from '../rules/client-warnings.ts';
import { typedDifference } from '../rules/typed-difference.ts';
import type { ClientUpdateInput } from '../shapes/client.ts';
import { clientsArchive, clientsCreate, clientsRestore, clientsUpdate } from '../shapes/contracts.ts';

type Fields = Omit<ClientUpdateInput, 'contacts'>;

export const clientApi = [
  writes(clientsCreate, async (context, { client, force }) => {
    const { tx, changed } = context;
    const { contacts = [], ...typed } = client;
    const fields = tidyNumbers(typed);
    const row = { ...columnsOf(fields), id: newId<'client'>(), short_name: client.shortName };
    await checkEmployees(context, fields);
    await checkTwins(context, row, force);
    await insertClients(tx, [row as NewClient]);
    await saveContacts(tx, { client_id: row.id }, contacts);
    await refreshSearch(tx, [row.id]);
    const after = { ...fields, ...(contacts.length > 0 && { contacts: contacts.map((point) => point.raw) }) };
    changed({ entity: 'client', id: row.id, clientId: row.id, before: null, after });
    return { id: row.id, version: 1, warnings: warningsAbout(fields) };
  }),

  writes(clientsUpdate, async (context, { clientId, version, client, force }) => {
    const { tx, scope, now, changed } = context;
    const { contacts, ...typed } = client;
    const old = await requireClient(tx, scope, clientId);
    const fields = tidyNumbers(typed);
    const row = columnsOf(fields);
    await checkEmployees(context, fields);
    if (touchesIdentity(old, row)) await checkTwins(context, { ...old, ...row }, force);
    if (!(await updateClient(tx, clientId, version, row, now))) refuse('changed_meanwhile', {}, 409);
    const difference = typedDifference(old, fields);
    const points = contacts && (await saveContacts(tx, { client_id: clientId }, contacts));
    await refreshSearch(tx, [clientId]);
    const before = { ...difference.before, ...(points && { contacts: points.before }) };
    const after = { ...difference.after, ...(points && { contacts: points.after }) };
    if (Object.keys(after).length > 0) changed({ entity: 'client', id: clientId, clientId, before, after });
    return { id: clientId, version: version + 1, warnings: warningsAbout({ ...old, ...row }) };
  }),

  writes(clientsArchive, (context, { clientId }) => putAway(context, clientId, true)),
  writes(clientsRestore, (context, { clientId }) => putAway(context, clientId, false)),
];

function touchesIdentity(old: ClientRow, row: Partial<ClientRow>): boolean {
  const keys = ['inn', 'kpp', 'normal_name', 'external_id'] as const;
  return keys.some((key) => row[key] !== undefined && row[key] !== old[key]);
}

/** Employees named on a card must exist; whoever stands there already may have left since. */
async function checkEmployees({ tx }: WriteContext, fields: Fields): Promise<void> {
  for (const id of [fields.acquiredBy, fields.servedBy]) {
    if (id && !(await findEmployee(tx, id))) refuse('employee_unknown', {}, 404);
  }
}

async function checkTwins(
  { tx, scope }: WriteContext,
  row: Partial<ClientRow>,
  force: boolean,
): Promise<void> {
  if (row.external_id && (await isExternalIdTaken(tx, row.external_id, row.id ?? null))) {
    refuse('external_id_taken', { externalId: row.external_id }, 409);
  }
  if (force) return;
  const twin = await findTwin(tx, scope, {
    id: row.id,
    inn: row.inn,
    kpp: row.kpp,
    normalName: row.normal_name ?? '',
  });
  if (!twin) return;
  // A client outside the reader's scope is said to exist and not named (M1).
  const named = twin.visible ? { clientId: twin.id, name: twin.name } : { clientId: null, name: null };
  refuse('duplicate_client', { by: twin.by, ...named }, 409);
}

async function putAway({ tx, scope, now, changed }: WriteContext, clientId: string, away: boolean) {
  const old = await requireClient(tx, scope, clientId);
  if ((old.archived_at !== null) === away) refuse(away ? 'already_archived' : 'not_archived', {}, 409);
  const archivedAt = away ? now : null;
  await setArchived(tx, clientId, archivedAt);
  changed({
    entity: 'client',
    id: clientId,
    clientId,
    before: { archivedAt: old.archived_at },
    after: { archivedAt },
  });
  return { ok: true as const };
}
