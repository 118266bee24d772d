// The demo company's lists: the ready causes of its trade, and the places of its own network.
import { codeFrom } from '#features/quality/rules/code-from.ts';
import { readyCauses } from '#features/quality/rules/ready-codes.ts';
import { CITIES, PLACES } from './catalogue.ts';
import type { Stage } from './life.ts';

/** Publishes both lists as the service manager would. */
export async function publishLists(stage: Stage): Promise<void> {
  const causes = { kind: 'cause', baseVersion: 0, list: readyCauses('connectivity') };
  await stage.act('service', 'quality.publish-codes', causes);
  const named = (ru: string) => ({ code: codeFrom(ru), title: { ru, en: ru }, retired: false });
  const taken = new Set<number>();
  const list = CITIES.map(({ city, places }) => {
    const own = places.filter((place) => !taken.has(place));
    for (const place of own) taken.add(place);
    return { ...named(city), entries: own.map((place) => named(PLACES[place] ?? '')) };
  });
  await stage.act('service', 'quality.publish-codes', { kind: 'place', baseVersion: 0, list });
}

/** The code of a place of the network, «Узел «Брагино»»; null where the lists have none. */
export function placeCode(place: string): string | null {
  const taken = new Set<number>();
  for (const { city, places } of CITIES) {
    for (const one of places.filter((at) => !taken.has(at))) {
      taken.add(one);
      if (PLACES[one] === place) return `${codeFrom(city)}.${codeFrom(place)}`;
    }
  }
  return null;
}
