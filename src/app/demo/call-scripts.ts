// The demo's leader compares the two ready scripts of the first talk from the round's first day (M7.4).
import { sideOf } from '#features/touches/rules/script-choice.ts';
import type { ScriptRow } from '#features/touches/shapes/contracts/scripts.ts';
import type { Stage } from './life.ts';

/** Starts the comparison; answers with the version each client hears, as its own id decides. */
export async function compareScripts(stage: Stage): Promise<(clientId: string) => string | null> {
  const { scripts } = await stage.act('leader', 'touches.scripts', {});
  const [a, b] = (scripts as ScriptRow[])
    .filter(({ purpose, locale }) => purpose === 'first_meeting' && locale === 'ru')
    .map(({ versions }) => versions[0]?.id);
  if (!a || !b) return () => a ?? null;
  const { id } = await stage.act('leader', 'touches.start-trial', { a, b });
  return (clientId) => (sideOf(id, clientId) === 'a' ? a : b);
}
