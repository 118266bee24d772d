// Who knows whom in the demo: relations that have grown and faded, lines of the people maps, terms of office.
import type { Tx } from '#features/access/shapes/procedure.ts';
import {
  insertLinks,
  insertRelations,
  type NewLink,
  type NewRelation,
  updateRoles,
} from '#features/clients/data/bulk.ts';
import { addDays, type Day } from '#kernel/day.ts';
import { newId } from '#kernel/ids.ts';
import type { DemoClient } from './clients.ts';
import { createRandom, type Random } from './random.ts';

const EVIDENCE = [
  'Сам позвонил и предупредил о приходе конкурента',
  'Пригласил на день рождения компании',
  'Рекомендовал нас соседям по зданию',
  'Советовался о новом офисе до того, как искать помещение',
  'Передал личный номер и просил звонить в любое время',
];

/** A chance of its own: the rest of the demo company stays as it is. */
export async function inventTies(tx: Tx, clients: readonly DemoClient[], today: Day): Promise<void> {
  const random = createRandom(23);
  const relations: NewRelation[] = [];
  const links: NewLink[] = [];
  const terms: Parameters<typeof updateRoles>[1][number][] = [];
  for (const client of clients) {
    relations.push(...relationsOf(client, random, today));
    links.push(...linksOf(client, random));
    const [roleId] = client.roleIds;
    if (roleId && random.chance(0.06))
      terms.push({ id: roleId, term_ends_on: addDays(today, random.whole(-20, 240)) });
  }
  await insertRelations(tx, relations);
  await insertLinks(tx, links);
  await updateRoles(tx, terms);
}

function relationsOf(client: DemoClient, random: Random, today: Day): NewRelation[] {
  return client.personIds.flatMap((person_id, seat) =>
    random.chance(seat === 0 ? 0.75 : 0.35)
      ? [
          {
            id: newId(),
            person_id,
            employee_id: client.acquiredBy,
            strength: random.whole(1, 5),
            evidence: random.pick(EVIDENCE),
            at: `${addDays(today, -random.whole(60, 900))}T09:00:00.000Z`,
          },
        ]
      : [],
  );
}

function linksOf({ id, personIds }: DemoClient, random: Random): NewLink[] {
  const [head, ...others] = personIds;
  if (!head) return [];
  const link = (from: string, to: string, kind: string): NewLink => ({
    id: newId(),
    client_id: id,
    from_person_id: from,
    to_person_id: to,
    kind,
  });
  return others.flatMap((person, index) => [
    ...(random.chance(0.7) ? [link(person, head, 'reports_to')] : []),
    ...(index === 0 && random.chance(0.5) ? [link(person, head, 'influences')] : []),
    ...(index === 1 && others[0] && random.chance(0.3) ? [link(others[0], person, 'conflict')] : []),
  ]);
}
