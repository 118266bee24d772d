// A form goes out into a spreadsheet, is changed there as a person would, and comes back: as the draft of the same form, and
// as a form of its own (M5.1).
import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { READY_FORMS } from '#features/questionnaires/shapes/forms/ready-forms.ts';
import { newId } from '#kernel/ids.ts';
import { addVisitedClient, type Ground, layReadyGround } from '../factories/interview.ts';
import { launchBrowser, openPerson, signIn } from './browser.ts';
import { openWebApp, PASSWORD, type WebApp } from './web-app.ts';

/** What is on its way arrives; a machine with much to do takes its time. */
const soon = <Value>(look: () => Value | Promise<Value>) => expect.poll(look, { timeout: 20_000 });

let t: WebApp;
let browser: Browser;
let ground: Ground;

beforeAll(async () => {
  t = await openWebApp({ now: new Date().toISOString() });
  ground = await layReadyGround(t, 'wholesale');
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await t?.close();
});

const RU = '::Русский (ru)';
const EN = '::English (en)';

async function enter(width = 1440) {
  const person = await openPerson(browser, { baseUrl: t.baseUrl, width, height: 900 });
  person.page.setDefaultTimeout(15_000);
  await signIn(person.page, t.emailOf('programme_leader'), PASSWORD);
  return person;
}

async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wider).toBeLessThanOrEqual(0);
}

/** The workbook as a spreadsheet program would open it: sheets with rows of cells. */
class Workbook {
  readonly sheets = new Map<string, string[][]>();

  static async of(bytes: Uint8Array): Promise<Workbook> {
    const book = new Workbook();
    for (const { name, rows } of (await readXlsx(bytes)).sheets)
      book.sheets.set(
        name,
        rows.map((row) => row.map((cell) => String(cell ?? ''))),
      );
    return book;
  }

  rowsOf(sheet: string): string[][] {
    return this.sheets.get(sheet) ?? [];
  }

  /** The line of a row, as the spreadsheet counts it. */
  lineOf(name: string): number {
    const at = this.rowsOf('survey')[0]?.indexOf('name') ?? -1;
    return this.rowsOf('survey').findIndex((row) => row[at] === name) + 1;
  }

  write(sheet: string, line: number, cells: Record<string, string>): void {
    const rows = this.rowsOf(sheet);
    const [header = []] = rows;
    for (const [column, text] of Object.entries(cells)) {
      if (!header.includes(column)) header.push(column);
      const row = (rows[line - 1] ??= []);
      row[header.indexOf(column)] = text;
    }
  }

  insert(sheet: string, line: number, cells: Record<string, string>): void {
    this.rowsOf(sheet).splice(line - 1, 0, []);
    this.write(sheet, line, cells);
  }

  append(sheet: string, cells: Record<string, string>): void {
    this.write(sheet, this.rowsOf(sheet).length + 1, cells);
  }

  async save(): Promise<Buffer> {
    const sheets = [...this.sheets].map(([name, rows]) => ({
      name,
      rows: rows.map((row) => Array.from(row, (cell) => cell ?? '')),
    }));
    return Buffer.from(await writeXlsx({ sheets }));
  }
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const asFile = (buffer: Buffer, name = 'form.xlsx') => ({ name, mimeType: XLSX, buffer });

async function download(page: Page, code: string): Promise<Workbook> {
  await page.goto(`/forms/${code}`);
  await page.getByRole('button', { name: 'История' }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Выгрузить XLSForm' }).first().click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe(`${code}-1.xlsx`);
  return Workbook.of(await readFile(await file.path()));
}

const choose = async (page: Page, file: ReturnType<typeof asFile>) => {
  // The box shows the chosen file on a button; the input behind it takes the file as the chooser would.
  await page.locator('input[type=file][accept=".xlsx"]').setInputFiles(file);
};

/** What was chosen, changed and added by hand. */
function edit(book: Workbook): void {
  book.write('survey', book.lineOf('rhythm'), {
    [`label${RU}`]: 'Как часто Вы ждёте нашу машину?',
    [`label${EN}`]: 'How often do you wait for our lorry?',
  });
  const line = book.lineOf('receiving') + 1;
  book.insert('survey', line, {
    type: 'select_one gate',
    name: 'gate',
    [`label${RU}`]: 'Какие у Вас ворота?',
    [`label${EN}`]: 'What gate have you got?',
    required: 'yes',
    minutes: '1',
  });
  book.insert('survey', line + 1, {
    type: 'text',
    name: 'gate_how',
    [`label${RU}`]: 'Как к ним подъехать?',
    [`label${EN}`]: 'How does one get to it?',
    relevant: "${gate} = '2' or selected(${goods}, 'fresh')",
  });
  for (const [name, ru, en] of [
    ['1', 'широкие', 'wide'],
    ['2', 'узкие', 'narrow'],
  ] as const)
    book.append('choices', { list_name: 'gate', name, [`label${RU}`]: ru, [`label${EN}`]: en });
}

test('changed in a spreadsheet, a form comes back as its own draft, is published, and asks what is new', async () => {
  const { page, errors, close } = await enter();
  const book = await download(page, 'wholesale');
  edit(book);
  const odd = book.lineOf('gate_how') + 1;
  book.insert('survey', odd, {
    type: 'geopoint',
    name: 'where',
    [`label${RU}`]: 'Где это?',
    [`label${EN}`]: 'Where is it?',
  });
  book.write('survey', book.lineOf('plans'), { relevant: "regex(${path}, 'x')" });

  await page.getByRole('button', { name: 'Загрузить XLSForm' }).click();
  const replace = page.getByRole('button', { name: 'Заменить черновик' });
  expect(await replace.isDisabled()).toBe(true);
  await choose(page, asFile(await book.save()));
  await page.getByText('Не перенесено: 2 места').waitFor();
  await page.getByText(`Лист survey, строка ${odd}. Вопрос «where»: вида «geopoint» здесь нет`).waitFor();
  await page
    .getByText(`Лист survey, строка ${book.lineOf('plans')}. Вопрос «plans», relevant: функции «regex»`)
    .waitFor();
  await page.getByText(/Лист choices, строка \d+\. Список «gate»: код варианта «1»/).waitFor();
  await expectAccessible(page);
  const untouched = await t.call('programme_leader', 'questionnaires.form-design', { code: 'wholesale' });
  expect(untouched.revision).toBe(0);

  await replace.click();
  await page.getByText('Черновик сохранён', { exact: true }).waitFor();
  const design = await t.call('programme_leader', 'questionnaires.form-design', { code: 'wholesale' });
  const [ready] = READY_FORMS.filter((form) => form.code === 'wholesale');
  const specifics = (form: typeof ready) =>
    form?.sections.find(({ kind }) => kind === 'specifics')?.questions ?? [];
  const now = specifics(design.definition);
  expect(now).toHaveLength(specifics(ready).length + 2);
  expect(now.find(({ id }) => id === 'rhythm')?.text.en).toBe('How often do you wait for our lorry?');
  expect(now.find(({ id }) => id === 'gate_how')?.when).toEqual({
    op: 'or',
    of: [
      { op: 'eq', question: 'gate', value: 'q_2' },
      { op: 'includes', question: 'goods', value: 'fresh' },
    ],
  });
  // All the rest is as it was; what could not be read waits beside its question for the way back.
  const others = (form: typeof ready) =>
    form?.sections.flatMap(({ kind, questions }) => (kind === 'specifics' ? [] : questions));
  const plain = others(design.definition)?.map((question) => ({ ...question, carried: undefined }));
  expect(plain).toEqual(others(ready));

  // A replacement is a step: undone and done again.
  await page.getByRole('button', { name: 'Отменить' }).click();
  await soon(() => page.getByText('Какие у Вас ворота?').count()).toBe(0);
  await page.getByRole('button', { name: 'Вернуть' }).click();
  await page.getByText('Какие у Вас ворота?').first().waitFor();
  await page.getByText('Черновик сохранён', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Опубликовать', exact: true }).click();
  await page.getByRole('button', { name: 'Опубликовать версию 2' }).click();
  await page.getByText('Опубликована версия 2', { exact: true }).waitFor();
  expect(errors).toEqual([]);
  await close();

  const { clientId } = await addVisitedClient(t, ground, 'С воротами');
  const id = newId();
  await t.call('participant', 'questionnaires.begin', { id, clientId });
  const field = await openPerson(browser, { baseUrl: t.baseUrl, width: 390, height: 844 });
  await signIn(field.page, t.emailOf('participant'), PASSWORD);
  await field.page.goto(`/questionnaires/${id}?step=gate`);
  await field.page.getByRole('heading', { name: 'Какие у Вас ворота?' }).waitFor();
  await field.page
    .locator('label')
    .filter({ hasText: /^узкие/ })
    .first()
    .click();
  await field.page.locator('.fill-nav button').last().click();
  await field.page.getByRole('heading', { name: 'Как к ним подъехать?' }).waitFor();
  expect(field.errors).toEqual([]);
  await field.close();
});

test('a form of another house becomes a form of ours under its own name, on a phone too', async () => {
  const { page, errors, close } = await enter(390);
  const book = new Workbook();
  book.sheets.set('survey', [['type', 'name', 'label', 'relevant']]);
  book.sheets.set('choices', [['list_name', 'name', 'label']]);
  book.sheets.set('settings', [['form_title', 'form_id']]);
  book.append('survey', { type: 'select_one yes_no', name: 'yard', label: 'Есть ли у Вас двор?' });
  book.append('survey', {
    type: 'integer',
    name: 'lorries',
    label: 'Сколько машин?',
    relevant: "${yard} = 'yes'",
  });
  book.append('choices', { list_name: 'yes_no', name: 'yes', label: 'Да' });
  book.append('choices', { list_name: 'yes_no', name: 'no', label: 'Нет' });
  book.append('settings', { form_title: 'Двор и машины', form_id: 'yard' });
  await page.goto('/forms');
  await page.getByRole('button', { name: 'Новая форма' }).first().click();
  await page.getByRole('combobox', { name: 'На основе чего' }).click();
  await page.getByRole('option', { name: 'Из файла XLSForm' }).click();
  await choose(page, asFile(await book.save()));
  await page.getByText(/второй пока повторяет их/).waitFor();
  expect(await page.getByRole('textbox', { name: 'Название' }).inputValue()).toBe('Двор и машины');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Создать форму' }).click();
  await page.getByRole('heading', { level: 1, name: 'Двор и машины' }).waitFor();
  await page.getByRole('button', { name: 'Опубликовать', exact: true }).click();
  await page.getByRole('button', { name: 'Опубликовать версию 1' }).click();
  await page.getByText('Опубликована версия 1', { exact: true }).waitFor();
  expect(errors).toEqual([]);
  await close();
});

test('what is no form says why, and nothing changes', async () => {
  const forms = async () => JSON.stringify(await t.call('programme_leader', 'questionnaires.forms', {}));
  const before = await forms();
  const { page, errors, close } = await enter();
  await page.goto('/forms');
  await page.getByRole('button', { name: 'Новая форма' }).first().click();
  await page.getByRole('textbox', { name: 'Название' }).fill('Не форма');
  await page.getByRole('combobox', { name: 'На основе чего' }).click();
  await page.getByRole('option', { name: 'Из файла XLSForm' }).click();
  const make = page.getByRole('button', { name: 'Создать форму' });

  await choose(page, asFile(Buffer.from('type,name\ntext,a')));
  await page.getByText('Этот файл не открывается как книга Excel').waitFor();
  expect(await make.isDisabled()).toBe(true);

  const prices = Buffer.from(await writeXlsx({ sheets: [{ name: 'Цены', rows: [['Товар', 'Цена']] }] }));
  await choose(page, asFile(prices));
  await page.getByText('Формы в файле нет').waitFor();
  await page.getByText('В книге нет листа survey').waitFor();
  expect(await make.isDisabled()).toBe(true);

  const headless = Buffer.from(
    await writeXlsx({
      sheets: [{ name: 'survey', rows: [['Наши вопросы'], ['type', 'name'], ['text', 'a']] }],
    }),
  );
  await choose(page, asFile(headless));
  await page.getByText('нет столбца type').waitFor();
  expect(await make.isDisabled()).toBe(true);
  await expectAccessible(page);

  await choose(page, asFile(Buffer.alloc((2 << 20) + 1)));
  await page.getByText('Файл больше 2 МБ').waitFor();
  expect(await make.isDisabled()).toBe(true);
  expect(await forms()).toBe(before);
  expect(errors).toEqual([]);
  await close();
});
