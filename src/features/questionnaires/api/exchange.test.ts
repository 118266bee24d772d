import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '#app/testing.ts';
import { chooseFormVersion } from '#features/questionnaires/data/forms.ts';
import { READY_FORMS } from '#features/questionnaires/shapes/forms/ready-forms.ts';

let t: TestApp;
beforeAll(async () => {
  t = await openTestApp();
});
afterAll(() => t?.drop());

const leader = 'programme_leader' as const;
const bring = (bytes: Uint8Array) =>
  t.call(leader, 'questionnaires.import-form', { content: Buffer.from(bytes).toString('base64') });

describe('forms travel as XLSForm', () => {
  it('a published version goes out as a workbook and comes back the same', async () => {
    for (const ready of READY_FORMS) {
      const formVersionId = await t.db
        .transaction()
        .execute((tx) => chooseFormVersion(tx, { formCode: ready.code, trade: ready.trade }));
      const file = await t.call(leader, 'questionnaires.export-form', { formVersionId });
      expect(file.fileName).toBe(`${ready.code}-1.xlsx`);
      const seen = await bring(Buffer.from(file.content, 'base64'));
      expect(seen).toEqual({ form: ready, notes: [], problems: [] });
    }
  });

  it('a foreign workbook tells by row what it could not bring, and changes nothing', async () => {
    const before = await t.db.selectFrom('form').select('id').execute();
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'survey',
          rows: [
            ['type', 'name', 'label'],
            ['integer', 'rooms', 'Сколько комнат?'],
            ['', '', ''],
            ['geoshape', 'plot', 'Участок'],
          ],
        },
      ],
    });
    const seen = await bring(bytes as Uint8Array);
    expect(seen.notes.find(({ level }: { level: string }) => level === 'refused')).toMatchObject({
      level: 'refused',
      code: 'xlsform_type_unknown',
      sheet: 'survey',
      line: 4,
      name: 'plot',
      found: 'geoshape',
    });
    expect(seen.notes).toContainEqual(expect.objectContaining({ code: 'xlsform_one_language', line: 1 }));
    expect(seen.problems.filter(({ level }: { level: string }) => level === 'error')).toEqual([]);
    expect(await t.db.selectFrom('form').select('id').execute()).toHaveLength(before.length);
  });

  it('what is no workbook is refused', async () => {
    await expect(bring(Buffer.from('name,type'))).rejects.toMatchObject({ code: 'xlsform_unreadable' });
  });
});
