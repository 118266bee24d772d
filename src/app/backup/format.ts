// A backup is one gzip file of lines of JSON that people can read without us:
//   {"ryadom":1,"at":…,"server":…,"migrations":[{"name","sha256"},…]}
//   {"table":"client","columns":["id",…]}   then a line a row: every value as PostgreSQL writes it, null for NULL
//   {"tables":{"client":12,…},"sha256":"…of every byte before this line"}
import { createHash } from 'node:crypto';

export const BACKUP_FORMAT = 1;

export interface BackupHead {
  ryadom: typeof BACKUP_FORMAT;
  at: string;
  server: number;
  migrations: { name: string; sha256: string }[];
}

export interface BackupTable {
  table: string;
  columns: string[];
}

export interface BackupManifest {
  /** Rows by table. */
  tables: Record<string, number>;
  sha256: string;
}

export interface BackupSummary extends BackupManifest {
  at: string;
  migrations: number;
  rows: number;
}

export type BackupProblemCode =
  | 'backup_unreadable'
  | 'backup_newer'
  | 'backup_damaged'
  | 'database_not_empty';

/** Why a backup cannot be made or used; `message` carries both languages, for a terminal. */
export class BackupProblem extends Error {
  readonly code: BackupProblemCode;

  constructor(code: BackupProblemCode, russian: string, english: string) {
    super(`${russian}\n${english}`);
    this.name = 'BackupProblem';
    this.code = code;
  }
}

/** The hash over all lines, and the line of the manifest that closes the file. */
export function createSeal() {
  const hash = createHash('sha256');
  return {
    add: (line: string) => hash.update(line).update('\n'),
    digest: () => hash.copy().digest('hex'),
  };
}

export function countRows(tables: Record<string, number>): number {
  return Object.values(tables).reduce((sum, rows) => sum + rows, 0);
}
