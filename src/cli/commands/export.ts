import { writeFileSync } from 'node:fs';
import type { Command } from '../commands.ts';
import { exportKinds } from '../export-kinds.ts';
import { print } from '../print.ts';
import { inSession, type Session } from '../session.ts';
import { columnsOf, writeCsv } from '../table-file.ts';
import { fault, neededWord, textOption } from '../terminal.ts';

const USAGE = `ryadom export <${Object.keys(exportKinds).join(' | ')} | комната.действие> --out файл.csv|файл.json`;

/** Writes all rows of a list to a file; without --out to the standard output. */
export const exportCommand: Command = {
  summary: `выгрузить список в CSV или JSON: ${Object.keys(exportKinds).join(', ')} --out файл`,
  run: (given) =>
    inSession(given, async (session) => {
      const name = neededWord(given, 0, USAGE);
      const kind = exportKinds[name] ?? { procedure: name };
      if (!kind.procedure.includes('.')) fault('usage', `Правильно: ${USAGE}`, `Usage: ${USAGE}`);
      const rows = await listAll(session, kind.procedure, JSON.parse(textOption(given, 'filter') ?? '{}'));
      const out = textOption(given, 'out');
      const asJson = (textOption(given, 'format') ?? (out?.endsWith('.json') ? 'json' : 'csv')) === 'json';
      const text = asJson
        ? `${JSON.stringify(rows, null, 2)}\n`
        : writeCsv(kind.columns ?? columnsOf(rows), rows);
      if (!out) process.stdout.write(text);
      else {
        writeFileSync(out, text);
        print(given, { file: out, rows: rows.length }, `Выгружено строк: ${rows.length}, файл ${out}`);
      }
    }),
};

const PAGE = 200;

async function listAll({ call }: Session, procedure: string, filter: object): Promise<object[]> {
  const rows: object[] = [];
  for (;;) {
    const page = await call(procedure, { ...filter, limit: PAGE, offset: rows.length });
    if (!Array.isArray(page?.rows)) {
      fault('not_a_list', `${procedure} — не список.`, `${procedure} is not a list.`);
    }
    rows.push(...page.rows);
    if (page.rows.length < PAGE) return rows;
  }
}
