// Forms and their versions. A published version is never changed: what differs becomes the next number.
import { type RawBuilder, sql } from 'kysely';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { FormDefinition } from '#features/questionnaires/shapes/form.ts';
import { READY_FORMS } from '#features/questionnaires/shapes/forms/ready-forms.ts';
import { sameJson } from '#features/questionnaires/rules/merge.ts';
import { type PreparedForm, prepareForm } from '#features/questionnaires/rules/prepare.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { fillLocales } from '#kernel/words.ts';

/** The form for trades that have none of their own yet: goods ordered, delivered, paid. */
const COMMON_FORM = 'wholesale';

/**
 * Publishes the forms that come with the product and are not there yet (M5.6). One that is there may have been
 * made the company's own since, so it stays as it is.
 */
export async function publishReadyForms(tx: Tx): Promise<void> {
  const rows = await tx.selectFrom('form').select('code').execute();
  const known = new Set(rows.map((row) => row.code));
  for (const definition of READY_FORMS) if (!known.has(definition.code)) await publishForm(tx, definition);
}

/** Publishes a definition as the next version of its form; the same content again gives the version it has. */
export async function publishForm(
  tx: Tx,
  definition: FormDefinition,
): Promise<{ formVersionId: string; number: number }> {
  const { code, trade, title } = definition;
  const columns = { trade, title: JSON.stringify(fillLocales(title)) };
  await tx
    .insertInto('form')
    .values({ id: newId<'form'>(), code, ...columns })
    .onConflict((on) => on.column('code').doNothing())
    .execute();
  // The row's lock: two processes starting at once publish one after the other.
  const form = await tx
    .selectFrom('form')
    .select('id')
    .where('code', '=', code)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const last = await tx
    .selectFrom('form_version')
    .select(['id', 'number', 'definition'])
    .where('form_id', '=', form.id)
    .where('state', '=', 'published')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (last && sameJson(last.definition, definition)) {
    return { formVersionId: last.id, number: last.number };
  }
  const id = newId<'form_version'>();
  const number = (last?.number ?? 0) + 1;
  await tx
    .insertInto('form_version')
    .values({
      id,
      form_id: form.id,
      number,
      definition: JSON.stringify(definition),
      published_at: sql<string>`now()`,
    })
    .execute();
  await tx.updateTable('form').set(columns).where('id', '=', form.id).execute();
  return { formVersionId: id, number };
}

export interface FormWish {
  formCode: string | null;
  trade: string;
}

/**
 * SQL: the newest published version for a round: the form it names, else the company's trade, else the common one.
 * Gives `id` and `fits`, false for the common one.
 */
export const fittingForm = (formCode: RawBuilder<unknown>, trade: string) => sql`
  select form_version.id, form.code = ${formCode} or form.trade = ${trade} as fits
  from form join form_version on form_version.form_id = form.id
  where form_version.state = 'published'
  order by (form.code = ${formCode}) desc, (form.trade = ${trade}) desc,
    (form.code = ${COMMON_FORM}) desc, form.code, form_version.number desc
  limit 1`;

export interface Fitting {
  id: string;
  fits: boolean;
}

/**
 * The version for a questionnaire or a sheet that begins now, as `fittingForm` found it. Where there is no form at
 * all, or the trade has a ready one that this installation is older than, the forms of the product are published first.
 */
export async function chooseFormVersion(tx: Tx, wish: FormWish, found?: Fitting | null): Promise<string> {
  const known = found ?? (await findFitting(tx, wish));
  if (known && (known.fits || !READY_FORMS.some((form) => form.trade === wish.trade))) return known.id;
  await publishReadyForms(tx);
  return (await findFitting(tx, wish))?.id ?? refuse('form_missing');
}

async function findFitting(tx: Tx, { formCode, trade }: FormWish): Promise<Fitting | undefined> {
  const { rows } = await sql<Fitting>`${fittingForm(sql`${formCode ?? ''}::text`, trade)}`.execute(tx);
  return rows[0];
}

export interface FormVersion {
  id: string;
  code: string;
  number: number;
  prepared: PreparedForm;
}

const kept = new Map<string, FormVersion>();

/** A published version, indexed; kept in memory, since it cannot change. */
export async function loadFormVersion(db: Db | Tx, id: string): Promise<FormVersion | undefined> {
  const known = kept.get(id);
  if (known) return known;
  const row = await db
    .selectFrom('form_version')
    .innerJoin('form', 'form.id', 'form_version.form_id')
    .select(['form_version.id', 'form_version.number', 'form_version.definition', 'form.code'])
    .where('form_version.id', '=', id)
    .where('form_version.state', '=', 'published')
    .executeTakeFirst();
  if (!row) return undefined;
  const prepared = prepareForm(row.definition as unknown as FormDefinition);
  const version = { id: row.id, code: row.code, number: row.number, prepared };
  kept.set(id, version);
  return version;
}
