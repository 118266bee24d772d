import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { noteWords } from '#features/exchange/words/notes.ts';
import type { Command } from '../commands.ts';
import { print } from '../print.ts';
import { inSession } from '../session.ts';
import { type Arguments, CommandProblem, neededWord, textOption } from '../terminal.ts';

const USAGE = 'ryadom import <файл> [--kind clients|persons|…] [--leave-out] [--json]';

/** Brings a table file through the same preview and the same "all or nothing" as the screen. */
export const importCommand: Command = {
  summary: 'загрузить CSV, XLSX или XLS: файл [--kind вид] [--leave-out — без строк с ошибками]',
  run: (given) =>
    inSession(given, async ({ call }) => {
      const file = neededWord(given, 0, USAGE);
      const content = readFileSync(file).toString('base64');
      const { jobId } = await call('exchange.upload', { fileName: basename(file), content });
      const kind = textOption(given, 'kind');
      const leaveOut = given.options['leave-out'] !== undefined;
      const answers = { jobId, leaveOut, ...(kind ? { kind } : {}) };
      const preview = await call('exchange.preview', answers);
      refuseBroken(preview, leaveOut, given);
      const done = await call('exchange.apply', answers);
      print(given, { jobId, kind: preview.kind, ...done }, () => tell(preview, done));
    }),
};

interface Note {
  line: number;
  column: string | null;
  code: string;
  facts: Record<string, string | number>;
}

interface Preview {
  kind: string;
  rows: number;
  broken: number;
  importedBefore: string | null;
  errors: { total: number; first: Note[] };
}

function refuseBroken(preview: Preview, leaveOut: boolean, { json }: Arguments): void {
  if (preview.broken === 0 || leaveOut) return;
  const lines = preview.errors.first.slice(0, 20).map((note) => `  строка ${note.line}: ${sentenceOf(note)}`);
  const more = preview.errors.total - lines.length;
  const rest = more > 0 ? `\n  … и ещё ${more}` : '';
  throw new CommandProblem(
    'rows_broken',
    `Строк с ошибками: ${preview.broken}. Ничего не загружено.${json ? '' : `\n${lines.join('\n')}${rest}`}`,
    'Mend the file, or leave these rows out with --leave-out.',
  );
}

function sentenceOf({ code, facts }: Note): string {
  const words = noteWords.ru[code as keyof typeof noteWords.ru];
  return words ? words.text(facts) : code;
}

function tell(
  preview: Preview,
  done: { tally: Record<string, { create: number; update: number }>; leftOut: number },
) {
  const lines = Object.entries(done.tally).map(
    ([table, { create, update }]) => `  ${table}: новых ${create}, изменено ${update}`,
  );
  return [`Загружено (${preview.kind}), строк ${preview.rows}, пропущено ${done.leftOut}:`, ...lines].join(
    '\n',
  );
}
