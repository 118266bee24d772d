// A short run of `npm run test:crash`; the long one is for before a release.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { buildWeb } from './a-server.ts';

test('4. app and database killed with -9 under eight writers: nothing acknowledged is lost, nothing doubled', async () => {
  buildWeb();
  const script = fileURLToPath(new URL('../../scripts/crash.ts', import.meta.url));
  const args = ['--disable-warning=ExperimentalWarning', script, '--rounds', '3'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (text += part));
  const code = await new Promise((resolve) => child.on('close', resolve));
  console.log(text.trim());
  expect({ code, text }).toMatchObject({ code: 0 });
  const [, acknowledged, lost, doubled] =
    /acknowledged (\d+), stored \d+, lost (\d+), doubled (\d+)/.exec(text.split('total:')[1] ?? '') ?? [];
  expect(Number(acknowledged)).toBeGreaterThan(20);
  expect([lost, doubled]).toEqual(['0', '0']);
});
