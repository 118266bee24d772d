// What was being typed when the browser died becomes answers at the next start, whichever screen is opened then.
import type { getForm, QuestionnaireCard } from '#features/questionnaires/shapes/contracts/filling.ts';
import type { OutputOf } from '#features/access/shapes/contract.ts';
import { cardInput } from '#features/questionnaires/screens/unsent.ts';
import type { Device } from '#ui/device/device.ts';

const DRAFT = /^ryadom\.fill\.([0-9a-f-]{36})\./;
const TAB = 'ryadom-tab';

/** Once at the start, and only where no other tab may be typing; from then on this one may be. */
export async function settleDraftsOnce(device: Device): Promise<void> {
  const { locks } = navigator;
  if (!locks) return;
  await locks.request(TAB, { ifAvailable: true }, async (alone) => {
    if (alone) await settleDrafts(device).catch((error: unknown) => console.error(error));
  });
  void locks.request(TAB, { mode: 'shared' }, () => new Promise(() => {}));
}

async function settleDrafts({ copies, drafts, ...device }: Device): Promise<void> {
  const kept = (await drafts?.list('ryadom.fill.'))?.filter((draft) => draft.value !== undefined) ?? [];
  const names = [...kept.map((draft) => draft.name), ...Object.keys(localStorage)];
  const ids = new Set(names.flatMap((name) => DRAFT.exec(name)?.[1] ?? []));
  if (ids.size === 0 || !copies) return;
  const { FillSession } = await import('#features/questionnaires/screens/fill/session.ts');
  for (const id of ids) {
    const card = await copies.recall<QuestionnaireCard>('questionnaires.get', cardInput(id));
    const formVersionId = card?.data.formVersionId;
    const form = await copies.recall<OutputOf<typeof getForm>>('questionnaires.form', { formVersionId });
    if (!card || !form) continue;
    const session = await FillSession.open(card.data, form.data.form, { ...device, copies, drafts });
    await session.keepAll();
    session.close();
  }
}
