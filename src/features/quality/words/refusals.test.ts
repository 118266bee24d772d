import { describe, expect, it } from 'vitest';
import { CASE_REFUSALS } from '../shapes/case.ts';
import { LINK_REFUSALS } from '../shapes/link.ts';
import { qualityRefusals } from './refusals.ts';

type Say = (facts: Record<string, unknown>) => string;

describe('refusals of the register', () => {
  for (const code of [...CASE_REFUSALS, ...LINK_REFUSALS]) {
    it(`«${code}» says in both languages what to do`, () => {
      expect((qualityRefusals.ru[code] as Say)({})).toMatch(/[а-яё]/);
      expect((qualityRefusals.en[code] as Say)({})).toMatch(/^[^А-яЁё]+$/);
    });
  }
});
