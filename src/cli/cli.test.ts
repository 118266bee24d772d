// The command as people and scripts run it: a process of its own beside the database of a running installation.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { openTestApp, type TestApp } from '#app/testing.ts';
import { findToken } from '#features/access/data/token.ts';
import { emptyDatabase } from '#db/testing.ts';
import { exportKinds } from './export-kinds.ts';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));
const LEADER = 'programme-leader@proba.test';
const folder = mkdtempSync(join(tmpdir(), 'ryadom-cli-'));

let t: TestApp;

beforeAll(async () => {
  t = await openTestApp();
});
afterAll(async () => {
  await t?.drop();
  rmSync(folder, { recursive: true, force: true });
});

interface Ended {
  code: number | null;
  out: string;
  err: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look at answers freely
  json: any;
}

function ryadom(args: string[], options: { url?: string; input?: string } = {}): Promise<Ended> {
  // The test runner has a BASE_URL of its own, which is no address of ours.
  const { BASE_URL: _, ...inherited } = process.env;
  const env = { ...inherited, DATABASE_URL: options.url ?? t.url };
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN, ...args], { env });
  let [out, err] = ['', ''];
  child.stdout.on('data', (part) => (out += part));
  child.stderr.on('data', (part) => (err += part));
  child.stdin.end(options.input ?? '');
  return new Promise((resolve) => {
    child.on('close', (code) => {
      const json = args.includes('--json') || args[0] === 'call' ? tryJson(out) : undefined;
      resolve({ code, out, err, json });
    });
  });
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

describe('ryadom token', () => {
  test('create --as prints id and secret as JSON and nothing else; the key is that employee’s', async () => {
    const { code, json, err } = await ryadom(['token', 'create', '--as', LEADER, '--name', 'CI', '--json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(json).toMatchObject({ role: 'programme_leader', email: LEADER });
    const token = await findToken(t.db, json.secret);
    expect(token).toMatchObject({ id: json.id, employee_id: t.as('programme_leader').employeeId });

    const listed = await ryadom(['token', 'list', '--json']);
    expect(listed.json).toEqual([expect.objectContaining({ id: json.id, name: 'CI', revokedAt: null })]);
    expect(listed.out).not.toContain(json.secret);
    expect((await ryadom(['token', 'revoke', json.id])).code).toBe(0);
    expect(await findToken(t.db, json.secret)).toBeUndefined();
  });

  test('for nobody, or with a role the holder has not, is refused in words', async () => {
    const nobody = await ryadom(['token', 'create', '--as', 'nobody@proba.test', '--json']);
    expect(nobody).toMatchObject({ code: 1, json: { error: { code: 'employee_unknown' } } });
    const higher = await ryadom(['token', 'create', '--as', LEADER, '--role', 'administrator']);
    expect(higher.code).toBe(1);
    expect(higher.err).toContain('У сотрудника нет этой роли');
  });
});

test('ryadom user: added, invited, given a password, deactivated; every step in the journal in the cli’s name', async () => {
  const email = 'novy@proba.test';
  const names = ['--last-name', 'Новый', '--first-name', 'Пётр'];
  const added = await ryadom(['user', 'add', email, ...names, '--roles', 'participant', '--json']);
  expect(added.json).toMatchObject({ email, roles: ['participant'] });
  expect((await ryadom(['user', 'invite', email, '--json'])).json.link).toMatch(/\/invite\/\S{20,}$/);
  expect((await ryadom(['user', 'password', email, '--json'])).json.password).toMatch(/\S{16}/);
  expect((await ryadom(['user', 'deactivate', email])).code).toBe(0);
  const { json } = await ryadom(['user', 'list', '--json']);
  expect(json.find((row: { email: string }) => row.email === email)).toMatchObject({
    active: false,
    account: 'active',
    roles: ['participant'],
  });
  const audit = await t.db
    .selectFrom('audit')
    .select(['procedure', 'actor_kind', 'actor_id'])
    .where('entity_id', '=', added.json.id)
    .execute();
  expect(new Set(audit.map((row) => row.procedure))).toEqual(
    new Set(['staff.save-employee', 'staff.accept-invitation']),
  );
  expect(new Set(audit.map((row) => row.actor_kind))).toEqual(new Set(['cli']));
  expect(audit[0]?.actor_id).toBe(t.as('administrator').employeeId);
});

describe('ryadom call', () => {
  test('runs any procedure with the rights of --as, input from the line or from standard input', async () => {
    const me = await ryadom(['call', 'access.me', '--as', LEADER]);
    expect(me.json).toMatchObject({ roles: ['programme_leader'] });
    const input = '{"name": "Из файла", "kind": "sales"}';
    const piped = await ryadom(['call', 'staff.save-division', '-'], { input });
    expect(piped.json.id).toMatch(/^[0-9a-f-]{36}$/);
    const refused = await ryadom(['call', 'access.tokens', '--as', LEADER, '--json']);
    expect(refused).toMatchObject({ code: 1, json: { error: { code: 'not_permitted' } } });
  });

  test.for([
    [['call', 'access.me', '{'], 'Это не JSON'],
    [['call', 'no.such'], 'Такой команды нет'],
    [['call'], 'ryadom call'],
    [['call', 'access.me', '--as'], 'нужно значение'],
    [['nonsense'], 'ryadom help'],
  ] as const)('%j is refused with what to do', async ([args, words]) => {
    const { code, err } = await ryadom([...args]);
    expect(code).toBe(1);
    expect(err).toContain(words);
  });
});

describe('ryadom export', () => {
  test('writes a table a spreadsheet opens rightly, and no text of which runs as a formula', async () => {
    const file = join(folder, 'people.csv');
    const evil = '=HYPERLINK("http://evil";"x")';
    const card = { lastName: evil, firstName: 'а;б', post: '+7 (начальник)', roles: [] };
    await t.call('administrator', 'staff.save-employee', card);
    const { json } = await ryadom(['export', 'employees', '--out', file, '--json']);
    const text = readFileSync(file, 'utf8');
    expect(text.startsWith('\ufeffФамилия;Имя;')).toBe(true);
    expect(text).toContain(`"'=HYPERLINK(""http://evil"";""x"")";"а;б";;'+7 (начальник);`);
    expect(text.trimEnd().split('\r\n')).toHaveLength(json.rows + 1);
  });

  test('heads every list of its own with words, and calls states as the screens do', async () => {
    for (const [kind, { columns = [] }] of Object.entries(exportKinds)) {
      expect(columns.length, kind).toBeGreaterThan(3);
      for (const { title } of columns) expect(title, kind).toMatch(/^([А-ЯЁ]|id)/u);
    }
    const file = join(folder, 'list.csv');
    await ryadom(['export', 'audit', '--out', file]);
    expect(readFileSync(file, 'utf8')).toMatch(/^\ufeffКогда;Кто;(?![^]*\[object)/);
    await ryadom(['export', 'employees', '--out', file]);
    expect(readFileSync(file, 'utf8')).toContain('Руководитель программы');
  });

  test('writes the rows as they are for programs', async () => {
    const file = join(folder, 'people.json');
    await ryadom(['export', 'staff.employees', '--filter', '{"role":"participant"}', '--out', file]);
    const rows = JSON.parse(readFileSync(file, 'utf8'));
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row.roles).toContain('participant');
  });
});

describe('ryadom import', () => {
  const write = (name: string, text: string) => {
    const file = join(folder, name);
    writeFileSync(file, text);
    return file;
  };

  test('brings a file all or nothing; the second time it changes nothing', async () => {
    const file = write(
      'clients.csv',
      'Название;ИНН;Город\r\nООО «Ёлка»;7707083893;Пермь\r\nАО «Вега»;;Омск\r\n',
    );
    const first = await ryadom(['import', file, '--json']);
    expect(first.json).toMatchObject({ kind: 'clients', tally: { client: { create: 2 } } });
    const again = await ryadom(['import', file, '--json']);
    expect(again.json.tally.client ?? { create: 0, update: 0 }).toMatchObject({ create: 0, update: 0 });
    expect(await t.db.selectFrom('client').select('id').execute()).toHaveLength(2);
  });

  test('a broken row stops it and is named by its line', async () => {
    const file = write('broken.csv', 'Название;ИНН;Город\r\nООО «Лира»;7707083893123;Пермь\r\n;;Омск\r\n');
    const before = await t.db.selectFrom('client').select('id').execute();
    const { code, err } = await ryadom(['import', file]);
    expect(code).toBe(1);
    expect(err).toMatch(/строка 3: \S+/);
    expect(await t.db.selectFrom('client').select('id').execute()).toEqual(before);
  });
});

test('ryadom backup and restore: a copy into an empty database, never over an existing file or data', async () => {
  const file = join(folder, 'copy.gz');
  const backup = await ryadom(['backup', file, '--json']);
  expect(backup.json.tables.employee).toBeGreaterThanOrEqual(6);
  expect((await ryadom(['backup', file])).code).toBe(1);
  const target = await emptyDatabase();
  onTestFinished(() => target.drop());
  const restored = await ryadom(['restore', file, '--json'], { url: target.url });
  expect(restored.json).toEqual(backup.json);
  const again = await ryadom(['restore', file, '--json'], { url: target.url });
  expect(again).toMatchObject({ code: 1, json: { error: { code: 'database_not_empty' } } });
  const people = await ryadom(['user', 'list', '--json'], { url: target.url });
  expect(people.json).toHaveLength(backup.json.tables.employee);
});
