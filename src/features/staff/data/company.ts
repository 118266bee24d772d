import type { CompanyFacts, Db } from '#features/access/shapes/procedure.ts';
import type { Locale } from '#kernel/words.ts';

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
