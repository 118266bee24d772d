// A small company in mid-round, made through the door in the order of the method. Two participants, each with a
// client just begun, one stopped at the quality check, and one done; a worker for each one's works. Every text
// about a client bears that client's mark, so that a leak can be read off any answer.
import type { Actor } from '#features/access/shapes/actor.ts';
import type { Role } from '#features/access/shapes/permission.ts';
import type { TestApp } from '#app/testing.ts';
import { addClient, addProducts, type Products } from './clients.ts';
import { meetPeople } from './people.ts';
import { openOffice } from './office.ts';
import { createJournal, type Journal } from './journal.ts';
import { talkThrough } from './questionnaires.ts';
import { registerWorks } from './quality.ts';
import { runRound } from './round.ts';
import { touch } from './touches.ts';
import { openWeekly } from './weekly.ts';

export const STAGES = ['begun', 'problem', 'done'] as const;
export type Stage = (typeof STAGES)[number];

/** One client with everything that hangs on it. */
export interface WorldClient {
  stage: Stage;
  side: Side;
  /** Stands in every text about this client and nowhere else. */
  mark: string;
  clientId: string;
  personId: string;
  /** The person's role at the client. */
  roleId: string;
  pointId: string;
  contractId: string;
  questionnaireId: string;
}

export interface Side {
  participant: Actor;
  participantId: string;
  worker: Actor;
}

export interface World {
  t: TestApp;
  roundId: string;
  /** The weekly meeting that goes on. */
  weeklyId: string;
  products: Products;
  sides: [Side, Side];
  clients: WorldClient[];
  /** What was done, and what each act left in the audit. */
  journal: Journal;
  /** Calls through the door as `who`, noting the act. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look at answers freely
  act(who: Role | Actor, name: string, input?: unknown): Promise<any>;
  /** The client of a side at a stage. */
  client(side: 0 | 1, stage: Stage): WorldClient;
}

/** Builds it on an open test app. */
export async function buildWorld(t: TestApp): Promise<World> {
  const journal = createJournal(t);
  const { act } = journal;
  await openOffice(act);
  const sides: [Side, Side] = [
    { participant: t.as('participant'), participantId: '', worker: t.as('service_worker') },
    {
      participant: await t.hire({ lastName: 'Борисов', roles: ['participant'] }),
      participantId: '',
      worker: await t.hire({ lastName: 'Слесарев', roles: ['service_worker'] }),
    },
  ];
  const products = await addProducts(act);
  const clients: WorldClient[] = [];
  for (const [index, side] of sides.entries()) {
    for (const stage of STAGES) {
      const mark = `Цзю${'АБ'[index]}${STAGES.indexOf(stage)}`;
      clients.push({ ...(await addClient(act, { mark, products })), stage, side, mark, questionnaireId: '' });
    }
  }
  const world: World = {
    t,
    roundId: '',
    weeklyId: '',
    products,
    sides,
    clients,
    journal,
    act,
    client: (side, stage) => {
      const found = clients.find((one) => one.side === sides[side] && one.stage === stage);
      if (!found) throw new Error(`no client ${side} ${stage}`);
      return found;
    },
  };
  await runRound(world);
  for (const client of clients) {
    await touch(world, client);
    await talkThrough(world, client);
  }
  for (const client of clients) await meetPeople(world, client);
  for (const client of clients.filter(({ stage }) => stage === 'problem')) await registerWorks(world, client);
  await openWeekly(world);
  return world;
}
