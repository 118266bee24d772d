// M1, for every procedure and not for a sample: a participant reaches the clients of their own lists, a service
// worker those of their own works, the service manager those of the register, and nobody reaches further, by
// whatever id in whatever field.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildOpenApi } from '#app/openapi.ts';
import { procedures } from '#app/registry.ts';
import { openTestApp, type TestApp } from '#app/testing.ts';
import { mayDo, rolesOf } from '#features/access/rules/permissions.ts';
import type { Actor } from '#features/access/shapes/actor.ts';
import type { Contract } from '#features/access/shapes/contract.ts';
import { ROLES, type Role } from '#features/access/shapes/permission.ts';
import { Refusal } from '#kernel/refusal.ts';
import { type Fingerprint, fingerprint } from './fingerprint.ts';
import { NOBODY, sample, type Schema } from './sampler.ts';
import { NOT_A_CLIENTS, type Owners, readOwners } from './world/owners.ts';
import { idFieldsOf, leanProbe, probe } from './world/probes.ts';
import { rehearse } from './world/rehearse.ts';
import { buildWorld, type World, type WorldClient } from './world/world.ts';

// biome-ignore lint/suspicious/noExplicitAny: a document from outside
const document = buildOpenApi('0') as any;
const contracts = [...procedures.values()].map(({ contract }) => contract);
const schemas = new Map<string, Schema>(
  contracts.map(({ name }) => [
    name,
    document.paths[`/api/${name.replace('.', '/')}`].post.requestBody.content['application/json'].schema,
  ]),
);
const schemaOf = (name: string): Schema => schemas.get(name) ?? {};
const entities = [
  ...new Set(contracts.flatMap(({ name }) => idFieldsOf(schemaOf(name)).map((one) => one.entity))),
];

let t: TestApp;
let world: World;
let owners: Owners;

beforeAll(async () => {
  t = await openTestApp();
  world = await buildWorld(t);
  const kinds = [
    ...entities.filter((entity) => !(entity in NOT_A_CLIENTS)),
    'client_link',
    'call',
    'meeting',
  ];
  owners = await readOwners(t.db, [...new Set(kinds)]);
});
afterAll(async () => t?.drop());

interface Viewer {
  role: Role;
  who: () => Actor;
  sees: (client: WorldClient) => boolean;
}

const viewers: Viewer[] = [
  { role: 'participant', who: () => world.sides[0].participant, sees: ({ side }) => side === world.sides[0] },
  {
    role: 'service_worker',
    who: () => world.sides[0].worker,
    sees: ({ side, stage }) => side === world.sides[0] && stage === 'problem',
  },
  { role: 'service_manager', who: () => t.as('service_manager'), sees: ({ stage }) => stage === 'problem' },
];

const admits = (contract: Contract, role: Role) =>
  contract.admits === 'signed-in' || (contract.admits !== 'public' && mayDo([role], contract.admits));

// What devices give ids to: another's must neither be shown nor touched by saying it is one's own.
const DEVICE_MADE = [
  'questionnaire',
  'answer_op',
  'call',
  'meeting',
  'work',
  'client_link',
  'weekly_item',
  'weekly_decision',
];

// Things about a client that are somebody's by another rule.
const OWNED_OTHERWISE: Record<string, string> = { 'reports.letter': 'a letter is shown to its addressee' };

type Outcome = { refusal: Refusal } | { answer: unknown };

async function attempt(who: Actor, name: string, input: unknown): Promise<Outcome> {
  try {
    return { answer: await t.call(who, name, input) };
  } catch (error) {
    // Anything else is a defect and fails the test with its own stack.
    if (error instanceof Refusal) return { refusal: error };
    throw new Error(`${name} broke on ${JSON.stringify(input)}`, { cause: error });
  }
}

/** What an answer says about clients its reader does not see. */
function leaksIn(answer: unknown, foreign: readonly WorldClient[]): string[] {
  const text = JSON.stringify(answer ?? null).toLowerCase();
  return foreign.flatMap(({ mark, clientId }) =>
    [mark.toLowerCase(), clientId].filter((trace) => text.includes(trace)).map((trace) => `shows ${trace}`),
  );
}

const idOf = (entity: string, client: WorldClient): string | undefined =>
  owners.get(entity)?.get(client.clientId)?.[0];

/** Ids of the viewer's own things, from one client as far as it has them. */
function ownIds(viewer: Viewer, name: string): (entity: string) => string {
  const fields = idFieldsOf(schemaOf(name)).map(({ entity }) => entity);
  const wealth = (client: WorldClient) => fields.filter((entity) => idOf(entity, client)).length;
  const own = world.clients.filter(viewer.sees).sort((a, b) => wealth(b) - wealth(a));
  return (entity) => {
    const common: Record<string, string | null> = {
      employee: viewer.who().employeeId,
      product: world.products.sold,
      round: world.roundId,
      weekly_meeting: world.weeklyId,
      participant: world.sides[0].participantId,
      new: crypto.randomUUID(),
      device: crypto.randomUUID(),
    };
    return common[entity] ?? own.map((client) => idOf(entity, client)).find(Boolean) ?? crypto.randomUUID();
  };
}

/** 'nothing' where the caller learns and achieves no more than with an id that names nothing at all. */
function verdict(outcome: Outcome, unknown: Outcome): string {
  if (!('refusal' in outcome)) return 'it went through';
  const { code, status } = outcome.refusal;
  if (status === 403 || status === 404) return 'nothing';
  const same = 'refusal' in unknown && unknown.refusal.code === code;
  return same ? 'nothing' : `${status} ${code}: that the thing exists`;
}

/** Rows of the clients named, as one hash a table. */
async function printOf(clients: readonly WorldClient[]): Promise<string> {
  const ids = clients.map(({ clientId }) => clientId);
  const { rows: tables } = await sql<{
    name: string;
  }>`select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'client_id'`.execute(t.db);
  const parts = tables
    .filter(({ name }) => name !== 'current_round')
    .map(
      ({ name }) => sql`select ${name}::text as name, md5(string_agg(r::text, ',' order by r::text)) as print
      from ${sql.table(name)} as r where client_id = any(${ids}::uuid[])`,
    );
  const { rows } = await sql`${sql.join(parts, sql` union all `)}`.execute(t.db);
  return JSON.stringify(rows);
}

test('every kind of id the document speaks of is somebody’s, and both sides of the world have some', () => {
  const empty = entities
    .filter((entity) => !(entity in NOT_A_CLIENTS))
    .filter((entity) =>
      world.sides.some((side) => !world.clients.some((one) => one.side === side && idOf(entity, one))),
    );
  expect(empty).toEqual([]);
});

test('the world’s leader sees all of it: what is sought below can be found', async () => {
  const { rows } = await t.call('programme_leader', 'clients.list', {});
  expect(leaksIn(rows, world.clients)).toHaveLength(world.clients.length * 2);
});

describe.for(contracts)('$name', (contract) => {
  const { name } = contract;
  const schema = schemaOf(name);

  test('is closed to roles without the right, and to nobody in particular', async () => {
    if (contract.admits === 'public') return;
    const before: Fingerprint = await fingerprint(t.db);
    const input = sample(schema, { full: true });
    const stranger: Actor = {
      kind: 'person',
      employeeId: null,
      name: '',
      roles: [],
      locale: 'ru',
      listsOf: [],
    };
    expect(await attempt(stranger, name, input)).toMatchObject({ refusal: { status: 401 } });
    const strangers = ROLES.filter((role) => !admits(contract, role));
    for (const role of strangers) {
      expect(await attempt(t.as(role), name, input)).toMatchObject({
        refusal: { code: 'not_permitted', status: 403 },
      });
    }
    expect(await fingerprint(t.db)).toEqual(before);
  });

  for (const viewer of viewers.filter(({ role }) => admits(contract, role))) {
    const foreignTo = () => world.clients.filter((client) => !viewer.sees(client));

    if (!contract.writes) {
      test(`tells a ${viewer.role} nothing about other people’s clients`, async () => {
        const own = ownIds(viewer, name);
        const foreign = foreignTo();
        const texts = [
          'search' in (schema.properties ?? {}) ? foreign.map(({ mark }) => ({ search: mark })) : [],
        ].flat();
        const inputs = [
          sample(schema, { idOf: (entity) => own(entity ?? '') }),
          ...texts.map((text) => ({
            ...(sample(schema, { idOf: (entity) => own(entity ?? '') }) as object),
            ...text,
          })),
        ];
        for (const colleague of world.sides) {
          for (const { path, entity } of idFieldsOf(schema)) {
            const theirs = {
              employee: colleague.participant.employeeId,
              participant: colleague.participantId,
            }[entity];
            if (theirs) inputs.push(leanProbe(schema, own, { path, id: theirs }));
          }
        }
        for (const input of inputs) {
          const outcome = await attempt(viewer.who(), name, input);
          if ('answer' in outcome) expect(leaksIn(outcome.answer, foreign)).toEqual([]);
        }
      });
    }

    for (const { path, entity } of idFieldsOf(schema).filter((field) => !(field.entity in NOT_A_CLIENTS))) {
      test(`refuses a ${viewer.role} another’s ${path}`, async () => {
        const own = ownIds(viewer, name);
        const before = await fingerprint(t.db);
        const foreign = foreignTo().filter((client) => idOf(entity, client));
        for (const client of foreign) {
          const place = { path, id: idOf(entity, client) ?? '' };
          for (const build of [probe, leanProbe]) {
            const make = (at: { path: string; id: string }) => build(schema, own, at);
            const input = make(place);
            const outcome = await attempt(viewer.who(), name, input);
            if ('answer' in outcome && !contract.writes) {
              expect(leaksIn(outcome.answer, foreignTo())).toEqual([]);
            } else {
              const unknown = await attempt(viewer.who(), name, make({ path, id: NOBODY }));
              expect({ input, told: verdict(outcome, unknown) }).toEqual({ input, told: 'nothing' });
            }
          }
        }
        expect(await fingerprint(t.db)).toEqual(before);
      });
    }

    for (const { path, entity } of idFieldsOf(schema).filter((field) => !(field.entity in NOT_A_CLIENTS))) {
      if (name in OWNED_OTHERWISE) continue;
      test(`lets a ${viewer.role} use an own ${path}: the refusals above are about whose it is`, async () => {
        const own = ownIds(viewer, name);
        const input = leanProbe(schema, own, { path, id: own(entity) });
        const refusal = await rehearse(t, viewer.who(), name, input);
        if (refusal && [403, 404].includes(refusal.status)) {
          const unknown = await rehearse(t, viewer.who(), name, leanProbe(schema, own, { path, id: NOBODY }));
          expect(refusal.code).not.toBe(unknown?.code);
        }
      });
    }

    for (const { path } of idFieldsOf(schema).filter(
      ({ entity }) => entity === 'new' || entity === 'answer_op',
    )) {
      test(`an id made by a ${viewer.role}’s device that another’s thing has already touches nothing of it`, async () => {
        const own = ownIds(viewer, name);
        const before = await printOf(foreignTo());
        for (const kind of DEVICE_MADE) {
          const client = foreignTo().find((one) => idOf(kind, one));
          if (!client) continue;
          const input = leanProbe(schema, own, { path, id: idOf(kind, client) ?? '' });
          const outcome = await attempt(viewer.who(), name, input);
          if ('answer' in outcome)
            expect(leaksIn({ ...(outcome.answer as object), id: '' }, foreignTo())).toEqual([]);
        }
        expect(await printOf(foreignTo())).toEqual(before);
      });
    }
  }
});

test('rights are tried with every role there is', () => {
  const never = Object.entries(rolesOf).filter(([, roles]) => roles.length === 0);
  expect(never).toEqual([]);
});
