// What happened in the register in the span of a daily report.
import { sql } from 'kysely';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { OfferChannel } from '#features/quality/shapes/case.ts';
import {
  type DailyFacts,
  type DueReport,
  OTHER_VERDICTS,
  type OtherVerdict,
  type RefusedLine,
} from '../shapes/daily.ts';
import { caseOf, openOwners, ownerName, selectCases } from './daily-cases.ts';

/** Works done, for each client they were done for. */
export async function listDone(db: Db | Tx, due: DueReport): Promise<DailyFacts['done']> {
  const rows = await selectCases(db)
    .innerJoin('work_case', 'work_case.case_id', 'quality_case.id')
    .innerJoin('work', 'work.id', 'work_case.work_id')
    .leftJoin('employee as owner', 'owner.id', 'work.owner_employee_id')
    .select(['work.title', 'work_case.result', 'work.owner_employee_id as owner_id'])
    .select(ownerName.as('owner_name'))
    .where('work_case.state', '=', 'done')
    .where('work_case.done_at', '>', due.from)
    .where('work_case.done_at', '<=', due.to)
    .orderBy('work_case.done_at')
    .execute();
  return rows.map((row) => ({
    ...caseOf(row, [row.owner_id]),
    title: row.title,
    result: row.result ?? '',
    ownerName: row.owner_name,
  }));
}

/** What clients said, told apart. */
export async function listAnswers(
  db: Db | Tx,
  due: DueReport,
): Promise<Pick<DailyFacts, 'confirmed' | 'refused' | 'otherWord'>> {
  const rows = await selectCases(db)
    .innerJoin('client_answer', 'client_answer.case_id', 'quality_case.id')
    .select(['client_answer.verdict', 'client_answer.words'])
    .select(['client_answer.said_by', 'client_answer.channel', openOwners.as('owners')])
    .where('client_answer.created_at', '>', due.from)
    .where('client_answer.created_at', '<=', due.to)
    .orderBy('client_answer.created_at')
    .execute();
  const lines = rows.map((row) => ({
    ...caseOf(row, row.owners),
    saidBy: row.said_by,
    words: row.words ?? '',
    verdict: row.verdict,
    channel: row.channel as OfferChannel,
  }));
  const isOther = (verdict: string) => OTHER_VERDICTS.some((one) => one === verdict);
  return {
    confirmed: lines
      .filter(({ verdict }) => verdict === 'yes')
      .map(({ words: _, verdict: __, ...line }) => line),
    refused: lines
      .filter(({ verdict }) => verdict === 'no' || verdict === 'partly')
      .map(({ channel: _, ...line }) => ({ ...line, verdict: line.verdict as RefusedLine['verdict'] })),
    otherWord: lines
      .filter(({ verdict }) => isOther(verdict))
      .map(({ channel: _, ...line }) => ({ ...line, verdict: line.verdict as OtherVerdict })),
  };
}

/** Cases that entered the register. */
export async function listFresh(db: Db | Tx, due: DueReport): Promise<DailyFacts['fresh']> {
  const rows = await selectCases(db)
    .select(
      sql<string[]>`array(select claim.what from claim where claim.case_id = quality_case.id
        order by claim.created_at, claim.id)`.as('claims'),
    )
    .where('quality_case.registered_at', '>', due.from)
    .where('quality_case.registered_at', '<=', due.to)
    .orderBy('quality_case.registered_at')
    .execute();
  return rows.map((row) => ({ ...caseOf(row), claims: row.claims }));
}
