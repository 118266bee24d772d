import { launchBrowser, openPerson, signIn } from '../tests/journeys/browser.ts';
import { mkdirSync } from 'node:fs';
const base = 'http://127.0.0.1:4810';
mkdirSync('/tmp/shots', { recursive: true });
const browser = await launchBrowser();
const jobs = JSON.parse(process.argv[2] ?? '[]') as [string, string, string, number, string?][];
const people = new Map<string, Awaited<ReturnType<typeof openPerson>>>();
for (const [who, path, name, width, script] of jobs) {
  const key = `${who}${width}`;
  let person = people.get(key);
  if (!person) {
    person = await openPerson(browser, { baseUrl: base, width, height: width > 600 ? 1000 : 844 });
    await signIn(person.page, `${who}@demo.test`);
    await person.page.waitForTimeout(1500);
    people.set(key, person);
  }
  await person.page.goto(base + path);
  await person.page.waitForTimeout(2500);
  if (script) {
    await person.page.evaluate(script).catch((e: Error) => console.log(name, e.message));
    await person.page.waitForTimeout(1500);
  }
  await person.page.screenshot({ path: `/tmp/shots/${name}.png`, fullPage: false });
}
await browser.close();
