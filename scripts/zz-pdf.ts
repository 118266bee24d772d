import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp from 'sharp';
import { launchBrowser, openPerson, signIn } from '../tests/journeys/browser.ts';
const browser = await launchBrowser();
const person = await openPerson(browser, { baseUrl: 'http://127.0.0.1:4810' });
await signIn(person.page, 'service@demo.test');
const list = await person.page.evaluate(async () =>
  (
    await fetch('/api/quality/list', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ view: 'all', refused: true, limit: 5 }),
    })
  ).json(),
);
const id = (list as any).rows[0].id;
const get = async (path: string) =>
  Buffer.from(
    await person.page.evaluate(async (p) => {
      const b = await (await fetch(p)).arrayBuffer();
      let s = '';
      for (const x of new Uint8Array(b)) s += String.fromCharCode(x);
      return btoa(s);
    }, path),
    'base64',
  );
const lib = await PDFiumLibrary.init();
for (const [name, path] of [
  ['case', `/api/register/${id}/paper.pdf`],
  ['year', '/api/register/year/2026.pdf'],
] as const) {
  const doc = await lib.loadDocument(await get(path));
  const page = doc.getPage(0);
  const { data, width, height } = await page.render({ scale: 1.4, render: 'bitmap' });
  await sharp(data, { raw: { width, height, channels: 4 } })
    .flatten({ background: '#fff' })
    .png()
    .toFile(`/tmp/shots/pdf-${name}.png`);
}
await browser.close();
