// The people of the journey and what they do on more screens than one.
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { lookAt, type Person, takePicture } from './people.ts';

export const leader: Person = {
  lastName: 'Лидова',
  firstName: 'Анна',
  email: 'anna@sever.test',
  role: 'Руководитель программы',
};
export const maria: Person = {
  lastName: 'Белова',
  firstName: 'Мария',
  email: 'maria@sever.test',
  role: 'Участник',
};
export const pavel: Person = {
  lastName: 'Ильин',
  firstName: 'Павел',
  email: 'pavel@sever.test',
  role: 'Участник',
};
export const oleg: Person = {
  lastName: 'Складов',
  firstName: 'Олег',
  email: 'oleg@sever.test',
  role: 'Руководитель сервиса',
};
export const semyon: Person = {
  lastName: 'Мастеров',
  firstName: 'Семён',
  email: 'semyon@sever.test',
  role: 'Сотрудник сервиса',
};

/** Adds somebody on the first visit; the link that lets them in. */
export async function invite(page: Page, one: Person): Promise<string> {
  await page.getByLabel('Фамилия').fill(one.lastName);
  await page.getByLabel('Имя', { exact: true }).fill(one.firstName);
  await page.getByLabel('Почта для входа').fill(one.email);
  await page.getByLabel('Роль').selectOption({ label: one.role });
  await page.getByRole('button', { name: 'Добавить и получить ссылку' }).click();
  await page.getByText(`${one.lastName} ${one.firstName}`).waitFor();
  return page.getByLabel('Ссылка', { exact: true }).inputValue();
}

/** Takes one file of «Борей» through the import. */
export async function bring(page: Page, name: string): Promise<void> {
  const file = fileURLToPath(new URL(`../fixtures/boreas/${name}.csv`, import.meta.url));
  await page.goto('/import');
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: 'Проверить' }).click();
  await page.getByRole('heading', { name: 'Что получится' }).waitFor();
  // Three files, one screen: axe looks at the first.
  await (name === 'Клиенты' ? lookAt : takePicture)(page, `06-import-${name}`);
  await page.getByRole('button', { name: /^Загрузить \d/ }).click();
  await page.getByRole('heading', { name: 'Загружено' }).waitFor({ timeout: 30_000 });
}

/** A date typed as people write it; leaving the field closes its calendar. */
export async function typeDay(page: Page, label: string, day: string): Promise<void> {
  await page.getByLabel(label).fill(day);
  await page.getByLabel(label).press('Tab');
}

/** A step of the plan of the round. */
export const stepOfPlan = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Шаги планирования' }).getByRole('button', { name });

/** What the open call of «Мой день» came to: a meeting today at `time`. Answers with whom. */
export async function agreeForToday(
  page: Page,
  time: string,
  look: () => Promise<void> = async () => {},
): Promise<string> {
  const card = page.locator('.card[data-open=true]').filter({ hasText: 'Договорились' }).first();
  await card.getByRole('button', { name: 'Договорились' }).click();
  await page.getByRole('group', { name: 'День', exact: true }).locator('label').first().click();
  const times = page.getByRole('group', { name: 'Время', exact: true });
  await times.locator('label', { hasText: time }).click();
  const met = await page.getByLabel('С кем').locator('option:checked').innerText();
  await look();
  await page.getByRole('button', { name: /^Назначить/ }).click();
  await page.getByText(/Встреча назначена/).waitFor();
  return met.trim();
}

/** Growth, offers and recommendations cannot be opened (M9.2). */
export async function expectNothingSold(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Разделы анкеты/ }).click();
  const contents = page.getByRole('dialog').getByRole('navigation', { name: 'Разделы анкеты' });
  for (const section of ['Рост', 'Новое', 'Рекомендации']) {
    expect(await contents.getByRole('button', { name: section }).isDisabled(), section).toBe(true);
  }
  expect(await contents.getByRole('button', { name: 'Итоги разговора' }).count()).toBe(0);
  await page.getByRole('dialog').getByRole('button', { name: 'Закрыть' }).click();
}
