// A phone: a browser of its own with a disk of its own, which can be killed in the middle of anything and started
// again on the same disk.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium as playwright, type Page } from 'playwright-core';
import { browserArguments, unpackBrowser } from './browser.ts';

export class Phone {
  readonly #disk = mkdtempSync(join(tmpdir(), 'ryadom-phone-'));
  readonly #baseUrl: string;
  readonly #width: number;
  readonly #extra: readonly string[];
  #process: ChildProcess | undefined;
  #browser: Browser | undefined;

  /** `extra`: what its browser is started with besides. */
  constructor(baseUrl: string, width = 390, extra: readonly string[] = []) {
    this.#baseUrl = baseUrl;
    this.#width = width;
    this.#extra = extra;
  }

  /** Switches it on and opens `path`. */
  async open(path: string): Promise<Page> {
    if (!this.#browser) await this.#start();
    const context = this.#browser?.contexts()[0];
    const page = context?.pages()[0] ?? (await context?.newPage());
    if (!page) throw new Error('the browser has no page');
    page.setDefaultTimeout(20_000);
    await page.setViewportSize({ width: this.#width, height: 844 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(`${this.#baseUrl}${path}`);
    return page;
  }

  /** Opens `path` after it was killed; a sign-in of the last half minute may have been lost with it. */
  async reopen(path: string, email: string, word: string): Promise<Page> {
    const page = await this.open(path);
    const password = page.getByLabel(/Пароль/);
    // A line that has just come back may fail once more: what is shown first may still be the copy of the device.
    await page.locator('main, form').first().waitFor();
    await page.waitForTimeout(1_500);
    await page.waitForLoadState('networkidle');
    if (!(await password.isVisible())) return page;
    await page.getByLabel(/Почта/).fill(email);
    await password.fill(word);
    await page.getByRole('button', { name: /Войти/ }).click();
    await page.waitForURL((url) => url.pathname === new URL(path, this.#baseUrl).pathname);
    return page;
  }

  /** Kills it with -9: no page hears of it. */
  async kill(): Promise<void> {
    const { pid } = this.#process ?? {};
    const gone = new Promise((resolve) => this.#process?.once('exit', resolve));
    if (pid) process.kill(-pid, 'SIGKILL');
    await gone;
    this.#browser = undefined;
  }

  async close(): Promise<void> {
    if (this.#browser) await this.kill();
    rmSync(this.#disk, { recursive: true, force: true, maxRetries: 5 });
  }

  async #start(): Promise<void> {
    const child = spawn(
      await unpackBrowser(),
      [
        ...browserArguments(),
        ...this.#extra,
        '--headless',
        '--lang=ru-RU',
        '--remote-debugging-port=0',
        `--user-data-dir=${this.#disk}`,
        'about:blank',
      ],
      { detached: true, stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, TZ: 'Europe/Moscow' } },
    );
    this.#process = child;
    const address = await new Promise<string>((resolve, reject) => {
      let said = '';
      child.stderr?.on('data', (bytes: Buffer) => {
        said += bytes.toString();
        const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
        if (found) resolve(found);
      });
      child.once('exit', () => reject(new Error(`the browser did not start: ${said}`)));
    });
    this.#browser = await playwright.connectOverCDP(address);
  }
}
