// What the database wing refuses with. These sentences reach a terminal before any language is chosen, so
// each carries both: Russian first, English under it.

export type DatabaseProblemCode =
  | 'data_folder_in_use'
  | 'data_folder_unreachable'
  | 'data_folder_closed'
  | 'data_folder_other_major'
  | 'embedded_unavailable'
  | 'embedded_failed'
  | 'server_unreachable'
  | 'server_too_old'
  | 'server_cannot_search'
  | 'database_missing'
  | 'migration_changed'
  | 'migration_unknown'
  | 'migration_out_of_order'
  | 'migration_malformed'
  | 'migration_failed';

/** The database cannot be used as it stands; `message` says in both languages what to do. */
export class DatabaseProblem extends Error {
  readonly code: DatabaseProblemCode;

  constructor(code: DatabaseProblemCode, russian: string, english: string, cause?: unknown) {
    super(`${russian}\n${english}`, cause === undefined ? undefined : { cause });
    this.name = 'DatabaseProblem';
    this.code = code;
  }
}

/** The five-character SQLSTATE or the system's error code (ECONNREFUSED) of a failure, where it has one. */
export function codeOf(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : undefined;
}

/** The text of a failure of any kind. */
export function textOf(error: unknown): string {
  return error instanceof Error ? error.message || String(codeOf(error) ?? error.name) : String(error);
}
