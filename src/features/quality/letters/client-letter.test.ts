import { describe, expect, it } from 'vitest';
import type { ClientLetter } from '../shapes/client-page.ts';
import { writeClientLetter } from './client-letter.ts';

const EVIL = `"><script>alert('1')</script>&`;
const claim = {
  claimId: 'c1',
  what: 'Вечером рвётся связь',
  place: 'Склад на Мира, 5',
  done: ['Заменили порт'],
  provisional: false,
};
const offer: ClientLetter = {
  kind: 'offer',
  locale: 'ru',
  text: null,
  supplier: { name: 'Северная связь', phone: null },
  look: { accent: '#003a70', logo: null },
  curator: { name: 'Мария Королёва', post: 'менеджер', phone: '+7 342 200-10-20', email: 'm@north.example' },
  addressee: 'Анна Ивановна',
  claims: [claim],
  measured: [{ title: 'Скорость', before: 40, after: 112, unit: 'Мбит/с' }],
  metOn: '2026-11-03',
  worksUntil: '2026-12-04',
  today: '2026-11-20',
  url: 'https://ryadom.example/k/abc',
  waitingFor: null,
};

describe('M9.7 the letter with the link', () => {
  it('says what was wrong, what was done, and where to answer, in text and in HTML alike', () => {
    const letter = writeClientLetter(offer);
    for (const body of [letter.text, letter.html]) {
      for (const part of ['Анна Ивановна', '3\u00a0ноября', 'Вечером рвётся связь', 'Заменили порт']) {
        expect(body).toContain(part);
      }
      for (const part of [
        offer.url,
        '4\u00a0декабря',
        '+7\u00a0342\u00a0200-10-20',
        'Мария Королёва',
        '112\u00a0Мбит/с',
      ]) {
        expect(body).toContain(part);
      }
    }
    expect(letter.subject).toContain('Северная связь');
    expect(letter.html).toContain('background:#003a70');
    // No line breaks inside a unit.
    expect(letter.html).toContain('стало <span style="white-space:nowrap">112\u00a0Мбит/с</span>');
  });

  it('leaves out the line of a phone nobody has written down, and of a post nobody holds', () => {
    const curator = { ...offer.curator, phone: null, post: null };
    const { text, html } = writeClientLetter({ ...offer, curator });
    expect(text).not.toContain('позвоните');
    expect(text).toContain('С уважением,\nМария Королёва\nСеверная связь');
    expect(html).not.toMatch(/null|undefined|\{/);
  });

  it('bears the company’s own words, whatever is put in and wherever', () => {
    const text = {
      subject: '{компания} — {куратор}',
      body: 'Здравствуйте!\n\nЕсть вопрос: {ссылка}. Напомним:\n{замечания}',
    };
    const letter = writeClientLetter({ ...offer, text });
    expect(letter.subject).toBe('Северная связь — Мария Королёва');
    expect(letter.text).toContain(`Есть вопрос: ${offer.url}. Напомним:\n— Вечером рвётся связь`);
    expect(letter.html).toContain(`<a href="${offer.url}"`);
    expect(letter.html).toContain('<br>— Вечером рвётся связь (Склад на Мира, 5)<br>');
    expect(letter.html).toContain('— Скорость: было 40, стало <span style="white-space:nowrap">112');
  });

  it('tells what is awaited from the client', () => {
    const waiting = {
      ...offer,
      kind: 'waiting',
      url: null,
      worksUntil: null,
      waitingFor: 'Пропуск',
    } as const;
    const letter = writeClientLetter(waiting);
    expect(letter.text).toContain('Пропуск');
    expect(letter.text).not.toContain('{');
  });

  it('carries nothing that loads from outside or runs, and no markup of the client', () => {
    const logo = { src: 'cid:logo@ryadom', width: 200, height: 60 };
    const letter = writeClientLetter({
      ...offer,
      look: { ...offer.look, logo },
      addressee: EVIL,
      claims: [{ ...claim, what: EVIL }],
    });
    expect(letter.html).not.toMatch(/<script|<link|url\(|src="http/i);
    expect(letter.html).toContain('src="cid:logo@ryadom"');
  });
});
