import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '#app/testing.ts';
import { newId } from '#kernel/ids.ts';
import {
  addVisitedClient,
  type Ground,
  layGround,
  makeDevice,
  publishSample,
} from '../../../../tests/factories/interview.ts';
import { loadLayout, scanSide } from '../../../../tests/factories/paper-photo.ts';
import { scannedPdf } from '../../../../tests/factories/scanned-pdf.ts';
import { sampleForm } from '../../../../tests/factories/questionnaire-form.ts';
import { type ServedApp, serveTestApp } from '../../../../tests/api/served.ts';

let t: TestApp;
let http: ServedApp;
let ground: Ground;
beforeAll(async () => {
  t = await openTestApp();
  ground = await layGround(t);
  http = await serveTestApp(t);
});
afterAll(async () => {
  await http?.close();
  await t?.drop();
});

const me = 'participant' as const;
const countPages = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
const fileOf = async (path: string, role: 'participant' | 'service_worker' = me) =>
  fetch(`${http.url}${path}`, { headers: { authorization: `Bearer ${http.tokens[role]}` } });

describe('M5.1 the printed sheet', () => {
  it('is two sides of A4 for a client, whether or not the questionnaire has been begun', async () => {
    const client = await addVisitedClient(t, ground, 'Лист');
    const before = await t.call(me, 'questionnaires.print-sheets', { clientIds: [client.clientId] });
    expect(before.sheets).toMatchObject([{ clientId: client.clientId, clientName: 'Лист', pages: 2 }]);
    await t.call(me, 'questionnaires.begin', { id: newId(), clientId: client.clientId });
    const after = await t.call(me, 'questionnaires.print-sheets', { clientIds: [client.clientId] });
    for (const { path } of [before, after]) {
      const answer = await fileOf(path);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
      const pdf = Buffer.from(await answer.arrayBuffer());
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      expect(countPages(pdf)).toBe(2);
    }
  });

  it('comes for every visit of a day in one file, in the order of the visits', async () => {
    const [late, early] = [
      await addVisitedClient(t, ground, 'Поздний'),
      await addVisitedClient(t, ground, 'Ранний'),
    ];
    const meeting = (clientId: string, hour: string) => ({
      id: newId(),
      client_id: clientId,
      employee_id: t.as(me).employeeId ?? '',
      starts_at: `2026-12-01T${hour}:00:00Z`,
      state: 'booked',
    });
    await t.db
      .insertInto('meeting')
      .values([meeting(late.clientId, '12'), meeting(early.clientId, '07')])
      .execute();
    const pack = await t.call(me, 'questionnaires.print-sheets', { day: '2026-12-01' });
    expect(pack.sheets.map((one: { clientName: string }) => one.clientName)).toEqual(['Ранний', 'Поздний']);
    expect(countPages(Buffer.from(await (await fileOf(pack.path)).arrayBuffer()))).toBe(4);
    const none = await t.refusal(me, 'questionnaires.print-sheets', { day: '2026-12-02' });
    expect(none.code).toBe('sheets_no_visits');
  });

  it('is neither printed nor served outside the scope, nor without signing in (M1)', async () => {
    const client = await addVisitedClient(t, ground, 'Чужой лист');
    const mine = await t.call(me, 'questionnaires.print-sheets', { clientIds: [client.clientId] });
    const stranger = await t.hire({ lastName: 'Посторонний', roles: ['participant'] });
    const refused = await t.refusal(stranger, 'questionnaires.print-sheets', {
      clientIds: [client.clientId],
    });
    expect(refused.status).toBe(404);
    const sheetIds = mine.sheets.map((one: { id: string }) => one.id);
    expect((await t.refusal(stranger, 'questionnaires.sheets-pdf', { sheetIds })).status).toBe(404);
    expect((await fetch(`${http.url}${mine.path}`)).status).toBe(401);
    expect((await fileOf(mine.path, 'service_worker')).status).toBe(403);
  });

  it('shows the designer both sides, how full they are, and by how much it is too much', async () => {
    const preview = await t.call('programme_leader', 'questionnaires.sheet-preview', {
      definition: sampleForm,
    });
    expect(preview.pages).toHaveLength(2);
    expect(preview.pages[0]).toMatch(/^<svg/);
    expect(preview.fill[0]).toBeGreaterThan(10);
    expect(preview.problems).toEqual([]);
    const long = structuredClone(sampleForm) as unknown as { sections: { questions: object[] }[] };
    long.sections[2]?.questions.push(
      ...Array.from({ length: 60 }, (_, index) => ({
        id: `more_${index}`,
        type: 'longtext',
        text: { ru: 'Что ещё?', en: 'What else?' },
        print: { lines: 4 },
      })),
    );
    const over = await t.call('programme_leader', 'questionnaires.sheet-preview', { definition: long });
    expect(over.problems[0]).toMatchObject({ code: 'sheet_overflows' });
    expect(over.problems[0].facts.percent).toBeGreaterThan(20);
    const broken = await t.refusal('programme_leader', 'questionnaires.sheet-preview', {
      definition: { a: 1 },
    });
    expect(broken.code).toBe('sheet_definition_broken');
  });
});

async function begun(name: string) {
  const client = await addVisitedClient(t, ground, name);
  const id = newId();
  await t.call(me, 'questionnaires.begin', { id, clientId: client.clientId });
  const { sheets } = await t.call(me, 'questionnaires.print-sheets', { clientIds: [client.clientId] });
  return { ...client, id, layout: await loadLayout(t.db, sheets[0].id) };
}
const bring = (content: string, rest: object = {}) =>
  t.call(me, 'questionnaires.upload-page', { id: newId(), content, ...rest });

describe('M5.5 a photographed side', () => {
  it('is read, kept as evidence and shown; what was crossed comes back as ticked, nothing else does', async () => {
    const client = await begun('Снимок');
    const [first] = client.layout.pages;
    if (!first) throw new Error('no page');
    const wanted = ['season even', `people/${client.personId} here`, `people/${client.personId} post`];
    const content = await scanSide(first, ({ key, mark }) => wanted.includes(`${key} ${mark}`));
    const brought = await bring(content);
    expect(brought).toMatchObject({ questionnaireId: client.id, page: 1, pages: 2 });
    const { pages } = await t.call(me, 'questionnaires.paper', { questionnaireId: client.id });
    const boxes: { key: string; mark: string; state: string }[] = pages[0].boxes;
    const ticked = boxes.filter(({ state }) => state === 'ticked').map(({ key, mark }) => `${key} ${mark}`);
    expect(ticked.sort()).toEqual(wanted.sort());
    expect(boxes.filter(({ state }) => state === 'doubtful')).toEqual([]);
    // Nothing goes in by itself.
    const whole = await t.call(me, 'questionnaires.get', { id: client.id });
    expect(whole.answers).toEqual([]);
    for (const file of [`${brought.id}.jpg`, `${brought.id}.flat.jpg`]) {
      const image = await fileOf(`/api/paper/pages/${file}`);
      expect([image.status, image.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    }
  });

  it('brought twice is one page, under the same id or another', async () => {
    const client = await begun('Дважды');
    const content = await scanSide(client.layout.pages[1] as never, () => false);
    const id = newId();
    const [one, again] = [await bring(content, { id }), await bring(content, { id })];
    const other = await bring(content);
    expect([one.id, again.id, other.id]).toEqual([id, id, id]);
    const { pages } = await t.call(me, 'questionnaires.paper', { questionnaireId: client.id });
    expect(pages).toHaveLength(1);
  });

  it('of another client is refused with whose it is; out of reach, without', async () => {
    const [own, other] = [await begun('Свой лист'), await begun('Не тот лист')];
    const content = await scanSide(other.layout.pages[0] as never, () => false);
    const wrong = { id: newId(), content, questionnaireId: own.id };
    const refused = await t.refusal(me, 'questionnaires.upload-page', wrong);
    expect([refused.code, refused.facts['client'], refused.facts['questionnaireId']]).toEqual([
      'page_of_other_client',
      'Не тот лист',
      other.id,
    ]);
    const stranger = await t.hire({ lastName: 'Чужаков', roles: ['participant'] });
    const far = await t.refusal(stranger, 'questionnaires.upload-page', { id: newId(), content });
    expect([far.code, JSON.stringify(far.facts)]).toEqual(['page_unknown', '{}']);
    const page = await bring(content);
    const image = await t.refusal(stranger, 'questionnaires.page-image', { pageId: page.id });
    expect(image.status).toBe(404);
  });

  it('of a questionnaire not begun says so; begun in another version of the form, it is refused', async () => {
    const client = await addVisitedClient(t, ground, 'Ещё не начат');
    const { sheets } = await t.call(me, 'questionnaires.print-sheets', { clientIds: [client.clientId] });
    const layout = await loadLayout(t.db, sheets[0].id);
    const content = await scanSide(layout.pages[0] as never, () => false);
    const early = await t.refusal(me, 'questionnaires.upload-page', { id: newId(), content });
    expect([early.code, early.facts['clientId']]).toEqual(['page_questionnaire_missing', client.clientId]);
    await publishSample(t, { ...sampleForm, minutesBudget: 55 });
    await t.call(me, 'questionnaires.begin', { id: newId(), clientId: client.clientId });
    const late = await t.refusal(me, 'questionnaires.upload-page', { id: newId(), content });
    expect(late.code).toBe('page_of_other_version');
    await publishSample(t, sampleForm);
  });

  it('comes as well in a scanned PDF of a whole pack: each page finds its own questionnaire', async () => {
    const [one, other] = [await begun('Из пачки'), await begun('Тоже из пачки')];
    const sides = [...one.layout.pages, ...other.layout.pages];
    const pictures = await Promise.all(
      sides.map(async (side) => Buffer.from(await scanSide(side, ({ mark }) => mark === 'even'), 'base64')),
    );
    const pdf = await scannedPdf(pictures.toReversed(), 4);
    const content = pdf.toString('base64');
    const split = await t.call(me, 'questionnaires.split-scan', { content });
    const brought = [];
    for (const page of split.pages) brought.push(await bring(page));
    expect(brought.map(({ client, page }) => `${client} ${page}`)).toEqual([
      'Тоже из пачки 2',
      'Тоже из пачки 1',
      'Из пачки 2',
      'Из пачки 1',
    ]);
    const { pages } = await t.call(me, 'questionnaires.paper', { questionnaireId: one.id });
    const boxes = pages.flatMap((page: { boxes: { mark: string; state: string }[] }) => page.boxes);
    const marked = boxes.filter(({ state }: { state: string }) => state !== 'empty');
    expect(marked.map(({ mark, state }: { mark: string; state: string }) => [mark, state])).toEqual([
      ['even', 'ticked'],
    ]);
  });

  it('in a PDF that cannot be opened is refused with what to do', async () => {
    const content = Buffer.from('%PDF-1.7').toString('base64');
    const refused = await t.refusal(me, 'questionnaires.split-scan', { content });
    expect([refused.code, refused.status]).toEqual(['scan_unreadable', 422]);
    expect((await t.refusal('service_worker', 'questionnaires.split-scan', { content })).status).toBe(403);
  });

  it('that is no picture, or has no code, is refused with what to do', async () => {
    const text = Buffer.from('не снимок').toString('base64');
    expect((await t.refusal(me, 'questionnaires.upload-page', { id: newId(), content: text })).code).toBe(
      'page_image_bad',
    );
    const blank = await sharp({ create: { width: 900, height: 1200, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    const content = blank.toString('base64');
    const refused = await t.refusal(me, 'questionnaires.upload-page', { id: newId(), content });
    expect(refused.code).toBe('page_code_missing');
  });

  it('of a choice among all products reads back into the ids the screen would give', async () => {
    const form = structuredClone(sampleForm) as unknown as { sections: { questions: object[] }[] };
    form.sections[2]?.questions.push({
      id: 'wanted',
      type: 'offer',
      among: 'products',
      many: true,
      text: { ru: 'Что показать в следующий раз?', en: 'What shall we show next time?' },
    });
    await publishSample(t, form as unknown as typeof sampleForm);
    const added = Array.from({ length: 50 }, (_, index) => ({
      id: newId(),
      name: `Ассортимент ${index + 10}`,
    }));
    await t.db.insertInto('product').values(added).execute();
    const client = await begun('Выбор из всего');
    const offered = client.layout.pages.flatMap(({ boxes }) => boxes).filter(({ key }) => key === 'wanted');
    const { facts } = await t.call(me, 'questionnaires.get', { id: client.id });
    const order = facts.products.map(({ id }: { id: string }) => id);
    expect(offered.map(({ mark }) => mark)).toEqual(order.slice(0, 40));
    const [one, other] = [offered[3]?.mark ?? '', offered[39]?.mark ?? ''];
    const isWanted = (box: { key: string; mark: string }) =>
      box.key === 'wanted' && [one, other].includes(box.mark);
    for (const side of client.layout.pages) await bring(await scanSide(side, isWanted));
    const { pages } = await t.call(me, 'questionnaires.paper', { questionnaireId: client.id });
    const boxes: { key: string; mark: string; state: string }[] = pages.flatMap(
      (page: { boxes: object[] }) => page.boxes,
    );
    const read = boxes.filter(({ key }) => key === 'wanted');
    expect(read.filter(({ state }) => state === 'doubtful')).toEqual([]);
    const ticked = read.filter(({ state }) => state === 'ticked').map(({ mark }) => mark);
    expect(ticked.sort()).toEqual([one, other].sort());
    const ops = makeDevice().ops({ wanted: { ids: ticked } });
    await t.call(me, 'questionnaires.answer', { questionnaireId: client.id, ops });
    await publishSample(t, sampleForm);
  });

  it('its answers go in like any other, and what quality closes stays closed (M9.2)', async () => {
    const client = await begun('Через дверь');
    const device = makeDevice();
    const ops = device.ops({ 'speed/measured': 10, [`news/${client.newsId}`]: { interest: 'yes' } });
    const refused = await t.refusal(me, 'questionnaires.answer', { questionnaireId: client.id, ops });
    expect(refused.code).toBe('answering_closed_by_quality');
    await t.call(me, 'questionnaires.answer', { questionnaireId: client.id, ops: ops.slice(0, 1) });
  });
});
