// Writes what a decision said: columns of the case, its works, copies, links and answers, and one line of
// history per effect. The case is locked by the caller, so the version counts the acts without gaps.
import type { Tx } from '#features/access/shapes/procedure.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import type { Instant } from '#kernel/day.ts';
import { newId } from '#kernel/ids.ts';
import { type CaseEffect, type CaseState, OVER_STAGES, WORD_STAGES } from '../shapes/case.ts';
import type { LoadedCase } from './case-facts.ts';
import { noteHearers } from './notices.ts';
import { forgetToldDone } from './told-claims.ts';
import { closeLink, insertAnswer, insertLink } from './write-words.ts';
import { writeCancelledWork, writePlannedWork, writeWorkEffect } from './write-works.ts';

/** What the rules need not know but the rows hold. */
export interface ActDetails {
  work?: { title: string; cause: string | null; place: string | null };
  link?: { tokenHash: string; expiresAt: Instant; personId: string; reminders?: number };
  answer?: { address?: string | null; agent?: string | null; fileId?: string | null };
  /** The versions of the lists the codes were taken from. */
  codes?: { causeVersion: number | null; placeVersion: number | null };
  /** What was tried before a term was told of, for whoever hears of it. */
  tried?: object;
}

export interface ActedBy {
  kind: 'person' | 'token' | 'client' | 'system' | 'cli';
  employeeId: string | null;
}

export interface Act {
  loaded: LoadedCase;
  effects: readonly CaseEffect[];
  nextState: CaseState;
  details: ActDetails;
  by: ActedBy;
  at: Instant;
}

/** Writes all effects of one act in order. */
export async function writeEffects(tx: Tx, _scope: Scope, act: Act): Promise<void> {
  const { loaded, effects, nextState, at } = act;
  const { record } = loaded;
  const version = record.version + 1;
  let cycle = record.cycle;
  for (const [index, effect] of effects.entries()) {
    if (effect.kind === 'works_reopened') cycle = effect.cycle;
    await writeEffect(tx, act, effect);
    const eventId = await insertEvent(tx, {
      caseId: record.id,
      kind: eventKind(effect, loaded),
      cycle,
      by: act.by,
      data: { ...eventData(effect, act.details), order: version * 100 + index },
      at,
    });
    if (effect.kind === 'escalated' || effect.kind === 'deed_reminded') {
      await noteHearers(tx, { record, eventId, effect, at });
    }
  }
  await tx
    .updateTable('quality_case')
    .set({ state: nextState, cycle, version, ...columnsAfter(act) })
    .where('id', '=', record.id)
    .execute();
}

/** One line of the history; returns its id. */
export async function insertEvent(
  tx: Tx,
  event: { caseId: string; kind: string; cycle: number; by: ActedBy; data: object; at: Instant },
): Promise<string> {
  const id = newId<'case_event'>();
  await tx
    .insertInto('case_event')
    .values({
      id,
      case_id: event.caseId,
      kind: event.kind,
      cycle: event.cycle,
      actor_kind: event.by.kind,
      actor_employee_id: event.by.employeeId,
      data: JSON.stringify(event.data),
      at: event.at,
    })
    .execute();
  return id;
}

/** A line of the history that moves nothing: it stands after the acts of its moment. */
export async function insertNote(
  tx: Tx,
  record: { id: string; cycle: number; version: number },
  note: { kind: 'measured' | 'measurement_struck' | 'told_worded'; by: ActedBy; data: object; at: Instant },
): Promise<void> {
  const data = { ...note.data, order: record.version * 100 + 99 };
  await insertEvent(tx, { ...note, data, caseId: record.id, cycle: record.cycle });
}

function eventKind(effect: CaseEffect, loaded: LoadedCase): string {
  const again = effect.kind === 'offer_made' && loaded.facts.state === 'offered' && !effect.linkId;
  return again ? 'client_reminded' : effect.kind;
}

function eventData(effect: CaseEffect, details: ActDetails): object {
  const { kind, ...facts } = effect;
  const isTitled = kind === 'work_planned' || kind === 'work_cancelled';
  if (isTitled && details.work) return { ...facts, title: details.work.title };
  if (kind === 'escalated' || kind === 'deed_reminded') return { ...facts, tried: details.tried ?? {} };
  return facts;
}

/** Columns of the case that follow from the act. Moments are those of the current cycle: gone when works reopen. */
function columnsAfter({ loaded, effects, nextState, at }: Act) {
  const { record } = loaded;
  const isAmong = (states: readonly CaseState[]) => states.includes(nextState);
  const one = <Kind extends CaseEffect['kind']>(kind: Kind) =>
    effects.find((effect): effect is Extract<CaseEffect, { kind: Kind }> => effect.kind === kind);
  const lasting = {
    ...sideColumns(effects, record, at),
    ...(one('assessed') ? { severity: one('assessed')?.severity } : {}),
  };
  const hasWord = isAmong(WORD_STAGES) || isAmong(OVER_STAGES);
  if (!hasWord && nextState !== 'restored' && nextState !== 'offered') {
    return { ...lasting, restored_at: null, offered_at: null, confirmed_at: null, outcome: null };
  }
  const effect = one('effect_checked');
  return {
    ...lasting,
    restored_at: one('service_restored') ? at : record.restored_at,
    offered_at: record.offered_at ?? one('offer_made')?.at ?? null,
    confirmed_at: isAmong(WORD_STAGES) ? (record.confirmed_at ?? at) : record.confirmed_at,
    ...(isAmong(WORD_STAGES) ? { outcome: nextState } : {}),
    ...(one('questionnaire_resumed') ? { resumed_at: at, closed_at: at } : {}),
    ...(effect
      ? { effect: effect.outcome, effect_at: at, effect_questionnaire_id: effect.questionnaireId }
      : {}),
  };
}

/** Waits, what cannot be mended, and the cause: each lasts until something ends it. */
function sideColumns(effects: readonly CaseEffect[], record: LoadedCase['record'], at: Instant) {
  let { waiting_since, waiting_for, unfixable_state, unfixable_reason, cause_removed_at } = record;
  for (const effect of effects) {
    if (effect.kind === 'waiting_began') [waiting_since, waiting_for] = [at, effect.what];
    if (effect.kind === 'waiting_ended') [waiting_since, waiting_for] = [null, null];
    if (effect.kind === 'unfixable_declared') {
      [unfixable_state, unfixable_reason] = ['proposed', effect.reason];
    }
    if (effect.kind === 'unfixable_withdrawn') unfixable_state = null;
    if (effect.kind === 'unfixable_judged') unfixable_state = effect.approve ? 'approved' : null;
    if (effect.kind === 'client_answered' && effect.answer === 'not_accepted') unfixable_state = null;
    if (effect.kind === 'cause_removed') cause_removed_at = at;
    if (effect.kind === 'works_reopened') [cause_removed_at, unfixable_state] = [null, null];
  }
  return { waiting_since, waiting_for, unfixable_state, unfixable_reason, cause_removed_at };
}

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
    case 'diagnosed':
      return writeDiagnosis(tx, act, effect);
    case 'service_restored':
      return forgetToldDone(tx, act.loaded.record.id);
    case 'work_planned':
      return writePlannedWork(tx, act, effect);
    case 'work_cancelled':
      return writeCancelledWork(tx, act, effect);
    case 'work_replanned':
    case 'work_started':
    case 'work_restored':
    case 'work_taken_back':
    case 'works_reopened':
      return writeWorkEffect(tx, act, effect);
    case 'offer_made':
    case 'client_reminded':
      return insertLink(tx, act, effect);
    case 'link_closed':
      return closeLink(tx, act, effect);
    case 'client_answered':
      return insertAnswer(tx, act, effect);
    default:
      return;
  }
}

async function writeDiagnosis(
  tx: Tx,
  act: Act,
  { claimIds, cause, place, finding }: Extract<CaseEffect, { kind: 'diagnosed' }>,
): Promise<void> {
  const { causeVersion = null, placeVersion = null } = act.details.codes ?? {};
  await tx
    .updateTable('claim')
    .set({
      // What is left out stays as it was coded before.
      ...(cause === null ? {} : { cause_code: cause, cause_version: causeVersion }),
      ...(place === null ? {} : { place_code: place, place_version: placeVersion }),
      ...(finding ? { finding } : {}),
    })
    .where('case_id', '=', act.loaded.record.id)
    .where('id', 'in', [...claimIds])
    .execute();
}
