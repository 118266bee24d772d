// Connections: what the driver returns is what the API sends (whole numbers, calendar days, ISO moments), and
// a connection lost at any moment is an error of one query, never the end of the process.
import { type CustomTypesConfig, Pool, type PoolClient, type PoolConfig, types } from 'pg';
import { codeOf } from './problem.ts';
import { pause } from './process-state.ts';

const plain = (oid: number) => types.getTypeParser(oid) as (text: string) => unknown;

const INT8 = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;
const INT8_ARRAY = 1016;
const DATE_ARRAY = 1182;
const TIMESTAMPTZ_ARRAY = 1185;
const TEXT_ARRAY = 1009;

/** A bigint that a JavaScript number cannot hold is a defect and fails the query. */
function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint out of range: ${text}`);
  return value;
}

/** 'YYYY-MM-DDTHH:MM:SS.mmmZ'; infinity stays as the server wrote it. */
function moment(text: string): string {
  const value = plain(TIMESTAMPTZ)(text);
  return value instanceof Date ? value.toISOString() : text;
}

const each = (parse: (text: string) => unknown) => (text: string) =>
  (plain(TEXT_ARRAY)(text) as (string | null)[]).map((item) => (item === null ? null : parse(item)));
const day = (text: string) => text;

const parsers: Record<number, (text: string) => unknown> = {
  [INT8]: wholeNumber,
  [DATE]: day,
  [TIMESTAMPTZ]: moment,
  [INT8_ARRAY]: each(wholeNumber),
  [DATE_ARRAY]: each(day),
  [TIMESTAMPTZ_ARRAY]: each(moment),
};

/** Type parsers of our own pools; the driver's global ones stay untouched for libraries that count on them. */
export const ownTypes: CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers[oid]) || types.getTypeParser(oid, format as 'text'),
};

export type PoolOptions = {
  connection: PoolConfig;
  /** `strings`: Day and Instant; `dates`: the driver's own Date objects, for better-auth and its like. */
  moments?: 'strings' | 'dates';
  max?: number;
  log?: (line: string) => void;
};

/** A pool of at most ten connections, each query limited to 30 seconds, in UTC. */
export function createPool({ connection, moments = 'strings', max = 10, log }: PoolOptions): Pool {
  const pool = new Pool({
    max,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 60_000,
    application_name: `ryadom ${process.pid}`,
    options: '-c TimeZone=UTC',
    keepAlive: true,
    ...(moments === 'strings' ? { types: ownTypes } : {}),
    ...connection,
  });
  pool.on('error', (error) => log?.(`Потеряно соединение с базой: ${error.message}`));
  // A client taken from the pool reports to itself; without a listener that report ends the process.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

// The server is being restarted or was not quite ready: nothing has been asked of it yet.
const NOT_YET = new Set(['ECONNREFUSED', 'ENOENT', 'ECONNRESET', 'EPIPE', '57P03', '57P01', '57P02']);

/** Takes a connection, waiting up to `limitMs` for a server that is just coming back. */
export async function connectPatiently(pool: Pool, limitMs = 8_000): Promise<PoolClient> {
  const deadline = Date.now() + limitMs;
  for (;;) {
    try {
      return await pool.connect();
    } catch (error) {
      const code = codeOf(error) ?? '';
      const lost = error instanceof Error && /Connection terminated/.test(error.message);
      if (!(NOT_YET.has(code) || lost) || Date.now() > deadline || pool.ending) throw error;
      await pause(100);
    }
  }
}
