import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '#app/testing.ts';
import { chooseFormVersion, loadFormVersion, publishForm } from '#features/questionnaires/data/forms.ts';
import { READY_FORMS } from '#features/questionnaires/shapes/forms/ready-forms.ts';

let t: TestApp;
beforeAll(async () => {
  t = await openTestApp();
});
afterAll(() => t?.drop());

const choose = (trade: string, formCode: string | null = null) =>
  t.db.transaction().execute(async (tx) => {
    const id = await chooseFormVersion(tx, { formCode, trade });
    const version = await loadFormVersion(tx, id);
    return `${version?.code} ${version?.number}`;
  });

describe('the form of a round', () => {
  it('is the ready one of the company’s trade; a trade without its own gets the common one (M5.6)', async () => {
    for (const trade of ['connectivity', 'wholesale', 'services', 'manufacturing']) {
      expect(await choose(trade)).toBe(`${trade} 1`);
    }
    expect(await choose('other')).toBe('wholesale 1');
    expect(await choose('services', 'connectivity')).toBe('connectivity 1');
  });

  it('comes also to a company that began before its trade had one, and leaves what it has made its own', async () => {
    const gone = t.db.selectFrom('form').select('id').where('code', '=', 'manufacturing');
    await t.db.deleteFrom('form_version').where('form_id', 'in', gone).execute();
    await t.db.deleteFrom('form').where('code', '=', 'manufacturing').execute();
    const [ready] = READY_FORMS;
    if (!ready) throw new Error('no ready form');
    await t.db.transaction().execute((tx) => publishForm(tx, { ...ready, minutesBudget: 45 }));
    expect(await choose('manufacturing')).toBe('manufacturing 1');
    expect(await choose('connectivity')).toBe('connectivity 2');
  });
});
