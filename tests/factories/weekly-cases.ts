// Cases of the register for the weekly meeting, straight into the tables: what the register's own acts do has tests of
// its own.
import type { TestApp } from '#app/testing.ts';
import type { Insertable } from 'kysely';
import type { Database } from '#db/tables.ts';
import { newId } from '#kernel/ids.ts';
import { stageClient } from './register.ts';

type Round = Parameters<typeof stageClient>[1];

export interface CaseWish {
  clientName: string;
  registeredAt: string;
  state?: string;
  revenue?: number;
  row?: Partial<Insertable<Database['quality_case']>>;
  claims?: readonly { what: string; place?: string; words?: string }[];
  /** A work of this title, with its owner and day. */
  work?: { title: string; ownerId: string | null; dueOn: string };
  /** A term that ran out then. */
  late?: { term: string; dueAt: string; ownerId?: string | null };
  /** The client's last word. */
  answer?: { verdict: string; words: string; at: string };
}

/** Makes cases numbered in order; each for a client of its own on the participant's list. */
export function createWeeklyCases(t: TestApp, round: Round) {
  let number = 0;
  return async (wish: CaseWish): Promise<{ caseId: string; clientId: string; questionnaireId: string }> => {
    const { clientId, questionnaireId } = await stageClient(t, round, wish.clientName);
    number += 1;
    const caseId = newId<'quality_case'>();
    const revenue = wish.revenue ?? 1_000_000_00;
    await t.db.updateTable('client').set({ revenue_year: revenue }).where('id', '=', clientId).execute();
    await t.db
      .insertInto('quality_case')
      .values({
        id: caseId,
        year: 2026,
        number,
        questionnaire_id: questionnaireId,
        client_id: clientId,
        curator_employee_id: t.as('participant').employeeId ?? '',
        state: wish.state ?? 'in_work',
        registered_at: wish.registeredAt,
        revenue_at_risk: revenue,
        ...wish.row,
      })
      .execute();
    for (const claim of wish.claims ?? [{ what: 'Вечером рвётся связь' }]) {
      await t.db
        .insertInto('claim')
        .values({
          id: newId(),
          case_id: caseId,
          client_id: clientId,
          criterion: 'speed',
          what: claim.what,
          place: claim.place ?? null,
          words: claim.words ?? null,
        })
        .execute();
    }
    if (wish.work) await addWork(t, { caseId, clientId }, wish.work, wish.registeredAt);
    if (wish.late) {
      await t.db
        .insertInto('case_deed')
        .values({
          case_id: caseId,
          key: wish.late.term,
          term: wish.late.term,
          doer: 'service_worker',
          owner_employee_id: wish.late.ownerId ?? null,
          due_at: wish.late.dueAt,
          due_on: wish.late.dueAt.slice(0, 10),
        })
        .execute();
    }
    if (wish.answer) {
      await t.db
        .insertInto('client_answer')
        .values({
          id: newId(),
          case_id: caseId,
          cycle: 1,
          verdict: wish.answer.verdict,
          words: wish.answer.words,
          channel: 'phone',
          said_by: 'Анна Ветрова',
          said_at: wish.answer.at,
          created_at: wish.answer.at,
        })
        .execute();
    }
    return { caseId, clientId, questionnaireId };
  };
}

async function addWork(
  t: TestApp,
  of: { caseId: string; clientId: string },
  work: NonNullable<CaseWish['work']>,
  at: string,
): Promise<void> {
  const workId = newId();
  await t.db
    .insertInto('work')
    .values({ id: workId, title: work.title, owner_employee_id: work.ownerId, due_on: work.dueOn })
    .execute();
  await t.db
    .insertInto('work_case')
    .values({
      work_id: workId,
      case_id: of.caseId,
      client_id: of.clientId,
      state: 'planned',
      cycle: 1,
      joined_at: at,
    })
    .execute();
}

/** A phrase of the client's turned into a task with a day. */
export async function addPromise(
  t: TestApp,
  of: { clientId: string; questionnaireId: string },
  promise: { task: string; dueOn: string; at: string },
): Promise<void> {
  await t.db
    .insertInto('answer_mark')
    .values({
      id: newId(),
      questionnaire_id: of.questionnaireId,
      client_id: of.clientId,
      key: 'path',
      phrase: promise.task,
      made: 'task',
      task: promise.task,
      due_on: promise.dueOn,
      employee_id: t.as('participant').employeeId,
      made_at: promise.at,
    })
    .execute();
}
