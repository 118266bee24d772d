import { normaliseCompanyName } from '../rules/company-name.ts';
import { foldDigits } from '../rules/search-text.ts';
import { readPhone } from '../rules/phone.ts';

/** What a client's names are compared by; a name of signs only is compared as written. */
export function normalClientName(shortName: string): string {
  return normaliseCompanyName(shortName).key || shortName.trim().toLowerCase();
}

export type ContactKind = 'phone' | 'email' | 'site' | 'messenger' | 'fax';

/** A contact as written and as machines compare it: a phone in E.164 (its digits when unreadable), else folded. */
export function readContact(kind: ContactKind, raw: string) {
  const written = raw.trim();
  if (kind !== 'phone' && kind !== 'fax') {
    return { kind, raw: written, normal: written.toLowerCase(), extension: null };
  }
  const phone = readPhone(written);
  return { kind, raw: written, normal: phone.e164 ?? (foldDigits(written) || null), extension: phone.ext };
}
