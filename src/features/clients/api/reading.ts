import { reads } from '#features/access/shapes/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import { loadCard } from '../data/card.ts';
import { listCities } from '../data/city.ts';
import { seesClient } from '../data/client.ts';
import { listClients } from '../data/list.ts';
import { loadTimeline, type TimelineLine } from '../data/timeline.ts';
import { judgeCoverage, judgeRelation } from '../rules/card-people.ts';
import { warningsAbout } from '../rules/client-warnings.ts';
import { nameInCases } from '../rules/declension.ts';
import { genderedMove } from '../rules/moved-person.ts';
import { clientsCities, clientsGet, clientsList, clientsTimeline } from '../shapes/contracts.ts';
import type { TimelineRow } from '../shapes/timeline.ts';

export const readingApi = [
  reads(clientsList, ({ db, scope, now }, input) => listClients(db, scope, input, now)),

  reads(clientsCities, async ({ db, scope }) => ({ rows: await listCities(db, scope) })),

  reads(clientsGet, async ({ db, scope, today, company }, { clientId }) => {
    const loaded = await loadCard(db, scope, clientId, today);
    if (!loaded) refuse('not_found', { entity: 'client' }, 404);
    const { requiredRoles, ...card } = loaded;
    const clock = { today, timeZone: company.timeZone };
    const persons = card.persons.map(({ nameCorrections, ...person }) => ({
      ...person,
      named: nameInCases(person, nameCorrections),
      relations: person.relations.map((relation) => judgeRelation(relation, card.client, clock)),
    }));
    return {
      ...card,
      persons,
      moves: card.moves.map(genderedMove),
      coverage: judgeCoverage(persons, card.client.segment, requiredRoles),
      warnings: warningsAbout(card.client),
    };
  }),

  reads(clientsTimeline, async ({ db, scope, now }, input) => {
    if (!(await seesClient(db, scope, input.clientId))) refuse('not_found', { entity: 'client' }, 404);
    const { rows, more } = await loadTimeline(db, input, now);
    return { rows: rows.map(withLine), more };
  }),
];

/** A line of the people map is told with both names, in the cases the sentence asks for. */
function withLine({ ends, ...row }: TimelineLine): TimelineRow {
  if (!ends) return row;
  const [from, to] = [ends.from, ends.to].map((end) => nameInCases(end, end.corrections));
  return { ...row, data: { ...row.data, line: { kind: ends.kind, from, to } } };
}
