// The closed loop's rows straight into the tables, for rooms above that only read them: how they come to be has
// tests of its own in quality.
import type { TestApp } from '#app/testing.ts';
import { newId } from '#kernel/ids.ts';
import { openRound, stageClient } from './register.ts';

export interface LoopCase {
  caseId: string;
  clientId: string;
  number: number;
}

/** Writers of rows; one round under all of them. */
export async function openLoop(t: TestApp) {
  const round = await openRound(t);
  const idOf = (role: Parameters<TestApp['as']>[0]) => t.as(role).employeeId ?? '';
  let count = 0;

  /** A case of the participant's; `set` says what is different about it. */
  async function newCase(name: string, set: Record<string, unknown> = {}): Promise<LoopCase> {
    count += 1;
    const { clientId, questionnaireId } = await stageClient(t, round, name);
    const caseId = newId();
    await t.db
      .insertInto('quality_case')
      .values({
        id: caseId,
        year: 2026,
        number: 100 + count,
        questionnaire_id: questionnaireId,
        client_id: clientId,
        curator_employee_id: idOf('participant'),
        state: 'in_work',
        registered_at: t.app.clock(),
        ...set,
      })
      .execute();
    const claim = { id: newId(), case_id: caseId, client_id: clientId };
    await t.db
      .insertInto('claim')
      .values({ ...claim, criterion: 'speed', what: 'Вечером рвётся связь' })
      .execute();
    return { caseId, clientId, number: 100 + count };
  }

  /** A work of the service worker's for one case. */
  async function addWork(
    { caseId, clientId }: LoopCase,
    work: { title: string; dueOn?: string; doneAt?: string; result?: string; owner?: string },
  ): Promise<string> {
    const id = newId();
    const state = work.doneAt ? 'done' : 'in_work';
    await t.db
      .insertInto('work')
      .values({
        id,
        title: work.title,
        owner_employee_id: work.owner ?? idOf('service_worker'),
        due_on: work.dueOn ?? null,
        state,
      })
      .execute();
    await t.db
      .insertInto('work_case')
      .values({
        work_id: id,
        case_id: caseId,
        client_id: clientId,
        state,
        cycle: 1,
        done_at: work.doneAt ?? null,
        result: work.result ?? null,
        joined_at: t.app.clock(),
      })
      .execute();
    return id;
  }

  /** Something owed; at the end of its day, as the terms have it. */
  async function owe(
    { caseId }: LoopCase,
    deed: { term: string; dueOn: string; workId?: string; owner?: string; doer?: string },
  ): Promise<void> {
    await t.db
      .insertInto('case_deed')
      .values({
        case_id: caseId,
        key: deed.workId ? `${deed.term}:${deed.workId}` : deed.term,
        term: deed.term,
        doer: deed.doer ?? 'service_manager',
        work_id: deed.workId ?? null,
        owner_employee_id: deed.workId ? (deed.owner ?? idOf('service_worker')) : null,
        due_at: `${deed.dueOn}T21:00:00Z`,
        due_on: deed.dueOn,
      })
      .execute();
  }

  /** The client's word. */
  async function say({ caseId }: LoopCase, verdict: string, words: string, at: string): Promise<void> {
    await t.db
      .insertInto('client_answer')
      .values({
        id: newId(),
        case_id: caseId,
        cycle: 1,
        verdict,
        words,
        channel: 'phone',
        said_by: 'Анна Ветрова',
        said_at: at,
        created_at: at,
      })
      .execute();
  }

  /** A line of the case's history; gives its id. */
  async function note({ caseId }: LoopCase, kind: string, at: string, data: object = {}): Promise<string> {
    const id = newId();
    await t.db
      .insertInto('case_event')
      .values({ id, case_id: caseId, kind, cycle: 1, actor_kind: 'system', data: JSON.stringify(data), at })
      .execute();
    return id;
  }

  return { round, newCase, addWork, owe, say, note, idOf };
}
