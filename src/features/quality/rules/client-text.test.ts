import { expect, test } from 'vitest';
import { LOCALES } from '#kernel/words.ts';
import { CLIENT_TEXT_KINDS } from '../shapes/client-text.ts';
import { clientTexts } from '../words/client-texts.ts';
import { faultOf, paragraphsOf, partsOf } from './client-text.ts';

const body = 'Добрый день!\n\n{ссылка}';

test('the product’s own texts can be kept as they are', () => {
  for (const kind of CLIENT_TEXT_KINDS)
    for (const locale of LOCALES) expect(faultOf(kind, clientTexts[locale][kind])).toBeNull();
});

test('M9.7 a letter that asks must bring the link, whatever language its name is in', () => {
  expect(faultOf('offer', { subject: 'Вопрос', body: 'Всё ли хорошо?' })).toEqual({
    code: 'placeholder_missing',
    name: 'link',
  });
  expect(faultOf('reminder', { subject: 'Question', body: 'Please: { Link }' })).toBeNull();
  expect(faultOf('waiting', { subject: 'Ждём', body: 'Ждём Вас' })?.name).toBe('waiting');
});

test('an unknown place is named, and so is one that has no meaning in this letter', () => {
  expect(faultOf('offer', { subject: 'Вопрос', body: `${body} {директор}` })).toEqual({
    code: 'placeholder_unknown',
    name: 'директор',
  });
  expect(faultOf('waiting', { subject: 'Ждём', body: '{ожидание} {ссылка}' })?.code).toBe(
    'placeholder_unknown',
  );
});

test('the secret link never goes into a subject, where lists would show it', () => {
  expect(faultOf('offer', { subject: 'Ответьте: {ссылка}', body })?.code).toBe('placeholder_not_in_subject');
  expect(faultOf('offer', { subject: '{компания}: вопрос', body })).toBeNull();
});

test('a line comes apart into words and places; braces of no meaning stay words', () => {
  expect(partsOf('Позвоните: {телефон}.')).toEqual(['Позвоните: ', { placeholder: 'phone' }, '.']);
  expect(partsOf('{a} {')).toEqual(['{a} {']);
});

test('a line about what is not known is left out, and its paragraph with it', () => {
  const text = 'Первая\n\nЗвоните: {телефон}\n\nС уважением,\n{куратор}\n{должность}';
  const isKnown = (one: string) => one === 'curator';
  expect(paragraphsOf(text, isKnown)).toEqual([
    [['Первая']],
    [['С уважением,'], [{ placeholder: 'curator' }]],
  ]);
});
