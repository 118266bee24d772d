import { reads, writes } from '#features/access/shapes/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import { drawLogo, isLogoKind } from '../data/logo-picture.ts';
import { findLogo, replaceLogo } from '../data/look.ts';
import { type CompanySettings, loadSettings, updateSettings } from '../data/settings.ts';
import { getCompany, getLogo, saveCompany, saveLogo } from '../shapes/contracts/company.ts';
import { contrastWithWhite, isReadableUnderWhite } from '../rules/contrast.ts';
import type { ImapSettings, SmtpSettings } from '../shapes/settings.ts';

export const companyApi = [
  reads(getCompany, async ({ db }) => {
    const settings = await loadSettings(db);
    if (!settings) refuse('company_missing', {}, 404);
    const { isDemo, updatedAt } = settings;
    return { ...shownOf(settings), isDemo, updatedAt };
  }),

  writes(saveCompany, async ({ tx, now, changed }, { updatedAt, ...input }) => {
    const before = await loadSettings(tx, true);
    if (!before) refuse('company_missing', {}, 404);
    if (Date.parse(before.updatedAt) !== Date.parse(updatedAt)) refuse('changed_meanwhile');
    if (input.accent && !isReadableUnderWhite(input.accent)) {
      refuse('accent_too_light', { contrast: contrastWithWhite(input.accent).toFixed(1) }, 422);
    }
    const smtp = input.smtp && { ...input.smtp, password: passwordOf(before.smtp, input.smtp) };
    const imap =
      input.imap === undefined
        ? before.imap
        : input.imap && { ...input.imap, password: passwordOf(before.imap, input.imap) };
    const { accent = before.accent, lettersSigned = before.lettersSigned } = input;
    const after: CompanySettings = { ...input, smtp, imap, accent, lettersSigned };
    await updateSettings(tx, before.id, after, now);
    changed({ entity: 'company', id: before.id, before: shownOf(before), after: shownOf(after) });
    return { updatedAt: now };
  }),

  reads(getLogo, async ({ db }) => ({ logo: await findLogo(db) })),

  writes(saveLogo, async ({ tx, now, changed }, { content }) => {
    const settings = await loadSettings(tx, true);
    if (!settings) refuse('company_missing', {}, 404);
    const before = await findLogo(tx);
    const given = content === null ? null : Buffer.from(content, 'base64');
    if (given && !isLogoKind(given)) refuse('logo_not_fit', {}, 422);
    const drawn = given && ((await drawLogo(given)) ?? refuse('logo_unreadable', {}, 422));
    await replaceLogo(tx, drawn, now);
    const logo = drawn && { etag: drawn.etag, width: drawn.width, height: drawn.height };
    if (before?.etag !== logo?.etag) {
      changed({ entity: 'company', id: settings.id, before: { logo: before }, after: { logo } });
    }
    return { logo };
  }),
];

/** A kept password never goes to another server: whoever points the mail elsewhere types it anew. */
function passwordOf(
  before: SmtpSettings | ImapSettings | null,
  next: { host: string; password?: string | null | undefined },
): string | null {
  if (next.password !== undefined) return next.password;
  if (!before || before.host !== next.host) return null;
  return before.password;
}

function withoutPassword<Box extends { password: string | null }>({ password, ...box }: Box) {
  return { ...box, hasPassword: password !== null };
}

function shownOf(settings: CompanySettings) {
  const { name, shortName, phone, locale, timeZone, trade, dailyMailHour, baseUrl, smtp, norms } = settings;
  const { imap, accent, lettersSigned } = settings;
  return {
    name,
    shortName,
    phone,
    locale,
    timeZone,
    trade,
    dailyMailHour,
    baseUrl,
    smtp: smtp && withoutPassword(smtp),
    imap: imap && withoutPassword(imap),
    accent,
    lettersSigned,
    norms,
  };
}
