import { sql } from 'kysely';
import { withinScope } from '#features/access/data/scope.ts';
import type { Db } from '#features/access/shapes/procedure.ts';
import { lastOf, originOf } from '#features/clients/data/origin.ts';
import type { Scope } from '#features/access/shapes/scope.ts';

interface Page {
  clientId?: string;
  limit: number;
  offset: number;
}

/** Opportunities of clients within the scope, newest first, with the number of all that match. */
export async function listOpportunityRows(
  db: Db,
  scope: Scope,
  filter: Page & { stage?: string; kind?: string },
) {
  return db
    .selectFrom('opportunity as o')
    .innerJoin('client', 'client.id', 'o.client_id')
    .leftJoin('employee', 'employee.id', 'o.owner_employee_id')
    .selectAll('o')
    .select(['client.short_name as client_name'])
    .select(ownerName.as('owner_name'))
    .select(sql<number>`(count(*) over ())::int`.as('total'))
    .select(originOf(sql`o.questionnaire_id`, lastOf('o.source_key')).as('origin'))
    .where(withinScope(scope, 'o.client_id'))
    .$if(filter.clientId !== undefined, (query) => query.where('o.client_id', '=', filter.clientId ?? ''))
    .$if(filter.stage !== undefined, (query) => query.where('o.stage', '=', filter.stage ?? ''))
    .$if(filter.kind !== undefined, (query) => query.where('o.kind', '=', filter.kind ?? ''))
    .orderBy('o.created_at', 'desc')
    .orderBy('o.id', 'desc')
    .limit(filter.limit)
    .offset(filter.offset)
    .execute();
}

/** Recommendations by clients within the scope, newest first, with the number of all that match. */
export async function listRecommendationRows(db: Db, scope: Scope, filter: Page & { state?: string }) {
  return db
    .selectFrom('recommendation as r')
    .innerJoin('client', 'client.id', 'r.client_id')
    .leftJoin('employee', 'employee.id', 'r.owner_employee_id')
    .selectAll('r')
    .select(['client.short_name as client_name'])
    .select(ownerName.as('owner_name'))
    .select(sql<number>`(count(*) over ())::int`.as('total'))
    .select(originOf(sql`r.questionnaire_id`, lastOf('r.source_key')).as('origin'))
    .where(withinScope(scope, 'r.client_id'))
    .$if(filter.clientId !== undefined, (query) => query.where('r.client_id', '=', filter.clientId ?? ''))
    .$if(filter.state !== undefined, (query) => query.where('r.state', '=', filter.state ?? ''))
    .orderBy('r.created_at', 'desc')
    .orderBy('r.id', 'desc')
    .limit(filter.limit)
    .offset(filter.offset)
    .execute();
}

const ownerName = sql<string>`concat_ws(' ', employee.last_name, employee.first_name)`;
