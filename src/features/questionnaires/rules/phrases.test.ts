import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutByPhrases } from './phrases.ts';

it('marks each phrase where it stands, overlapping ones too', () => {
  expect(cutByPhrases('Утром всё хорошо, днём встаёт.', ['днём встаёт', 'хорошо, днём'])).toEqual([
    { text: 'Утром всё ', marked: false },
    { text: 'хорошо, днём', marked: true },
    { text: ' встаёт', marked: true },
    { text: '.', marked: false },
  ]);
  expect(cutByPhrases('Переписано заново', ['днём встаёт'])).toEqual([
    { text: 'Переписано заново', marked: false },
  ]);
});

it('no letter of a note is lost or doubled, whatever is marked in it', () => {
  const letters = fc.string({ unit: fc.constantFrom('а', 'б', ' '), maxLength: 30 });
  fc.assert(
    fc.property(letters, fc.array(letters, { maxLength: 6 }), (note, phrases) => {
      const pieces = cutByPhrases(note, phrases);
      expect(pieces.map(({ text }) => text).join('')).toBe(note);
    }),
  );
});
