import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { procedures } from '#app/registry.ts';
import { openTestApp, type TestApp } from '#app/testing.ts';
import { type ServedApp, serveTestApp } from './served.ts';

let t: TestApp;
let http: ServedApp;
// biome-ignore lint/suspicious/noExplicitAny: a document from outside
let document: any;

beforeAll(async () => {
  t = await openTestApp();
  http = await serveTestApp(t);
  document = (await http.get('/api/openapi.json')).json;
});
afterAll(async () => {
  await http?.close();
  await t?.drop();
});

test('the document served is valid OpenAPI 3.1', async () => {
  const validator = new Validator();
  const result = await validator.validate(structuredClone(document));
  expect(result.errors ?? []).toEqual([]);
  expect(result.valid).toBe(true);
  expect(validator.version).toBe('3.1');
});

test('it describes every procedure once, under its own address', () => {
  const described = Object.entries<Record<string, { operationId: string }>>(document.paths).map(
    ([path, { post }]) => [path, post?.operationId],
  );
  const expected = [...procedures.keys()].map((name) => [`/api/${name.replace('.', '/')}`, name]);
  expect(described).toEqual(expected);
});

test('every answer is described: a schema for success and the same error for every refusal', () => {
  const silent = Object.values<{ post: { operationId: string; responses: Record<string, unknown> } }>(
    document.paths,
  ).flatMap(({ post }) => {
    // biome-ignore lint/suspicious/noExplicitAny: a document from outside
    const schemaOf = (status: string) => (post.responses[status] as any)?.content['application/json'].schema;
    const success = schemaOf('200');
    const says = success && ['type', 'anyOf', 'oneOf', 'allOf', '$ref'].some((word) => word in success);
    const refusals = ['400', '401', '403', '404', '409', '413'].every((status) => schemaOf(status)?.$ref);
    return says && refusals ? [] : [post.operationId];
  });
  expect(silent).toEqual([]);
});

test('an id in a request says whose id it is, so that nobody has to guess', () => {
  const unnamed: string[] = [];
  const walk = (schema: unknown, path: string): void => {
    if (!schema || typeof schema !== 'object') return;
    const { format, entity } = schema as { format?: string; entity?: string };
    if (format === 'uuid' && !entity) unnamed.push(path);
    for (const [key, inner] of Object.entries(schema)) walk(inner, `${path}/${key}`);
  };
  for (const [path, { post }] of Object.entries<{ post: { requestBody: unknown } }>(document.paths)) {
    walk(post.requestBody, path);
  }
  expect(unnamed).toEqual([]);
});
