// The card in the terms of the map: persons with the role that counts, ours, lines, ties.
import { layPeopleMap, type MapPerson } from '../../../../rules/people-map.ts';
import { isPastLine, type PersonLine } from '../../../../rules/person-lines.ts';
import type { mapWords } from '../../../../words/people-map.ts';
import { type Card, fullNameOf, isHere, namedOf, type Person } from '../../card-types.ts';

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
  /** Who holds no role here now. */
  gone: ReadonlySet<string>;
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
  const gone = new Set(persons.filter((person) => !isHere(person)).map((person) => person.id));
  return { persons, byId, ties, ours: [...ours.values()], links, gone, successions, layout };
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

type MapWords = (typeof mapWords)['ru'];

/** «Иванов подчиняется Петрову», «Иванов подчинялся Петрову» when one of them has left. */
export function lineOf(map: MapFacts, link: Card['links'][number], w: MapWords): string {
  const [from, to] = [map.byId.get(link.from), map.byId.get(link.to)];
  if (!from || !to) return '';
  const says = w.forth[link.kind](namedOf(to), namedOf(from).gender, isPastLine(link, map.gone));
  return `${fullNameOf(from)} ${says}`;
}

/** A line seen from one of the two, without the name of that one: «руководит Сидоровым». */
export function seenFrom(map: MapFacts, person: Person, line: PersonLine, w: MapWords): string {
  const other = map.byId.get(line.other);
  if (!other) return '';
  const { gender } = namedOf(person);
  if ('way' in line) return w[line.way][line.kind](namedOf(other), gender, line.past);
  return line.kind === 'came_after' ? w.cameAfter(namedOf(other), gender) : w.followedBy(namedOf(other));
}
