import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { Instant } from '#kernel/day.ts';
import { type CompanyLogo, type CompanyLook, DEFAULT_ACCENT, type LettersSigned } from '../shapes/look.ts';

/** Colour, signature and logo for pages and letters to clients. */
export async function loadLook(db: Db | Tx): Promise<CompanyLook> {
  const row = await db.selectFrom('company').select(['accent', 'letters_signed']).executeTakeFirst();
  return {
    accent: row?.accent ?? DEFAULT_ACCENT,
    signed: (row?.letters_signed ?? 'company') as LettersSigned,
    logo: await findLogo(db),
  };
}

/** What is known of the logo without its bytes. */
export async function findLogo(db: Db | Tx): Promise<CompanyLogo | null> {
  const row = await db.selectFrom('company_logo').select(['etag', 'width', 'height']).executeTakeFirst();
  return row ?? null;
}

/** The logo's PNG. */
export async function loadLogoBytes(db: Db | Tx): Promise<{ etag: string; bytes: Buffer } | null> {
  const row = await db.selectFrom('company_logo').select(['etag', 'bytes']).executeTakeFirst();
  return row ?? null;
}

/** Puts a logo in place of the former; null takes it away. */
export async function replaceLogo(
  tx: Tx,
  logo: (CompanyLogo & { bytes: Buffer }) | null,
  at: Instant,
): Promise<void> {
  await tx.deleteFrom('company_logo').execute();
  if (logo)
    await tx
      .insertInto('company_logo')
      .values({ ...logo, updated_at: at })
      .execute();
}
