import { newId } from '#kernel/ids.ts';
import { makeDevice } from '../../factories/interview.ts';
import { loadLayout, scanSide } from '../../factories/paper-photo.ts';
import type { World, WorldClient } from './world.ts';

/** As far as the client's stage goes. */
export async function talkThrough(world: World, client: WorldClient): Promise<void> {
  const { act } = world;
  const who = client.side.participant;
  const id = newId();
  client.questionnaireId = id;
  await act(who, 'questionnaires.begin', { id, clientId: client.clientId });
  const device = makeDevice();
  const answers = { begun: beginning, problem: withProblem, done: whole }[client.stage](world, client);
  await act(who, 'questionnaires.answer', { questionnaireId: id, ops: device.ops(answers) });
  const { sheets } = await act(who, 'questionnaires.print-sheets', { clientIds: [client.clientId] });
  if (client.stage !== 'done') {
    const [page] = (await loadLayout(world.t.db, sheets[0].id)).pages;
    if (page)
      await act(who, 'questionnaires.upload-page', {
        id: newId(),
        content: await scanSide(page, () => false),
      });
  }
  await leaveTraces(world, client);
  if (client.stage === 'problem') await act(who, 'questionnaires.pause-quality', { id });
  if (client.stage !== 'done') return;
  await act(who, 'questionnaires.complete', { id });
  await act(who, 'questionnaires.hand-in', { id });
  await act('programme_leader', 'questionnaires.accept', { id });
}

/** A voice as short as can be. */
export const VOICE = Buffer.concat([Buffer.from([0x1a, 0x45, 0xdf, 0xa3]), Buffer.from('webm')]).toString(
  'base64',
);

/** What an hour leaves besides answers. */
async function leaveTraces({ act }: World, { questionnaireId, side, mark }: WorldClient): Promise<void> {
  const who = side.participant;
  const file = { kind: 'voice', key: 'path', madeAt: '2026-11-02T07:00:00.000Z', content: VOICE };
  await act(who, 'questionnaires.attach', { id: newId(), questionnaireId, ...file });
  const phrase = { key: 'path', phrase: mark, made: 'task', task: `Задача ${mark}` };
  await act(who, 'questionnaires.mark-phrase', { id: newId(), questionnaireId, ...phrase });
}

const beginning = (_: World, { mark, personId }: WorldClient) => ({
  met_on: '2026-11-02',
  met_with: { personIds: [personId], others: `Секретарь ${mark}` },
  consent: { given: true, note: mark },
  [`people/${personId}`]: { presence: 'here', samePost: true, sameContacts: true },
  'people/new': { persons: [] },
  path: `Начинал с ${mark}`,
});

const specifics = (world: World, client: WorldClient) => ({
  ...beginning(world, client),
  season: { option: 'even' },
  uses: { options: ['telephony'] },
  staff: 40,
  ease: 4,
  reserve: false,
  'support/minutes': 15,
  'speed/no_failure': true,
});

const withProblem = (world: World, client: WorldClient) => ({
  ...specifics(world, client),
  'speed/measured': 48.5,
  'speed/claims': {
    claims: [
      {
        id: newId(),
        what: `Скорость падает ${client.mark}`,
        servicePointId: client.pointId,
        since: '2026-10-01',
        frequency: 'daily',
        words: `Ничего не открыть ${client.mark}`,
      },
    ],
  },
});

export const growth = ({ products }: World, { mark }: WorldClient) => ({
  [`volumes/${products.sold}`]: { outlook: 'more', amount: 500_000 },
  [`news/${products.news}`]: { interest: 'yes', nextStep: `Показать ${mark}` },
  'news/free': { wishes: [{ id: newId(), what: `Пожелание ${mark}` }] },
  acquaintances: {
    outcome: 'given',
    people: [
      {
        id: newId(),
        name: `Знакомый ${mark}`,
        company: `ЗАО ${mark}`,
        servedBy: `Оператор ${mark}`,
        willIntroduce: true,
      },
    ],
  },
});

const whole = (world: World, client: WorldClient) => ({
  ...specifics(world, client),
  'speed/measured': 100,
  ...growth(world, client),
});

/** What a talk just begun still lacks. */
export function restOf(world: World, client: WorldClient): Record<string, unknown> {
  const given = Object.keys(beginning(world, client));
  return Object.fromEntries(Object.entries(whole(world, client)).filter(([key]) => !given.includes(key)));
}
