// What a letter to a person at the client tells, by whom it is signed, and where an answer to it goes.
import type { CompanyFacts, Tx } from '#features/access/shapes/procedure.ts';
import { loadLogoBytes, loadLook } from '#features/staff/data/look.ts';
import { loadSettings } from '#features/staff/data/settings.ts';
import { dayAt, type Instant } from '#kernel/day.ts';
import type { Locale } from '#kernel/words.ts';
import type { ClientLetter } from '../shapes/client-page.ts';
import type { ClientTextKind } from '../shapes/client-text.ts';
import type { ClientLetterSender } from '../shapes/events.ts';
import { loadClientView } from './client-links.ts';
import { findClientText } from './client-texts.ts';

/** By which the letter shows the logo. */
const LOGO_CID = 'logo@ryadom';

/** Facts of one letter about a case, in the person's language, and its sender. */
export async function loadClientLetter(
  tx: Tx,
  company: CompanyFacts,
  on: {
    kind: ClientTextKind;
    caseId: string;
    to: { addressee: string | null; locale: string | null };
    link: { url: string; expiresAt: Instant } | null;
    waitingFor?: string | null;
    now: Instant;
  },
): Promise<{ letter: ClientLetter; sender: ClientLetterSender }> {
  const locale = (on.to.locale as Locale | null) ?? company.locale;
  const { claims, measured, curator, metAt } = await loadClientView(tx, on.caseId, locale);
  const look = await loadLook(tx);
  const logo = look.logo && { ...look.logo, src: `cid:${LOGO_CID}` };
  const bytes = logo && (await loadLogoBytes(tx))?.bytes;
  const day = (at: Instant) => dayAt(at, company.timeZone);
  const letter: ClientLetter = {
    kind: on.kind,
    locale,
    text: await findClientText(tx, on.kind, locale),
    supplier: { name: company.name, phone: company.phone },
    look: { accent: look.accent, logo },
    curator,
    addressee: on.to.addressee,
    claims,
    measured,
    metOn: day(metAt),
    today: day(on.now),
    url: on.link?.url ?? null,
    worksUntil: on.link && day(on.link.expiresAt),
    waitingFor: on.waitingFor ?? null,
  };
  // Where the company reads the box answers come to, they are to come there.
  const readsBox = (await loadSettings(tx))?.imap !== null;
  const sender: ClientLetterSender = {
    fromName: look.signed === 'curator' ? `${curator.name}, ${company.name}` : null,
    replyTo: readsBox ? null : curator.email,
    attachments: bytes ? [{ name: 'logo.png', type: 'image/png', cid: LOGO_CID, bytes }] : [],
  };
  return { letter, sender };
}
