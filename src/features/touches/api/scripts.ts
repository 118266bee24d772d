import { reads, type WriteContext, writes } from '#features/access/shapes/procedure.ts';
import type { ParsedInputOf } from '#features/access/shapes/contract.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import {
  closeTrial,
  findRunningTrial,
  insertTrial,
  listScriptRows,
  listTrialRows,
  lockTrial,
} from '../data/script-list.ts';
import {
  findVersion,
  insertScript,
  insertVersion,
  lastNumber,
  lockScript,
  retireOthers,
  updateScript,
} from '../data/scripts.ts';
import { requireScript } from '../rules/script-text.ts';
import {
  archiveScript,
  endTrial,
  listScripts,
  saveScript,
  startTrial,
  useScript,
} from '../shapes/contracts/scripts.ts';
import { requireEmployee } from './calls.ts';
import { describeSelf } from './own-voice.ts';

export const scriptsApi = [
  reads(listScripts, async (context) => {
    const { db } = context;
    const [scripts, trials, me] = await Promise.all([
      listScriptRows(db),
      listTrialRows(db),
      describeSelf(context),
    ]);
    return { scripts, trials, me };
  }),

  writes(saveScript, async (context, input) => {
    const { tx, changed } = context;
    requireScript(input.blocks);
    const earlier = await findVersion(tx, input.versionId);
    if (earlier) {
      const same = !input.scriptId || earlier.scriptId === input.scriptId;
      if (!same || earlier.name !== input.name) refuse('id_taken', {});
      const { scriptId, id: versionId, number } = earlier;
      return { scriptId, versionId, number, waits: number > earlier.currentNumber };
    }
    const authorId = requireEmployee(context);
    const { scriptId, number, waits } = await placeVersion(context, input);
    const version = { id: input.versionId, scriptId, number, blocks: input.blocks, authorId };
    await insertVersion(tx, version);
    const { name, blocks } = input;
    changed({
      entity: 'call_script_version',
      id: version.id,
      before: null,
      after: { scriptId, name, number, blocks },
    });
    return { scriptId, versionId: version.id, number, waits };
  }),

  writes(useScript, async ({ tx, changed }, { scriptId, versionId }) => {
    const script = (await lockScript(tx, scriptId)) ?? refuse('not_found', {}, 404);
    const version = versionId ? await findVersion(tx, versionId) : undefined;
    if (versionId && version?.scriptId !== scriptId) refuse('not_found', {}, 404);
    const number = version?.number ?? script.current_number;
    const moves = number !== script.current_number;
    if (script.in_use && !moves) return { ok: true as const };
    if (moves && (await isCompared(tx, script))) refuse('script_in_trial', { name: script.name });
    await retireOthers(tx, script);
    await updateScript(tx, scriptId, { in_use: true, current_number: number });
    changed({
      entity: 'call_script',
      id: scriptId,
      before: { inUse: script.in_use, number: script.current_number },
      after: { inUse: true, number },
    });
    return { ok: true as const };
  }),

  writes(archiveScript, async ({ tx, now, changed }, { scriptId }) => {
    const script = (await lockScript(tx, scriptId)) ?? refuse('not_found', {}, 404);
    if (script.in_use) refuse('script_in_use', { name: script.name });
    if (await isCompared(tx, script)) refuse('script_in_trial', { name: script.name });
    await updateScript(tx, scriptId, { archived_at: now });
    changed({
      entity: 'call_script',
      id: scriptId,
      before: { archivedAt: null },
      after: { archivedAt: now },
    });
    return { ok: true as const };
  }),

  writes(startTrial, async (context, { a, b }) => {
    const { tx, now, changed } = context;
    const [one, other] = [await findVersion(tx, a), await findVersion(tx, b)];
    if (!one || !other) return refuse('not_found', {}, 404);
    if (one.id === other.id) refuse('trial_of_one', {}, 422);
    if (one.archivedAt || other.archivedAt) refuse('script_archived', {}, 422);
    if (one.purpose !== other.purpose || one.locale !== other.locale) refuse('trial_of_unlike', {}, 422);
    // Both scripts held: two leaders starting at once start one comparison.
    for (const id of [one.scriptId, other.scriptId].sort()) await lockScript(tx, id);
    if (await findRunningTrial(tx, one.purpose, one.locale)) refuse('trial_running', {});
    const { purpose, locale } = one;
    const trial = { id: newId(), purpose, locale, a, b, startedAt: now, startedBy: requireEmployee(context) };
    await insertTrial(tx, trial);
    changed({ entity: 'call_script_trial', id: trial.id, before: null, after: { purpose, locale, a, b } });
    return { id: trial.id };
  }),

  writes(endTrial, async (context, { trialId, winner }) => {
    const { tx, now, changed } = context;
    const trial = (await lockTrial(tx, trialId)) ?? refuse('not_found', {}, 404);
    if (trial.ended_at) refuse('trial_over', {});
    if (winner && winner !== trial.version_a && winner !== trial.version_b)
      refuse('trial_winner_foreign', {}, 422);
    await closeTrial(tx, trialId, { at: now, by: requireEmployee(context), winner });
    if (winner) await readOut(context, winner);
    changed({
      entity: 'call_script_trial',
      id: trialId,
      before: { endedAt: null },
      after: { endedAt: now, winner },
    });
    return { ok: true as const };
  }),
];

/** The script a new version belongs to, made when there is none, and the version's number. */
async function placeVersion({ tx, changed }: WriteContext, input: ParsedInputOf<typeof saveScript>) {
  const { name, locale, purpose } = input;
  if (!input.scriptId) {
    const id = newId<'call_script'>();
    await insertScript(tx, { id, name, locale, purpose });
    changed({ entity: 'call_script', id, before: null, after: { name, locale, purpose } });
    return { scriptId: id, number: 1, waits: false };
  }
  const script = (await lockScript(tx, input.scriptId)) ?? refuse('not_found', {}, 404);
  if (script.version !== input.version) refuse('changed_meanwhile', { version: script.version });
  const unlike = script.locale !== locale || script.purpose !== purpose;
  if (unlike) refuse('script_purpose_fixed', {}, 422);
  const number = (await lastNumber(tx, script.id)) + 1;
  // What is being compared stays as it is: the new version waits until somebody chooses it.
  const waits = await isCompared(tx, script);
  await updateScript(tx, script.id, { name, ...(waits ? {} : { current_number: number }) });
  return { scriptId: script.id, number, waits };
}

/** From now on this version is read out. */
async function readOut({ tx }: WriteContext, versionId: string): Promise<void> {
  const version = await findVersion(tx, versionId);
  const script = version && (await lockScript(tx, version.scriptId));
  if (!script) return;
  await retireOthers(tx, script);
  await updateScript(tx, script.id, { in_use: true, current_number: version.number });
}

/** Is a version of this script read out in a running comparison? */
async function isCompared(
  tx: WriteContext['tx'],
  script: { id: string; purpose: string; locale: string },
): Promise<boolean> {
  const running = await findRunningTrial(tx, script.purpose, script.locale);
  const trial = running && (await lockTrial(tx, running.id));
  if (!trial) return false;
  const sides = [await findVersion(tx, trial.version_a), await findVersion(tx, trial.version_b)];
  return sides.some((side) => side?.scriptId === script.id);
}
