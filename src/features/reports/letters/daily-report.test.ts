import { describe, expect, it } from 'vitest';
import { pickForReader } from '../rules/daily-content.ts';
import type { DailyCase, DailyFacts, DailyReader, Tallied } from '../shapes/daily.ts';
import { writeDailyReport } from './daily-report.ts';

const about = (number: number, clientName: string, curator = 'maria', owner?: string): DailyCase => ({
  caseId: `case-${number}`,
  year: 2026,
  number,
  clientName,
  curatorEmployeeId: curator,
  curatorName: curator === 'maria' ? 'Мария Королёва' : 'Олег Зимин',
  ownerIds: owner ? [owner] : [],
});
const empty: DailyFacts = {
  day: '2026-11-13',
  refused: [],
  overdue: [],
  otherWord: [],
  due: [],
  awaitingCurator: [],
  done: [],
  confirmed: [],
  awaitingClient: [],
  fresh: [],
  days: ['2026-11-12', '2026-11-13'],
  tally: [],
  open: [],
};
const tally = (day: string, what: Tallied, count: number, curatorEmployeeId = 'maria') => ({
  day,
  what,
  count,
  curatorEmployeeId,
});
const facts: DailyFacts = {
  ...empty,
  done: [
    {
      ...about(3, 'Пекарня «Колос»', 'maria', 'ilya'),
      title: 'Порт',
      result: 'Заменили',
      ownerName: 'Илья Снегов',
    },
  ],
  awaitingCurator: [{ ...about(3, 'Пекарня «Колос»'), since: '2026-11-13', fresh: true, waitingFor: null }],
  refused: [
    {
      ...about(4, 'Ткач', 'oleg', 'ilya'),
      saidBy: 'Анна Ветрова',
      words: 'Опять <b>рвётся</b>',
      verdict: 'no',
    },
  ],
  overdue: [
    {
      ...about(5, 'Мебель-Град'),
      term: 'plan',
      dueOn: '2026-11-11',
      daysLate: 2,
      title: null,
      ownerName: null,
      forDirector: false,
    },
  ],
  tally: [
    tally('2026-11-12', 'restored', 2),
    tally('2026-11-13', 'restored', 1),
    tally('2026-11-13', 'refused', 1, 'oleg'),
    tally('2026-11-12', 'confirmed', 1, 'oleg'),
  ],
  open: [
    { curatorEmployeeId: 'maria', side: 'curator', count: 1 },
    { curatorEmployeeId: 'maria', side: 'service', count: 1 },
    { curatorEmployeeId: 'oleg', side: 'service', count: 1 },
  ],
};
const leader = { employeeId: 'lead', reach: 'everything' as const };
const letterOf = (known: DailyFacts, locale: 'ru' | 'en' = 'ru', reader: DailyReader = leader) =>
  writeDailyReport({
    locale,
    companyName: 'Северная связь',
    baseUrl: 'https://r.example',
    facts: pickForReader(known, reader, { overdue: 4, open: 3 })!,
    reach: reader.reach,
    pictures: [],
  });

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
    const open = [{ curatorEmployeeId: 'maria', side: 'client' as const, count: 1 }];
    const { text, subject } = letterOf({ ...empty, open }, 'en');
    expect(text.replace('Северная связь', '') + subject).not.toMatch(/[А-яЁё]/);
  });

  it('puts the numbers of the day beside those of the day before', () => {
    const { text } = letterOf(facts);
    expect(text).toContain('Восстановил сервис: 1 (днём раньше: 2)');
    expect(text).toContain('Подтвердили клиенты: 0 (днём раньше: 1)');
    expect(text).toContain('Просрочено дел: 1 (днём раньше: 4)');
    expect(text).toContain('Без подтверждения: 3 (днём раньше: 3)');
  });

  it('tells a long section in part, counts it whole, and says where the rest is', () => {
    const many = Array.from({ length: 300 }, (_, index) => ({ ...facts.overdue[0]!, caseId: `c${index}` }));
    const { text, subject } = letterOf({ ...facts, overdue: many });
    expect(subject).toContain('просрочено 300');
    expect(text).toContain('Просрочено (300)');
    expect(text).toContain('И ещё 292');
    expect(text).toContain('/reports/daily?day=2026-11-13');
    expect(pickForReader({ ...facts, overdue: many }, leader)?.overdue).toHaveLength(200);
  });

  it('tells «partly» as a refusal and the other words apart', () => {
    const said = { saidBy: 'Анна Ветрова', words: 'Меньше, но рвётся' };
    const { text, subject } = letterOf({
      ...empty,
      refused: [{ ...about(4, 'Ткач'), ...said, verdict: 'partly' }],
      otherWord: [{ ...about(6, 'Лён'), ...said, words: '', verdict: 'withdrawn' }],
    });
    expect(subject).toContain('1 «нет»');
    expect(text).toContain('Анна Ветрова · исправлено не всё');
    expect(text).toContain('Клиент сказал иначе (1)');
    expect(text).toContain('снял замечание');
  });
});

describe('M9.5 who hears what', () => {
  it('a curator their own clients, the leader all', () => {
    const own = pickForReader(facts, { employeeId: 'oleg', reach: 'own' });
    expect(own?.refused).toHaveLength(1);
    expect(own?.done).toHaveLength(0);
    expect(own?.figures?.numbers.open.now).toBe(1);
    expect(own?.figures?.numbers.refused).toEqual({ now: 1, before: 0 });
    expect(pickForReader(facts, leader)?.figures?.numbers.open.now).toBe(3);
  });

  it('who mends hears of their works, the client’s «no» about them, and of nothing else', () => {
    const worker: DailyReader = { employeeId: 'ilya', reach: 'works' };
    const told = pickForReader(facts, worker);
    expect(told).toMatchObject({
      figures: null,
      totals: { refused: 1, done: 1, overdue: 0, awaitingCurator: 0 },
    });
    expect(letterOf(facts, 'ru', worker).subject).toBe('Ваши работы, 13\u00a0ноября: 1 «нет»');
    expect(pickForReader(facts, { ...worker, employeeId: 'pavel' })).toBeNull();
  });

  it('the director only what has been silent too long (M9.9)', () => {
    const director = { employeeId: 'boss', reach: 'escalated' as const };
    expect(pickForReader(facts, director)).toBeNull();
    const [line] = facts.overdue;
    const silence = { ...line!, forDirector: true };
    const told = pickForReader({ ...facts, overdue: [silence, line!] }, director);
    expect(told?.totals).toMatchObject({ overdue: 1, done: 0, refused: 0 });
    expect(told?.figures?.numbers.overdue.now).toBe(2);
  });

  it('nobody of nothing, but a quiet day with open cases is told to those who answer for all', () => {
    expect(pickForReader(empty, leader)).toBeNull();
    const quiet = { ...empty, open: facts.open };
    expect(pickForReader(quiet, leader)).not.toBeNull();
    expect(letterOf(quiet).text).toContain('Сегодня изменений не было');
    expect(pickForReader(quiet, { employeeId: 'maria', reach: 'own' })).toBeNull();
  });
});
