// What the curator does: tells the client, sends the personal link, records the client's word (M9.7).
import { makeSecret } from '#features/access/data/secret-link.ts';
import { type WriteContext, writes } from '#features/access/shapes/procedure.ts';
import { loadSmtp } from '#features/staff/data/settings.ts';
import { dayAt } from '#kernel/day.ts';
import { refuse } from '#kernel/refusal.ts';
import { lockCase } from '../data/case-facts.ts';
import { findAddressee, findLinkById, loadClientView } from '../data/client-links.ts';
import { writeClientOffer } from '../letters/client-offer.ts';
import { linkExpiry } from '../rules/client-link.ts';
import { readNorms } from '../rules/norms.ts';
import { recordAnswer, sendLink, tellClient } from '../shapes/contracts.ts';
import type { CaseState } from '../shapes/case.ts';
import type { ClientAsked } from '../shapes/events.ts';
import { actOnCase } from './act.ts';

/** Path of the client's page; the server serves it outside the app's own screens. */
export const LINK_PATH = '/k/';

async function addresseeOf({ tx, scope }: WriteContext, caseId: string, personId: string) {
  const { record } = await lockCase(tx, scope, caseId);
  const addressee = await findAddressee(tx, record.client_id, personId);
  if (!addressee) refuse('person_of_other_client', {}, 422);
  return { record, addressee };
}

export const curatorApi = [
  writes(tellClient, async (context, { caseId, channel }) =>
    actOnCase(context, caseId, { kind: 'offer', at: context.now, channel, linkId: null }),
  ),

  writes(sendLink, async (context, { caseId, linkId, personId, byLetter }) => {
    const { now, company } = context;
    const { record, addressee } = await addresseeOf(context, caseId, personId);
    const earlier = await findLinkById(context.tx, linkId);
    if (earlier) {
      if (earlier.case_id !== caseId) refuse('not_found', { entity: 'client_link' }, 404);
      const state = record.state as CaseState;
      return { state, url: null, expiresAt: earlier.expires_at, letterTo: null };
    }
    if (byLetter && !addressee.email) refuse('person_without_mail', {}, 422);
    const { secret, hash } = makeSecret();
    const expiresAt = linkExpiry(now, readNorms(company.norms).linkDays);
    const { state } = await actOnCase(
      context,
      caseId,
      { kind: 'offer', at: now, channel: 'link', linkId },
      { link: { tokenHash: hash, expiresAt, personId } },
    );
    const url = `${company.baseUrl.replace(/\/+$/, '')}${LINK_PATH}${secret}`;
    // Without a mail server no letter goes out, and the curator hands the link over.
    const letterTo = byLetter && (await loadSmtp(context.tx)) ? addressee.email : null;
    if (letterTo) {
      const letter = await offerLetter(context, caseId, { addressee: addressee.addressee, url, expiresAt });
      const { client_id: clientId } = record;
      const toName = addressee.name;
      context.happened({
        kind: 'client-asked',
        caseId,
        clientId,
        toEmail: letterTo,
        toName,
        letter,
      } satisfies ClientAsked);
    }
    return { state, url: letterTo ? null : url, expiresAt, letterTo };
  }),

  writes(recordAnswer, async (context, input) => {
    if (input.personId) await addresseeOf(context, input.caseId, input.personId);
    const { answer, channel, words, claimIds } = input;
    return actOnCase(context, input.caseId, {
      kind: 'client_answer',
      at: context.now,
      answer,
      channel,
      words,
      claimIds,
      saidBy: { personId: input.personId, name: input.saidBy },
      saidAt: new Date(input.saidAt).toISOString(),
    });
  }),
];

async function offerLetter(
  { tx, company, today }: WriteContext,
  caseId: string,
  link: { addressee: string | null; url: string; expiresAt: string },
) {
  const { claims, curator, metAt } = await loadClientView(tx, caseId);
  return writeClientOffer({
    locale: company.locale,
    supplier: { name: company.name, phone: company.phone },
    curator,
    addressee: link.addressee,
    claims,
    metOn: dayAt(metAt, company.timeZone),
    worksUntil: dayAt(link.expiresAt, company.timeZone),
    today,
    url: link.url,
  });
}
