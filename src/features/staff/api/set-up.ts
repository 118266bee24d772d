import { createCredential } from '#features/access/data/auth.ts';
import type { Role } from '#features/access/shapes/permission.ts';
import { reads, writes } from '#features/access/shapes/procedure.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { addCalendarRows } from '../data/calendar.ts';
import { insertCompany } from '../data/company.ts';
import { insertEmployee } from '../data/employee.ts';
import { claimSetUp, namesByEmail } from '../data/settings.ts';
import { russianCalendarRows } from '../rules/russian-calendar.ts';
import { getSetUpState, setUp } from '../shapes/contracts/set-up.ts';
import { DEMO_PASSWORD, DEMO_SIGN_INS } from '../shapes/demo.ts';
import type { CompanySetUp } from '../shapes/events.ts';

export const setUpApi = [
  reads(getSetUpState, async ({ db, company }) => {
    const state = {
      needsSetUp: company.id === null,
      isDemo: company.isDemo,
      companyName: company.id === null ? null : company.name,
      locale: company.locale,
    };
    if (!company.isDemo) return state;
    const names = await namesByEmail(
      db,
      DEMO_SIGN_INS.map(({ email }) => email),
    );
    const people = DEMO_SIGN_INS.filter(({ email }) => names.has(email)).map((signIn) => ({
      ...signIn,
      name: names.get(signIn.email) ?? '',
    }));
    return { ...state, demoSignIns: { password: DEMO_PASSWORD, people } };
  }),

  writes(setUp, async ({ tx, changed, happened }, input) => {
    if (await claimSetUp(tx)) refuse('already_set_up', {}, 409);
    const { companyName: name, shortName, timeZone, trade, locale, lastName, firstName } = input;
    const companyId = await insertCompany(tx, { name, shortName, timeZone, trade, locale });
    await addCalendarRows(tx, russianCalendarRows());
    const roles: Role[] = input.leadsProgramme ? ['administrator', 'programme_leader'] : ['administrator'];
    const email = input.email.toLowerCase();
    const userId = await createCredential(tx, {
      email,
      name: `${firstName} ${lastName}`,
      password: input.password,
    });
    const id = newId<'employee'>();
    await insertEmployee(tx, { id, userId, lastName, firstName, email, roles, locale });
    changed({
      entity: 'company',
      id: companyId,
      before: null,
      after: { name, shortName, timeZone, trade, locale },
    });
    changed({ entity: 'employee', id, before: null, after: { lastName, firstName, email, roles } });
    happened({
      kind: 'company-set-up',
      companyId,
      leaderEmployeeId: input.leadsProgramme ? id : null,
    } satisfies CompanySetUp);
    return { companyId, employeeId: id, email };
  }),
];
