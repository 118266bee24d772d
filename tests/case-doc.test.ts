import { expect, test } from 'vitest';
import { readCaseDoc, writeCaseDoc } from '../scripts/case-doc.ts';

test('docs/case.md says what the rule does: after a change of the table, npm run case-doc', () => {
  expect(readCaseDoc()).toBe(writeCaseDoc());
});
