import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { isWebBuilt, type Running, startServer } from '#server/serve.ts';
import type { Command } from '../commands.ts';
import { fail } from '../terminal.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** `ryadom serve [--demo]`: honours PORT, HOST, DATA_DIR, DATABASE_URL, BASE_URL. */
export const serveCommand: Command = {
  summary: 'запустить «Рядом» (--demo — с учебной компанией)',
  async run({ options }) {
    const port = Number(process.env['PORT'] ?? 4800);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) {
      fail('PORT должен быть числом от 0 до 65535.', 'PORT must be a number from 0 to 65535.');
    }
    buildIfMissing();
    const starting = startServer({
      demo: options['demo'] !== undefined,
      port,
      host: process.env['HOST'] ?? '127.0.0.1',
      log: (line) => console.log(line),
    });
    // From the first moment on: whoever stops a start half-way gets a clean end, too.
    endWith(starting);
    const running = await starting;
    console.log(`\nРядом работает: ${running.url}\nОстановить: Ctrl+C\n`);
  },
};

function endWith(starting: Promise<Running>): void {
  let ending = false;
  const end = async () => {
    if (ending) return;
    ending = true;
    console.log('Останавливаюсь…');
    const running = await starting.catch(() => undefined);
    await running?.close();
    process.exit(running ? 0 : 1);
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
}

function buildIfMissing(): void {
  if (isWebBuilt()) return;
  console.log('Первый запуск: собираю веб-приложение (около 20 секунд)…');
  const built = spawnSync(
    process.execPath,
    [`${ROOT}node_modules/vite/bin/vite.js`, 'build', '--logLevel', 'error'],
    {
      cwd: ROOT,
      stdio: 'inherit',
    },
  );
  if (built.status !== 0)
    fail('Веб-приложение не собралось, причина выше.', 'The web application could not be built.');
}
