import sharp from 'sharp';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '#app/testing.ts';
import { newId } from '#kernel/ids.ts';
import {
  addVisitedClient,
  type Ground,
  layGround,
  makeDevice,
} from '../../../../tests/factories/interview.ts';

let t: TestApp;
let ground: Ground;
beforeAll(async () => {
  t = await openTestApp();
  ground = await layGround(t);
});
afterAll(() => t?.drop());

const me = 'participant' as const;
const get = (id: string) => t.call(me, 'questionnaires.get', { id });

async function begin(name: string) {
  const client = await addVisitedClient(t, ground, name);
  const id = newId();
  await t.call(me, 'questionnaires.begin', { id, clientId: client.clientId });
  return { ...client, id };
}

/** A photo as a telephone takes it: lying on its side, and telling where it was taken. */
const photo = (colour: string) =>
  sharp({ create: { width: 3000, height: 2000, channels: 3, background: colour } })
    .withExif({
      IFD0: { Make: 'Phone' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '55/1 45/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '37/1 37/1 0/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

const attach = (questionnaireId: string, content: Buffer, more: object = {}) => ({
  id: newId(),
  questionnaireId,
  kind: 'photo',
  key: 'path',
  madeAt: '2026-11-02T07:00:00.000Z',
  content: content.toString('base64'),
  ...more,
});
const webm = Buffer.concat([Buffer.from([0x1a, 0x45, 0xdf, 0xa3]), Buffer.from('....B..webm....')]);

describe('attachments', () => {
  it('a photo is kept upright, no larger than 2400 pixels, and without a word of where it was taken', async () => {
    const { id } = await begin('Снимок');
    const given = await photo('#446688');
    expect((await sharp(given).metadata()).exif?.includes(Buffer.from('Phone'))).toBe(true);
    const input = attach(id, given);
    await t.call(me, 'questionnaires.attach', input);
    const { mime, content } = await t.call(me, 'questionnaires.attachment', { attachmentId: input.id });
    const kept = await sharp(Buffer.from(content, 'base64')).metadata();
    expect(mime).toBe('image/jpeg');
    expect([kept.width, kept.height]).toEqual([1600, 2400]);
    expect([kept.exif, kept.orientation, kept.xmp]).toEqual([undefined, undefined, undefined]);
    expect((await get(id)).attachments).toMatchObject([{ id: input.id, key: 'path', kind: 'photo' }]);
  });

  it('a repeated delivery is harmless; other content under the same id is refused', async () => {
    const { id } = await begin('Повтор');
    const input = attach(id, await photo('#ff0000'));
    await t.call(me, 'questionnaires.attach', input);
    await t.call(me, 'questionnaires.attach', input);
    expect((await get(id)).attachments).toHaveLength(1);
    const other = { ...input, content: (await photo('#00ff00')).toString('base64') };
    const refusal = await t.refusal(me, 'questionnaires.attach', other);
    expect([refusal.code, refusal.status]).toEqual(['attachment_id_reused', 409]);
  });

  it('what a file is called or claims to be is not asked: only pictures and voices come in', async () => {
    const { id } = await begin('Чужое');
    const page = Buffer.from('<!doctype html><script>alert(1)</script>');
    expect((await t.refusal(me, 'questionnaires.attach', attach(id, page))).code).toBe(
      'attachment_not_a_picture',
    );
    const voice = { kind: 'voice', seconds: 12 };
    expect((await t.refusal(me, 'questionnaires.attach', attach(id, page, voice))).code).toBe(
      'attachment_not_a_voice',
    );
    const torn = (await photo('#446688')).subarray(0, 60);
    expect((await t.refusal(me, 'questionnaires.attach', attach(id, torn))).code).toBe(
      'attachment_unreadable',
    );
    const said = attach(id, webm, voice);
    await t.call(me, 'questionnaires.attach', said);
    const heard = await t.call(me, 'questionnaires.attachment', { attachmentId: said.id });
    expect([heard.mime, heard.content]).toEqual(['audio/webm', said.content]);
  });

  it('are seen and made only by those whose client it is', async () => {
    const { id } = await begin('Граница');
    const stranger = await t.hire({ lastName: 'Чужой', roles: ['participant'] });
    const input = attach(id, webm, { kind: 'voice' });
    expect((await t.refusal(stranger, 'questionnaires.attach', input)).status).toBe(404);
    await t.call(me, 'questionnaires.attach', input);
    const asked = { attachmentId: input.id };
    expect((await t.refusal(stranger, 'questionnaires.attachment', asked)).status).toBe(404);
    expect((await t.call('programme_leader', 'questionnaires.attachment', asked)).mime).toBe('audio/webm');
  });

  it('one made by mistake is taken away for good, twice over without harm', async () => {
    const { id } = await begin('Лишнее');
    const input = attach(id, webm, { kind: 'voice' });
    await t.call(me, 'questionnaires.attach', input);
    const which = { questionnaireId: id, attachmentId: input.id };
    await t.call(me, 'questionnaires.detach', which);
    await t.call(me, 'questionnaires.detach', which);
    const row = await t.db
      .selectFrom('attachment')
      .select('bytes')
      .where('id', '=', input.id)
      .executeTakeFirst();
    expect(row?.bytes).toBeNull();
    expect((await get(id)).attachments).toEqual([]);
  });
});

describe('the time of a talk', () => {
  it('adds up over devices, and a repeat adds nothing', async () => {
    const { id } = await begin('Время');
    const note = (section: string, seconds: number) => ({
      id: newId(),
      questionnaireId: id,
      section,
      seconds,
      sittingId: crypto.randomUUID(),
    });
    const first = note('carnegie', 240);
    await t.call(me, 'questionnaires.note-time', first);
    await t.call(me, 'questionnaires.note-time', first);
    await t.call(me, 'questionnaires.note-time', note('carnegie', 60));
    const { time } = await t.call(me, 'questionnaires.note-time', note('persons', 30));
    expect(time).toEqual([
      { section: 'carnegie', seconds: 300 },
      { section: 'persons', seconds: 30 },
    ]);
    expect((await get(id)).time).toEqual(time);
    const forged = await t.refusal(me, 'questionnaires.note-time', { ...first, seconds: 241 });
    expect([forged.code, forged.status]).toEqual(['time_note_reused', 409]);
  });
});

describe('marked phrases', () => {
  it('say where they stand and what was made of them; a task needs its words', async () => {
    const { id } = await begin('Фраза');
    const mark = {
      id: newId(),
      questionnaireId: id,
      key: 'path',
      phrase: 'в час пик всё встаёт',
      from: 17,
      made: 'claim',
      madeKey: 'speed/claims',
      madeId: newId(),
    };
    await t.call(me, 'questionnaires.mark-phrase', mark);
    await t.call(me, 'questionnaires.mark-phrase', mark);
    const bare = { ...mark, id: newId(), made: 'task', madeKey: null, madeId: null };
    expect((await t.refusal(me, 'questionnaires.mark-phrase', bare)).code).toBe('mark_task_empty');
    const task = { ...bare, task: 'Прислать схему', dueOn: '2026-11-09' };
    await t.call(me, 'questionnaires.mark-phrase', task);
    expect((await get(id)).marks).toMatchObject([
      { id: mark.id, phrase: mark.phrase, from: 17, made: 'claim', madeKey: 'speed/claims' },
      { id: task.id, made: 'task', task: 'Прислать схему', dueOn: '2026-11-09' },
    ]);
    await t.call(me, 'questionnaires.unmark', { questionnaireId: id, markId: mark.id });
    expect((await get(id)).marks).toMatchObject([{ id: task.id }]);
  });

  it('a task stands with whoever took it on, and with the client, until somebody says that it is done', async () => {
    const { id, clientId } = await begin('Обещание');
    const task = {
      key: 'path',
      phrase: 'пришлите схему',
      made: 'task',
      task: 'Прислать схему',
      dueOn: '2026-11-09',
    };
    const markId = newId();
    await t.call(me, 'questionnaires.mark-phrase', { id: markId, questionnaireId: id, ...task });
    const open = async () => ({
      day: (await t.call(me, 'touches.my-day', {})).promises.filter(
        (one: { id: string }) => one.id === markId,
      ),
      card: (await t.call(me, 'clients.get', { clientId })).promises,
    });
    const line = {
      id: markId,
      text: 'Прислать схему',
      dueOn: '2026-11-09',
      questionnaireId: id,
      key: 'path',
    };
    expect(await open()).toMatchObject({ day: [{ ...line, client: { id: clientId } }], card: [line] });
    // Whoever may not fill in may not end it.
    expect(
      (await t.refusal('service_worker', 'questionnaires.end-task', { markId, done: true })).status,
    ).toBe(403);
    for (let turn = 0; turn < 2; turn += 1) {
      expect(await t.call(me, 'questionnaires.end-task', { markId, done: true })).toEqual({
        markId,
        done: true,
      });
    }
    expect(await open()).toEqual({ day: [], card: [] });
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from audit where entity_id = ${markId} and procedure = 'questionnaires.end-task'`.execute(
      t.db,
    );
    expect(rows).toEqual([{ count: 1 }]);
    await t.call(me, 'questionnaires.end-task', { markId, done: false });
    expect((await open()).card).toMatchObject([line]);
  });
});

describe('one begun by mistake', () => {
  it('goes while it is empty, and the client may be begun anew', async () => {
    const { id, clientId } = await begin('Ошибка');
    await t.call(me, 'questionnaires.discard', { id });
    expect((await t.refusal(me, 'questionnaires.get', { id })).status).toBe(404);
    const again = newId();
    const begun = await t.call(me, 'questionnaires.begin', { id: again, clientId });
    expect(begun).toMatchObject({ id: again, begun: true });
  });

  it('stays once the client has said anything', async () => {
    const { id } = await begin('Сказано');
    const device = makeDevice();
    const answer = (value: unknown) =>
      t.call(me, 'questionnaires.answer', { questionnaireId: id, ops: device.ops({ path: value }) });
    await answer('Начинал монтажником');
    expect((await t.refusal(me, 'questionnaires.discard', { id })).code).toBe('discard_not_empty');
    await answer(null);
    await t.call(me, 'questionnaires.attach', attach(id, webm, { kind: 'voice' }));
    expect((await t.refusal(me, 'questionnaires.discard', { id })).code).toBe('discard_not_empty');
  });
});

describe('what was told before', () => {
  it('comes with the ground and with the questionnaire: the answer, the day and who told it', async () => {
    const { id, clientId, personId } = await begin('Прошлое');
    const device = makeDevice();
    const told = { met_on: '2026-05-12', met_with: { personIds: [personId] }, path: 'С монтажников' };
    await t.call(me, 'questionnaires.answer', { questionnaireId: id, ops: device.ops(told) });
    const round = { ...(await t.db.selectFrom('round').selectAll().executeTakeFirstOrThrow()), id: newId() };
    await t.db
      .insertInto('round')
      .values({ ...round, state: 'closed' })
      .execute();
    await t.db.updateTable('questionnaire').set({ round_id: round.id }).where('id', '=', id).execute();
    const earlier = [{ key: 'path', day: '2026-05-12', text: 'С монтажников', personIds: [personId] }];
    const { card } = await t.call(me, 'questionnaires.ground', { clientId });
    expect(card.earlier).toEqual(earlier);
    const now = newId();
    await t.call(me, 'questionnaires.begin', { id: now, clientId });
    expect((await get(now)).earlier).toEqual(earlier);
  });
});
