import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutByPhrases, placeOfPhrase } from './phrases.ts';

it('marks each phrase where it stands, overlapping ones too', () => {
  expect(
    cutByPhrases('Утром всё хорошо, днём встаёт.', [{ phrase: 'днём встаёт' }, { phrase: 'хорошо, днём' }]),
  ).toEqual([
    { text: 'Утром всё ', marked: false },
    { text: 'хорошо, днём', marked: true },
    { text: ' встаёт', marked: true },
    { text: '.', marked: false },
  ]);
  expect(cutByPhrases('Переписано заново', [{ phrase: 'днём встаёт', from: 4 }])).toEqual([
    { text: 'Переписано заново', marked: false },
  ]);
});

it('no letter of a note is lost or doubled, whatever is marked in it', () => {
  const letters = fc.string({ unit: fc.constantFrom('а', 'б', ' '), maxLength: 30 });
  const marked = fc.record({ phrase: letters, from: fc.option(fc.nat(40)) });
  fc.assert(
    fc.property(letters, fc.array(marked, { maxLength: 6 }), (note, phrases) => {
      const pieces = cutByPhrases(note, phrases);
      expect(pieces.map(({ text }) => text).join('')).toBe(note);
    }),
  );
});

it('of two places with the same words the one that was marked is meant, also after something was written before it', () => {
  const note = 'Встаёт утром. Днём тоже встаёт, и вечером встаёт.';
  const from = note.lastIndexOf('встаёт');
  expect(placeOfPhrase(note, { phrase: 'встаёт', from })).toBe(from);
  expect(placeOfPhrase(`Итак. ${note}`, { phrase: 'встаёт', from })).toBe(from + 6);
  expect(placeOfPhrase(note, { phrase: 'встаёт' })).toBe(note.indexOf('встаёт'));
  expect(placeOfPhrase(note, { phrase: 'падает', from })).toBe(-1);
});
