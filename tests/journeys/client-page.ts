import type { Page } from 'playwright-core';
import { READING_MS } from '#server/client-seal.ts';

/** The last button of the client's page, pressed by somebody who has read what stands above it. */
export async function sendAnswer(page: Page): Promise<void> {
  await page.waitForTimeout(READING_MS + 200);
  await page.getByRole('button', { name: 'Отправить ответ' }).click();
}
