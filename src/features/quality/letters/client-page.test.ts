import { describe, expect, it } from 'vitest';
import type { ClientPage, ClientPageView } from '../shapes/client-page.ts';
import { LINK_REFUSALS } from '../shapes/link.ts';
import { clientWords } from '../words/client.ts';
import { renderClientPage } from './client-page.ts';

const EVIL = `"><script>alert('1')</script>&`;
const draft = { words: '', stillWrong: [], saidBy: '' };
const ask: ClientPageView = { kind: 'ask', gaps: [], ...draft };
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
      { kind: 'check', answer: 'partly', ...draft, words: 'шумит' },
      { kind: 'thanks', answer: 'yes', words: '' },
      { kind: 'thanks', answer: 'no', words: 'рвётся' },
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
      gaps: ['words_missing', 'claims_not_named'],
    });
    for (const gap of Object.values(clientWords.ru.gaps)) expect(document).toContain(gap);
    expect(document).toContain('>\nопять</textarea>');
    expect(document).toContain('value="c2" checked');
    expect(document).not.toContain('value="c1" checked');
    expect(document).toContain('value="Пётр"');
  });

  it('shows the answer, the claims, the words and the name back before it goes', () => {
    const document = page({
      kind: 'check',
      answer: 'partly',
      words: 'шумит',
      stillWrong: ['c2'],
      saidBy: 'Пётр Лось',
    });
    expect(said(document)).toBe(
      'Отвечает Пётр Лось: «Исправлено не всё», ещё не в порядке: Шум на линии. Вот слова, которые мы прочтём:',
    );
    expect(document).toContain('<blockquote>шумит</blockquote>');
    expect(document.match(/<button[^>]*value="(send|change)"/g)).toHaveLength(2);
    expect(said(page({ kind: 'check', answer: 'yes', ...draft }))).toBe(
      'Отвечает Анна Ивановна: «Да, теперь работает».',
    );
  });

  it('says plainly that «yes» and words of trouble do not go together', () => {
    const document = page({ kind: 'check', answer: 'yes', ...draft, words: 'но шумит' });
    expect(document).toContain('Вы отвечаете «да», но отметили или написали');
    expect(document).toContain('name="sure" value="1"');
    expect(page({ kind: 'check', answer: 'yes', ...draft })).not.toContain('name="sure"');
    // A ticked box under «yes» is the same contradiction, and is not told as still wrong.
    const ticked = page({ kind: 'check', answer: 'yes', ...draft, stillWrong: ['c1'] });
    expect(ticked).toContain('Вы отвечаете «да», но отметили или написали');
    expect(said(ticked)).not.toContain('Вечером');
  });

  it('tells of figures, and says honestly what was mended for now only', () => {
    const measured = [{ title: 'Скорость', before: 40, after: 1112.5, unit: 'Мбит/с' }];
    const document = page(ask, { measured, claims: [{ ...claims[0]!, provisional: true }] });
    expect(document).toContain('Скорость: было 40, стало 1\u00a0112,5\u00a0Мбит/с');
    expect(document).toContain('<b>Сделано временно:</b> Заменили порт');
    expect(document).toContain(clientWords.ru.forNow);
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
    const document = page({ kind: 'ask', gaps: ['words_missing'], ...filled }, hostile);
    expect(document).not.toContain('<script');
    expect(document.match(/<\/textarea>/g)).toHaveLength(1);
    expect(page({ kind: 'check', answer: 'no', ...filled }, hostile)).not.toContain('<script');
  });

  it('speaks English to an English client, with no Russian left', () => {
    const english = {
      locale: 'en',
      supplier: { name: 'North Link', phone: null },
      curator: { name: 'Mary King', post: null, phone: null, email: null },
      addressee: 'Ann Blake',
      claims: [],
    } as const;
    for (const view of [ask, { kind: 'check', answer: 'yes', ...draft, words: 'a' } as const]) {
      expect(page(view, english)).not.toMatch(/[А-яЁё]/);
      expect(page(view, english)).toContain('lang="en"');
    }
  });
});
