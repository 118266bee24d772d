// Whatever is sent to whatever procedure: an answer of 4xx with a code and a sentence that says what to do, in
// the reader's language; never a 500, and nothing in the database has changed.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildOpenApi } from '#app/openapi.ts';
import { procedures } from '#app/registry.ts';
import { openTestApp, type TestApp } from '#app/testing.ts';
import { type Fingerprint, fingerprint } from './fingerprint.ts';
import { type Hostile, shapeless, spoil } from './hostile.ts';
import { sample, type Schema } from './sampler.ts';
import { admittedRole, type Answer, type ServedApp, serveTestApp } from './served.ts';

// biome-ignore lint/suspicious/noExplicitAny: a document from outside
const document = buildOpenApi('0') as any;
const AT_ONCE = 4;

let t: TestApp;
let http: ServedApp;

beforeAll(async () => {
  t = await openTestApp();
  http = await serveTestApp(t);
});
afterAll(async () => {
  await http?.close();
  await t?.drop();
});

function schemaOf(name: string): Schema {
  return document.paths[`/api/${name.replace('.', '/')}`].post.requestBody.content['application/json'].schema;
}

describe.for([...procedures.values()].map(({ contract }) => contract))('$name', (contract) => {
  const { name } = contract;
  const role = admittedRole(contract);
  const schema = schemaOf(name);
  const valid = sample(schema, { full: true });
  const tooLarge = Math.max(10 << 20, (contract.maxBytes ?? 0) + 1024);

  async function send(
    bodies: readonly Hostile[],
  ): Promise<{ what: string; answer: Answer; english: boolean }[]> {
    const answers: { what: string; answer: Answer; english: boolean }[] = [];
    const queue = bodies.map((hostile, index) => ({ ...hostile, english: index % 2 === 1 }));
    const worker = async () => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        const headers = { 'x-locale': next.english ? 'en' : 'ru' };
        const answer = await http.post(name, next.body, { role, headers });
        answers.push({ what: next.what, answer, english: next.english });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    return answers;
  }

  test('a valid input can be made from its schema alone', () => {
    for (const full of [true, false]) {
      const result = contract.input.safeParse(sample(schema, { full }));
      expect(result.error?.issues ?? []).toEqual([]);
    }
  });

  test('what nobody could mean: no JSON object, too large, every field in turn spoiled', async () => {
    const spoiled = spoil(schema, valid);
    const refused = spoiled.filter(({ body, never }) => never || !contract.input.safeParse(body).success);
    const before: Fingerprint = await fingerprint(t.db);
    const answers = await send([...shapeless, ...refused]);
    const large = await http.post(name, `{"text":"${'x'.repeat(tooLarge)}"}`, { role });
    expect(large.status).toBe(413);
    answers.push({ what: 'a huge body', answer: large, english: false });
    expect(answers.flatMap(({ what, answer, english }) => flawsOf(answer, english, what))).toEqual([]);
    expect(await fingerprint(t.db)).toEqual(before);
  });

  test('odd values a schema cannot know to be wrong are no defect', async () => {
    const all = spoil(schema, valid);
    const odd = all.filter(({ body, never }) => !never && contract.input.safeParse(body).success);
    const before = await fingerprint(t.db);
    const answers = await send(odd);
    const flaws = answers.flatMap(({ what, answer, english }) =>
      answer.status < 300 ? [] : flawsOf(answer, english, what),
    );
    expect(flaws).toEqual([]);
    if (answers.every(({ answer }) => answer.status >= 400)) expect(await fingerprint(t.db)).toEqual(before);
  });
});

/** What is wrong with a refusal as its reader sees it; empty where all is well. */
function flawsOf({ status, json, text }: Answer, english: boolean, what: string): string[] {
  const say = (flaw: string) => [`${what}: ${flaw} (${status} ${text.slice(0, 200)})`];
  if (status < 400 || status > 499) return say('no 4xx');
  const { code, sentence } = json?.error ?? {};
  if (typeof code !== 'string' || !/^[a-z][a-z0-9_]+$/.test(code)) return say('no code');
  if (typeof sentence !== 'string' || sentence === code) return say('no sentence');
  if (english ? !/^[^а-яё]*[a-z][^а-яё]*$/is.test(sentence) : !/[а-яё]/i.test(sentence))
    return say(english ? 'not in English' : 'not in Russian');
  return [];
}

test('nothing of all this was a defect', () => {
  expect(http.log).toEqual([]);
});
