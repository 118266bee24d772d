import type { Instant } from '#kernel/day.ts';
import type { CompanyFacts, Db, Tx } from '#features/access/shapes/procedure.ts';
import { type Id, newId } from '#kernel/ids.ts';
import type { Locale } from '#kernel/words.ts';
import type { CompanyNorms } from '../shapes/settings.ts';

/** The company's settings; a fresh installation has none yet and gets the defaults. */
export async function loadCompany(db: Db, baseUrl: string): Promise<CompanyFacts> {
  const row = await db.selectFrom('company').selectAll().executeTakeFirst();
  return {
    id: row?.id ?? null,
    name: row?.name ?? 'Рядом',
    shortName: row?.short_name ?? 'Рядом',
    phone: row?.phone ?? null,
    locale: (row?.locale as Locale | undefined) ?? 'ru',
    timeZone: row?.time_zone ?? 'Europe/Moscow',
    trade: row?.trade ?? 'other',
    isDemo: row?.is_demo ?? false,
    baseUrl: row?.base_url ?? baseUrl,
    dailyMailHour: row?.daily_mail_hour ?? 18,
    norms: (row?.norms as Record<string, unknown> | undefined) ?? {},
  };
}

/** Creates the one company of this installation; a second one breaks the unique key. */
export async function insertCompany(
  tx: Tx,
  company: {
    name: string;
    shortName: string;
    timeZone: string;
    trade: string;
    locale: Locale;
    isDemo?: boolean;
    /** Now, unless said: reports begin with the day the company came. */
    createdAt?: Instant;
    phone?: string | null;
    norms?: CompanyNorms;
  },
): Promise<Id<'company'>> {
  const id = newId<'company'>();
  await tx
    .insertInto('company')
    .values({
      id,
      name: company.name,
      short_name: company.shortName,
      time_zone: company.timeZone,
      trade: company.trade,
      locale: company.locale,
      norms: JSON.stringify(company.norms ?? {}),
      is_demo: company.isDemo ?? false,
      demo_unfinished: company.isDemo ?? false,
      created_at: company.createdAt,
      phone: company.phone ?? null,
    })
    .execute();
  return id;
}

/** Is the demo company there, and was its making not cut short? */
export async function isDemoFinished(db: Db): Promise<boolean> {
  const row = await db.selectFrom('company').select('demo_unfinished').executeTakeFirst();
  return row !== undefined && !row.demo_unfinished;
}

/** The demo company has been lived through to its last day. */
export async function finishDemo(db: Db): Promise<void> {
  await db.updateTable('company').set({ demo_unfinished: false }).execute();
}
