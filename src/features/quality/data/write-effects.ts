// Writes what a decision said: columns of the case, its works, copies, links and answers, and one line of
// history per effect. The case is locked by the caller, so the version counts the acts without gaps.
import type { Tx } from '#features/access/shapes/procedure.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import type { Instant } from '#kernel/day.ts';
import { newId } from '#kernel/ids.ts';
import type { CaseEffect, CaseState } from '../shapes/case.ts';
import type { LoadedCase } from './case-facts.ts';

/** What the rules need not know but the rows hold. */
export interface ActDetails {
  work?: { title: string; cause: string | null; place: string | null };
  link?: { tokenHash: string; expiresAt: Instant; personId: string };
  answer?: { address: string | null };
}

export interface ActedBy {
  kind: 'person' | 'token' | 'client' | 'system' | 'cli';
  employeeId: string | null;
}

/** Writes all effects of one act in order. */
export async function writeEffects(
  tx: Tx,
  _scope: Scope,
  act: {
    loaded: LoadedCase;
    effects: readonly CaseEffect[];
    nextState: CaseState;
    details: ActDetails;
    by: ActedBy;
    at: Instant;
  },
): Promise<void> {
  const { loaded, effects, nextState, at } = act;
  const { record } = loaded;
  const version = record.version + 1;
  let cycle = record.cycle;
  for (const [index, effect] of effects.entries()) {
    if (effect.kind === 'works_reopened') cycle = effect.cycle;
    await writeEffect(tx, act, effect);
    await insertEvent(tx, {
      caseId: record.id,
      kind: eventKind(effect, loaded),
      cycle,
      by: act.by,
      data: { ...eventData(effect, act.details), order: version * 100 + index },
      at,
    });
  }
  await tx
    .updateTable('quality_case')
    .set({ state: nextState, cycle, version, ...momentsAfter(loaded, effects, nextState, at) })
    .where('id', '=', record.id)
    .execute();
}

/** One line of the history. */
export async function insertEvent(
  tx: Tx,
  event: { caseId: string; kind: string; cycle: number; by: ActedBy; data: object; at: Instant },
): Promise<void> {
  await tx
    .insertInto('case_event')
    .values({
      id: newId<'case_event'>(),
      case_id: event.caseId,
      kind: event.kind,
      cycle: event.cycle,
      actor_kind: event.by.kind,
      actor_employee_id: event.by.employeeId,
      data: JSON.stringify(event.data),
      at: event.at,
    })
    .execute();
}

function eventKind(effect: CaseEffect, loaded: LoadedCase): string {
  const again = effect.kind === 'offer_made' && loaded.facts.state === 'offered' && !effect.linkId;
  return again ? 'client_reminded' : effect.kind;
}

function eventData(effect: CaseEffect, details: ActDetails): object {
  const { kind: _kind, ...facts } = effect;
  return effect.kind === 'work_planned' ? { ...facts, title: details.work?.title ?? '' } : facts;
}

/** Moments of the case's own columns: those of the current cycle, gone when the works open again. */
function momentsAfter(loaded: LoadedCase, effects: readonly CaseEffect[], nextState: CaseState, at: Instant) {
  const { record } = loaded;
  const settled = nextState !== 'restored' && nextState !== 'offered';
  const open = settled && nextState !== 'confirmed' && nextState !== 'resumed';
  if (open) return { restored_at: null, offered_at: null, confirmed_at: null };
  const has = (kind: CaseEffect['kind']) => effects.some((effect) => effect.kind === kind);
  const offer = effects.find((effect) => effect.kind === 'offer_made');
  return {
    restored_at: has('service_restored') ? at : record.restored_at,
    offered_at: record.offered_at ?? offer?.at ?? null,
    confirmed_at: nextState === 'confirmed' ? (record.confirmed_at ?? at) : record.confirmed_at,
    resumed_at: has('questionnaire_resumed') ? at : record.resumed_at,
  };
}

type Act = Parameters<typeof writeEffects>[2];

async function writeEffect(tx: Tx, act: Act, effect: CaseEffect): Promise<void> {
  switch (effect.kind) {
    case 'copy_received':
      await tx
        .updateTable('case_copy')
        .set({ received_at: effect.at, received_by: act.by.employeeId })
        .where('case_id', '=', act.loaded.record.id)
        .where('recipient', '=', effect.copy)
        .execute();
      return;
    case 'work_planned':
      return insertWork(tx, act, effect);
    case 'work_replanned':
      return changeWork(tx, effect.workId, {
        owner_employee_id: effect.ownerId,
        due_on: effect.dueOn,
        cycle: effect.cycle,
      });
    case 'work_started':
      return changeWork(tx, effect.workId, { state: 'in_work' });
    case 'work_restored':
      return changeWork(tx, effect.workId, {
        state: 'done',
        result: effect.done,
        done_at: act.at,
        done_by: act.by.employeeId,
      });
    case 'work_taken_back':
      return changeWork(tx, effect.workId, { state: 'in_work', done_at: null, done_by: null });
    case 'works_reopened':
      for (const workId of effect.workIds) {
        await changeWork(tx, workId, { state: 'in_work', done_at: null, done_by: null });
      }
      return;
    case 'offer_made':
      return insertLink(tx, act, effect);
    case 'link_closed':
      return closeLink(tx, act, effect);
    case 'client_answered':
      return insertAnswer(tx, act, effect);
    case 'service_restored':
    case 'questionnaire_resumed':
    case 'escalated':
      return;
  }
}

type EffectOf<Kind extends CaseEffect['kind']> = Extract<CaseEffect, { kind: Kind }>;

async function insertWork(tx: Tx, act: Act, effect: EffectOf<'work_planned'>): Promise<void> {
  const { record } = act.loaded;
  const details = act.details.work;
  await tx
    .insertInto('work')
    .values({
      id: effect.workId,
      case_id: record.id,
      client_id: record.client_id,
      title: details?.title ?? '',
      owner_employee_id: effect.ownerId,
      due_on: effect.dueOn,
      cause: details?.cause ?? null,
      place: details?.place ?? null,
      cycle: effect.cycle,
      created_at: act.at,
    })
    .execute();
  if (effect.claimIds.length === 0) return;
  await tx
    .insertInto('work_claim')
    .values(effect.claimIds.map((claimId) => ({ work_id: effect.workId, claim_id: claimId })))
    .execute();
}

type WorkChange = Partial<{
  owner_employee_id: string;
  due_on: string;
  cycle: number;
  state: string;
  result: string;
  done_at: Instant | null;
  done_by: string | null;
}>;

async function changeWork(tx: Tx, workId: string, change: WorkChange): Promise<void> {
  await tx
    .updateTable('work')
    .set((on) => ({ ...change, version: on('version', '+', 1) }))
    .where('id', '=', workId)
    .execute();
}

async function insertLink(tx: Tx, act: Act, effect: EffectOf<'offer_made'>): Promise<void> {
  const { link } = act.details;
  if (!effect.linkId || !link) return;
  await tx
    .insertInto('client_link')
    .values({
      id: effect.linkId,
      case_id: act.loaded.record.id,
      cycle: effect.cycle,
      token_hash: link.tokenHash,
      person_id: link.personId,
      created_at: act.at,
      created_by: act.by.employeeId,
      expires_at: link.expiresAt,
    })
    .execute();
}

async function closeLink(tx: Tx, act: Act, effect: EffectOf<'link_closed'>): Promise<void> {
  const byLink = effect.why === 'answered' && act.by.kind === 'client';
  await tx
    .updateTable('client_link')
    .set(byLink ? { used_at: act.at } : { replaced_at: act.at })
    .where('id', '=', effect.linkId)
    .execute();
}

async function insertAnswer(tx: Tx, act: Act, effect: EffectOf<'client_answered'>): Promise<void> {
  await tx
    .insertInto('client_answer')
    .values({
      id: newId<'client_answer'>(),
      case_id: act.loaded.record.id,
      cycle: effect.cycle,
      verdict: effect.answer,
      words: effect.words || null,
      channel: effect.channel,
      person_id: effect.saidBy.personId,
      said_by: effect.saidBy.name,
      said_at: effect.saidAt,
      recorded_by: act.by.employeeId,
      link_id: effect.linkId,
      address: act.details.answer?.address ?? null,
      created_at: act.at,
    })
    .execute();
}
