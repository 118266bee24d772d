import { type RawBuilder, sql } from 'kysely';
import type { BentCase } from '../shapes/name-form.ts';

export interface NameCorrection {
  nameCase: BentCase;
  form: string;
  madeFrom: string;
}

/** Forms of the whole name that somebody put right by hand; scripts of calls keep them. */
export function nameCorrections(person: string): RawBuilder<NameCorrection> {
  return sql<NameCorrection>`
    select form.name_case as "nameCase", form.form, form.made_from as "madeFrom" from person_name_form form
    where form.person_id = ${sql.ref(person)} and form.subject = 'name'`;
}
