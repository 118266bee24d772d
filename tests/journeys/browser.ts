// A real browser from an npm package: no system package, no download.
import { mkdirSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright, type Page } from 'playwright-core';

/**
 * The browser unpacked into a folder of this user: the package puts it where everybody on the machine would find it
 * and nobody but the first may run it.
 */
export async function unpackBrowser(): Promise<string> {
  const before = process.env['TMPDIR'];
  const own = join(tmpdir(), `ryadom-browser-${userInfo().uid}`);
  mkdirSync(own, { recursive: true, mode: 0o700 });
  process.env['TMPDIR'] = own;
  try {
    return await chromium.executablePath();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

/** What Chromium is started with, headless or not. */
export const browserArguments = (): string[] => [
  ...chromium.args.filter(
    (argument) => !argument.startsWith('--headless') && argument !== '--single-process',
  ),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** A microphone that hums by itself, and a person who always allows it. */
export const MICROPHONE = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

/** Starts headless Chromium; by default without a microphone. */
export async function launchBrowser(extra: readonly string[] = []): Promise<Browser> {
  return playwright.launch({
    executablePath: await unpackBrowser(),
    args: [...browserArguments(), ...extra],
    headless: true,
  });
}

/**
 * A person at a device of their own; a page error is a failure of whatever test opened it. With `now` the
 * device's clock says that moment at the start and goes on from there.
 */
export async function openPerson(
  browser: Browser,
  options: {
    width?: number;
    height?: number;
    baseUrl: string;
    locale?: 'ru' | 'en';
    now?: string;
    /** A screen for fingers, as telephones have. */
    touch?: boolean;
  },
): Promise<{ page: Page; errors: string[]; close: () => Promise<void> }> {
  const context = await browser.newContext({
    baseURL: options.baseUrl,
    viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
    locale: options.locale === 'en' ? 'en-GB' : 'ru-RU',
    timezoneId: 'Europe/Moscow',
    hasTouch: options.touch ?? false,
    isMobile: options.touch ?? false,
    reducedMotion: 'reduce',
  });
  if (options.now) await context.addInitScript(shiftClock, Date.parse(options.now) - Date.now());
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  return { page, errors, close: () => context.close() };
}

/** Runs in the page: `Date` alone is shifted, timers stay as they are. */
function shiftClock(shift: number): void {
  const Real = Date;
  class Shifted extends Real {
    constructor(...parts: ConstructorParameters<typeof Date> | []) {
      if (parts.length === 0) super(Real.now() + shift);
      else super(...(parts as ConstructorParameters<typeof Date>));
    }
    static override now(): number {
      return Real.now() + shift;
    }
  }
  globalThis.Date = Shifted as DateConstructor;
}

/** Signs in on the sign-in page. */
export async function signIn(page: Page, email: string, password = 'demo-demo-demo'): Promise<void> {
  if (!page.url().endsWith('/sign-in')) await page.goto('/sign-in');
  await page.getByLabel(/Почта|E-mail/).fill(email);
  await page.getByLabel(/Пароль|Password/).fill(password);
  await page.getByRole('button', { name: /Войти|Sign in/ }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

/** The files of the application lie on the device and answer for it: what is asked for late comes without a network, too. */
export const takenAlong = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise((done) => setTimeout(done, 50));
  });
