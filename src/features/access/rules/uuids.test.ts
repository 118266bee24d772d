import { expect, test } from 'vitest';
import { idsIn } from './uuids.ts';

test('ids are found however deep they lie, each once', () => {
  const id = '019ab000-0000-7000-8000-000000000001';
  expect(idsIn([{ a: { b: [id, 'text', id] } }, null, undefined])).toEqual([id]);
  expect(idsIn(undefined)).toEqual([]);
});
