import { useRead } from '#ui/data.ts';
import { useMe } from '#ui/me.tsx';
import { declineAddress, declineFullName } from '#features/clients/rules/declension.ts';
import type { listScripts, ScriptRow } from '../../shapes/contracts/scripts.ts';
import type { ScriptValues } from '../../shapes/script.ts';

/** Somebody to speak to while writing. */
export function useSample(): ScriptValues {
  const me = useMe();
  // As it will be on the telephone; until it is read, as much as everybody's name tells.
  const own = useRead<typeof listScripts>('touches.scripts', {}).data?.me;
  const person = { lastName: 'Ветров', firstName: 'Олег', patronymic: 'Ильич' };
  const [firstName = '', ...rest] = me.name.split(' ');
  return {
    person: {
      address: declineAddress(person, null).forms,
      name: declineFullName(person).forms,
      post: null,
      gender: 'male',
    },
    me: own ?? {
      name: declineAddress({ firstName, lastName: rest.join(' '), patronymic: '' }, null).forms,
      gender: null,
    },
    company: me.company.shortName,
    client: 'ООО «Ромашка»',
    product: null,
  };
}

/** The version that is read out. */
export const currentOf = (script: ScriptRow | undefined) =>
  script?.versions.find((one) => one.number === script.currentNumber) ?? script?.versions[0];

/** A version by its id, with the script it is of; undefined when the script is out of sight. */
export function findVersion(scripts: readonly ScriptRow[], id: string) {
  for (const script of scripts) {
    const version = script.versions.find((one) => one.id === id);
    if (version) return { script, version };
  }
  return undefined;
}
