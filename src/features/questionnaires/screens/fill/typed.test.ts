import { describe, expect, it } from 'vitest';
import { readDay, readNumber } from './fields/typed.ts';
import { tidyValue } from './tidy.ts';

describe('what is typed', () => {
  it.each([
    ['1 250,5', 1250.5],
    ['48.5', 48.5],
    ['-3', -3],
    ['  ', undefined],
    ['сорок', 'сорок'],
    ['1,2,3', '1,2,3'],
  ])('as a number «%s» is %j, and nothing typed is lost', (typed, value) => {
    expect(readNumber(typed)).toBe(value);
  });

  it.each([
    ['05.11.2026', '2026-11-05'],
    ['5.11', '2026-11-05'],
    ['5/11/26', '2026-11-05'],
    ['05112026', '2026-11-05'],
    ['31.02.2026', '31.02.2026'],
    ['05.1', '2026-01-05'],
    ['осенью', 'осенью'],
    ['', undefined],
  ])('as a date «%s» is %j', (typed, value) => {
    expect(readDay(typed, '2026-11-23')).toBe(value);
  });

  it('empty fields are no answer, an entry begun is not thought finished', () => {
    expect(tidyValue({ note: ' ', post: undefined })).toBeUndefined();
    expect(tidyValue({ option: 'a', other: '' })).toEqual({ option: 'a' });
    expect(tidyValue({ persons: [] })).toEqual({ persons: [] });
    expect(tidyValue({ claims: [{ id: 'x', what: '', servicePointId: null }] })).toEqual({
      claims: [{ id: 'x', servicePointId: null }],
    });
    expect(tidyValue({ people: [{ name: '' }] })).toEqual({ people: [{}] });
    expect(tidyValue(false)).toBe(false);
    expect(tidyValue(0)).toBe(0);
  });
});
