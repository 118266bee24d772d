// The laws of the house (docs/map.md). The list of exceptions may only shrink.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SRC = join(ROOT, 'src');

const WINGS: Record<string, readonly string[]> = {
  kernel: ['kernel'],
  db: ['kernel', 'db'],
  ui: ['kernel', 'ui'],
  features: ['kernel', 'db', 'ui', 'features'],
  app: ['kernel', 'db', 'features', 'app'],
  server: ['kernel', 'db', 'features', 'app', 'server'],
  // Words only: a table is exported with the names the screens show.
  cli: ['kernel', 'db', 'ui', 'features', 'app', 'server', 'cli'],
  web: ['kernel', 'ui', 'features', 'web'],
};

const FLOORS: readonly (readonly string[])[] = [
  ['access'],
  ['staff'],
  ['clients'],
  ['rounds'],
  ['questionnaires'],
  ['touches'],
  ['quality', 'cadence', 'growth'],
  ['bottlenecks', 'risk', 'planning'],
  ['economics'],
  ['reports', 'exchange'],
];

const MAY_USE: Record<string, readonly string[]> = {
  shapes: ['shapes'],
  rules: ['shapes', 'rules'],
  data: ['shapes', 'rules', 'data'],
  api: ['shapes', 'rules', 'data', 'letters', 'api'],
  jobs: ['shapes', 'rules', 'data', 'letters', 'jobs'],
  words: ['shapes', 'words'],
  letters: ['shapes', 'rules', 'words', 'letters'],
  screens: ['shapes', 'rules', 'words', 'screens'],
};

const FORBIDDEN_NAMES = /^(utils?|helpers?|common|misc|manager|index)(\.|$)/;

interface SourceFile {
  path: string;
  wing: string;
  room: string | undefined;
  word: string | undefined;
  text: string;
  test: boolean;
}

interface Import {
  from: SourceFile;
  to: string;
  typeOnly: boolean;
}

function listFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? listFiles(path) : [path];
  });
}

function describePath(path: string): { wing: string; room: string | undefined; word: string | undefined } {
  const [wing = '', room, word] = path.split('/');
  if (wing !== 'features') return { wing, room: undefined, word: undefined };
  return { wing, room, word: word?.replace(/(\.[a-z.]+)?\.tsx?$/, '') };
}

const files: SourceFile[] = listFiles(SRC)
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => {
    const inside = relative(SRC, path).replaceAll('\\', '/');
    return {
      path: inside,
      ...describePath(inside),
      text: readFileSync(path, 'utf8'),
      test: /\.test\.tsx?$/.test(path),
    };
  });

const products = files.filter((file) => !file.test);

/** 'import … from', 'export … from' and 'import(…)' of our own files, as paths below src. */
function importsOf(file: SourceFile): Import[] {
  const found: Import[] = [];
  const pattern =
    /(?:^|\n)\s*(import|export)\s+(type\s+)?([^'";]*?)from\s+'([^']+)'|import\(\s*'([^']+)'\s*\)|(?:^|\n)import\s+'([^']+)'/g;
  for (const match of file.text.matchAll(pattern)) {
    const target = match[4] ?? match[5] ?? match[6] ?? '';
    const names = (match[3] ?? '').trim();
    const everyNameIsType =
      names.startsWith('{') &&
      names
        .replace(/[{}]/g, '')
        .split(',')
        .filter((name) => name.trim())
        .every((name) => name.trim().startsWith('type '));
    const typeOnly = Boolean(match[2]) || everyNameIsType;
    if (target.startsWith('#')) found.push({ from: file, to: target.slice(1), typeOnly });
    else if (target.startsWith('.')) {
      found.push({
        from: file,
        to: relative(SRC, join(SRC, file.path, '..', target)).replaceAll('\\', '/'),
        typeOnly,
      });
    }
  }
  return found;
}

const imports = products.flatMap(importsOf);
const floorOf = (room: string) => FLOORS.findIndex((floor) => floor.includes(room));

describe('the laws of the house', () => {
  it('law 1: wings look only down', () => {
    const broken = imports
      .filter(({ from, to }) => !WINGS[from.wing]?.includes(to.split('/')[0] ?? ''))
      .map(({ from, to }) => `${from.path} -> ${to}`);
    expect(broken).toEqual([]);
  });

  it('law 2: rooms look only down, and rooms of one floor never meet', () => {
    const broken = imports.flatMap(({ from, to }) => {
      const target = describePath(to);
      if (!from.room || !target.room || from.room === target.room) return [];
      return floorOf(target.room) < floorOf(from.room) ? [] : [`${from.path} -> ${to}`];
    });
    expect(broken).toEqual([]);
  });

  it('every room is on a floor and speaks only the room words', () => {
    const broken = products
      .filter((file) => file.room && file.path.split('/').length > 2)
      .filter((file) => floorOf(file.room ?? '') < 0 || !(file.word && file.word in MAY_USE))
      .map((file) => file.path);
    expect(broken).toEqual([]);
  });

  it('law 3: each word uses only what the table allows', () => {
    const broken = imports.flatMap(({ from, to, typeOnly }) => {
      const target = describePath(to);
      if (!from.word || !target.word) return [];
      if (MAY_USE[from.word]?.includes(target.word))
        return from.word === 'api' && target.word === 'api' && from.room !== target.room
          ? [`${from.path} -> ${to}`]
          : [];
      // The words of a room may type their tables after its rules' codes.
      return from.word === 'words' && target.word === 'rules' && typeOnly ? [] : [`${from.path} -> ${to}`];
    });
    expect(broken).toEqual([]);
  });

  it('law 4: a table is written only by its owner’s data', () => {
    const owners = new Map<string, string>();
    for (const name of readdirSync(join(ROOT, 'migrations'))) {
      const sql = readFileSync(join(ROOT, 'migrations', name), 'utf8');
      const owner = /^-- owner: (\w+)/.exec(sql)?.[1];
      expect(owner, `${name} names its owner`).toBeDefined();
      for (const [, table = ''] of sql.matchAll(/create table (\w+)/g)) owners.set(table, owner ?? '');
    }
    const broken = products.flatMap((file) => {
      if (file.wing === 'db') return [];
      const code = file.text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      const written = [
        ...code.matchAll(/\.(?:insertInto|updateTable|deleteFrom|mergeInto)\(\s*'(\w+)/g),
        ...code.matchAll(/\b(?:insert into|update|delete from)\s+"?(\w+)"?/g),
      ].map((match) => match[1] ?? '');
      return written
        .filter((table) => owners.has(table))
        .filter((table) => file.room !== owners.get(table) || file.word !== 'data')
        .map((table) => `${file.path} writes ${table} of ${owners.get(table)}`);
    });
    expect(broken).toEqual([]);
  });

  it('law 5: rules know no clock, no chance, no waiting and no outside world', () => {
    const impure =
      /\bDate\.now\(|\bnew Date\(\)|Math\.random|\bawait\b|\basync\b|\bfetch\(|process\.|from 'node:|localStorage/;
    const broken = products
      .filter((file) => file.word === 'rules')
      .filter((file) => impure.test(file.text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')))
      .map((file) => file.path);
    expect(broken).toEqual([]);
  });

  it('law 6: the browser gets no data, no api and no database', () => {
    const broken = imports
      .filter(({ from }) => from.wing === 'web' || from.wing === 'ui' || from.word === 'screens')
      .filter(({ to, typeOnly }) => {
        const target = describePath(to);
        return (
          target.wing === 'db' ||
          target.wing === 'app' ||
          target.word === 'data' ||
          (target.word === 'api' && !typeOnly)
        );
      })
      .map(({ from, to }) => `${from.path} -> ${to}`);
    expect(broken).toEqual([]);
  });

  it('law 6 in bytes: screens import contracts as types, so no schema travels', () => {
    const broken = imports
      .filter(({ from }) => from.wing === 'web' || from.word === 'screens')
      .filter(({ to, typeOnly }) => /shapes\/contracts?/.test(to) && !typeOnly)
      .map(({ from, to }) => `${from.path} -> ${to}`);
    expect(broken).toEqual([]);
  });

  it('files stay readable: none past 400 lines, no utils, no barrels', () => {
    const broken = products
      .filter((file) => file.path !== 'db/tables.ts')
      .filter(
        (file) =>
          file.text.split('\n').length > 400 ||
          file.path.split('/').some((part) => FORBIDDEN_NAMES.test(part)),
      )
      .map((file) => `${file.path} (${file.text.split('\n').length})`);
    expect(broken.filter((line) => !line.startsWith('web/index'))).toEqual([]);
  });
});
