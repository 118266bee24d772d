import { expect, test } from 'vitest';
import { answeredLetters, type IncomingHeaders, isAutomatic, ownWords } from './client-reply.ts';

const one = '0193f3a0-0000-7000-8000-000000000001';
const two = '0193f3a0-0000-7000-8000-000000000002';
const plain: IncomingHeaders = {
  inReplyTo: '',
  references: '',
  autoSubmitted: '',
  precedence: '',
  autoReply: false,
  from: 'anna@client.test',
};

test('a letter answers the one it names, then the thread backwards; foreign ids are none of ours', () => {
  const headers = {
    ...plain,
    inReplyTo: `<${two}@proba.test>`,
    references: `<x@y> <${one}@proba.test> <${two}@p>`,
  };
  expect(answeredLetters(headers)).toEqual([two, one]);
  expect(answeredLetters({ ...plain, inReplyTo: '<abc@gmail.com>' })).toEqual([]);
});

test('what a machine wrote is told by its headers', () => {
  expect(isAutomatic(plain)).toBe(false);
  expect(isAutomatic({ ...plain, autoSubmitted: 'no' })).toBe(false);
  for (const change of [
    { autoSubmitted: 'auto-replied' },
    { autoReply: true },
    { precedence: 'bulk' },
    { from: 'MAILER-DAEMON@client.test' },
  ]) {
    expect(isAutomatic({ ...plain, ...change })).toBe(true);
  }
});

test.each([
  [
    'Gmail',
    'Всё работает, спасибо!\n\nпн, 9 нояб. 2026 г. в 12:00, ООО «Проба» <v@p.test>:\n> Анна',
    'Всё работает, спасибо!\n\nпн, 9 нояб. 2026 г. в 12:00, ООО «Проба» <v@p.test>:',
  ],
  ['Яндекс', 'Опять рвётся\n\n09.11.2026, 12:00, Мария Королёва пишет:\n> текст', 'Опять рвётся'],
  [
    'Gmail in English, folded',
    'It works.\n\nOn Mon, 9 Nov 2026 at 12:00, North Link <v@p.test>\nwrote:\n\n> Dear',
    'It works.',
  ],
  ['Outlook', 'Не всё.\r\n________________________________\r\nОт: Мария\r\nТекст', 'Не всё.'],
  ['Outlook with headers', 'Нет\n\nFrom: Maria <m@p.test>\nSent: Monday\n\ntext', 'Нет'],
  ['no quotation', 'Да', 'Да'],
])('the quoted tail of %s is cut off', (_program, text, own) => {
  expect(ownWords(text, 4000)).toBe(own);
});

test('where only the quotation was sent, it is kept: somebody must read it', () => {
  expect(ownWords('> да', 4000)).toBe('> да');
  expect(ownWords('я'.repeat(5000), 4000)).toHaveLength(4000);
});
