// The command line: `ryadom <command> [options]`. Commands live in commands/, one file each.
import { commands } from './commands.ts';
import { fail, parseArguments } from './terminal.ts';

const [name = 'help', ...rest] = process.argv.slice(2);
const command = commands[name];

if (!command) {
  fail(`Нет команды «${name}». Список: ryadom help`, `No such command: ${name}. See: ryadom help`);
}

try {
  await command.run(parseArguments(rest));
} catch (error) {
  fail(process.env['DEBUG'] ? String((error as Error).stack) : (error as Error).message);
}
