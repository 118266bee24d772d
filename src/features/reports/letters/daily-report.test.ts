import { describe, expect, it } from 'vitest';
import { pickForReader } from '../rules/daily-content.ts';
import type { DailyCase, DailyFacts } from '../shapes/daily.ts';
import { writeDailyReport } from './daily-report.ts';

const about = (number: number, clientName: string, curator = 'maria'): DailyCase => ({
  caseId: `case-${number}`,
  year: 2026,
  number,
  clientName,
  curatorEmployeeId: curator,
  curatorName: curator === 'maria' ? 'Мария Королёва' : 'Олег Зимин',
});
const empty: DailyFacts = {
  day: '2026-11-13',
  done: [],
  restored: [],
  awaitingCurator: [],
  awaitingClient: [],
  confirmed: [],
  refused: [],
  overdue: [],
  fresh: [],
  open: [],
};
const facts: DailyFacts = {
  ...empty,
  done: [{ ...about(3, 'Пекарня «Колос»'), title: 'Порт', result: 'Заменили', ownerName: 'Илья Снегов' }],
  restored: [about(3, 'Пекарня «Колос»')],
  refused: [{ ...about(4, 'Ткач', 'oleg'), saidBy: 'Анна Ветрова', words: 'Опять <b>рвётся</b>' }],
  overdue: [
    {
      ...about(5, 'Мебель-Град'),
      term: 'plan',
      dueOn: '2026-11-11',
      daysLate: 2,
      ownerName: null,
      hears: ['programme_leader'],
    },
  ],
  open: [about(3, 'Пекарня «Колос»'), about(4, 'Ткач', 'oleg'), about(5, 'Мебель-Град')],
};
const letterOf = (picked: DailyFacts, locale: 'ru' | 'en' = 'ru') =>
  writeDailyReport({ locale, companyName: 'Северная связь', baseUrl: 'https://r.example', facts: picked });

describe('M9.5 the daily letter', () => {
  it('tells in the subject what wants a director', () => {
    expect(letterOf(facts).subject).toBe('Качество, 13\u00a0ноября: 1 «нет», просрочено 1, восстановлено 1');
  });

  it('says the same in text and HTML, with the way to every case', () => {
    const letter = letterOf(facts);
    for (const body of [letter.text, letter.html]) {
      for (const part of ['Пекарня «Колос»', 'Заменили', 'Анна Ветрова', 'опоздание 2\u00a0дня']) {
        expect(body).toContain(part);
      }
      for (const id of ['case-3', 'case-4', 'case-5']) expect(body).toContain(`/register/${id}`);
      expect(body).toContain('Без подтверждения клиента — 3\u00a0случая реестра');
    }
  });

  it('leaves out sections that have nothing to say', () => {
    const { text } = letterOf(facts);
    expect(text).not.toContain('Ждём слова клиента');
    expect(text).not.toContain('Новые в реестре');
  });

  it("shows the client's words as words, whatever they contain", () => {
    const letter = letterOf(facts);
    expect(letter.html).not.toContain('<b>рвётся');
    expect(letter.html).toContain('&lt;b&gt;рвётся');
    expect(letter.html).not.toMatch(/<script|<img|<link|url\(/i);
  });

  it('has no Russian left in English but the names', () => {
    const { text, subject } = letterOf({ ...empty, open: [about(1, 'Acme')] }, 'en');
    expect(text.replace('Северная связь', '') + subject).not.toMatch(/[А-яЁё]/);
  });

  it('goes to a curator about their own clients and to the leader about all', () => {
    const own = pickForReader(facts, { employeeId: 'oleg', reach: 'own' });
    expect(own?.refused).toHaveLength(1);
    expect(own?.done).toHaveLength(0);
    expect(pickForReader(facts, { employeeId: 'lead', reach: 'everything' })?.open).toHaveLength(3);
  });

  it('reaches the director only about what has been silent too long (M9.9)', () => {
    const director = { employeeId: 'boss', reach: 'escalated' as const };
    expect(pickForReader(facts, director)).toBeNull();
    const [line] = facts.overdue;
    const silence = { ...line!, hears: ['commercial_director' as const] };
    const told = pickForReader({ ...facts, overdue: [silence, line!] }, director);
    expect(told).toMatchObject({ overdue: [{ number: 5 }], done: [], refused: [] });
  });

  it('is not sent about nothing, but a quiet day with open cases is told to those who answer for all', () => {
    const quiet = { ...empty, open: [about(3, 'Пекарня «Колос»')] };
    expect(pickForReader(quiet, { employeeId: 'maria', reach: 'own' })).toBeNull();
    expect(pickForReader(empty, { employeeId: 'lead', reach: 'everything' })).toBeNull();
    const told = pickForReader(quiet, { employeeId: 'lead', reach: 'everything' });
    expect(letterOf(told ?? empty).text).toContain('Сегодня изменений не было');
  });
});
