// Papers of the register: read by the same rights as the screens they are made of.
import { reads, type ReadContext } from '#features/access/shapes/procedure.ts';
import { sql } from 'kysely';
import { withinScope } from '#features/access/data/scope.ts';
import { loadCard } from '../data/case-card.ts';
import { loadPaperClient } from '../data/case-paper.ts';
import { termsAt } from '../data/clock.ts';
import { codeNames } from '../data/code-names.ts';
import { listFileRows, MOST_ROWS } from '../data/register-file.ts';
import { setCasePaper } from '../letters/case-paper.ts';
import { setRegisterPaper, writeRegisterBook } from '../letters/register-file.ts';
import { getCasePaper, getRegisterFile } from '../shapes/contracts/papers.ts';

/** More would be no paper but a ream. */
const PAPER_ROWS = 2_000;

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const papersApi = [
  reads(getCasePaper, async (context, { caseId }) => {
    const { db, scope, company, now, actor } = context;
    const { card } = await loadCard(db, scope, caseId, await termsAt(db, company, now));
    const { fileName, bytes } = await setCasePaper({
      locale: actor.locale,
      timeZone: company.timeZone,
      companyName: company.name,
      card,
      client: await loadPaperClient(db, caseId),
      nameOf: await codeNames(db, actor.locale),
    });
    return { fileName, type: 'application/pdf', content: bytes.toString('base64') };
  }),

  reads(getRegisterFile, async (context, { year, format }) => {
    const { db, scope, company, actor } = context;
    const rows = await listFileRows(db, scope, year, format === 'pdf' ? PAPER_ROWS : MOST_ROWS);
    const file = {
      locale: actor.locale,
      timeZone: company.timeZone,
      companyName: company.name,
      year,
      rows,
      total: rows.length < PAPER_ROWS ? rows.length : await countYear(context, year),
      nameOf: await codeNames(db, actor.locale),
    };
    const fileName = `Реестр ${year}.${format}`;
    if (format === 'pdf') {
      const bytes = await setRegisterPaper(file);
      return { fileName, type: 'application/pdf', content: bytes.toString('base64') };
    }
    const book = await writeRegisterBook(file);
    return { fileName, type: XLSX, content: Buffer.from(book).toString('base64') };
  }),
];

async function countYear({ db, scope }: ReadContext, year: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from quality_case
    where year = ${year} and ${withinScope(scope, 'quality_case.client_id')}`.execute(db);
  return rows[0]?.count ?? 0;
}
