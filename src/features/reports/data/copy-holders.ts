// Who holds a copy of a problem questionnaire: the curator, the leader, and every service manager where no one is named.
import { sql } from 'kysely';
import type { Tx } from '#features/access/shapes/procedure.ts';
import type { CopyKind } from '#features/quality/shapes/case.ts';
import type { Locale } from '#kernel/words.ts';

export interface CopyHolder {
  recipient: CopyKind;
  employeeId: string;
  name: string;
  email: string | null;
  locale: Locale | null;
}

export async function listCopyHolders(tx: Tx, caseId: string): Promise<CopyHolder[]> {
  const { rows } = await sql<CopyHolder>`
    select case_copy.recipient, employee.id as "employeeId", employee.first_name || ' ' || employee.last_name as name,
      employee.email, employee.locale
    from case_copy
    join employee on employee.active and (employee.id = case_copy.employee_id
      or (case_copy.employee_id is null and case_copy.recipient = any(employee.roles)))
    where case_copy.case_id = ${caseId} and case_copy.mailed_at is null
    order by case_copy.recipient, employee.id`.execute(tx);
  return rows;
}
