import { reads } from '#features/access/shapes/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import { loadCard } from '../data/card.ts';
import { listCities } from '../data/city.ts';
import { seesClient } from '../data/client.ts';
import { listClients } from '../data/list.ts';
import { loadTimeline } from '../data/timeline.ts';
import { judgeCoverage, judgeRelation } from '../rules/card-people.ts';
import { warningsAbout } from '../rules/client-warnings.ts';
import { clientsCities, clientsGet, clientsList, clientsTimeline } from '../shapes/contracts.ts';

export const readingApi = [
  reads(clientsList, ({ db, scope, now }, input) => listClients(db, scope, input, now)),

  reads(clientsCities, async ({ db, scope }) => ({ rows: await listCities(db, scope) })),

  reads(clientsGet, async ({ db, scope, today, company }, { clientId }) => {
    const loaded = await loadCard(db, scope, clientId, today);
    if (!loaded) refuse('not_found', { entity: 'client' }, 404);
    const { requiredRoles, ...card } = loaded;
    const clock = { today, timeZone: company.timeZone };
    const persons = card.persons.map((person) => ({
      ...person,
      relations: person.relations.map((relation) => judgeRelation(relation, card.client, clock)),
    }));
    return {
      ...card,
      persons,
      coverage: judgeCoverage(persons, card.client.segment, requiredRoles),
      warnings: warningsAbout(card.client),
    };
  }),

  reads(clientsTimeline, async ({ db, scope, now }, input) => {
    if (!(await seesClient(db, scope, input.clientId))) refuse('not_found', { entity: 'client' }, 404);
    return loadTimeline(db, input, now);
  }),
];
