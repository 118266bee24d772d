import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitLinks } from './letter-links.ts';

const hrefsOf = (text: string) => splitLinks(text).flatMap(({ href }) => href ?? []);

test('an address in a letter becomes a link without the full stop or bracket after it', () => {
  expect(splitLinks('Открыть: https://ryadom.test/register/7. Спасибо')).toEqual([
    { text: 'Открыть: ', href: null, at: 0 },
    { text: 'https://ryadom.test/register/7', href: 'https://ryadom.test/register/7', at: 9 },
    { text: '. Спасибо', href: null, at: 39 },
  ]);
  expect(hrefsOf('(см. http://a.test/x?y=1#z), «https://b.test/путь»')).toEqual([
    'http://a.test/x?y=1#z',
    'https://b.test/путь',
  ]);
});

test('nothing but http and https leads anywhere', () => {
  expect(hrefsOf('javascript:alert(1) data:text/html,x ftp://a.test mailto:a@b.test https://')).toEqual([]);
});

test('the parts together are the letter, whatever it says', () => {
  const words = fc.array(
    fc.oneof(fc.string(), fc.constantFrom('https://a.test/', ' ', '\n', '.', ')', 'http')),
  );
  fc.assert(
    fc.property(words, (drawn) => {
      const text = drawn.join('');
      const parts = splitLinks(text);
      expect(parts.map((part) => part.text).join('')).toBe(text);
      for (const { href } of parts) if (href) expect(new URL(href).protocol).toMatch(/^https?:$/);
    }),
  );
});
