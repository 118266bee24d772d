import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { restoreBackup } from '#app/backup/read-backup.ts';
import { writeBackup } from '#app/backup/write-backup.ts';
import { openConfiguredDatabase } from '#server/serve.ts';
import type { Command } from '../commands.ts';
import { print } from '../print.ts';
import { inSession } from '../session.ts';
import { fault, neededWord } from '../terminal.ts';

/** A copy of everything, taken while people work. */
export const backupCommand: Command = {
  summary: 'резервная копия всего в один файл: backup файл [--force — заменить]',
  run: (given) =>
    inSession(given, async ({ app, database }) => {
      const file = resolve(neededWord(given, 0, 'ryadom backup <файл>'));
      if (existsSync(file) && given.options['force'] === undefined) {
        fault(
          'file_exists',
          `${file} уже есть. Другое имя или --force.`,
          `${file} exists. Another name, or --force.`,
        );
      }
      const summary = await writeBackup(database.pool, file, app.clock());
      print(
        given,
        { file, ...summary },
        `Резервная копия: ${file}\nСтрок: ${summary.rows}, sha256 ${summary.sha256}`,
      );
    }),
};

/** Only into an empty database, and not beside a running server. */
export const restoreCommand: Command = {
  summary: 'восстановить копию в пустую базу: restore файл (DATA_DIR — новая папка)',
  async run(given) {
    const file = resolve(neededWord(given, 0, 'ryadom restore <файл>'));
    if (!existsSync(file)) fault('file_missing', `Нет файла ${file}.`, `There is no file ${file}.`);
    const database = await openConfiguredDatabase({
      demo: given.options['demo'] !== undefined,
      mode: 'serve',
    });
    try {
      const summary = await restoreBackup(database.pool, file);
      print(given, { file, ...summary }, `Восстановлено строк: ${summary.rows}, копия от ${summary.at}`);
    } finally {
      await database.close();
    }
  },
};
