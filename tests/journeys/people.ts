// Who walks the journey: each person has an address, a password and a device whose clock agrees with the server.
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Actor } from '#features/access/shapes/actor.ts';
import { launchBrowser, openPerson, signIn } from './browser.ts';
import { openWebApp, type WebApp } from './web-app.ts';

export const PASSWORD = 'северный ветер и море';
export const PHONE = 390;
export const DESK = 1440;

export interface Person {
  lastName: string;
  firstName: string;
  email: string;
  role: string;
}
type Seat = Awaited<ReturnType<typeof openPerson>>;

/** An installation on which nobody has set foot, and a browser to walk it. */
export class Journey {
  readonly t: WebApp;
  readonly browser: Browser;
  now: string;

  private constructor(t: WebApp, browser: Browser, now: string) {
    this.t = t;
    this.browser = browser;
    this.now = now;
  }

  static async begin(now: string): Promise<Journey> {
    return new Journey(await openWebApp({ company: false, now, flows: true }), await launchBrowser(), now);
  }

  /** The company's clock; devices taken in hand from now on agree with it. */
  itIsNow(moment: string): void {
    this.now = moment;
    this.t.setNow(moment);
  }

  /** A device nobody is signed in on. */
  async takeDevice(width = DESK): Promise<Seat> {
    const { now, browser, t } = this;
    const height = width === PHONE ? 844 : 900;
    const seat = await openPerson(browser, { baseUrl: t.baseUrl, width, height, now });
    seat.page.setDefaultTimeout(20_000);
    return seat;
  }

  /** The person signs in, does what they came for, and leaves; a page error fails the visit. */
  async visit(person: Person, width: number, deeds: (page: Page) => Promise<void>): Promise<void> {
    const seat = await this.takeDevice(width);
    await signIn(seat.page, person.email, PASSWORD);
    await deeds(seat.page).catch(async (stop: unknown) => {
      await takePicture(seat.page, 'stopped-here');
      throw stop;
    });
    expect(seat.errors).toEqual([]);
    await seat.close();
  }

  /** The client's own browser: an old one, without script. */
  async openLink(link: string): Promise<{ page: Page; close: () => Promise<void> }> {
    const viewport = { width: PHONE, height: 844 };
    const context = await this.browser.newContext({ viewport, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(link);
    return { page, close: () => context.close() };
  }

  /** axe needs script, the client's page has none: a copy of it is looked at in a browser that has. */
  async lookAtPlain(page: Page, name: string): Promise<void> {
    const seat = await this.takeDevice(PHONE);
    await seat.page.setContent(await page.content());
    await lookAt(seat.page, name);
    await seat.close();
  }

  /** Facts are read in somebody's name through the same door as the screens. */
  async actorOf({ email }: Person): Promise<Actor> {
    const row = await this.t.db
      .selectFrom('employee')
      .select('id')
      .where('email', '=', email)
      .executeTakeFirst();
    if (!row) throw new Error(`nobody has the address ${email}`);
    return this.t.actorOf(row.id);
  }

  async end(): Promise<void> {
    await this.browser.close();
    await this.t.close();
  }
}

/** A picture of a screen that axe has seen in this state already. */
export async function takePicture(page: Page, name: string): Promise<void> {
  const folder = process.env['SHOTS'];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

/**
 * axe finds nothing on the page as it stands and nothing sticks out sideways; where SHOTS names a folder a
 * picture goes there.
 */
export async function lookAt(page: Page, name: string): Promise<void> {
  await takePicture(page, name);
  const [content, window] = await page.evaluate<[number, number]>(
    '[document.documentElement.scrollWidth, innerWidth]',
  );
  expect(content, `${name} sideways`).toBeLessThanOrEqual(window);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]),
    name,
  ).toEqual([]);
}
