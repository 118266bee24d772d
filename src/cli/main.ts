// The command line: `ryadom <command> [options]`. Commands live in commands/, one file each.
import { describeRefusal } from '#app/sentences.ts';
import { Refusal } from '#kernel/refusal.ts';
import { commands } from './commands.ts';
import { fail, parseArguments } from './terminal.ts';

const [name = 'help', ...rest] = process.argv.slice(2);
const command = commands[name];

if (!command) {
  fail(`Нет команды «${name}». Список: ryadom help`, `No such command: ${name}. See: ryadom help`);
}

const given = parseArguments(rest);

try {
  await command.run(given);
} catch (error) {
  const { code, sentence } = describe(error);
  if (given.json) console.log(JSON.stringify({ error: { code, sentence } }, null, 2));
  else console.error(sentence);
  if (process.env['DEBUG']) console.error((error as Error).stack);
  process.exitCode = 1;
}

function describe(error: unknown): { code: string; sentence: string } {
  if (error instanceof Refusal) {
    const both = (['ru', 'en'] as const).map((locale) => describeRefusal(error, locale).error.sentence);
    return { code: error.code, sentence: both.join('\n') };
  }
  const { code, message } = error as { code?: unknown; message?: string };
  return { code: typeof code === 'string' ? code : 'failed', sentence: message ?? String(error) };
}
