// The one who speaks in a script, on the telephone and while it is being written.
import type { ReadContext } from '#features/access/shapes/procedure.ts';
import type { OutputOf } from '#features/access/shapes/contract.ts';
import { declineAddress, genderOfPerson } from '#features/clients/rules/declension.ts';
import { findOwnName } from '../data/call-sheet.ts';
import type { callSheet } from '../shapes/contracts/call-sheet.ts';

type OwnVoice = OutputOf<typeof callSheet>['values']['me'];

/** Who speaks: «меня зовут Анна Лебедева». Gender by the patronymic, which is not read out. */
export async function describeSelf({ db, actor }: ReadContext): Promise<OwnVoice> {
  const own = actor.employeeId ? await findOwnName(db, actor.employeeId) : undefined;
  const name = own ?? { lastName: '', firstName: actor.name, patronymic: '' };
  const gender = genderOfPerson(name);
  return { name: { ...declineAddress({ ...name, patronymic: '' }, null, gender).forms }, gender };
}
