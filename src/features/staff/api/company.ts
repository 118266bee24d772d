import { reads, writes } from '#features/access/shapes/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import { type CompanySettings, loadSettings, updateSettings } from '../data/settings.ts';
import { getCompany, saveCompany } from '../shapes/contracts/company.ts';
import type { SmtpSettings } from '../shapes/settings.ts';

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
    const smtp = input.smtp && {
      ...input.smtp,
      password:
        input.smtp.password === undefined ? keptPassword(before.smtp, input.smtp) : input.smtp.password,
    };
    const after: CompanySettings = { ...input, smtp };
    await updateSettings(tx, before.id, after, now);
    changed({ entity: 'company', id: before.id, before: shownOf(before), after: shownOf(after) });
    return { updatedAt: now };
  }),
];

/** A kept password never goes to another server: whoever points the mail elsewhere types it anew. */
function keptPassword(before: SmtpSettings | null, next: { host: string }): string | null {
  if (!before || before.host !== next.host) return null;
  return before.password;
}

function withoutPassword({ password, ...smtp }: SmtpSettings) {
  return { ...smtp, hasPassword: password !== null };
}

function shownOf(settings: CompanySettings) {
  const { name, shortName, phone, locale, timeZone, trade, dailyMailHour, baseUrl, smtp, norms } = settings;
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
    norms,
  };
}
