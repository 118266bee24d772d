// Where calling has come to an end: the client refused, the number is wrong, or the person has left with nobody known
// in their place. The last call of the round tells.
import { sql } from 'kysely';
import { withinScope } from '#features/access/data/scope.ts';
import type { Db } from '#features/access/shapes/procedure.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import type { Instant } from '#kernel/day.ts';
import { type RefusalKind } from '../shapes/call.ts';
import { wayOnAfter } from './way-on.ts';

const MOST = 200;

/** Newest first, refusals before the rest. */
export async function loadCallTroubles(db: Db, scope: Scope) {
  const { rows } = await sql<{
    kind: 'refused' | 'wrong_number' | 'person_left';
    call_id: string;
    at: Instant;
    words: string | null;
    refusal: RefusalKind | null;
    client_id: string;
    client: string;
    person_id: string | null;
    person: string;
    employee_id: string;
    employee: string;
  }>`
    select last.outcome as kind, last.id as call_id, last.at, coalesce(last.reason, last.note) as words,
      last.refusal,
      client.id as client_id, client.short_name as client, last.person_id,
      concat_ws(' ', person.last_name, person.first_name, person.patronymic) as person,
      employee.id as employee_id, employee.last_name || ' ' || employee.first_name as employee
    from current_round
    join lateral (select distinct on (client_id) * from call where call.round_id = current_round.id
      order by client_id, at desc, id desc) last on last.outcome in ('refused', 'wrong_number', 'person_left')
    join client on client.id = last.client_id and client.archived_at is null
    join employee on employee.id = last.employee_id
    left join person on person.id = last.person_id
    where ${withinScope(scope, 'client.id')}
      -- A meeting or a questionnaire after it: somebody has found a way.
      and not exists (select 1 from meeting where meeting.client_id = client.id
        and meeting.round_id = current_round.id and meeting.created_at > last.recorded_at)
      and not exists (select 1 from questionnaire where questionnaire.client_id = client.id
        and questionnaire.round_id = current_round.id and questionnaire.started_at > last.at)
      and not ${wayOnAfter('last')}
    order by (last.outcome = 'refused') desc, last.at desc limit ${MOST}`.execute(db);
  return rows.map((row) => ({
    kind: row.kind,
    callId: row.call_id,
    at: row.at,
    words: row.words,
    refusal: row.refusal,
    client: { id: row.client_id, name: row.client },
    person: row.person_id ? { id: row.person_id, name: row.person } : null,
    employee: { id: row.employee_id, name: row.employee },
  }));
}
