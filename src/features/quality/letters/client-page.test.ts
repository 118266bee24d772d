import { describe, expect, it } from 'vitest';
import type { ClientOffer, ClientPage, ClientPageView } from '../shapes/client-page.ts';
import { LINK_REFUSALS } from '../shapes/link.ts';
import { clientWords } from '../words/client.ts';
import { writeClientOffer } from './client-offer.ts';
import { renderClientPage } from './client-page.ts';

const EVIL = `"><script>alert('1')</script>&`;
const ask: ClientPageView = { kind: 'ask', words: '', stillWrong: [], wordsMissing: false };
const claims = [
  { claimId: 'c1', what: 'Вечером рвётся связь', place: 'Склад на Мира, 5', done: ['Заменили порт'] },
  { claimId: 'c2', what: 'Шум на линии', place: null, done: [] },
];
const page = (view: ClientPageView, change: Partial<ClientPage> = {}): string =>
  renderClientPage({
    locale: 'ru',
    supplier: { name: 'Северная связь', phone: '+7 342 200-10-10' },
    curator: { name: 'Мария Королёва', post: 'менеджер', phone: '+7 (342) 200-10-20' },
    addressee: 'Анна Ивановна',
    claims,
    view,
    action: '/k/token',
    ...change,
  });

describe('M9.7 the page behind the personal link', () => {
  it('works without script and acts by POST only', () => {
    const views: ClientPageView[] = [
      ask,
      { kind: 'sure', words: 'но шумит' },
      { kind: 'thanks', answer: 'yes', words: '' },
      { kind: 'thanks', answer: 'no', words: 'рвётся' },
      ...LINK_REFUSALS.map((code): ClientPageView => ({ kind: 'closed', code })),
    ];
    for (const document of views.map((view) => page(view))) {
      expect(document).not.toMatch(/<script|onclick|javascript:|https?:/i);
      for (const form of document.match(/<form[^>]*>/g) ?? []) expect(form).toContain('method="post"');
      expect(document).toContain('href="tel:+73422001020"');
    }
  });

  it('asks one question with two answers, in the name of the company, to one person', () => {
    const document = page(ask);
    expect(document).toContain('Северная связь');
    expect(document).toContain('Анна Ивановна, здравствуйте!');
    expect(document).toContain('Заменили порт');
    expect(document.match(/<button[^>]*name="answer" value="(yes|no)"/g)).toHaveLength(2);
    expect(document.match(/type="checkbox"/g)).toHaveLength(2);
  });

  it('keeps what was typed and ticked when the words are missing, and says what to write', () => {
    const document = page({ kind: 'ask', words: 'опять', stillWrong: ['c2'], wordsMissing: true });
    expect(document).toContain(clientWords.ru.wordsMissing);
    expect(document).toContain('>\nопять</textarea>');
    expect(document).toContain('value="c2" checked');
    expect(document).not.toContain('value="c1" checked');
  });

  it('shows words written under «yes» back before they count', () => {
    const document = page({ kind: 'sure', words: 'но шумит' });
    expect(document).toContain('<blockquote>но шумит</blockquote>');
    expect(document).toContain('name="sure" value="1"');
  });

  it('shows nothing of the client where the link is unknown', () => {
    const document = page({ kind: 'closed', code: 'link_unknown' }, { curator: null, claims: [] });
    expect(document).not.toContain('Анна');
    expect(document).toContain('href="tel:+73422001010"');
  });

  it('takes whatever people type as text', () => {
    const typed = { what: EVIL, place: EVIL, done: [EVIL], claimId: EVIL };
    const document = page(
      { kind: 'ask', words: `</textarea>${EVIL}`, stillWrong: [], wordsMissing: true },
      { claims: [typed, typed], addressee: EVIL, supplier: { name: EVIL, phone: EVIL } },
    );
    expect(document).not.toContain('<script');
    expect(document.match(/<\/textarea>/g)).toHaveLength(1);
  });

  it('speaks English to an English client, with no Russian left', () => {
    const english = page(ask, {
      locale: 'en',
      supplier: { name: 'North Link', phone: null },
      curator: { name: 'Mary King', post: null, phone: null },
      addressee: 'Ann Blake',
      claims: [],
    });
    expect(english).not.toMatch(/[А-яЁё]/);
    expect(english).toContain('lang="en"');
  });
});

describe('M9.7 the letter with the link', () => {
  const offer: ClientOffer = {
    locale: 'ru',
    supplier: { name: 'Северная связь', phone: null },
    curator: { name: 'Мария Королёва', post: 'менеджер', phone: '+7 342 200-10-20' },
    addressee: 'Анна Ивановна',
    claims,
    metOn: '2026-11-03',
    worksUntil: '2026-12-04',
    today: '2026-11-20',
    url: 'https://ryadom.example/k/abc',
  };

  it('says what was wrong, what was done, and where to answer, in text and in HTML alike', () => {
    const letter = writeClientOffer(offer);
    for (const body of [letter.text, letter.html]) {
      for (const part of ['Анна Ивановна', '3\u00a0ноября', 'Вечером рвётся связь', 'Заменили порт']) {
        expect(body).toContain(part);
      }
      for (const part of [offer.url, '4\u00a0декабря', '+7 342 200-10-20', 'Мария Королёва']) {
        expect(body).toContain(part);
      }
    }
    expect(letter.subject).toContain('Северная связь');
  });

  it('carries nothing that loads or runs, and no markup of the client', () => {
    const letter = writeClientOffer({ ...offer, addressee: EVIL, claims: [{ ...claims[0]!, what: EVIL }] });
    expect(letter.html).not.toMatch(/<script|<img|<link|url\(/i);
  });
});
