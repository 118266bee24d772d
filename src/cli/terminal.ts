export interface Arguments {
  /** Words without dashes, in order. */
  words: string[];
  /** `--name value`, `--name=value`, or `--name` alone (true). */
  options: Record<string, string | true>;
  json: boolean;
}

const FLAGS = new Set(['json', 'demo', 'fresh', 'force', 'help', 'leave-out']);

/** Reads the words after the command. */
export function parseArguments(given: readonly string[]): Arguments {
  const words: string[] = [];
  const options: Record<string, string | true> = {};
  for (let index = 0; index < given.length; index += 1) {
    const word = given[index] ?? '';
    if (!word.startsWith('--')) {
      words.push(word);
      continue;
    }
    const [name = '', value] = word.slice(2).split(/=(.*)/s);
    const next = given[index + 1];
    if (value !== undefined) options[name] = value;
    else if (!FLAGS.has(name) && next !== undefined && !next.startsWith('--')) {
      options[name] = next;
      index += 1;
    } else options[name] = true;
  }
  return { words, options, json: options['json'] !== undefined };
}

/** Stops a command: both languages for a person, the code for a program. */
export class CommandProblem extends Error {
  readonly code: string;

  constructor(code: string, russian: string, english: string) {
    super(`${russian}\n${english}`);
    this.name = 'CommandProblem';
    this.code = code;
  }
}

/** The value of `--name`; undefined when left out, a problem when the value is missing. */
export function textOption({ options }: Arguments, name: string): string | undefined {
  const value = options[name];
  if (value !== true) return value;
  throw new CommandProblem(
    'value_missing',
    `После --${name} нужно значение.`,
    `A value is needed after --${name}.`,
  );
}

/** The word at `index`; `usage` is shown when it is missing. */
export function neededWord({ words }: Arguments, index: number, usage: string): string {
  return (
    words[index] ?? fault('usage', `Не хватает слова. Правильно: ${usage}`, `A word is missing: ${usage}`)
  );
}

export function fault(code: string, russian: string, english: string): never {
  throw new CommandProblem(code, russian, english);
}

/** Says both languages to the error stream and ends with code 1. */
export function fail(russian: string, english?: string): never {
  console.error(english ? `${russian}\n${english}` : russian);
  process.exit(1);
}
