// Two commands and nothing else: what starting, stopping and starting again must do.
import { createServer, type AddressInfo } from 'node:net';
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { cloneDatabase } from '#db/testing.ts';
import { isAlive } from '#db/process-state.ts';
import { buildWeb, command, health, newDataDir, servingPid, startServer } from './a-server.ts';

beforeAll(buildWeb);

async function clonedUrl(): Promise<string> {
  const database = await cloneDatabase();
  onTestFinished(() => database.drop());
  return database.url;
}

const setUp = JSON.stringify({
  companyName: 'ООО «Проба»',
  shortName: 'Проба',
  timeZone: 'Europe/Moscow',
  trade: 'connectivity',
  locale: 'ru',
  lastName: 'Ёлкина',
  firstName: 'Зоя',
  email: 'zoya@proba.test',
  password: 'десять знаков',
});

test('a first start in a folder with spaces and Russian letters, a second copy, a command beside it, a clean end, and a second start with what was there', async () => {
  const DATA_DIR = newDataDir('Данные «Рядом» 2026');
  const first = await startServer({ DATA_DIR });
  await first.ready();
  await vi.waitUntil(() => first.said().includes(`http://localhost:${first.port}`));
  expect(await (await health(first.url))?.json()).toEqual({ status: 'ok' });
  const page = await fetch(first.url);
  expect(page.headers.get('content-type')).toContain('text/html');
  expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
  expect(await page.text()).toContain('<div id="root"');

  const second = await startServer({ DATA_DIR });
  expect(await second.ended).toBe(1);
  expect(second.said()).toContain(String(servingPid(DATA_DIR)));
  expect(second.said()).toMatch(/папк/i);
  expect((await health(first.url))?.status).toBe(200);

  expect((await command(['call', 'staff.set-up', setUp], { DATA_DIR })).code).toBe(0);
  const { code, text } = await command(['token', 'create', '--as', 'zoya@proba.test', '--json'], {
    DATA_DIR,
  });
  expect(code).toBe(0);
  const me = await fetch(`${first.url}/api/access/me`, {
    method: 'POST',
    headers: { authorization: `Bearer ${JSON.parse(text).secret}` },
  });
  expect(await me.json()).toMatchObject({ company: { shortName: 'Проба' } });

  expect(await first.stop('SIGTERM')).toBe(0);
  const again = await startServer({ DATA_DIR });
  await again.ready();
  expect((await fetch(again.url)).status).toBe(200);
  const state = await fetch(`${again.url}/api/staff/set-up-state`, { method: 'POST' });
  expect(await state.json()).toMatchObject({ needsSetUp: false });
  expect(await again.stop('SIGINT')).toBe(0);
});

test('killed with -9 and started again, it serves what was there', async () => {
  const DATA_DIR = newDataDir();
  const first = await startServer({ DATA_DIR });
  await first.ready();
  expect((await command(['call', 'staff.set-up', setUp], { DATA_DIR })).code).toBe(0);
  const pid = servingPid(DATA_DIR);
  process.kill(pid, 'SIGKILL');
  await first.ended;
  expect(isAlive(pid)).toBe(false);
  const second = await startServer({ DATA_DIR });
  await second.ready();
  const state = await fetch(`${second.url}/api/staff/set-up-state`, { method: 'POST' });
  expect(await state.json()).toMatchObject({ needsSetUp: false, companyName: 'ООО «Проба»' });
});

describe('with a PostgreSQL of one’s own', () => {
  test('DATABASE_URL and HOST are honoured, and a stop in the middle of a start is a clean end', async () => {
    const DATABASE_URL = await clonedUrl();
    const server = await startServer({ DATABASE_URL, HOST: '127.0.0.2' });
    await server.ready();
    expect(await health(`http://127.0.0.1:${server.port}`)).toBeUndefined();
    expect(await server.stop()).toBe(0);
    const hasty = await startServer({ DATABASE_URL });
    await vi.waitUntil(() => health(hasty.url).then((answer) => answer !== undefined), {
      timeout: 60_000,
      interval: 5,
    });
    expect(await hasty.stop()).toBe(0);
  });

  test('a port in use, a host that is not ours, a port that is none and an address that is none are told in words', async () => {
    const DATABASE_URL = await clonedUrl();
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void other.close());
    const PORT = String((other.address() as AddressInfo).port);
    const attempts: [Record<string, string>, string][] = [
      [{ PORT }, `Порт ${PORT} занят`],
      [{ HOST: '192.0.2.1' }, 'нет адреса 192.0.2.1'],
      [{ PORT: '99999' }, 'PORT должен быть числом'],
      [{ BASE_URL: '/' }, 'BASE_URL должен быть полным адресом'],
      [{ DATABASE_URL: 'postgres://nobody:x@127.0.0.1:1/none' }, 'DATABASE_URL'],
    ];
    for (const [env, sentence] of attempts) {
      const server = await startServer({ DATABASE_URL, ...env });
      expect(await server.ended).toBe(1);
      expect(server.said()).toContain(sentence);
      expect(server.said()).not.toMatch(/\n\s+at /);
    }
  });
});
