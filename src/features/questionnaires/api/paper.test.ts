import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '#app/testing.ts';
import { newId } from '#kernel/ids.ts';
import { addVisitedClient, type Ground, layGround } from '../../../../tests/factories/interview.ts';
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
