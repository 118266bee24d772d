import type { WriteContext } from '#features/access/shapes/procedure.ts';
import type { CompanySetUp } from '#features/staff/shapes/events.ts';
import type { Locale } from '#kernel/words.ts';
import { insertProgramme } from '../data/programme.ts';
import { PROGRAMME_NAMES } from '../shapes/programme.ts';

/** A new company has its programme at once, led by the administrator who said they lead it (M1). */
export async function foundProgramme({ tx, changed }: WriteContext, event: CompanySetUp): Promise<void> {
  const company = await tx
    .selectFrom('company')
    .select('locale')
    .where('id', '=', event.companyId)
    .executeTakeFirst();
  const name = PROGRAMME_NAMES[(company?.locale as Locale | undefined) ?? 'ru'];
  const card = { name, leaderEmployeeId: event.leaderEmployeeId };
  const id = await insertProgramme(tx, card);
  changed({ entity: 'programme', id, before: null, after: card });
}
