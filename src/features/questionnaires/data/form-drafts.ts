// Drafts of forms, and what the list of forms and their history show. Publishing itself is in forms.ts.
import { sql } from 'kysely';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { FormDefinition, Localised } from '#features/questionnaires/shapes/form.ts';
import type { Instant } from '#kernel/day.ts';
import { newId } from '#kernel/ids.ts';
import { fillLocales } from '#kernel/words.ts';

const NAME = sql`concat_ws(' ', employee.last_name, employee.first_name)`;

interface ListedRow {
  code: string;
  trade: string;
  title: Localised;
  number: number | null;
  published_at: Instant | null;
  filled: { number: number; count: number }[];
  rounds: { id: string; name: string }[];
  revision: number | null;
  changed_at: Instant | null;
  changed_by: string | null;
}

/** Every form with its newest version, its draft, and where it is used; drafts first, then by code. */
export async function listFormRows(db: Db): Promise<ListedRow[]> {
  const { rows } = await sql<ListedRow>`
    select form.code, coalesce(draft.definition -> 'title', form.title) as title, form.trade,
      published.number, published.published_at,
      (select coalesce(json_agg(json_build_object('number', v.number, 'count', v.count) order by v.number desc), '[]')
        from (select form_version.number, count(q.id)::int as count
          from form_version join questionnaire q on q.form_version_id = form_version.id
          where form_version.form_id = form.id group by form_version.number) v) as filled,
      (select coalesce(json_agg(json_build_object('id', round.id, 'name', round.name)
          order by round.starts_on desc), '[]')
        from round where round.form_code = form.code or exists (
          select 1 from questionnaire q join form_version on form_version.id = q.form_version_id
          where form_version.form_id = form.id and q.round_id = round.id)) as rounds,
      draft.revision, draft.changed_at, nullif(${NAME}, '') as changed_by
    from form
    left join lateral (select number, published_at from form_version
      where form_id = form.id and state = 'published' order by number desc limit 1) published on true
    left join form_version draft on draft.form_id = form.id and draft.state = 'draft'
    left join employee on employee.id = draft.changed_by
    order by draft.id is null, form.code`.execute(db);
  return fillLocales(rows);
}

export interface Draft {
  definition: FormDefinition;
  revision: number;
  changedAt: Instant;
  changedBy: { id: string; name: string } | null;
  basedOn: number | null;
}

/** The draft of a form; with `lock` nobody else saves it until the transaction ends. */
export async function findDraft(db: Db | Tx, code: string, lock = false): Promise<Draft | undefined> {
  const { rows } = await sql<{
    definition: FormDefinition;
    revision: number;
    changed_at: Instant;
    changed_by: string | null;
    name: string | null;
    based_on: number | null;
  }>`
    select draft.definition, draft.revision, draft.changed_at, draft.changed_by, draft.based_on, ${NAME} as name
    from form join form_version draft on draft.form_id = form.id and draft.state = 'draft'
    left join employee on employee.id = draft.changed_by
    where form.code = ${code} ${lock ? sql`for update of draft` : sql``}`.execute(db);
  const [row] = rows;
  if (!row) return undefined;
  return {
    definition: row.definition,
    revision: row.revision,
    changedAt: row.changed_at,
    changedBy: row.changed_by === null ? null : { id: row.changed_by, name: row.name ?? '' },
    basedOn: row.based_on,
  };
}

/** Id of the form and its newest published number; locked against another writer of the same form. */
export async function lockForm(tx: Tx, code: string) {
  const { rows } = await sql<{ id: string; number: number | null }>`
    select form.id, (select max(number) from form_version
      where form_id = form.id and state = 'published') as number
    from form where code = ${code} for update`.execute(tx);
  return rows[0];
}

/** Codes of all forms, to find a free one. */
export async function listCodes(db: Db | Tx): Promise<Set<string>> {
  const rows = await db.selectFrom('form').select('code').execute();
  return new Set(rows.map((row) => row.code));
}

export async function insertForm(tx: Tx, { code, trade, title }: FormDefinition): Promise<string> {
  const id = newId<'form'>();
  await tx
    .insertInto('form')
    .values({ id, code, trade, title: JSON.stringify(fillLocales(title)) })
    .execute();
  return id;
}

export interface Saving {
  definition: FormDefinition;
  by: string | null;
  at: Instant;
}

/** The first saving of a draft: revision 1. */
export async function insertDraft(
  tx: Tx,
  formId: string,
  { definition, by, at }: Saving,
  basedOn: number | null,
): Promise<void> {
  await tx
    .insertInto('form_version')
    .values({
      id: newId<'form_version'>(),
      form_id: formId,
      number: 0,
      state: 'draft',
      definition: JSON.stringify(definition),
      based_on: basedOn,
      changed_at: at,
      changed_by: by,
    })
    .execute();
}

/** The next saving; the caller holds the form's lock and has compared the revisions. */
export async function updateDraft(tx: Tx, formId: string, { definition, by, at }: Saving): Promise<void> {
  await tx
    .updateTable('form_version')
    .set({
      definition: JSON.stringify(definition),
      revision: sql<number>`revision + 1`,
      changed_at: at,
      changed_by: by,
    })
    .where('form_id', '=', formId)
    .where('state', '=', 'draft')
    .execute();
}

/** Removes the draft; with `wholly` the form too, which has nothing else. */
export async function removeDraft(tx: Tx, formId: string, wholly: boolean): Promise<void> {
  await tx.deleteFrom('form_version').where('form_id', '=', formId).where('state', '=', 'draft').execute();
  if (wholly) await tx.deleteFrom('form').where('id', '=', formId).execute();
}

/** Notes who published a version: the forms of the product have nobody. */
export async function signVersion(tx: Tx, id: string, { by, at, basedOn }: SignedBy): Promise<void> {
  await tx
    .updateTable('form_version')
    .set({ changed_by: by, changed_at: at, published_at: at, based_on: basedOn })
    .where('id', '=', id)
    .execute();
}

interface SignedBy {
  by: string | null;
  at: Instant;
  basedOn: number | null;
}

export interface VersionRow {
  id: string;
  number: number;
  at: Instant;
  by: string | null;
  filled: number;
  definition: FormDefinition;
}

/** Published versions, the newest first. */
export async function listVersions(db: Db | Tx, code: string): Promise<VersionRow[]> {
  const { rows } = await sql<VersionRow>`
    select v.id, v.number, coalesce(v.published_at, v.created_at) as at, nullif(${NAME}, '') as by,
      v.definition, (select count(*) from questionnaire q where q.form_version_id = v.id)::int as filled
    from form join form_version v on v.form_id = form.id and v.state = 'published'
    left join employee on employee.id = v.changed_by
    where form.code = ${code} order by v.number desc`.execute(db);
  return rows;
}
