import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '#app/testing.ts';
import { createCases, openRound } from '../../../../tests/factories/register.ts';

let t: TestApp;
let make: ReturnType<typeof createCases>;

beforeAll(async () => {
  t = await openTestApp();
  make = createCases(t, await openRound(t));
});
afterAll(async () => t?.drop());

const bytesOf = (file: { content: string }) => Buffer.from(file.content, 'base64');

describe('M9.3 papers of the register', () => {
  test('a problem questionnaire is a PDF named by its number, for whoever sees the case', async () => {
    const { caseId, name } = await make.restoredCase();
    const { number } = await t.call('participant', 'quality.get', { caseId });
    const file = await t.call('participant', 'quality.case-paper', { caseId });
    expect(bytesOf(file).subarray(0, 5).toString()).toBe('%PDF-');
    expect(file.fileName).toBe(`Проблемная анкета № ${number}-2026 ${name}.pdf`);
    const stranger = await t.hire({ lastName: 'Чужих', roles: ['participant'] });
    expect((await t.refusal(stranger, 'quality.case-paper', { caseId })).code).toBe('not_found');
  });

  test('the register of a year holds every number once, in order, in a workbook and on paper', async () => {
    const first = await make.newCase();
    const second = await make.restoredCase();
    const said = { channel: 'phone', saidBy: 'Анна', saidAt: t.app.clock() };
    await t.call('participant', 'quality.record-answer', { caseId: second.caseId, answer: 'yes', ...said });
    const input = { year: 2026, format: 'xlsx' };
    const book = await readXlsx(bytesOf(await t.call('service_manager', 'quality.register-file', input)));
    const rows = book.sheets[0]?.rows ?? [];
    const { total } = await t.call('service_manager', 'quality.list', { view: 'all' });
    expect(rows.slice(1).map((row) => row[0])).toEqual(
      Array.from({ length: total }, (_, index) => `${index + 1}/2026`),
    );
    const row = rows.find((one) => one[2] === second.name);
    expect(row).toContain('Клиент подтвердил');
    expect(row).toContain('Вечером рвётся связь; Шум на линии');
    expect(rows.find((one) => one[2] === first.name)).toContain('Ждёт приёма');
    const paper = await t.call('service_manager', 'quality.register-file', { year: 2026, format: 'pdf' });
    expect(bytesOf(paper).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await t.refusal('participant', 'quality.register-file', input)).code).toBe('not_permitted');
  });
});
