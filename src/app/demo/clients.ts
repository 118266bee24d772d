// Three hundred invented clients of the provider with a year of revenue: few pay much, many pay little, some
// grow, some fade, and each hangs on a node of the network.
import type { Tx } from '#features/access/shapes/procedure.ts';
import {
  insertClients,
  insertContacts,
  insertContracts,
  insertPersons,
  insertPositions,
  insertProducts,
  insertRoles,
  insertServicePoints,
  type NewClient,
  type NewContact,
  type NewContract,
  type NewPerson,
  type NewPosition,
  type NewRevenue,
  type NewRole,
  type NewServicePoint,
  upsertRevenue,
} from '#features/clients/data/bulk.ts';
import { readContact } from '#features/clients/data/client-name.ts';
import { refreshRevenue } from '#features/clients/data/revenue.ts';
import { refreshSearch } from '#features/clients/data/search-refresh.ts';
import { checkInn } from '#features/clients/rules/inn.ts';
import { addDays, addMonths, type Day, monthOf } from '#kernel/day.ts';
import { type Id, newId } from '#kernel/ids.ts';
import { CITIES, COMPETITORS, PLACES, POSTS, PRODUCTS, STREETS, TRADES, WORDS } from './catalogue.ts';
import { inventPerson } from './people.ts';
import type { Random } from './random.ts';

const COUNT = 300;
const MONTHS = 14;

export interface DemoClient {
  id: Id<'client'>;
  name: string;
  city: string;
  /** Contracted megabits a second; what the questionnaire measures against. */
  mbps: number;
  personIds: Id<'person'>[];
  roleIds: Id<'person_role'>[];
  positionIds: Id<'position'>[];
  servicePointId: Id<'service_point'>;
  place: string;
  acquiredBy: string;
}

interface Rows {
  clients: NewClient[];
  persons: NewPerson[];
  roles: NewRole[];
  contacts: NewContact[];
  contracts: NewContract[];
  positions: NewPosition[];
  points: NewServicePoint[];
  revenue: NewRevenue[];
}

/** Writes the client base. `sellers` are the employees who acquired and serve the clients. */
export async function inventClients(
  tx: Tx,
  random: Random,
  today: Day,
  roundStart: Day,
  sellers: readonly Id<'employee'>[],
): Promise<DemoClient[]> {
  const products = PRODUCTS.map((product) => ({ ...product, id: newId<'product'>() }));
  await insertProducts(
    tx,
    products.map((product) => ({
      id: product.id,
      code: product.code,
      name: product.name,
      kind: product.kind,
      unit: 'мес.',
      launched_on: addMonths(monthOf(roundStart), -product.launched),
    })),
  );
  const rows: Rows = {
    clients: [],
    persons: [],
    roles: [],
    contacts: [],
    contracts: [],
    positions: [],
    points: [],
    revenue: [],
  };
  const taken = new Set<string>();
  const made: DemoClient[] = [];
  for (let index = 0; index < COUNT; index += 1) {
    made.push(inventClient(rows, random, index, today, sellers, products, taken));
  }
  setSegments(rows);
  await insertClients(tx, rows.clients);
  await insertPersons(tx, rows.persons);
  await insertRoles(tx, rows.roles);
  await insertContacts(tx, rows.contacts);
  await insertContracts(tx, rows.contracts);
  await insertPositions(tx, rows.positions);
  await insertServicePoints(tx, rows.points);
  await upsertRevenue(tx, rows.revenue);
  await refreshRevenue(tx, 'all', today);
  await refreshSearch(
    tx,
    made.map((client) => client.id),
  );
  return made;
}

/** A: the clients that make 80 % of the revenue, B: the next 15 %, C: the rest. */
function setSegments(rows: Rows): void {
  const totals = new Map<string, number>();
  for (const { client_id, amount } of rows.revenue)
    totals.set(client_id, (totals.get(client_id) ?? 0) + Number(amount));
  const all = [...totals.values()].reduce((sum, amount) => sum + amount, 0);
  let before = 0;
  const sorted = rows.clients.toSorted((a, b) => (totals.get(b.id) ?? 0) - (totals.get(a.id) ?? 0));
  for (const client of sorted) {
    client.segment = before < all * 0.8 ? 'a' : before < all * 0.95 ? 'b' : 'c';
    before += totals.get(client.id) ?? 0;
  }
}

type Product = (typeof PRODUCTS)[number] & { id: Id<'product'> };

function inventClient(
  rows: Rows,
  random: Random,
  index: number,
  today: Day,
  sellers: readonly Id<'employee'>[],
  products: readonly Product[],
  taken: Set<string>,
): DemoClient {
  const id = newId<'client'>();
  const { trade, name } = inventName(random, taken);
  const place = pickCity(random);
  const node = PLACES[random.pick(place.places)] ?? PLACES[0] ?? '';
  // Log-normal size: about a third of the clients make four fifths of the money.
  const size = Math.exp(random.normal() * 1.05);
  const access = products[size > 2.6 ? 2 : size > 1 ? 1 : 0] as Product;
  const seller = random.pick(sellers);
  const street = `${random.pick(STREETS)}, ${random.whole(1, 140)}`;
  rows.clients.push({
    id,
    kind: trade.form === 'ИП' ? 'entrepreneur' : 'company',
    short_name: name,
    legal_name: `${trade.form} «${name.replace(/[«»]/g, '')}»`,
    inn: inventInn(random),
    city: place.city,
    address: `г. ${place.city}, ${street}`,
    country: 'Россия',
    latitude: place.latitude + random.normal() * 0.03,
    longitude: place.longitude + random.normal() * 0.05,
    time_zone: 'Europe/Moscow',
    industry: trade.industry,
    acquired_by: seller,
    served_by: random.chance(0.8) ? seller : random.pick(sellers),
    competitor: random.chance(0.18) ? random.pick(COMPETITORS) : null,
    external_id: `SK-${String(1001 + index)}`,
    source: 'demo',
    created_at: `${addDays(today, -random.whole(420, 3_000))}T09:00:00Z`,
  });
  rows.contacts.push(
    contact({ client_id: id }, 'phone', `+7 4852 ${random.whole(20, 79)}-${two(random)}-${two(random)}`),
  );
  rows.contracts.push({
    id: newId<'contract'>(),
    client_id: id,
    number: `${random.whole(10, 99)}-${1001 + index}`,
    signed_on: addDays(today, -random.whole(420, 2_400)),
    ends_on: random.chance(0.25) ? addDays(today, random.whole(20, 300)) : null,
    service_levels: { throughput_mbps: access.mbps, response_hours: size > 1.5 ? 4 : 8 },
  });
  const servicePointId = newId<'service_point'>();
  rows.points.push({
    id: servicePointId,
    client_id: id,
    name: 'Основной офис',
    address: street,
    place: node,
  });
  if (size > 1.6) {
    rows.points.push({
      id: newId(),
      client_id: id,
      name: 'Склад',
      address: `${random.pick(STREETS)}, ${random.whole(1, 90)}`,
      place: node,
    });
  }
  const persons = inventPersons(rows, random, id, today, size > 1.2 ? 3 : 2);
  const positionIds = inventPositions(rows, random, id, today, size, access, products);
  return {
    id,
    name,
    city: place.city,
    mbps: access.mbps,
    ...persons,
    positionIds,
    servicePointId,
    place: node,
    acquiredBy: seller,
  };
}

function inventName(random: Random, taken: Set<string>) {
  for (;;) {
    const trade = random.pick(TRADES);
    const pattern = random.pick(trade.names);
    const word = random.pick(WORDS);
    // «Векторстрой» but «Стоматология „Вектор“»: a soft ending goes before a glued second part.
    const glued = /^\{\}[а-я]/.test(pattern) ? word.replace(/[аяь]$/, '') : word;
    const name = pattern.replace('{}', glued);
    if (taken.has(name)) continue;
    taken.add(name);
    return { trade, name };
  }
}

function pickCity(random: Random): (typeof CITIES)[number] {
  let rest = random.next();
  for (const city of CITIES) {
    rest -= city.share;
    if (rest <= 0) return city;
  }
  return CITIES[0];
}

/** Ten digits with a true check digit, of an office number nobody has. */
function inventInn(random: Random): string {
  const body = `76${random.whole(90, 99)}${String(random.whole(0, 99_999)).padStart(5, '0')}`;
  for (let digit = 0; digit <= 9; digit += 1) {
    if (checkInn(`${body}${digit}`).problem === null) return `${body}${digit}`;
  }
  return `${body}0`;
}

const two = (random: Random) => String(random.whole(10, 99));

function contact(
  owner: { client_id: string } | { person_id: string },
  kind: 'phone' | 'email',
  raw: string,
): NewContact {
  return { id: newId<'contact_point'>(), ...owner, ...readContact(kind, raw) };
}

function inventPersons(rows: Rows, random: Random, clientId: Id<'client'>, today: Day, count: number) {
  const personIds: Id<'person'>[] = [];
  const roleIds: Id<'person_role'>[] = [];
  const posts = [...POSTS].sort((a, b) => POSTS.indexOf(a) - POSTS.indexOf(b));
  for (let seat = 0; seat < count; seat += 1) {
    const person = inventPerson(random);
    const personId = newId<'person'>();
    const roleId = newId<'person_role'>();
    const post = seat === 0 ? posts[0] : posts.splice(random.whole(1, posts.length - 1), 1)[0];
    rows.persons.push({
      id: personId,
      last_name: person.lastName,
      first_name: person.firstName,
      patronymic: person.patronymic,
      gender: person.gender,
      address_as: `${person.firstName} ${person.patronymic}`,
      birthday: random.chance(0.3)
        ? `${random.whole(1962, 1996)}-${String(random.whole(1, 12)).padStart(2, '0')}-${String(random.whole(1, 28)).padStart(2, '0')}`
        : null,
    });
    rows.roles.push({
      id: roleId,
      person_id: personId,
      client_id: clientId,
      post: post?.post ?? null,
      role_kind: post?.kind ?? 'unknown',
      from_day: addDays(today, -random.whole(200, 3_000)),
    });
    rows.contacts.push(
      contact(
        { person_id: personId },
        'phone',
        `+7 910 ${random.whole(600, 999)}-${two(random)}-${two(random)}`,
      ),
    );
    // Every other head can be written to, so that some meetings are invited by mail and others by phone alone.
    if (seat === 0 && rows.clients.length % 2 === 0)
      rows.contacts.push(
        contact({ person_id: personId }, 'email', `head-${rows.clients.length}@client.demo.test`),
      );
    personIds.push(personId);
    roleIds.push(roleId);
  }
  return { personIds, roleIds };
}

function inventPositions(
  rows: Rows,
  random: Random,
  clientId: Id<'client'>,
  today: Day,
  size: number,
  access: Product,
  products: readonly Product[],
): Id<'position'>[] {
  const extra = products.filter(
    (product) => product.mbps === 0 && product.launched > 6 && random.chance(0.14 + size * 0.1),
  );
  const ids: Id<'position'>[] = [];
  const lastMonth = addMonths(monthOf(today), -1);
  for (const product of [access, ...extra]) {
    const id = newId<'position'>();
    ids.push(id);
    rows.positions.push({
      id,
      client_id: clientId,
      product_id: product.id,
      since: addDays(today, -random.whole(430, 1_600)),
    });
    const drift = random.normal() * 0.02 - 0.003;
    for (let back = MONTHS - 1; back >= 0; back -= 1) {
      const month = addMonths(lastMonth, -back);
      const season = 1 - 0.06 * Math.cos(((Number(month.slice(5, 7)) - 7) / 12) * Math.PI * 2);
      const trend = (1 + drift) ** (MONTHS - back);
      const roubles = product.price * Math.max(0.6, size) * season * trend * (1 + random.normal() * 0.03);
      rows.revenue.push({
        client_id: clientId,
        product_id: product.id,
        month,
        amount: Math.round(roubles) * 100,
        source: 'import',
      });
    }
  }
  return ids;
}
