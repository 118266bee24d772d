// Everything about one case for its card: claims, works, copies, answers, the open link, whom to ask, history.
import { sql } from 'kysely';
import { withinScope } from '#features/access/data/scope.ts';
import type { Db } from '#features/access/shapes/procedure.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import { refuse } from '#kernel/refusal.ts';
import { originOf } from '#features/clients/data/origin.ts';
import { claimsWithoutWork } from '../rules/case-evolve.ts';
import { isAsleep, listDeeds, restoreDays } from '../rules/register-view.ts';
import type { ClientVerdict, CopyKind, WordChannel, WorkState } from '../shapes/case.ts';
import type { LetterState } from '#kernel/letter-states.ts';
import type { CardFacts, CaseCard } from '../shapes/register.ts';
import { listAsked } from './asked-persons.ts';
import { type LoadedCase, loadFacts } from './case-facts.ts';
import { letterOfLink } from '../shapes/events.ts';
import { listCaseReplies } from './client-replies.ts';
import type { Terms } from '../shapes/terms.ts';
import { failingCriteria, listMeasurements } from './measurements.ts';
import { listToldClaims } from './told-claims.ts';
import { rowsOf, showDeed } from './register.ts';

/** The card without what depends on who looks; `not_found` outside the scope. */
export async function loadCard(
  db: Db,
  scope: Scope,
  caseId: string,
  terms: Terms,
): Promise<{ loaded: LoadedCase; card: CardFacts }> {
  const record = await db
    .selectFrom('quality_case')
    .selectAll()
    .where('id', '=', caseId)
    .where(withinScope(scope, 'quality_case.client_id'))
    .executeTakeFirst();
  if (!record) refuse('not_found', { entity: 'quality_case' }, 404);
  const [loaded] = await loadFacts(db, [record]);
  if (!loaded) throw new Error('a found case has facts');
  const deeds = listDeeds(loaded.facts, loaded.moments, terms.norms, terms.clock);
  const [row] = await rowsOf(db, [caseId], terms.clock);
  if (!row) throw new Error('a found case has a row');
  const card = {
    ...row,
    questionnaireId: record.questionnaire_id,
    registeredAt: record.registered_at,
    restoredAt: record.restored_at,
    offeredAt: record.offered_at,
    confirmedAt: record.confirmed_at,
    resumedAt: record.resumed_at,
    restoreBy: restoreDays(loaded.facts, loaded.moments, terms.norms, terms.clock),
    deeds: deeds.filter((deed) => !isAsleep(deed)).map((deed) => showDeed(deed, terms.clock)),
    copies: await listCopies(db, caseId),
    claimList: await listClaims(db, loaded),
    told: (await listToldClaims(db, caseId)).map((one) => ({
      ...one,
      done: [...one.done],
      register: { what: one.register.what, done: [...one.register.done] },
    })),
    workList: await listWorks(db, scope, loaded),
    answers: await listAnswers(db, caseId),
    link: await findOpenLink(db, loaded),
    persons: (await listAsked(db, [record.client_id])).get(record.client_id) ?? [],
    events: await listEvents(db, caseId),
    cycles: await listCycles(db, caseId),
    clocks: {
      acknowledge: record.acknowledge_minutes,
      restore: record.restore_minutes,
      tell: record.tell_minutes,
      confirm: record.confirm_minutes,
      cause: record.cause_minutes,
      wait: record.wait_minutes,
    },
    unfixable: loaded.facts.unfixable && {
      state: loaded.facts.unfixable,
      reason: record.unfixable_reason,
    },
    causeRemovedAt: record.cause_removed_at,
    chain: await listChain(db, record),
    effectQuestionnaireId: record.effect_questionnaire_id,
    measurements: await listMeasurements(db, caseId),
    files: await listFiles(db, caseId),
    replies: await listCaseReplies(db, caseId),
  };
  return { loaded, card };
}

const fullName = (alias: string) =>
  sql<string | null>`${sql.ref(`${alias}.first_name`)} || ' ' || ${sql.ref(`${alias}.last_name`)}`;

async function listCopies(db: Db, caseId: string): Promise<CaseCard['copies']> {
  const rows = await db
    .selectFrom('case_copy')
    .leftJoin('employee as addressee', 'addressee.id', 'case_copy.employee_id')
    .leftJoin('employee as receiver', 'receiver.id', 'case_copy.received_by')
    .select(['case_copy.recipient', 'case_copy.received_at'])
    .select([fullName('addressee').as('addressee_name'), fullName('receiver').as('receiver_name')])
    .where('case_copy.case_id', '=', caseId)
    .orderBy('case_copy.recipient')
    .execute();
  return rows.map((row) => ({
    copy: row.recipient as CopyKind,
    employeeName: row.addressee_name,
    receivedAt: row.received_at,
    receivedByName: row.receiver_name,
  }));
}

async function listClaims(db: Db, loaded: LoadedCase): Promise<CaseCard['claimList']> {
  const bare = new Set(claimsWithoutWork(loaded.facts));
  const rows = await db
    .selectFrom('claim')
    .leftJoin('service_point', 'service_point.id', 'claim.service_point_id')
    .select(['claim.id', 'claim.criterion', 'claim.what', 'claim.since', 'claim.frequency', 'claim.words'])
    .select(['claim.cause_code as cause', 'claim.place_code as placeCode', 'claim.finding'])
    .select(sql<string | null>`coalesce(service_point.name, claim.place)`.as('place'))
    .select(originOf(sql`${loaded.record.questionnaire_id}::uuid`, sql`claim.source_id::text`).as('origin'))
    .where('claim.case_id', '=', loaded.record.id)
    .orderBy('claim.created_at')
    .orderBy('claim.id')
    .execute();
  return rows.map((row) => ({ ...row, hasWork: !bare.has(row.id) }));
}

async function listWorks(db: Db, scope: Scope, loaded: LoadedCase): Promise<CaseCard['workList'][number][]> {
  const claimIdsOf = new Map(loaded.facts.works.map((work) => [work.workId, [...work.claimIds]]));
  const caseId = loaded.record.id;
  const rows = await db
    .selectFrom('work_case')
    .innerJoin('work', 'work.id', 'work_case.work_id')
    .leftJoin('employee as owner', 'owner.id', 'work.owner_employee_id')
    .select(['work.id', 'work.title', 'work.owner_employee_id', 'work.due_on', 'work.cause', 'work.place'])
    .select(['work.cost', 'work_case.state', 'work_case.result', 'work_case.done_at', 'work_case.cycle'])
    .select(['work_case.provisional', fullName('owner').as('owner_name')])
    .innerJoin('quality_case', 'quality_case.id', 'work_case.case_id')
    .select(failingCriteria('quality_case', sql`work.id`).as('failing'))
    .select(
      sql<CaseCard['workList'][number]['others'] | null>`(select jsonb_agg(jsonb_build_object(
          'caseId', other.case_id, 'clientName', client.short_name, 'state', other.state) order by client.short_name)
        from work_case other join client on client.id = other.client_id
        where other.work_id = work.id and other.case_id <> ${caseId}
          and ${withinScope(scope, 'other.client_id')})`.as('others'),
    )
    .where('work_case.case_id', '=', caseId)
    .orderBy('work.created_at')
    .orderBy('work.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    state: row.state as WorkState,
    ownerId: row.owner_employee_id,
    ownerName: row.owner_name,
    dueOn: row.due_on,
    cause: row.cause,
    place: row.place,
    result: row.result,
    doneAt: row.done_at,
    provisional: row.provisional,
    cost: row.cost === null ? null : Number(row.cost),
    claimIds: claimIdsOf.get(row.id) ?? [],
    others: row.others ?? [],
    failing: row.state === 'done' ? [] : row.failing,
    mine: false,
    needsNewDate: row.state !== 'done' && row.cycle < loaded.record.cycle,
  }));
}

async function listAnswers(db: Db, caseId: string): Promise<CaseCard['answers']> {
  const rows = await db
    .selectFrom('client_answer')
    .leftJoin('employee as recorder', 'recorder.id', 'client_answer.recorded_by')
    .selectAll('client_answer')
    .select(fullName('recorder').as('recorder_name'))
    .select(
      sql<string[]>`array(select claim.what from claim join case_event on case_event.case_id = claim.case_id
        where claim.case_id = client_answer.case_id and case_event.kind = 'client_answered'
          and case_event.cycle = client_answer.cycle and case_event.at = client_answer.created_at
          and case_event.data -> 'claimIds' ? claim.id::text
        order by claim.created_at, claim.id)`.as('still_wrong'),
    )
    .where('client_answer.case_id', '=', caseId)
    .orderBy('client_answer.cycle')
    .orderBy('client_answer.created_at')
    .execute();
  const visits = await visitsOf(
    db,
    rows.map((row) => row.link_id).filter((id) => id !== null),
  );
  return rows.map((row) => ({
    id: row.id,
    cycle: row.cycle,
    answer: row.verdict as ClientVerdict,
    words: row.words,
    channel: row.channel as WordChannel,
    saidBy: row.said_by,
    saidAt: row.said_at,
    recordedByName: row.recorder_name,
    fileId: row.file_id,
    stillWrong: row.still_wrong,
    contradicts: row.contradicts,
    byOther: row.link_id !== null && row.person_id === null,
    visits: visits.filter((visit) => visit.linkId === row.link_id).map(({ linkId: _, ...visit }) => visit),
  }));
}

async function findOpenLink(db: Db, loaded: LoadedCase): Promise<CaseCard['link']> {
  const { link } = loaded.facts;
  if (!link) return null;
  const row = await db
    .selectFrom('client_link')
    .leftJoin('person', 'person.id', 'client_link.person_id')
    .select([
      'client_link.created_at',
      'client_link.expires_at',
      'client_link.seen_at',
      'client_link.seen_count',
      'client_link.reminders',
    ])
    .select(
      sql<string | null>`concat_ws(' ', person.last_name, person.first_name, person.patronymic)`.as('name'),
    )
    .leftJoin('letter', (join) => join.on('letter.dedupe_key', '=', letterOfLink(link.linkId)))
    .select('letter.state as letter_state')
    .where('client_link.id', '=', link.linkId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    letterState: row.letter_state as LetterState | null,
    personName: row.name,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    seenAt: row.seen_at,
    seenCount: row.seen_count,
    reminders: row.reminders,
    visits: (await visitsOf(db, [link.linkId])).map(({ linkId: _, ...visit }) => visit),
  };
}

/** The latest openings of each link: many addresses and programs tell of a forwarded one. */
async function visitsOf(db: Db, linkIds: readonly string[]) {
  if (linkIds.length === 0) return [];
  const { rows } = await sql<{ linkId: string; at: string; address: string | null; agent: string | null }>`
    select link_id as "linkId", at, address, agent from (
      select *, row_number() over (partition by link_id order by at desc, id desc) as place from client_visit
      where link_id = any(${[...linkIds]}::uuid[])) visit
    where place <= 20 order by place`.execute(db);
  return rows;
}

async function listCycles(db: Db, caseId: string): Promise<CaseCard['cycles']> {
  const rows = await db
    .selectFrom('case_cycle')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('cycle')
    .execute();
  return rows.map((row) => ({
    cycle: row.cycle,
    startedAt: row.started_at,
    restoredAt: row.restored_at,
    offeredAt: row.offered_at,
    answeredAt: row.answered_at,
    answer: row.answer as ClientVerdict | null,
    waitMinutes: row.wait_minutes,
    restoreMinutes: row.restore_minutes,
    tellMinutes: row.tell_minutes,
    confirmMinutes: row.confirm_minutes,
  }));
}

/** The case this one returned from, and the one that returned from it. */
async function listChain(db: Db, record: LoadedCase['record']): Promise<CaseCard['chain']> {
  const rows = await db
    .selectFrom('quality_case')
    .select(['id', 'year', 'number'])
    .where((on) => on.or([on('id', '=', record.repeat_of ?? record.id), on('repeat_of', '=', record.id)]))
    .where('id', '<>', record.id)
    .orderBy('registered_at')
    .execute();
  return rows.map(({ id, year, number }) => ({
    caseId: id,
    year,
    number,
    is: id === record.repeat_of ? 'earlier' : 'later',
  }));
}

async function listFiles(db: Db, caseId: string): Promise<CaseCard['files']> {
  return await db
    .selectFrom('case_file')
    .leftJoin('employee as author', 'author.id', 'case_file.created_by')
    .select(['case_file.id', 'case_file.work_id as workId', 'case_file.name', 'case_file.type'])
    .select(['case_file.size', 'case_file.created_at as at', fullName('author').as('by')])
    .where('case_file.case_id', '=', caseId)
    .where('case_file.removed_at', 'is', null)
    .orderBy('case_file.created_at')
    .execute();
}

async function listEvents(db: Db, caseId: string): Promise<CaseCard['events']> {
  const rows = await db
    .selectFrom('case_event')
    .leftJoin('employee as actor', 'actor.id', 'case_event.actor_employee_id')
    .select(['case_event.id', 'case_event.kind', 'case_event.at', 'case_event.cycle'])
    .select(['case_event.actor_kind', 'case_event.data', fullName('actor').as('actor_name')])
    .where('case_event.case_id', '=', caseId)
    .orderBy('case_event.at')
    .orderBy(sql`(case_event.data ->> 'order')::int`)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    at: row.at,
    cycle: row.cycle,
    actorKind: row.actor_kind,
    actorName: row.actor_name,
    data: row.data as Record<string, unknown>,
  }));
}
