// Sends each problem questionnaire to its three holders (M9.3), with the paper where mail can carry it. Not in the act
// that stopped the talk: a paper that cannot be set must not keep a curator at the client's door.
import { inTransaction } from '#db/transaction.ts';
import { mintScope } from '#features/access/rules/scope.ts';
import { SYSTEM_ACTOR } from '#features/access/shapes/actor.ts';
import type { CompanyFacts, Db, Tx } from '#features/access/shapes/procedure.ts';
import { loadCard } from '#features/quality/data/case-card.ts';
import { loadPaperClient } from '#features/quality/data/case-paper.ts';
import { termsAt } from '#features/quality/data/clock.ts';
import { codeNames } from '#features/quality/data/code-names.ts';
import { holdCopies, listUnmailedCases, markCopiesMailed } from '#features/quality/data/copies.ts';
import { setCasePaper } from '#features/quality/letters/case-paper.ts';
import { writeCaseNumber } from '#features/quality/rules/case-number.ts';
import { loadSmtp } from '#features/staff/data/settings.ts';
import type { Instant } from '#kernel/day.ts';
import type { Locale } from '#kernel/words.ts';
import { listCopyHolders } from '../data/copy-holders.ts';
import type { NewAttachment } from '../data/letter-attachments.ts';
import { queueLetter } from '../data/letters.ts';
import { caseUrl } from '../letters/daily-report.ts';
import { writeProblemLetter } from '../letters/problem-questionnaire.ts';

/** Cases of one round of the clock; the next takes the rest. */
const BATCH = 50;

/** Writes the letters of the copies that have not gone out; any number of processes may run it at once. */
export async function mailCopies(db: Db, company: CompanyFacts, now: Instant): Promise<void> {
  for (const caseId of await listUnmailedCases(db, BATCH)) {
    await inTransaction(db, (tx) => mailCase(tx, company, { caseId, now }));
  }
}

async function mailCase(
  tx: Tx,
  company: CompanyFacts,
  { caseId, now }: { caseId: string; now: Instant },
): Promise<void> {
  const held = await holdCopies(tx, caseId);
  if (held.length === 0) return;
  const terms = await termsAt(tx, company, now);
  const { card } = await loadCard(tx, mintScope(SYSTEM_ACTOR), caseId, terms);
  const client = await loadPaperClient(tx, caseId);
  const hasMail = (await loadSmtp(tx)) !== null;
  const papers = new Map<Locale, NewAttachment>();
  const paperIn = async (locale: Locale): Promise<NewAttachment> => {
    const known = papers.get(locale);
    if (known) return known;
    const nameOf = await codeNames(tx, locale);
    const made = await setCasePaper({
      locale,
      timeZone: company.timeZone,
      companyName: company.name,
      card,
      client,
      nameOf,
    });
    const paper = { name: made.fileName, type: 'application/pdf', cid: null, bytes: made.bytes };
    papers.set(locale, paper);
    return paper;
  };
  for (const holder of await listCopyHolders(tx, caseId)) {
    const locale = holder.locale ?? company.locale;
    const letter = writeProblemLetter({
      locale,
      companyName: company.name,
      recipient: holder.recipient,
      number: writeCaseNumber(card),
      clientName: card.clientName,
      claims: card.claimList,
      url: caseUrl(company.baseUrl.replace(/\/+$/, ''), caseId),
    });
    await queueLetter(tx, {
      kind: 'problem_questionnaire',
      letter,
      toEmail: holder.email,
      toName: holder.name,
      toEmployeeId: holder.employeeId,
      clientId: card.clientId,
      dedupeKey: `copy:${caseId}:${holder.recipient}:${holder.employeeId}`,
      attachments: hasMail && holder.email ? [await paperIn(locale)] : [],
      at: now,
    });
  }
  await markCopiesMailed(tx, caseId, now);
}
