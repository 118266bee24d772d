import { text as readAll } from 'node:stream/consumers';
import type { Command } from '../commands.ts';
import { inSession } from '../session.ts';
import { fault, neededWord } from '../terminal.ts';

const USAGE = "ryadom call <комната.действие> ['<json>' | -] [--as почта]";

/** Any procedure of the document, by name; `-` reads the input from the standard one. */
export const callCommand: Command = {
  summary: "любое действие API: call room.verb '{…}' (список: /api/openapi.json)",
  run: (given) =>
    inSession(given, async ({ call }) => {
      const name = neededWord(given, 0, USAGE);
      const source = given.words[1] === '-' ? await readAll(process.stdin) : (given.words[1] ?? '{}');
      console.log(JSON.stringify(await call(name, readJson(source)), null, 2));
    }),
};

function readJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    fault('malformed_json', `Это не JSON: ${source.slice(0, 80)}`, `Not JSON: ${source.slice(0, 80)}`);
  }
}
