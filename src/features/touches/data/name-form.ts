// Forms of people's names put right by hand.
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { Instant } from '#kernel/day.ts';
import type { BentCase, NameSubject } from '#features/clients/shapes/name-form.ts';

export type NameForm = {
  personId: string;
  subject: NameSubject;
  nameCase: BentCase;
  form: string;
  /** The words it was made from. */
  madeFrom: string;
};

export async function listNameForms(db: Db | Tx, personIds: readonly string[]): Promise<NameForm[]> {
  if (personIds.length === 0) return [];
  const rows = await db
    .selectFrom('person_name_form')
    .selectAll()
    .where('person_id', 'in', [...personIds])
    .execute();
  return rows.map((row) => ({
    personId: row.person_id,
    subject: row.subject as NameSubject,
    nameCase: row.name_case as BentCase,
    form: row.form,
    madeFrom: row.made_from,
  }));
}

export async function putNameForm(
  tx: Tx,
  { personId, subject, nameCase, form, madeFrom }: NameForm,
  by: { employeeId: string; at: Instant },
): Promise<void> {
  const columns = { form, made_from: madeFrom, updated_by: by.employeeId, updated_at: by.at };
  await tx
    .insertInto('person_name_form')
    .values({ person_id: personId, subject, name_case: nameCase, ...columns })
    .onConflict((on) => on.columns(['person_id', 'subject', 'name_case']).doUpdateSet(columns))
    .execute();
}

export async function deleteNameForm(
  tx: Tx,
  { personId, subject, nameCase }: Pick<NameForm, 'personId' | 'subject' | 'nameCase'>,
): Promise<void> {
  await tx
    .deleteFrom('person_name_form')
    .where('person_id', '=', personId)
    .where('subject', '=', subject)
    .where('name_case', '=', nameCase)
    .execute();
}
