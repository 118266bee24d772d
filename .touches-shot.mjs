import chromium from '@sparticuz/chromium';
import { chromium as pw } from 'playwright-core';
import { createRequire } from 'node:module';
const require = createRequire('/work/wt/touches/package.json');
const base='http://localhost:48713';
const browser = await pw.launch({ executablePath: await chromium.executablePath(), args: chromium.args, headless: true });
const email = process.env.AS ?? 'manager@demo.test';
const out = process.env.OUT ?? '/tmp/touches-shots';
import { mkdirSync } from 'node:fs'; mkdirSync(out,{recursive:true});
const scheme = process.env.SCHEME ?? 'light';
export async function open(width, height) {
  const ctx = await browser.newContext({ viewport:{width,height}, colorScheme: scheme, locale:'ru-RU', deviceScaleFactor: 1 });
  const page = await ctx.newPage();
  page.on('console', m=>{ if(m.type()==='error') console.log('console:', m.text()); });
  page.on('pageerror', e=>console.log('pageerror:', e.message));
  await page.goto(base+'/sign-in');
  const r = await page.evaluate(async ({email})=>{ const r=await fetch('/api/auth/sign-in/email',{method:'POST',headers:{'Content-Type':'application/json'},body:JSON.stringify({email,password:'demo-demo-demo'})}); return r.status; },{email});
  if(r!==200) console.log('sign in', r);
  if (process.env.LANG_EN) await page.evaluate(()=>localStorage.setItem('ryadom.locale','en'));
  return page;
}
export { browser, base, out };
const script = process.argv[2];
if (script) await (await import(script)).default({ open, browser, base, out, require });
await browser.close();
