// What effects write of asking the client and of the client's word: links and answers.
import type { Tx } from '#features/access/shapes/procedure.ts';
import { newId } from '#kernel/ids.ts';
import type { CaseEffect } from '../shapes/case.ts';
import type { Act } from './write-effects.ts';

type EffectOf<Kind extends CaseEffect['kind']> = Extract<CaseEffect, { kind: Kind }>;

/** The new link, where the offer goes by one; one that reminds says how often the client was reminded. */
export async function insertLink(
  tx: Tx,
  act: Act,
  effect: EffectOf<'offer_made' | 'client_reminded'>,
): Promise<void> {
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
      reminders: link.reminders ?? 0,
      reminded_at: link.reminders ? act.at : null,
    })
    .execute();
}

export async function closeLink(tx: Tx, act: Act, effect: EffectOf<'link_closed'>): Promise<void> {
  const byLink = effect.why === 'answered' && act.by.kind === 'client';
  await tx
    .updateTable('client_link')
    .set(byLink ? { used_at: act.at } : { replaced_at: act.at })
    .where('id', '=', effect.linkId)
    .execute();
}

export async function insertAnswer(tx: Tx, act: Act, effect: EffectOf<'client_answered'>): Promise<void> {
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
      agent: act.details.answer?.agent ?? null,
      file_id: act.details.answer?.fileId ?? null,
      contradicts: effect.contradicts,
      created_at: act.at,
    })
    .execute();
}
