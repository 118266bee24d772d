// Whose an id is: for every kind of thing that belongs to a client, its ids by client.
import type { Kysely, RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Database } from '#db/tables.ts';

/** Kinds that belong to no client: their ids alone give nothing away. */
export const NOT_A_CLIENTS: Record<string, string> = {
  employee: 'our own people are known to each other (people.read)',
  division: 'the structure of our own company',
  absence: 'absences of our own people',
  product: 'what the company sells',
  round: 'the round is common',
  participant: 'a list; tried as a colleague’s list below',
  form_version: 'forms are common',
  call_script: 'scripts of calls are common',
  call_script_version: 'scripts of calls are common',
  call_script_trial: 'comparisons of scripts are common',
  api_token: 'the administrator’s',
  weekly_meeting:
    'everybody knows when the meeting is; what it speaks of is tried by its items and decisions',
  import_job: 'for those who see all clients',
  device: 'made by the device',
  new: 'made by the device; tried with the ids of others below',
  answer_op: 'made by the device, and an unknown one is no fault: answers may arrive in any order',
};

// A table that names its client needs no line here.
const THROUGH: Record<string, RawBuilder<unknown>> = {
  client: sql`select id::text as id, id as client_id from client`,
  person: sql`select distinct person_id::text as id, client_id from person_role`,
  person_move: sql`select id::text as id, from_client_id as client_id from person_move
    union all select id::text, to_client_id from person_move`,
  answer_op: sql`select op_id::text as id, client_id from answer_op join questionnaire on questionnaire.id = questionnaire_id`,
  // A common work is everybody's it mends; whose it is alone is tried.
  work: sql`select work_id::text as id, (array_agg(client_id))[1] as client_id from work_case
    group by work_id having count(*) = 1`,
  measurement: sql`select measurement.id::text as id, client_id from measurement join quality_case on quality_case.id = case_id`,
  case_file: sql`select case_file.id::text as id, client_id from case_file join quality_case on quality_case.id = case_id`,
  client_link: sql`select client_link.id::text as id, client_id from client_link join quality_case on quality_case.id = case_id`,
};

export type Owners = Map<string, Map<string, string[]>>;

/** Ids by kind and client, for the kinds asked; throws for a kind nobody has told the owner of. */
export async function readOwners(db: Kysely<Database>, entities: readonly string[]): Promise<Owners> {
  const { rows: tables } = await sql<{
    name: string;
  }>`select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'client_id'`.execute(db);
  const direct = new Set(tables.map(({ name }) => name));
  const owners: Owners = new Map();
  for (const entity of entities) {
    const through =
      THROUGH[entity] ??
      (direct.has(entity)
        ? sql`select id::text as id, client_id from ${sql.table(entity)} where client_id is not null`
        : undefined);
    if (!through) throw new Error(`whose is a «${entity}»? Say it in tests/api/world/owners.ts`);
    const { rows } = await sql<{ id: string; client_id: string }>`${through}`.execute(db);
    const byClient = new Map<string, string[]>();
    for (const { id, client_id } of rows) byClient.set(client_id, [...(byClient.get(client_id) ?? []), id]);
    owners.set(entity, byClient);
  }
  return owners;
}
