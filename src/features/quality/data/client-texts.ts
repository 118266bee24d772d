// The company's own texts of letters to clients; without a row the product's stand (words/client-texts.ts).
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { Instant } from '#kernel/day.ts';
import type { Locale } from '#kernel/words.ts';
import type { ClientText, ClientTextKind } from '../shapes/client-text.ts';

export interface KeptText extends ClientText {
  kind: ClientTextKind;
  locale: Locale;
  version: number;
  updatedAt: Instant;
  updatedBy: string | null;
}

/** Every text the company has written itself. */
export async function listClientTexts(db: Db | Tx): Promise<KeptText[]> {
  const rows = await db
    .selectFrom('client_text')
    .leftJoin('employee', 'employee.id', 'client_text.updated_by')
    .select(['client_text.kind', 'client_text.locale', 'client_text.subject', 'client_text.body'])
    .select(['client_text.version', 'client_text.updated_at'])
    .select(['employee.first_name', 'employee.last_name'])
    .execute();
  return rows.map((row) => ({
    kind: row.kind as ClientTextKind,
    locale: row.locale as Locale,
    subject: row.subject,
    body: row.body,
    version: row.version,
    updatedAt: row.updated_at,
    updatedBy: row.last_name && `${row.first_name} ${row.last_name}`,
  }));
}

/** The company's text of this kind; null where the product's stands. */
export async function findClientText(
  db: Db | Tx,
  kind: ClientTextKind,
  locale: Locale,
): Promise<ClientText | null> {
  const row = await db
    .selectFrom('client_text')
    .select(['subject', 'body'])
    .where('kind', '=', kind)
    .where('locale', '=', locale)
    .executeTakeFirst();
  return row ?? null;
}

/** Version of a text, its row held; 0 where the company has none. */
export async function holdClientText(tx: Tx, kind: ClientTextKind, locale: Locale) {
  const row = await tx
    .selectFrom('client_text')
    .select(['version', 'subject', 'body'])
    .where('kind', '=', kind)
    .where('locale', '=', locale)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** Writes the text as version `before + 1`; false when somebody else was quicker. Null: the product's own again. */
export async function writeClientText(
  tx: Tx,
  text: { kind: ClientTextKind; locale: Locale; before: number; own: ClientText | null },
  by: { employeeId: string | null; at: Instant },
): Promise<boolean> {
  const { kind, locale, before, own } = text;
  if (!own) {
    await tx.deleteFrom('client_text').where('kind', '=', kind).where('locale', '=', locale).execute();
    return true;
  }
  const set = { ...own, version: before + 1, updated_at: by.at, updated_by: by.employeeId };
  const written = await tx
    .insertInto('client_text')
    .values({ kind, locale, ...set })
    .onConflict((on) =>
      on.columns(['kind', 'locale']).doUpdateSet(set).where('client_text.version', '=', before),
    )
    .executeTakeFirst();
  return (written.numInsertedOrUpdatedRows ?? 0n) > 0n;
}
