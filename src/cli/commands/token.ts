import { ROLES, type Role } from '#features/access/shapes/permission.ts';
import { DEMO_SIGN_INS } from '#features/staff/shapes/demo.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Command } from '../commands.ts';
import { drawTable, print } from '../print.ts';
import { findByEmail, inSession, type Session } from '../session.ts';
import { type Arguments, fault, neededWord, textOption } from '../terminal.ts';

const USAGE = 'ryadom token create --as <почта> [--role <роль>] [--name <имя>] | list | revoke <id>';

/** Keys for programs; `--as` names whose key it is. */
export const tokenCommand: Command = {
  summary: 'ключи API: create --as почта [--role роль] [--name имя], list, revoke id',
  async run(given) {
    // The holder is named by --as; who makes the key is the administrator.
    const { as: holder, ...options } = given.options;
    if (DEMO_SIGN_INS.some(({ email }) => email === holder)) options['demo'] = true;
    await inSession({ ...given, options }, async (session) => {
      const act = acts[neededWord(given, 0, USAGE)];
      if (!act) fault('usage', `Правильно: ${USAGE}`, `Usage: ${USAGE}`);
      await act(session, given);
    });
  },
};

const acts: Record<string, (session: Session, given: Arguments) => Promise<void>> = {
  async create({ app, call }, given) {
    const email = textOption(given, 'as') ?? fault('usage', `Чей ключ? ${USAGE}`, `Whose token? ${USAGE}`);
    const holder = await findByEmail(app, email);
    const role =
      (textOption(given, 'role') as Role | undefined) ?? ROLES.find((one) => holder.roles.includes(one));
    if (!role) refuse('role_not_held', {}, 409);
    const name = textOption(given, 'name') ?? 'ryadom token';
    const { id, secret } = await call('access.create-token', { employeeId: holder.id, name, role });
    print(given, { id, secret, role, employee: `${holder.last_name} ${holder.first_name}`, email }, () =>
      [
        `Ключ для ${holder.last_name} ${holder.first_name}, роль ${role}:`,
        secret,
        'Он показан один раз; здесь хранится только его отпечаток.',
        `Пример: curl -H "Authorization: Bearer ${secret}" -H "Content-Type: application/json" -d '{}' ${app.baseUrl}/api/access/me`,
      ].join('\n'),
    );
  },

  async list({ call }, given) {
    const { rows } = await call('access.tokens');
    type Row = {
      id: string;
      name: string;
      role: string;
      holder: string;
      revokedAt: string | null;
      lastUsedAt: string;
    };
    print(given, rows, () =>
      drawTable(
        ['id', 'имя', 'роль', 'чей', 'был в деле', 'состояние'],
        rows.map((row: Row) => [
          row.id,
          row.name,
          row.role,
          row.holder,
          row.lastUsedAt,
          row.revokedAt ? 'отозван' : 'действует',
        ]),
      ),
    );
  },

  async revoke({ call }, given) {
    await call('access.revoke-token', { tokenId: neededWord(given, 1, USAGE) });
    print(given, { ok: true }, 'Ключ отозван.');
  },
};
