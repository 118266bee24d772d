export interface Arguments {
  /** Words without dashes, in order. */
  words: string[];
  /** `--name value`, `--name=value`, or `--name` alone (true). */
  options: Record<string, string | true>;
  json: boolean;
}

const FLAGS = new Set(['json', 'demo', 'fresh', 'force', 'help']);

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

/** Says both languages to the error stream and ends with code 1. */
export function fail(russian: string, english?: string): never {
  console.error(english ? `${russian}\n${english}` : russian);
  process.exit(1);
}
