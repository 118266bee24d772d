import { backupCommand, restoreCommand } from './commands/backup.ts';
import { callCommand } from './commands/call.ts';
import { demoCommand } from './commands/demo.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { serveCommand } from './commands/serve.ts';
import { tokenCommand } from './commands/token.ts';
import { userCommand } from './commands/user.ts';
import type { Arguments } from './terminal.ts';

export interface Command {
  summary: string;
  run: (given: Arguments) => Promise<void>;
}

export const commands: Record<string, Command> = {
  serve: serveCommand,
  demo: demoCommand,
  user: userCommand,
  token: tokenCommand,
  import: importCommand,
  export: exportCommand,
  backup: backupCommand,
  restore: restoreCommand,
  call: callCommand,
  help: {
    summary: 'эта справка',
    run: async () => {
      console.log('ryadom <команда> [--demo] [--json] [--as почта сотрудника]\n');
      for (const [name, command] of Object.entries(commands))
        console.log(`  ${name.padEnd(10)} ${command.summary}`);
    },
  },
};
