import { sql } from 'kysely';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { Instant } from '#kernel/day.ts';
import type { Locale } from '#kernel/words.ts';
import type { Trade } from '../shapes/kinds.ts';
import type { LettersSigned } from '../shapes/look.ts';
import type { CompanyNorms, ImapSettings, SmtpSettings } from '../shapes/settings.ts';

/** Everything an administrator sets for the company, the mail password included. */
export interface CompanySettings {
  name: string;
  shortName: string;
  phone: string | null;
  locale: Locale;
  timeZone: string;
  trade: Trade;
  dailyMailHour: number;
  baseUrl: string | null;
  smtp: SmtpSettings | null;
  imap: ImapSettings | null;
  /** `#rrggbb`; null: the product's own. */
  accent: string | null;
  lettersSigned: LettersSigned;
  norms: CompanyNorms;
}

/** The settings; `hold` keeps the row until the transaction ends. Undefined before the company exists. */
export async function loadSettings(
  db: Db | Tx,
  hold = false,
): Promise<(CompanySettings & { id: string; isDemo: boolean; updatedAt: Instant }) | undefined> {
  const row = await db
    .selectFrom('company')
    .selectAll()
    .$if(hold, (query) => query.forUpdate())
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      isDemo: row.is_demo,
      updatedAt: row.updated_at,
      name: row.name,
      shortName: row.short_name,
      phone: row.phone,
      locale: row.locale as Locale,
      timeZone: row.time_zone,
      trade: row.trade as Trade,
      dailyMailHour: row.daily_mail_hour,
      baseUrl: row.base_url,
      smtp: row.smtp as unknown as SmtpSettings | null,
      imap: row.imap as unknown as ImapSettings | null,
      accent: row.accent,
      lettersSigned: row.letters_signed as LettersSigned,
      norms: row.norms as CompanyNorms,
    }
  );
}

/** How letters are sent; null: they are kept and shown in the app. */
export async function loadSmtp(db: Db | Tx): Promise<SmtpSettings | null> {
  return (await loadSettings(db))?.smtp ?? null;
}

/** Writes the settings over the old ones. */
export async function updateSettings(tx: Tx, id: string, settings: CompanySettings, now: Instant) {
  await tx
    .updateTable('company')
    .set({
      name: settings.name,
      short_name: settings.shortName,
      phone: settings.phone,
      locale: settings.locale,
      time_zone: settings.timeZone,
      trade: settings.trade,
      daily_mail_hour: settings.dailyMailHour,
      base_url: settings.baseUrl,
      smtp: settings.smtp === null ? null : JSON.stringify(settings.smtp),
      imap: settings.imap === null ? null : JSON.stringify(settings.imap),
      accent: settings.accent,
      letters_signed: settings.lettersSigned,
      norms: JSON.stringify(settings.norms),
      updated_at: now,
    })
    .where('id', '=', id)
    .execute();
}

/** Lets one set-up at a time pass; true when the company exists already. */
export async function claimSetUp(tx: Tx): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(4800, 1)`.execute(tx);
  return (await tx.selectFrom('company').select('id').executeTakeFirst()) !== undefined;
}

/** Names of the employees behind these addresses. */
export async function namesByEmail(db: Db, emails: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('employee')
    .select(['email', 'last_name', 'first_name'])
    .where('email', 'in', [...emails])
    .execute();
  return new Map(rows.map((row) => [row.email ?? '', `${row.first_name} ${row.last_name}`]));
}
