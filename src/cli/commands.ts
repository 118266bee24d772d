import { serveCommand } from './commands/serve.ts';
import type { Arguments } from './terminal.ts';

export interface Command {
  summary: string;
  run: (given: Arguments) => Promise<void>;
}

export const commands: Record<string, Command> = {
  serve: serveCommand,
  help: {
    summary: 'эта справка',
    run: async () => {
      console.log('ryadom <команда> [--json]\n');
      for (const [name, command] of Object.entries(commands))
        console.log(`  ${name.padEnd(10)} ${command.summary}`);
    },
  },
};
