import { type RawBuilder, sql } from 'kysely';
import { REACHED, stateRank, statesOf } from './client-state.ts';
import { type ClientSort } from '../shapes/kinds.ts';

export interface ListOrder {
  /** What the key needs beside `client`; reads only the clients of `hit` when told so. */
  joins: (onlyHits: boolean) => RawBuilder<unknown>;
  by: RawBuilder<unknown>;
}

const none = sql``;
const icu = sql`collate "und-x-icu"`;

/** Largest and latest first, names and towns from А; the other way round when asked. Unknown stays at the end. */
export function orderOf(
  sort: ClientSort,
  descending: boolean | undefined,
  round: RawBuilder<unknown>,
): ListOrder {
  const down = descending ?? (sort === 'revenue' || sort === 'last_touch');
  const way = down ? sql`desc` : sql`asc`;
  switch (sort) {
    case 'name':
      return order(sql`client.short_name`, sql`${icu} ${way}`, way);
    case 'city':
      return order(sql`client.city`, sql`${icu} ${way}`, way);
    case 'revenue':
      // The index runs from the largest with ids ascending; backwards both turn.
      return order(sql`client.revenue_year`, way, down ? sql`asc` : sql`desc`);
    case 'last_touch':
      // Never touched is the longest silence.
      return order(sql`touched.at`, down ? sql`desc nulls last` : sql`asc nulls first`, way, lastTouches);
    case 'state':
      return order(stateRank(sql`placed.state`), sql`${way} nulls last`, way, (onlyHits) => {
        const among = onlyHits ? sql`where client_id in (select id from hit)` : none;
        return sql`left join (select client_id, state from (${statesOf(round)}) every_state ${among}) placed
          on placed.client_id = client.id`;
      });
  }
}

function order(
  key: RawBuilder<unknown>,
  way: RawBuilder<unknown>,
  idWay: RawBuilder<unknown>,
  joins: ListOrder['joins'] = () => none,
): ListOrder {
  return {
    joins,
    by: sql`${key} ${way}, client.id ${idWay}`,
  };
}

function lastTouches(onlyHits: boolean): RawBuilder<unknown> {
  const among = onlyHits ? sql`and client_id in (select id from hit)` : none;
  return sql`left join (
    select client_id, max(at) as at from (
      select client_id, starts_at as at from meeting where state = 'held' ${among}
      union all
      select client_id, at from call where outcome ${REACHED} ${among}) touch
    group by client_id) touched on touched.client_id = client.id`;
}
