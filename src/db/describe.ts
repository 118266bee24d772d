// Writes the table types from a migrated database, so that a column forgotten in code fails the type check.
import type { Pool } from 'pg';

type Column = {
  relation: string;
  column: string;
  type: string;
  nullable: boolean;
  /** '' none, 'default' may be left out, 'always' may not be given, 'view' read only. */
  supply: '' | 'default' | 'always' | 'view';
};

const COLUMNS = `
  select c.relname as relation, a.attname as column, format_type(a.atttypid, null) as type,
    case when c.relkind in ('v', 'm') then true else not a.attnotnull end as nullable,
    case
      when c.relkind in ('v', 'm') then 'view'
      when a.attidentity = 'a' or a.attgenerated <> '' then 'always'
      when a.atthasdef or a.attidentity = 'd' then 'default'
      else ''
    end as supply
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relkind in ('r', 'p', 'v', 'm') and not c.relispartition
    and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')
  order by c.relname collate "C", a.attnum`;

const SCALARS: Record<string, string> = {
  smallint: 'number',
  integer: 'number',
  bigint: 'number',
  real: 'number',
  'double precision': 'number',
  boolean: 'boolean',
  bytea: 'Buffer',
  json: 'Json',
  jsonb: 'Json',
  date: 'Day',
  'timestamp with time zone': 'Instant',
};

const HEAD = `// Written by \`npm run db:types\` from the migrations. Do not edit: write a migration and run it again.
import type { ColumnType } from 'kysely';
import type { Day, Instant } from '#kernel/day.ts';

export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };
/** Read parsed; written as text by JSON.stringify, since the driver takes a bare array for a PostgreSQL one. */
export type Json = ColumnType<JsonValue, string, string>;
/** May be left out of an insert. */
export type Generated<Type> =
  Type extends ColumnType<infer Read, infer Insert, infer Update>
    ? ColumnType<Read, Insert | undefined, Update>
    : ColumnType<Type, Type | undefined, Type>;
/** Made by the database alone. */
export type Computed<Type> = ColumnType<Type, never, never>;
`;

/** The text of src/db/tables.ts for the database behind \`pool\`. */
export async function describeTables(pool: Pool): Promise<string> {
  const { rows } = await pool.query<Column>(COLUMNS);
  const relations = Map.groupBy(rows, (row) => row.relation);
  const tables = [...relations].map(
    ([name, columns]) => `export interface ${interfaceName(name)} {\n${columns.map(field).join('')}}\n`,
  );
  const index = [...relations.keys()].map((name) => `  ${name}: ${interfaceName(name)};\n`).join('');
  return [HEAD, ...tables, `export interface Database {\n${index}}\n`].join('\n');
}

function interfaceName(relation: string): string {
  const words = relation.split('_').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `${words.join('')}Table`;
}

function field({ column, type, nullable, supply }: Column): string {
  const base = type.endsWith('[]') ? `${scalar(type.slice(0, -2))}[]` : scalar(type);
  const value = nullable ? `${base} | null` : base;
  const wrapped = supply === 'default' ? `Generated<${value}>` : supply === '' ? value : `Computed<${value}>`;
  return `  ${column}: ${wrapped};\n`;
}

const scalar = (type: string): string => SCALARS[type] ?? 'string';
