// A questionnaire that stopped at the quality check enters the register (M9.3): the next number of the year,
// the claims in full, and three copies with receipts.
import { sql } from 'kysely';
import type { Tx } from '#features/access/shapes/procedure.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import type { Day, Instant } from '#kernel/day.ts';
import { type Id, newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { type CaseNumber, nextCaseNumber, writeCaseNumber } from '../rules/case-number.ts';
import type { CopyKind } from '../shapes/case.ts';
import type { Terms } from '../shapes/terms.ts';
import type { Measured } from '../shapes/measured.ts';
import { insertBefore } from './measurements.ts';
import { reckonCases } from './reckon.ts';
import { type ActedBy, insertEvent } from './write-effects.ts';

export interface NewClaim {
  /** As the answer knows it. */
  id?: string;
  /** Id of the failed criterion in the form. */
  criterion: string;
  what: string;
  servicePointId?: string | null;
  place?: string | null;
  /** As the client said it: a date or words. */
  since?: string | null;
  frequency?: string | null;
  /** The client's own words. */
  words?: string | null;
}

export interface NewCase {
  questionnaireId: string;
  clientId: string;
  /** The participant who holds the questionnaire. */
  curatorEmployeeId: string;
  failedCriteria: readonly string[];
  claims: readonly NewClaim[];
  /** Numbers that failed, as the talk found them. */
  measured?: readonly Measured[];
  at: Instant;
  /** The company's calendar day: its year numbers the case. */
  today: Day;
  by: ActedBy;
  terms: Terms;
}

/** A fault that comes back within so many days of the client's last word is the old one (M9, recurrence). */
const RETURNS_WITHIN_DAYS = 90;

/** Registers the case; refuses with `case_open_already` when this questionnaire has one that is not over. */
export async function openCase(
  tx: Tx,
  _scope: Scope,
  facts: NewCase,
): Promise<{ id: Id<'quality_case'>; number: CaseNumber }> {
  const open = await tx
    .selectFrom('quality_case')
    .select(['number', 'year'])
    .where('questionnaire_id', '=', facts.questionnaireId)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  if (open) refuse('case_open_already', { number: writeCaseNumber(open) });
  const number = await takeNumber(tx, facts.today);
  const id = newId<'quality_case'>();
  await tx
    .insertInto('quality_case')
    .values({
      id,
      year: number.year,
      number: number.number,
      questionnaire_id: facts.questionnaireId,
      client_id: facts.clientId,
      curator_employee_id: facts.curatorEmployeeId,
      failed_criteria: JSON.stringify(facts.failedCriteria),
      registered_at: facts.at,
      repeat_of: await findReturned(tx, facts),
      revenue_at_risk: sql`(select revenue_year from client where client.id = ${facts.clientId})`,
    })
    .execute();
  await insertClaims(tx, id, facts);
  await insertCopies(tx, id, facts);
  const { at, by, measured = [] } = facts;
  await insertBefore(tx, { caseId: id, at, by: by.employeeId, measured });
  await insertEvent(tx, {
    caseId: id,
    kind: 'registered',
    cycle: 1,
    by: facts.by,
    data: { number: number.number, year: number.year, order: 100 },
    at: facts.at,
  });
  await reckonCases(tx, [id], facts.terms);
  return { id, number };
}

/** The client's latest case that failed for one of these criteria and whose end is not long ago. */
async function findReturned(tx: Tx, facts: NewCase): Promise<string | null> {
  const since = new Date(Date.parse(facts.at) - RETURNS_WITHIN_DAYS * 86_400_000).toISOString();
  const earlier = await tx
    .selectFrom('quality_case')
    .select('id')
    .where('client_id', '=', facts.clientId)
    .where('confirmed_at', '>=', since)
    .where(sql<boolean>`failed_criteria ?| ${[...facts.failedCriteria]}::text[]`)
    .orderBy('confirmed_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return earlier?.id ?? null;
}

/** The counter's row stays locked until the commit: nobody gets the same number, and a rollback frees it. */
async function takeNumber(tx: Tx, today: Day): Promise<CaseNumber> {
  const year = Number(today.slice(0, 4));
  await tx
    .insertInto('register_counter')
    .values({ year, last_number: 0 })
    .onConflict((on) => on.column('year').doNothing())
    .execute();
  const counter = await tx
    .selectFrom('register_counter')
    .select('last_number')
    .where('year', '=', year)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const next = nextCaseNumber(today, counter.last_number);
  await tx
    .updateTable('register_counter')
    .set({ last_number: next.number })
    .where('year', '=', year)
    .execute();
  return next;
}

async function insertClaims(tx: Tx, caseId: string, facts: NewCase): Promise<void> {
  if (facts.claims.length === 0) return;
  await tx
    .insertInto('claim')
    .values(
      facts.claims.map((claim, index) => ({
        // Ids grow with their order, so the claims are read as they were told.
        id: newId<'claim'>(Date.now() + index),
        case_id: caseId,
        client_id: facts.clientId,
        criterion: claim.criterion,
        what: claim.what,
        service_point_id: claim.servicePointId ?? null,
        place: claim.place ?? null,
        since: claim.since ?? null,
        frequency: claim.frequency ?? null,
        words: claim.words ?? null,
        source_id: claim.id ?? null,
        created_at: facts.at,
      })),
    )
    .execute();
}

/** The curator holds the original from the first; leader and service manager still have to take theirs. */
async function insertCopies(tx: Tx, caseId: string, facts: NewCase): Promise<void> {
  const programme = await tx.selectFrom('programme').select('leader_employee_id').executeTakeFirst();
  const managers = await tx
    .selectFrom('employee')
    .select('id')
    .where('active', '=', true)
    .where(sql<boolean>`'service_manager' = any(roles)`)
    .limit(2)
    .execute();
  const copy = (recipient: CopyKind, employeeId: string | null) => ({
    case_id: caseId,
    recipient,
    employee_id: employeeId,
    sent_at: facts.at,
    received_at: recipient === 'curator' ? facts.at : null,
    received_by: recipient === 'curator' ? facts.curatorEmployeeId : null,
  });
  await tx
    .insertInto('case_copy')
    .values([
      copy('curator', facts.curatorEmployeeId),
      copy('leader', programme?.leader_employee_id ?? null),
      // With several service managers the copy is for whichever of them takes it.
      copy('service_manager', managers.length === 1 ? (managers[0]?.id ?? null) : null),
    ])
    .execute();
}
