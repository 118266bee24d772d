import type { Role } from '#features/access/shapes/permission.ts';
import type { Tx } from '#features/access/shapes/procedure.ts';
import { type Id, newId } from '#kernel/ids.ts';
import type { Locale } from '#kernel/words.ts';

/** What an employee's card holds; `null` = not known. */
export interface EmployeeCard {
  lastName: string;
  firstName: string;
  patronymic?: string | null;
  email?: string | null;
  phone?: string | null;
  post?: string | null;
  divisionId?: string | null;
  roles: readonly Role[];
  locale?: Locale | null;
  externalId?: string | null;
}

/** Adds an employee without an account. `id` where the caller must know it beforehand. */
export async function insertEmployee(
  tx: Tx,
  card: EmployeeCard & { id?: Id<'employee'>; userId?: string | null },
): Promise<Id<'employee'>> {
  const id = card.id ?? newId<'employee'>();
  await tx
    .insertInto('employee')
    .values({ id, user_id: card.userId ?? null, ...columnsOf(card) })
    .execute();
  return id;
}

function columnsOf(card: EmployeeCard) {
  return {
    last_name: card.lastName,
    first_name: card.firstName,
    patronymic: card.patronymic ?? null,
    email: card.email ?? null,
    phone: card.phone ?? null,
    post: card.post ?? null,
    division_id: card.divisionId ?? null,
    roles: [...card.roles],
    locale: card.locale ?? null,
    external_id: card.externalId ?? null,
  };
}
