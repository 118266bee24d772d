// The demo's leader compares the two ready scripts of the first talk from the round's first day (M7.4).
import { sideOf } from '#features/touches/rules/script-choice.ts';
import type { ScriptRow } from '#features/touches/shapes/contracts/scripts.ts';
import type { Stage } from './life.ts';

export interface HeardScripts {
  /** The version of the first talk this client hears. */
  firstTalk(clientId: string): string | null;
  /** What is read out when quality is restored. */
  restored: string | null;
}

/** Starts the comparison; answers with the version each client hears, as its own id decides. */
export async function compareScripts(stage: Stage): Promise<HeardScripts> {
  const { scripts } = await stage.act('leader', 'touches.scripts', {});
  const [a, b] = (scripts as ScriptRow[])
    .filter(({ purpose, locale }) => purpose === 'first_meeting' && locale === 'ru')
    .map(({ versions }) => versions[0]?.id);
  const restored =
    (scripts as ScriptRow[]).find((one) => one.purpose === 'restored' && one.locale === 'ru')?.versions[0]
      ?.id ?? null;
  if (!a || !b) return { firstTalk: () => a ?? null, restored };
  const { id } = await stage.act('leader', 'touches.start-trial', { a, b });
  return { firstTalk: (clientId) => (sideOf(id, clientId) === 'a' ? a : b), restored };
}
