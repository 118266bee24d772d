import { exportNames } from './export-kinds.ts';
import type { Arguments } from './terminal.ts';

export interface Command {
  run: (given: Arguments) => Promise<void>;
}

interface Entry {
  summary: string;
  /** Loaded when asked for: help need not wait for the whole program. */
  load: () => Promise<Command>;
}

export const commands: Record<string, Entry> = {
  serve: {
    summary: 'запустить «Рядом» (--demo — с учебной компанией)',
    load: async () => (await import('./commands/serve.ts')).serveCommand,
  },
  demo: {
    summary: 'создать учебную компанию (--fresh — заново); открыть её: npm start -- --demo',
    load: async () => (await import('./commands/demo.ts')).demoCommand,
  },
  user: {
    summary: 'сотрудники: list, add, invite, deactivate, password',
    load: async () => (await import('./commands/user.ts')).userCommand,
  },
  token: {
    summary: 'ключи API: create --as почта [--role роль] [--name имя], list, revoke id',
    load: async () => (await import('./commands/token.ts')).tokenCommand,
  },
  import: {
    summary: 'загрузить CSV, XLSX или XLS: файл [--kind вид] [--leave-out — без строк с ошибками]',
    load: async () => (await import('./commands/import.ts')).importCommand,
  },
  export: {
    summary: `выгрузить список в CSV или JSON: ${exportNames.join(', ')} --out файл`,
    load: async () => (await import('./commands/export.ts')).exportCommand,
  },
  backup: {
    summary: 'резервная копия всего в один файл: backup файл [--force — заменить]',
    load: async () => (await import('./commands/backup.ts')).backupCommand,
  },
  restore: {
    summary: 'восстановить копию в пустую базу: restore файл (DATA_DIR — новая папка)',
    load: async () => (await import('./commands/backup.ts')).restoreCommand,
  },
  call: {
    summary: "любое действие API: call room.verb '{…}' (список: /api/openapi.json)",
    load: async () => (await import('./commands/call.ts')).callCommand,
  },
  help: { summary: 'эта справка', load: async () => ({ run: async () => console.log(help()) }) },
};

function help(): string {
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(10)} ${summary}`);
  return ['ryadom <команда> [--demo] [--json] [--as почта сотрудника]', '', ...lines].join('\n');
}
