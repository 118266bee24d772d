// Sheets of paper: what each is printed from, and what was printed.
import { sql } from 'kysely';
import { withinScope } from '#features/access/data/scope.ts';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import type { InterviewFacts } from '#features/questionnaires/shapes/answers.ts';
import type { SheetLayout } from '#features/questionnaires/shapes/paper.ts';
import type { Day, Instant } from '#kernel/day.ts';
import type { Locale } from '#kernel/words.ts';

export interface SheetGround {
  client_id: string;
  client_name: string;
  round_id: string | null;
  round_name: string | null;
  form_code: string | null;
  /** The questionnaire begun in this round, with the version and the facts it keeps. */
  questionnaire_id: string | null;
  form_version_id: string | null;
  facts: InterviewFacts | null;
  employee_name: string | null;
  /** Of the next meeting booked. */
  day: Day | null;
}

/** What is known for the sheets of these clients, in the order given; clients out of reach are left out. */
export async function loadSheetGround(
  tx: Tx,
  scope: Scope,
  wish: { clientIds: readonly string[]; from: Day; timeZone: string },
): Promise<SheetGround[]> {
  const { rows } = await sql<SheetGround>`
    select client.id as client_id, client.short_name as client_name, round.id as round_id, round.name as round_name,
      round.form_code, q.id as questionnaire_id, q.form_version_id, q.facts,
      (select concat_ws(' ', employee.last_name, employee.first_name)
        from placement join participant on participant.id = placement.participant_id
        join employee on employee.id = participant.employee_id
        where placement.round_id = round.id and placement.client_id = client.id) as employee_name,
      (select min((starts_at at time zone ${wish.timeZone})::date) from meeting
        where meeting.client_id = client.id and meeting.state in ('booked', 'held')
          and (starts_at at time zone ${wish.timeZone})::date >= ${wish.from}) as day
    from client
    left join round on round.id = (select id from current_round limit 1)
    left join questionnaire q on q.round_id = round.id and q.client_id = client.id
    where client.id = any(${wish.clientIds}::uuid[]) and ${withinScope(scope, 'client.id')}
    order by array_position(${wish.clientIds}::uuid[], client.id)`.execute(tx);
  return rows;
}

/** Clients one employee visits on a day, in the order of the visits. */
export async function listVisited(
  tx: Tx,
  wish: { employeeId: string; day: Day; timeZone: string },
): Promise<string[]> {
  const { rows } = await sql<{ client_id: string }>`
    select client_id from meeting
    where employee_id = ${wish.employeeId} and state = 'booked'
      and (starts_at at time zone ${wish.timeZone})::date = ${wish.day}
    group by client_id order by min(starts_at)`.execute(tx);
  return rows.map((row) => row.client_id);
}

export interface NewSheet {
  id: string;
  number: string;
  clientId: string;
  roundId: string | null;
  formVersionId: string;
  questionnaireId: string | null;
  locale: Locale;
  layout: SheetLayout;
}

export async function insertSheets(
  tx: Tx,
  sheets: readonly NewSheet[],
  made: { at: Instant; by: string | null },
): Promise<void> {
  await tx
    .insertInto('paper_sheet')
    .values(
      sheets.map((sheet) => ({
        id: sheet.id,
        number: sheet.number,
        client_id: sheet.clientId,
        round_id: sheet.roundId,
        form_version_id: sheet.formVersionId,
        questionnaire_id: sheet.questionnaireId,
        locale: sheet.locale,
        layout: JSON.stringify(sheet.layout),
        printed_at: made.at,
        printed_by: made.by,
      })),
    )
    .execute();
}

export interface StoredSheet {
  id: string;
  client_id: string;
  client_name: string;
  round_id: string | null;
  round_name: string | null;
  form_version_id: string;
  locale: Locale;
  layout: SheetLayout;
}

/** Sheets within the scope, in the order asked. */
export async function loadSheets(db: Db, scope: Scope, ids: readonly string[]): Promise<StoredSheet[]> {
  const { rows } = await sql<StoredSheet>`
    select sheet.id, sheet.client_id, client.short_name as client_name, sheet.round_id, round.name as round_name,
      sheet.form_version_id, sheet.locale, sheet.layout
    from paper_sheet sheet join client on client.id = sheet.client_id left join round on round.id = sheet.round_id
    where sheet.id = any(${ids}::uuid[]) and ${withinScope(scope, 'sheet.client_id')}
    order by array_position(${ids}::uuid[], sheet.id)`.execute(db);
  return rows;
}

/** The sheet behind a code; undefined where there is none within the scope. */
export async function findSheetByNumber(
  db: Db | Tx,
  scope: Scope,
  number: string,
): Promise<StoredSheet | undefined> {
  const { rows } = await sql<StoredSheet>`
    select sheet.id, sheet.client_id, client.short_name as client_name, sheet.round_id, round.name as round_name,
      sheet.form_version_id, sheet.locale, sheet.layout
    from paper_sheet sheet join client on client.id = sheet.client_id left join round on round.id = sheet.round_id
    where sheet.number = ${number} and ${withinScope(scope, 'sheet.client_id')}`.execute(db);
  return rows[0];
}
