// A short `npm run replay`: the whole way of a hundred cases through the interface, the application killed twice.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { buildWeb } from './a-server.ts';

test('M9 after two kills counts, clocks and receipts of the register are what the audit alone says they must be', async () => {
  buildWeb();
  const script = fileURLToPath(new URL('../../scripts/replay.ts', import.meta.url));
  const args = ['--disable-warning=ExperimentalWarning', script, '--cases', '100', '--at-once', '6'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (text += part));
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect(code, text).toBe(0);
  expect(text).toMatch(/100 cases, \d{3,} requests .* killed 2 times/);
  expect(text).toMatch(/differences: 0/);
});
