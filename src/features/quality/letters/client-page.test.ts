import { describe, expect, it } from 'vitest';
import type { ClientPage, ClientPageView } from '../shapes/client-page.ts';
import { LINK_REFUSALS } from '../shapes/link.ts';
import { clientWords } from '../words/client.ts';
import { measuredLine, renderClientPage } from './client-page.ts';

const EVIL = `"><script>alert('1')</script>&`;
const draft = { words: '', stillWrong: [], saidBy: '' };
const proof = { seal: '1.abc', again: false };
const ask: ClientPageView = { kind: 'ask', gaps: [], chosen: null, ...draft };
const given = { kind: 'answered', by: 'Пётр Лось', on: '2026-11-02', today: '2026-11-03' } as const;
const claims = [
  {
    claimId: 'c1',
    what: 'Вечером рвётся связь',
    place: 'Склад на Мира, 5',
    done: ['Заменили порт'],
    provisional: false,
  },
  { claimId: 'c2', what: 'Шум на линии', place: null, done: [], provisional: false },
];
const page = (view: ClientPageView, change: Partial<ClientPage> = {}): string =>
  renderClientPage({
    locale: 'ru',
    supplier: { name: 'Северная связь', phone: '+7 342 200-10-10' },
    look: { accent: '#1d5f49', logo: null },
    curator: { name: 'Мария Королёва', post: 'менеджер', phone: '+7 (342) 200-10-20', email: null },
    addressee: 'Анна Ивановна',
    claims,
    measured: [],
    view,
    action: '/k/token',
    ...change,
  });
const said = (document: string) => /<p class="said">(.*?)<\/p>/.exec(document)?.[1];

describe('M9.7 the page behind the personal link', () => {
  it('works without script and acts by POST only', () => {
    const views: ClientPageView[] = [
      ask,
      { kind: 'check', answer: 'partly', ...proof, ...draft, words: 'шумит' },
      { ...given, answer: 'yes', typed: null },
      { ...given, answer: 'no', typed: 'рвётся' },
      ...LINK_REFUSALS.map((code): ClientPageView => ({ kind: 'closed', code, words: '' })),
    ];
    for (const document of views.map((view) => page(view))) {
      expect(document).not.toMatch(/<script|onclick|javascript:|https?:/i);
      for (const form of document.match(/<form[^>]*>/g) ?? []) expect(form).toContain('method="post"');
      expect(document).toContain('href="tel:+73422001020"');
    }
  });

  it('asks one question with three answers, in the name of the company, to one person', () => {
    const document = page(ask);
    expect(document).toContain('Северная связь');
    expect(document).toContain('Анна Ивановна, здравствуйте!');
    expect(document).toContain('Заменили порт');
    expect(document.match(/<button[^>]*name="answer" value="(yes|partly|no)"/g)).toHaveLength(3);
    expect(document.match(/type="checkbox"/g)).toHaveLength(2);
    // Enter presses the first button there is, and that one does nothing.
    expect(/<button[^>]*>/.exec(document)?.[0]).toContain('disabled');
    expect(document).toContain('Если отвечаете не Вы, Анна Ивановна, напишите своё имя');
    expect(document).toMatch(/name="saidBy"[^>]*value=""/);
  });

  it('keeps what was typed and ticked, and says in words all that is missing', () => {
    const document = page({
      kind: 'ask',
      words: 'опять',
      stillWrong: ['c2'],
      saidBy: 'Пётр',
      chosen: 'no',
      gaps: ['words_missing', 'claims_not_named'],
    });
    for (const gap of Object.values(clientWords.ru.gaps)) expect(document.split(gap)).toHaveLength(2);
    expect(document).toContain('Вы выбрали «Нет, не работает».');
    expect(document).toContain('>\nопять</textarea>');
    expect(document).toContain('value="c2" checked');
    expect(document).not.toContain('value="c1" checked');
    expect(document).toContain('value="Пётр"');
  });

  it('puts the answer chosen before foremost, and «yes» only where nothing was chosen', () => {
    const buttons = (document: string) =>
      [...document.matchAll(/<button class="(first|other)"[^>]*value="(\w+)"/g)].map(([, look, value]) => [
        look,
        value,
      ]);
    expect(buttons(page(ask))).toEqual([
      ['first', 'yes'],
      ['other', 'partly'],
      ['other', 'no'],
    ]);
    expect(buttons(page({ ...ask, chosen: 'no', gaps: ['words_missing'] }))).toEqual([
      ['first', 'no'],
      ['other', 'yes'],
      ['other', 'partly'],
    ]);
    const check = { kind: 'check', answer: 'yes', ...proof, ...draft } as const;
    expect(buttons(page(check))).toEqual([
      ['first', 'send'],
      ['other', 'change'],
    ]);
    expect(buttons(page({ ...check, words: 'но шумит' }))).toEqual([
      ['first', 'change'],
      ['other', 'send'],
    ]);
  });

  it('shows the answer, the claims, the words and the name back before it goes', () => {
    const document = page({
      kind: 'check',
      answer: 'partly',
      ...proof,
      words: 'шумит',
      stillWrong: ['c2'],
      saidBy: 'Пётр Лось',
    });
    expect(said(document)).toBe(
      'Отвечает Пётр Лось: «Исправлено не всё», ещё не в порядке: Шум на линии. Вот слова, которые мы прочтём:',
    );
    expect(document).toContain('<blockquote>шумит</blockquote>');
    expect(document.match(/<button[^>]*value="(send|change)"/g)).toHaveLength(2);
    expect(said(page({ kind: 'check', answer: 'yes', ...proof, ...draft }))).toBe(
      'Отвечает Анна Ивановна: «Да, теперь работает».',
    );
  });

  it('says plainly that «yes» and words of trouble do not go together', () => {
    const document = page({ kind: 'check', answer: 'yes', ...proof, ...draft, words: 'но шумит' });
    expect(document).toContain('Вы отвечаете «да», но отметили или написали');
    // A ticked box under «yes» is the same contradiction: it is shown, and not as what the client says.
    const ticked = page({ kind: 'check', answer: 'yes', ...proof, ...draft, stillWrong: ['c1'] });
    expect(ticked).toContain('Вы отвечаете «да», но отметили или написали');
    expect(ticked).toContain('<li>Вечером рвётся связь</li>');
    expect(said(ticked)).not.toContain('Вечером');
  });

  it('carries the proof that the answer was shown, and blames nobody when it is shown again', () => {
    const check = { kind: 'check', answer: 'yes', ...proof, ...draft } as const;
    expect(page(check)).toContain('name="seal" value="1.abc"');
    expect(page(check)).not.toContain(clientWords.ru.again);
    expect(page({ ...check, again: true })).toContain(clientWords.ru.again);
  });

  it('tells of an answer given already by its kind and day, and never by another person’s words', () => {
    const opened = page({ ...given, answer: 'partly', typed: null });
    expect(opened).toContain('Ответ по этой ссылке получен 2\u00a0ноября: «Исправлено не всё».');
    expect(opened).not.toMatch(/Вы написали|<form|<blockquote/);
    const late = page({ ...given, answer: 'yes', typed: 'третий день' });
    for (const part of ['На это письмо уже ответили', '2\u00a0ноября', 'Кто ответил: Пётр Лось']) {
      expect(late).toContain(part);
    }
    expect(late).toContain('<blockquote>третий день</blockquote>');
    expect(late).toContain('Хотите что-то добавить? Позвоните, Вам ответит Мария Королёва: <a href="tel:');
    expect(late.match(/href="tel:/g)).toHaveLength(1);
  });

  it('tells the holder of a replaced link whom to call, and promises no letter', () => {
    const document = page({ kind: 'closed', code: 'link_replaced', words: '' });
    expect(document).toContain('Если новой ссылки у Вас нет, позвоните, Вам ответит Мария Королёва:');
    expect(document).not.toMatch(/письм/);
    const company = page({ kind: 'closed', code: 'link_replaced', words: '' }, { curator: null });
    expect(company).toContain('позвоните нам: <a href="tel:+73422001010"');
  });

  it('tells of figures, and says honestly what was mended for now only', () => {
    const measured = [{ title: 'Скорость', before: 40, after: 1112.5, unit: 'Мбит/с' }];
    const document = page(ask, { measured, claims: [{ ...claims[0]!, provisional: true }] });
    const nowrap = '<span style="white-space:nowrap">1\u00a0112,5\u00a0Мбит/с</span>';
    expect(document).toContain(`Скорость: было 40, стало ${nowrap}`);
    expect(document).toContain('<b>Сделано временно:</b> Заменили порт');
    expect(document).toContain(clientWords.ru.forNow);
  });

  it('tells figures that answer a question as a sentence of their own', () => {
    const one = { title: 'Что показало измерение у Вас в офисе?', before: 42, after: 104, unit: 'Мбит/с' };
    expect(measuredLine(one, 'ru', clientWords.ru)).toBe(
      'Что показало измерение у Вас в офисе? Было 42, стало 104\u00a0Мбит/с',
    );
    const asked = { ...one, title: 'What did the test show?', unit: 'Mbit/s' };
    expect(measuredLine(asked, 'en', clientWords.en)).toBe(
      'What did the test show? It was 42, and is now 104\u00a0Mbit/s',
    );
    expect(measuredLine({ ...one, title: 'Скорость:' }, 'ru', clientWords.ru)).toContain('Скорость: было 42');
  });

  it('bears the company’s own look', () => {
    const logo = { src: '/brand/logo?v=1', width: 200, height: 60 };
    const document = page(ask, { look: { accent: '#003a70', logo } });
    expect(document).toContain('background:#003a70');
    expect(document).toContain('<img src="/brand/logo?v=1" width="200" height="60" alt="Северная связь">');
  });

  it('gives back what was written on a page that closed meanwhile', () => {
    const document = page({ kind: 'closed', code: 'link_replaced', words: 'третий день' });
    expect(document).toContain('<blockquote>третий день</blockquote>');
  });

  it('shows nothing of the client where the link is unknown', () => {
    const document = page({ kind: 'closed', code: 'link_unknown', words: '' }, { curator: null, claims: [] });
    expect(document).not.toContain('Анна');
    expect(document).toContain('href="tel:+73422001010"');
  });

  it('takes whatever people type as text', () => {
    const typed = { what: EVIL, place: EVIL, done: [EVIL], claimId: EVIL, provisional: true };
    const hostile = { claims: [typed, typed], addressee: EVIL, supplier: { name: EVIL, phone: EVIL } };
    const filled = { words: `</textarea>${EVIL}`, stillWrong: [EVIL], saidBy: EVIL };
    const document = page({ kind: 'ask', gaps: ['words_missing'], chosen: 'no', ...filled }, hostile);
    expect(document).not.toContain('<script');
    expect(document.match(/<\/textarea>/g)).toHaveLength(1);
    expect(page({ kind: 'check', answer: 'no', ...proof, ...filled }, hostile)).not.toContain('<script');
  });

  it('speaks English to an English client, with no Russian left', () => {
    const english = {
      locale: 'en',
      supplier: { name: 'North Link', phone: null },
      curator: { name: 'Mary King', post: null, phone: null, email: null },
      addressee: 'Ann Blake',
      claims: [],
    } as const;
    const views: ClientPageView[] = [
      ask,
      { ...ask, chosen: 'no', gaps: ['words_missing'] },
      { kind: 'check', answer: 'yes', seal: '', again: true, ...draft, words: 'a' },
      { ...given, by: 'Ann', answer: 'no', typed: 'a' },
      { kind: 'closed', code: 'link_replaced', words: 'a' },
    ];
    for (const view of views) {
      expect(page(view, english)).not.toMatch(/[А-яЁё]/);
      expect(page(view, english)).toContain('lang="en"');
    }
  });
});
