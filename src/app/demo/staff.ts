// The invented provider: fourteen people in the divisions of M13.3. Six of them can sign in.
import { hashPassword } from 'better-auth/crypto';
import { createCredential } from '#features/access/data/auth.ts';
import type { Role } from '#features/access/shapes/permission.ts';
import type { Tx } from '#features/access/shapes/procedure.ts';
import { addCalendarRows } from '#features/staff/data/calendar.ts';
import { insertCompany } from '#features/staff/data/company.ts';
import { insertDivision, updateDivision } from '#features/staff/data/division.ts';
import { insertEmployee } from '#features/staff/data/employee.ts';
import { russianCalendarRows } from '#features/staff/rules/russian-calendar.ts';
import { DEMO_PASSWORD } from '#features/staff/shapes/demo.ts';
import type { DivisionKind } from '#features/staff/shapes/kinds.ts';
import type { Instant } from '#kernel/day.ts';
import type { Id } from '#kernel/ids.ts';

interface DivisionPlan {
  key: string;
  name: string;
  kind: DivisionKind;
  under?: string;
}

const DIVISIONS: readonly DivisionPlan[] = [
  { key: 'direction', name: 'Дирекция', kind: 'direction' },
  { key: 'commercial', name: 'Коммерческая служба', kind: 'direction', under: 'direction' },
  { key: 'sales', name: 'Отдел продаж', kind: 'sales', under: 'commercial' },
  { key: 'client', name: 'Абонентский отдел', kind: 'client', under: 'commercial' },
  { key: 'programme', name: 'VIP-программа', kind: 'programme', under: 'commercial' },
  { key: 'service', name: 'Служба эксплуатации', kind: 'service', under: 'direction' },
];

interface EmployeePlan {
  key: string;
  name: readonly [string, string, string];
  post: string;
  division: string;
  roles: readonly Role[];
  email?: string;
  head?: boolean;
  /** How the person takes part in the round, and how much of the quota they really manage. */
  round?: { dedication: 'dedicated' | 'parallel'; pace: number };
}

// biome-ignore format: a table
export const EMPLOYEES: readonly EmployeePlan[] = [
  { key: 'admin', name: ['Лаптев', 'Егор', 'Романович'], post: 'Системный администратор', division: 'direction', roles: ['administrator'], email: 'admin@demo.test' },
  { key: 'director', name: ['Вершинина', 'Ирина', 'Сергеевна'], post: 'Коммерческий директор', division: 'commercial', roles: ['commercial_director'], email: 'director@demo.test', head: true },
  { key: 'leader', name: ['Рощин', 'Андрей', 'Викторович'], post: 'Руководитель VIP-программы', division: 'programme', roles: ['programme_leader'], email: 'leader@demo.test', head: true },
  { key: 'manager', name: ['Тихонова', 'Марина', 'Олеговна'], post: 'Менеджер по ключевым клиентам', division: 'sales', roles: ['participant'], email: 'manager@demo.test', round: { dedication: 'dedicated', pace: 1.05 } },
  { key: 'sales-head', name: ['Гордеев', 'Павел', 'Игоревич'], post: 'Начальник отдела продаж', division: 'sales', roles: ['participant'], head: true, round: { dedication: 'parallel', pace: 0.85 } },
  { key: 'sales-1', name: ['Ланская', 'Ольга', 'Дмитриевна'], post: 'Менеджер по продажам', division: 'sales', roles: ['participant'], round: { dedication: 'parallel', pace: 1.35 } },
  { key: 'sales-2', name: ['Чижов', 'Денис', 'Андреевич'], post: 'Менеджер по продажам', division: 'sales', roles: ['participant'], round: { dedication: 'parallel', pace: 1.15 } },
  { key: 'client-head', name: ['Мельникова', 'Татьяна', 'Павловна'], post: 'Начальник абонентского отдела', division: 'client', roles: ['participant'], head: true, round: { dedication: 'parallel', pace: 1.25 } },
  { key: 'client-1', name: ['Сурков', 'Илья', 'Борисович'], post: 'Менеджер абонентского отдела', division: 'client', roles: ['participant'], round: { dedication: 'parallel', pace: 1 } },
  { key: 'lawyer', name: ['Ершова', 'Алла', 'Николаевна'], post: 'Специалист по договорам', division: 'client', roles: [] },
  { key: 'service', name: ['Ковалёв', 'Сергей', 'Юрьевич'], post: 'Начальник службы эксплуатации', division: 'service', roles: ['service_manager'], email: 'service@demo.test', head: true },
  { key: 'worker', name: ['Бобров', 'Никита', 'Алексеевич'], post: 'Инженер сети', division: 'service', roles: ['service_worker'], email: 'worker@demo.test' },
  { key: 'worker-1', name: ['Зуев', 'Артём', 'Петрович'], post: 'Монтажник линий связи', division: 'service', roles: ['service_worker'] },
  { key: 'worker-2', name: ['Панина', 'Вера', 'Михайловна'], post: 'Инженер технической поддержки', division: 'service', roles: ['service_worker'] },
];

/** Founds the company with its people. Returns employee ids by key. */
export async function foundDemoCompany(tx: Tx, createdAt: Instant): Promise<Map<string, Id<'employee'>>> {
  await insertCompany(tx, {
    name: 'ООО «Северный контур»',
    shortName: 'Северный контур',
    timeZone: 'Europe/Moscow',
    trade: 'connectivity',
    locale: 'ru',
    phone: '+7 4852 00-00-00',
    isDemo: true,
    norms: { travel: { office: { latitude: 57.6299, longitude: 39.8737 } } },
    createdAt,
  });
  await addCalendarRows(tx, russianCalendarRows());
  const divisions = new Map<string, Id<'division'>>();
  const cards = new Map<string, Parameters<typeof updateDivision>[2]>();
  for (const [sort, plan] of DIVISIONS.entries()) {
    const parentId = plan.under ? (divisions.get(plan.under) ?? null) : null;
    const card = { name: plan.name, kind: plan.kind, parentId, headEmployeeId: null, sort };
    cards.set(plan.key, card);
    divisions.set(plan.key, await insertDivision(tx, card));
  }
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const employees = new Map<string, Id<'employee'>>();
  for (const [index, plan] of EMPLOYEES.entries()) {
    const [lastName, firstName, patronymic] = plan.name;
    const userId = plan.email
      ? await createCredential(tx, { email: plan.email, name: `${firstName} ${lastName}`, passwordHash })
      : null;
    const divisionId = divisions.get(plan.division) ?? null;
    const id = await insertEmployee(tx, {
      userId,
      lastName,
      firstName,
      patronymic,
      email: plan.email ?? `person${index}@demo.test`,
      phone: `+7 4852 00-00-${String(index + 10)}`,
      post: plan.post,
      divisionId,
      roles: plan.roles,
      locale: 'ru',
    });
    employees.set(plan.key, id);
    const card = cards.get(plan.division);
    if (plan.head && divisionId && card)
      await updateDivision(tx, divisionId, { ...card, headEmployeeId: id });
  }
  return employees;
}
