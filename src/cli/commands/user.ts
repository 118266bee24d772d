import { randomBytes } from 'node:crypto';
import { refuse } from '#kernel/refusal.ts';
import type { Command } from '../commands.ts';
import { drawTable, print } from '../print.ts';
import { inSession, type Session } from '../session.ts';
import { type Arguments, fault, neededWord, textOption } from '../terminal.ts';

const USAGE =
  'ryadom user list | add <почта> --last-name … --first-name … [--roles a,b] | invite <почта> | deactivate <почта> | password <почта> [--password …]';

/** Employees and their accounts. */
export const userCommand: Command = {
  summary: 'сотрудники: list, add, invite, deactivate, password',
  run: (given) =>
    inSession(given, async (session) => {
      const act = acts[neededWord(given, 0, USAGE)];
      if (!act) fault('usage', `Правильно: ${USAGE}`, `Usage: ${USAGE}`);
      await act(session, given);
    }),
};

interface EmployeeRow {
  id: string;
  version: number;
  lastName: string;
  firstName: string;
  patronymic: string | null;
  email: string | null;
  phone: string | null;
  post: string | null;
  division: { id: string; name: string } | null;
  roles: string[];
  active: boolean;
  account: string;
}

const acts: Record<string, (session: Session, given: Arguments) => Promise<void>> = {
  async list(session, given) {
    const rows = await listAll(session);
    print(given, rows, () =>
      drawTable(
        ['почта', 'имя', 'роли', 'вход', 'работает'],
        rows.map((row) => [
          row.email,
          `${row.lastName} ${row.firstName}`,
          row.roles,
          row.account,
          row.active ? 'да' : 'нет',
        ]),
      ),
    );
  },

  async add(session, given) {
    const email = neededWord(given, 1, USAGE);
    const roles = textOption(given, 'roles')?.split(',').filter(Boolean) ?? [];
    const { id } = await session.call('staff.save-employee', {
      email,
      lastName: textOption(given, 'last-name') ?? fault('usage', USAGE, USAGE),
      firstName: textOption(given, 'first-name') ?? fault('usage', USAGE, USAGE),
      post: textOption(given, 'post') ?? null,
      phone: textOption(given, 'phone') ?? null,
      roles,
    });
    const password = textOption(given, 'password');
    if (password) await setPassword(session, id, password);
    print(
      given,
      { id, email, roles },
      `Сотрудник заведён: ${email}. Пригласить: ryadom user invite ${email}`,
    );
  },

  async invite(session, given) {
    const { id } = await findEmployee(session, neededWord(given, 1, USAGE));
    const { link, expiresAt } = await session.call('staff.invite', { employeeId: id });
    print(given, { link, expiresAt }, `Ссылка для выбора пароля (действует до ${expiresAt}):\n${link}`);
  },

  async deactivate(session, given) {
    const row = await findEmployee(session, neededWord(given, 1, USAGE));
    const { division, account: _account, ...card } = row;
    const input = { ...pick(card), divisionId: division?.id ?? null, active: false };
    const { version } = await session.call('staff.save-employee', input);
    print(
      given,
      { id: row.id, version, active: false },
      'Сотрудник отключён: входы завершены, ключи отозваны.',
    );
  },

  async password(session, given) {
    const row = await findEmployee(session, neededWord(given, 1, USAGE));
    const chosen = textOption(given, 'password');
    const password = chosen ?? randomBytes(12).toString('base64url');
    await setPassword(session, row.id, password);
    const shown = chosen ? {} : { password };
    print(given, { id: row.id, email: row.email, ...shown }, () =>
      chosen ? 'Пароль изменён, прежние входы завершены.' : `Новый пароль для ${row.email}: ${password}`,
    );
  },
};

/** By an invitation used at once: the same way a person goes. */
async function setPassword({ call }: Session, employeeId: string, password: string): Promise<void> {
  const { link } = await call('staff.invite', { employeeId });
  await call('staff.accept-invitation', { secret: new URL(link).pathname.split('/').at(-1), password });
}

async function listAll({ call }: Session): Promise<EmployeeRow[]> {
  const rows: EmployeeRow[] = [];
  for (;;) {
    const page = await call('staff.employees', { active: 'all', limit: 200, offset: rows.length });
    rows.push(...page.rows);
    if (page.rows.length === 0 || rows.length >= page.total) return rows;
  }
}

async function findEmployee(session: Session, email: string): Promise<EmployeeRow> {
  const rows = await listAll(session);
  const row = rows.find((one) => one.email?.toLowerCase() === email.toLowerCase());
  return row ?? refuse('employee_unknown', { email }, 404);
}

function pick({
  id,
  version,
  lastName,
  firstName,
  patronymic,
  email,
  phone,
  post,
  roles,
}: Omit<EmployeeRow, 'division' | 'account'>) {
  return { id, version, lastName, firstName, patronymic, email, phone, post, roles };
}
