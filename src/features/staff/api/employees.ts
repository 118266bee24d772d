import { changeIdentity, endSessions, isSignInTaken, removeTwoFactor } from '#features/access/data/auth.ts';
import { revokeInvitations } from '#features/access/data/invitation.ts';
import { revokeTokensOf } from '#features/access/data/token.ts';
import type { Role } from '#features/access/shapes/permission.ts';
import { reads, type WriteContext, writes } from '#features/access/shapes/procedure.ts';
import type { ParsedInputOf } from '#features/access/shapes/contract.ts';
import { refuse } from '#kernel/refusal.ts';
import { lockDivision } from '../data/division.ts';
import {
  insertEmployee,
  isEmailTaken,
  lockAdministrators,
  lockEmployee,
  updateEmployee,
  updateLocale,
} from '../data/employee.ts';
import { listEmployees as queryEmployees } from '../data/employee-list.ts';
import { listEmployees, resetTwoFactor, saveEmployee, setLocale } from '../shapes/contracts/employees.ts';
import type { EmployeeDeactivated } from '../shapes/events.ts';

type Input = ParsedInputOf<typeof saveEmployee>;

export const employeesApi = [
  reads(listEmployees, async ({ db, today, now }, input) => queryEmployees(db, input, { today, now })),

  writes(saveEmployee, async (context, input) => {
    const { tx } = context;
    const card = { ...input, email: input.email?.toLowerCase() ?? null };
    if (card.divisionId && !(await lockDivision(tx, card.divisionId))) refuse('division_unknown', {}, 404);
    if (card.email && (await isEmailTaken(tx, card.email, card.id ?? null))) refuse('email_taken');
    return card.id === undefined ? create(context, card) : update(context, card.id, card);
  }),

  writes(setLocale, async ({ tx, actor, changed }, { locale }) => {
    const employee = actor.employeeId ? await lockEmployee(tx, actor.employeeId) : undefined;
    if (!employee) refuse('employee_unknown', {}, 404);
    await updateLocale(tx, employee.id, locale);
    changed({ entity: 'employee', id: employee.id, before: { locale: employee.locale }, after: { locale } });
    return { locale };
  }),

  writes(resetTwoFactor, async ({ tx, changed }, { employeeId }) => {
    const employee = await lockEmployee(tx, employeeId);
    if (!employee) refuse('employee_unknown', {}, 404);
    if (!employee.user_id) refuse('no_account', {}, 409);
    await removeTwoFactor(tx, employee.user_id);
    await endSessions(tx, employee.user_id);
    changed({
      entity: 'employee',
      id: employee.id,
      before: { twoFactor: true },
      after: { twoFactor: false },
    });
    return { ok: true as const };
  }),
];

async function create({ tx, changed }: WriteContext, card: Input) {
  const id = await insertEmployee(tx, card);
  changed({ entity: 'employee', id, before: null, after: { ...shownOf(card), active: true } });
  return { id, version: 1 };
}

async function update(context: WriteContext, id: string, card: Input) {
  const { tx, changed, now } = context;
  const administrators = await lockAdministrators(tx);
  const before = await lockEmployee(tx, id);
  if (!before) refuse('employee_unknown', {}, 404);
  if (before.version !== card.version) refuse('changed_meanwhile', { version: before.version });
  const staysAdministrator = card.active && card.roles.includes('administrator');
  if (!staysAdministrator && administrators.length === 1 && administrators[0] === id) {
    refuse('last_administrator');
  }
  await followWithAccount(context, before, card);
  const version = await updateEmployee(tx, id, card, now);
  changed({
    entity: 'employee',
    id,
    before: {
      ...shownOf({
        lastName: before.last_name,
        firstName: before.first_name,
        patronymic: before.patronymic,
        email: before.email,
        phone: before.phone,
        post: before.post,
        divisionId: before.division_id,
        roles: before.roles as Role[],
      }),
      active: before.active,
    },
    after: { ...shownOf(card), active: card.active },
  });
  return { id, version };
}

type Row = NonNullable<Awaited<ReturnType<typeof lockEmployee>>>;

/** The account never has more than its employee: address, sessions, tokens and links follow the card. */
async function followWithAccount({ tx, now, happened }: WriteContext, before: Row, card: Input) {
  const ended = await revokeTokensOf(tx, before.id, card.active ? card.roles : [], now);
  const emailChanged = (before.email ?? '').toLowerCase() !== (card.email ?? '');
  if (!card.active || emailChanged) await revokeInvitations(tx, before.id, now);
  if (before.user_id) {
    if (!card.email) refuse('email_needed', {}, 422);
    if (await isSignInTaken(tx, card.email, before.user_id)) refuse('email_taken');
    await changeIdentity(tx, before.user_id, {
      email: card.email,
      name: `${card.firstName} ${card.lastName}`,
    });
    if (!card.active) await endSessions(tx, before.user_id);
  }
  if (before.active && !card.active) {
    happened({ kind: 'employee-deactivated', employeeId: before.id } satisfies EmployeeDeactivated);
  }
  return ended;
}

function shownOf(card: Omit<Input, 'id' | 'version' | 'active'>) {
  const { lastName, firstName, patronymic, email, phone, post, divisionId, roles } = card;
  return { lastName, firstName, patronymic, email, phone, post, divisionId, roles };
}
