import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '#kernel/day.ts';

/** A timestamp inside JSON as an Instant; sessions run in UTC (db/pool.ts). */
export function instantOf(column: string): RawBuilder<Instant | null> {
  return sql<Instant | null>`to_char(${sql.ref(column)}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** «Иванов Пётр» of the employee under this alias. */
export function employeeName(alias: string): RawBuilder<string> {
  return sql<string>`concat_ws(' ', ${sql.ref(`${alias}.last_name`)}, ${sql.ref(`${alias}.first_name`)})`;
}

/** «Иванов Пётр Сергеевич» of the person under this alias. */
export function personName(alias: string): RawBuilder<string> {
  return sql<string>`concat_ws(' ', ${sql.ref(`${alias}.last_name`)}, ${sql.ref(`${alias}.first_name`)},
    ${sql.ref(`${alias}.patronymic`)})`;
}

/** Rows of a subquery as a JSON array, empty when there are none. */
export function jsonRows(query: RawBuilder<unknown>): RawBuilder<unknown[]> {
  return sql<unknown[]>`(select coalesce(json_agg(listed), '[]') from (${query}) listed)`;
}

/** `{id, name}` of the employee under this alias. */
export function briefEmployee(alias: string): RawBuilder<{ id: string; name: string }> {
  return sql`json_build_object('id', ${sql.ref(`${alias}.id`)}, 'name', ${employeeName(alias)})`;
}
