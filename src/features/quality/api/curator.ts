// What the curator does: tells the client, sends the personal link, records the client's word (M9.7).
import { makeSecret } from '#features/access/data/secret-link.ts';
import { type WriteContext, writes } from '#features/access/shapes/procedure.ts';
import { loadSmtp } from '#features/staff/data/settings.ts';
import { refuse } from '#kernel/refusal.ts';
import { lockCase } from '../data/case-facts.ts';
import { loadClientLetter } from '../data/client-letter.ts';
import { findAddressee, findLinkById } from '../data/client-links.ts';
import { findCaseFile } from '../data/files.ts';
import { decideOrRefuse } from '../data/perform.ts';
import { linesOf, listToldClaims, writeTold } from '../data/told-claims.ts';
import { insertNote } from '../data/write-effects.ts';
import { writeClientLetter } from '../letters/client-letter.ts';
import { caseActorsOf } from '../rules/actors.ts';
import { linkAddress, linkExpiry } from '../rules/client-link.ts';
import { readNorms } from '../rules/norms.ts';
import {
  recordAcceptance,
  recordAnswer,
  recordWithdrawal,
  remindWaiting,
  sendLink,
  tellClient,
  wordForClient,
} from '../shapes/contracts/word.ts';
import type { CaseState, RecordedWord } from '../shapes/case.ts';
import type { ClientAsked } from '../shapes/events.ts';
import { actOnCase } from './act.ts';

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

  // Whoever may ask the client may say how.
  writes(wordForClient, async (context, { caseId, claims }) => {
    const { tx, scope, actor, now, changed } = context;
    const { record, facts } = await lockCase(tx, scope, caseId);
    const asking = { kind: 'offer', at: now, channel: 'phone', linkId: null } as const;
    decideOrRefuse(facts, asking, caseActorsOf(actor, record.curator_employee_id));
    const told = await listToldClaims(tx, caseId);
    const before = told.map(({ claimId, what, done }) => ({ claimId, what, done: done.join('\n') }));
    for (const { claimId, what, done } of claims) {
      const { register } = told.find((one) => one.claimId === claimId) ?? refuse('claims_unknown', {}, 422);
      await writeTold(tx, claimId, {
        what: ownWords([what], [register.what]),
        done: ownWords(linesOf(done), register.done),
        cycle: record.cycle,
      });
    }
    await insertNote(tx, record, { kind: 'told_worded', by: actor, data: { claims }, at: now });
    changed({
      entity: 'quality_case',
      id: caseId,
      clientId: record.client_id,
      before: { state: record.state, told: before },
      after: { state: record.state, told: claims },
    });
    return { state: facts.state };
  }),

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
    const expiresAt = linkExpiry(now, readNorms(company.norms).linkDays, company.timeZone);
    const { state } = await actOnCase(
      context,
      caseId,
      { kind: 'offer', at: now, channel: 'link', linkId },
      { link: { tokenHash: hash, expiresAt, personId } },
    );
    const url = linkAddress(company.baseUrl, secret);
    // Without a mail server no letter goes out, and the curator hands the link over.
    const letterTo = byLetter && (await loadSmtp(context.tx)) ? addressee.email : null;
    if (letterTo) {
      await writeTo(context, {
        caseId,
        clientId: record.client_id,
        to: addressee,
        link: { linkId, url, expiresAt },
      });
    }
    return { state, url: letterTo ? null : url, expiresAt, letterTo };
  }),

  writes(remindWaiting, async (context, { caseId, personId }) => {
    const { record, addressee } = await addresseeOf(context, caseId, personId);
    if (!addressee.email) refuse('person_without_mail', {}, 422);
    const done = await actOnCase(context, caseId, { kind: 'remind_waiting', at: context.now });
    const waitingFor = record.waiting_for;
    await writeTo(context, { caseId, clientId: record.client_id, to: addressee, link: null, waitingFor });
    return { ...done, letterTo: addressee.email };
  }),

  writes(recordAnswer, async (context, input) => {
    const { answer, claimIds, fileId } = input;
    const word = await wordOf(context, input);
    return actOnCase(
      context,
      input.caseId,
      { kind: 'client_answer', at: context.now, answer, claimIds, ...word },
      { answer: { fileId } },
    );
  }),

  writes(recordWithdrawal, async (context, input) => {
    const word = await wordOf(context, input);
    const act = { kind: 'client_withdraws', at: context.now, ...word } as const;
    return actOnCase(context, input.caseId, act, { answer: { fileId: input.fileId } });
  }),

  writes(recordAcceptance, async (context, input) => {
    const word = await wordOf(context, input);
    const act = { kind: 'client_accepts', at: context.now, accepts: input.accepts, ...word } as const;
    return actOnCase(context, input.caseId, act, { answer: { fileId: input.fileId } });
  }),
];

/** Null where the words are those of the register. */
function ownWords(lines: readonly string[], register: readonly string[]): string | null {
  const text = lines.join('\n').trim();
  return text === '' || text === register.join('\n') ? null : text;
}

interface Spoken {
  caseId: string;
  channel: RecordedWord['channel'];
  personId: string | null;
  saidBy: string;
  saidAt: string;
  words: string;
  fileId: string | null;
}

/** The word somebody writes down; a person of another client, or a paper of another case, is refused. */
async function wordOf(context: WriteContext, input: Spoken): Promise<RecordedWord> {
  if (input.personId) await addresseeOf(context, input.caseId, input.personId);
  if (input.fileId) {
    const file = await findCaseFile(context.tx, context.scope, input.fileId);
    if (file?.caseId !== input.caseId) refuse('not_found', { entity: 'case_file' }, 404);
  }
  if (input.channel === 'paper' && !input.fileId) refuse('paper_without_photo', {}, 422);
  return {
    channel: input.channel,
    saidBy: { personId: input.personId, name: input.saidBy },
    saidAt: new Date(input.saidAt).toISOString(),
    words: input.words,
  };
}

interface Addressed {
  caseId: string;
  clientId: string;
  to: NonNullable<Awaited<ReturnType<typeof findAddressee>>>;
  link: { linkId: string; url: string; expiresAt: string } | null;
  waitingFor?: string | null;
}

/** The letter goes to the queue in the same transaction as the act it tells of. */
async function writeTo(context: WriteContext, { caseId, clientId, to, link, waitingFor }: Addressed) {
  const { tx, now, company } = context;
  const kind = link ? 'offer' : 'waiting';
  const told = await loadClientLetter(tx, company, {
    kind,
    caseId,
    to,
    link,
    waitingFor: waitingFor ?? null,
    now,
  });
  context.happened({
    kind: 'client-asked',
    letterKind: link ? 'client_link' : 'client_waiting',
    linkId: link?.linkId ?? null,
    caseId,
    clientId,
    toEmail: to.email ?? '',
    toName: to.name,
    letter: writeClientLetter(told.letter),
    sender: told.sender,
  } satisfies ClientAsked);
}
