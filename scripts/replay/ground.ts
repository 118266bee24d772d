// What stands before the replay begins: a company, clients on eight lists, a short form with a quality check, the
// list of causes, and a token for everybody who acts.
import { sql } from 'kysely';
import type { Db } from '#features/access/shapes/procedure.ts';
import { createToken } from '#features/access/data/token.ts';
import type { Role } from '#features/access/shapes/permission.ts';
import { insertCodes } from '#features/quality/data/codes.ts';
import { readyCauses } from '#features/quality/rules/ready-codes.ts';
import { publishForm } from '#features/questionnaires/data/forms.ts';
import type { FormDefinition, Localised } from '#features/questionnaires/shapes/form.ts';
import { insertEmployee } from '#features/staff/data/employee.ts';
import { inTransaction } from '#db/transaction.ts';
import { foundCompany, seedClients } from '../bench/seed.ts';

const CODE = 'replay';
const both = (text: string): Localised => ({ ru: text, en: text });

/** The measured speed against a bound, and nothing that needs a long talk. */
function shortForm(): FormDefinition {
  const empty = (kind: string) => ({ kind, title: both(kind), questions: [] });
  return {
    code: CODE,
    trade: 'connectivity',
    title: both('Replay'),
    minutesBudget: 60,
    pauseScript: both('…'),
    resumeScript: both('…'),
    closingScript: both('…'),
    sections: [
      {
        kind: 'header',
        title: both('Header'),
        questions: [{ id: 'met_on', type: 'date', text: both('Date') }],
      },
      {
        kind: 'persons',
        title: both('Persons'),
        questions: [{ id: 'people', type: 'person_checkin', text: both('Still here?') }],
      },
      empty('carnegie'),
      empty('specifics'),
      {
        kind: 'criteria',
        title: both('Quality'),
        questions: [
          {
            id: 'speed',
            type: 'criterion',
            text: both('Speed'),
            parts: [
              {
                id: 'mbit',
                kind: 'number',
                text: both('Measured'),
                compare: 'at_least',
                bound: { from: 'form', value: 100 },
              },
            ],
          },
        ],
      },
      empty('growth'),
      empty('offers'),
      {
        kind: 'recommendations',
        title: both('Recommendations'),
        questions: [{ id: 'who', type: 'recommendations', text: both('Who else?'), required: true }],
      },
    ],
  } as FormDefinition;
}

export interface Ground {
  clients: { clientId: string; curator: string; personId: string }[];
  leader: string;
  manager: string;
  director: string;
  workers: { token: string; employeeId: string }[];
}

/** Fills an empty migrated database for `count` clients; whoever acts is given by their token. */
export async function layGround(db: Db, count: number): Promise<Ground> {
  const leaderId = await inTransaction(db, (tx) => foundCompany(tx));
  await seedClients(db, count, leaderId);
  // The rows of bench clients already on their way are not this story.
  for (const table of ['questionnaire', 'meeting', 'call'] as const) await db.deleteFrom(table).execute();
  await inTransaction(db, (tx) => publishForm(tx, shortForm()));
  await db.updateTable('round').set({ form_code: CODE }).execute();
  const tokenOf = (employeeId: string, role: Role) =>
    inTransaction(db, async (tx) => (await createToken(tx, { employeeId, name: 'replay', role })).secret);
  const hire = (lastName: string, role: Role) =>
    inTransaction(db, (tx) => insertEmployee(tx, { lastName, firstName: 'Иван', roles: [role] }));
  const managerId = await hire('Сервисов', 'service_manager');
  await inTransaction(db, (tx) =>
    insertCodes(tx, {
      kind: 'cause',
      version: 1,
      list: readyCauses('connectivity'),
      at: '2026-10-01T09:00:00.000Z',
      by: managerId,
    }),
  );
  const workers = [];
  for (let n = 1; n <= 6; n += 1) {
    const employeeId = await hire(`Работников${n}`, 'service_worker');
    workers.push({ employeeId, token: await tokenOf(employeeId, 'service_worker') });
  }
  return {
    clients: await clientsOf(db, tokenOf),
    leader: await tokenOf(leaderId, 'programme_leader'),
    manager: await tokenOf(managerId, 'service_manager'),
    director: await tokenOf(await hire('Директоров', 'commercial_director'), 'commercial_director'),
    workers,
  };
}

async function clientsOf(db: Db, tokenOf: (employeeId: string, role: Role) => Promise<string>) {
  const { rows } = await sql<{ client_id: string; employee_id: string; person_id: string }>`
    select placement.client_id, participant.employee_id,
      (select person_id from person_role where client_id = placement.client_id order by person_id limit 1) as person_id
    from placement join participant on participant.id = placement.participant_id order by placement.client_id`.execute(
    db,
  );
  const tokens = new Map<string, string>();
  for (const { employee_id: id } of rows) {
    if (!tokens.has(id)) tokens.set(id, await tokenOf(id, 'participant'));
  }
  return rows.map((row) => ({
    clientId: row.client_id,
    curator: tokens.get(row.employee_id) ?? '',
    personId: row.person_id,
  }));
}
