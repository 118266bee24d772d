// The card in the terms of the map: persons with the role that counts, ours, lines, ties.
import { layPeopleMap, type MapPerson } from '../../../../rules/people-map.ts';
import { type Card, fullNameOf, isHere, type Person } from '../../card-types.ts';

export interface Tie {
  personId: string;
  employee: { id: string; name: string };
  strength: number;
  now: number;
}

export interface MapFacts {
  persons: readonly Person[];
  byId: ReadonlyMap<string, Person>;
  ties: readonly Tie[];
  ours: readonly { id: string; name: string }[];
  links: Card['links'];
  /** From whoever left to whoever came after. */
  successions: readonly { from: string; to: string }[];
  layout: ReturnType<typeof layPeopleMap>;
}

/** The role by which somebody is placed: the one held now, else the last. */
export function roleOnMap(person: Person): Person['roles'][number] | undefined {
  return person.roles.find((role) => role.toDay === null) ?? person.roles[0];
}

/** Those who left long ago and whom nothing ties to anybody would only fill the picture. */
export function readMap(card: Card): MapFacts {
  const linked = new Set(card.links.flatMap((link) => [link.from, link.to]));
  const persons = card.persons.filter(
    (person) => isHere(person) || linked.has(person.id) || person.roles.some((role) => role.successor),
  );
  const byId = new Map(persons.map((person) => [person.id, person]));
  const ties = persons.flatMap((person) =>
    person.relations.map(({ employee, strength, now }) => ({ personId: person.id, employee, strength, now })),
  );
  const ours = new Map(ties.map((tie) => [tie.employee.id, tie.employee]));
  const curator = card.round?.curator;
  if (curator) ours.set(curator.id, { id: curator.id, name: curator.name });
  const successions = persons.flatMap((person) => {
    const heir = isHere(person) ? undefined : person.roles.find((role) => role.successor)?.successor;
    return heir && byId.has(heir.id) ? [{ from: person.id, to: heir.id }] : [];
  });
  const links = card.links.filter((link) => byId.has(link.from) && byId.has(link.to));
  const layout = layPeopleMap({
    persons: persons.map((person) => mapPerson(person, successions)),
    links,
    ours: [...ours.keys()],
    ties: ties.map((tie) => ({ employeeId: tie.employee.id, personId: tie.personId })),
  });
  return { persons, byId, ties, ours: [...ours.values()], links, successions, layout };
}

function mapPerson(person: Person, successions: MapFacts['successions']): MapPerson {
  return {
    id: person.id,
    roleKind: roleOnMap(person)?.roleKind ?? 'unknown',
    gone: !isHere(person),
    successorId: successions.find((one) => one.from === person.id)?.to ?? null,
  };
}

/** «Иванов И. И.» fits a box; the whole name is read aloud. */
export function shortNameOf(person: Person): string {
  const initials = [person.firstName, person.patronymic].filter(Boolean).map((name) => `${name?.[0]}.`);
  return [person.lastName, initials.join('\u00a0')].filter(Boolean).join('\u00a0');
}

/** «Иванов подчиняется Петрову» without cases: both names as they are written. */
export function lineOf(
  map: MapFacts,
  link: Card['links'][number],
  kinds: Readonly<Record<string, string>>,
  say: (from: string, kind: string, to: string) => string,
): string {
  const name = (id: string) => {
    const person = map.byId.get(id);
    return person ? fullNameOf(person) : '';
  };
  return say(name(link.from), kinds[link.kind] ?? '', name(link.to));
}
