import { describe, expect, it } from 'vitest';
import { NOTHING } from '../rules/weekly-agenda.ts';
import type { DecisionRow, WeeklyItem, WeeklyMeeting } from '../shapes/weekly-contracts.ts';
import { minutesSheet, setMinutes } from './minutes/sheet.ts';
import { writeMinutesLetter } from './weekly-minutes.ts';
import { writeWeeklyInvitation } from './weekly-invitation.ts';

const meeting: WeeklyMeeting = {
  id: 'meeting',
  version: 2,
  startsAt: '2026-11-16T07:00:00.000Z',
  minutes: 45,
  place: 'Переговорная',
  state: 'held',
  year: 2026,
  number: 3,
  since: null,
  startedAt: '2026-11-16T07:02:00.000Z',
  endedAt: '2026-11-16T07:44:00.000Z',
  cancelReason: null,
  ledBy: 'Анна Лидова',
  participants: [
    { employeeId: 'anna', name: 'Анна Лидова', post: null, attended: true },
    { employeeId: 'ilya', name: 'Илья Снегов', post: null, attended: false },
  ],
};
const item = (change: Partial<WeeklyItem>): WeeklyItem =>
  ({
    ...NOTHING,
    id: 'item',
    key: 'k',
    section: 'refused',
    clientName: 'Пекарня «Колос»',
    discussedAt: '2026-11-16T07:10:00.000Z',
    ...change,
  }) as WeeklyItem;
const refused = item({
  revenue: 90_000_00,
  also: ['repeated'],
  case: {
    year: 2026,
    number: 14,
    state: 'in_work',
    severity: 'major',
    cycle: 2,
    curatorName: 'Мария Королёва',
    registeredOn: '2026-10-20',
    claims: [{ what: 'Рвётся связь', where: 'Склад', since: null, frequency: null, words: null }],
    works: [],
    late: [
      {
        term: 'work_due',
        doer: 'service_worker',
        ownerName: 'Илья Снегов',
        dueOn: '2026-11-13',
        daysLate: 3,
      },
    ],
    refusal: {
      verdict: 'no',
      words: 'Опять <b>рвётся</b> #emph[да]',
      saidBy: 'Анна Ветрова',
      saidOn: '2026-11-14',
    },
    repeatOf: null,
    silent: null,
  },
});
const decision = (change: Partial<DecisionRow> = {}): DecisionRow => ({
  id: 'd',
  meetingId: 'meeting',
  itemId: 'item',
  client: { id: 'c', name: 'Пекарня «Колос»' },
  caseId: null,
  words: 'Заменить порт',
  owner: { id: 'ilya', name: 'Илья Снегов' },
  dueOn: '2026-11-20',
  madeOn: '2026-11-16',
  state: 'open',
  outcome: null,
  settledAt: null,
  settledBy: null,
  daysLate: 0,
  ...change,
});
const card = {
  meeting,
  items: [
    refused,
    item({ id: 'other', section: 'added', text: 'Дежурство', clientName: null, discussedAt: null }),
  ],
  decisions: [decision()],
  settled: [decision({ words: 'Позвонить', state: 'done', outcome: 'Позвонили' })],
  partial: false,
};
const frame = {
  companyName: 'Северная связь',
  baseUrl: 'https://r.example',
  timeZone: 'Europe/Moscow',
  card,
};

describe('M9.6 the minutes by letter', () => {
  const letter = writeMinutesLetter({ ...frame, locale: 'ru' });

  it('say in the subject which, when and how much', () => {
    expect(letter.subject).toBe('Протокол №\u00a03/2026: встреча недели 16\u00a0ноября, 1\u00a0решение');
  });

  it('say the same in text and HTML: people, decisions, what became of the earlier, every matter', () => {
    for (const body of [letter.text, letter.html]) {
      for (const part of [
        'Были: Анна Лидова; ведущий: Анна Лидова',
        'Не были: Илья Снегов',
        'Заменить порт, отвечает Илья Снегов, до 20\u00a0ноября',
        'Сделано: Позвонили',
        'просрочено на 3\u00a0дня',
        'не обсуждали',
        'https://r.example/weekly/meeting',
      ])
        expect(body).toContain(part);
    }
    expect(letter.text).toContain('«Опять <b>рвётся</b> #emph[да]»');
    expect(letter.html).not.toContain('<b>рвётся');
  });

  it('have no Russian left in English but what people wrote', () => {
    const { text, subject } = writeMinutesLetter({
      ...frame,
      locale: 'en',
      companyName: 'Acme',
      card: {
        ...card,
        items: [],
        decisions: [],
        settled: [],
        meeting: { ...meeting, ledBy: null, participants: [] },
      },
    });
    expect(text + subject).not.toMatch(/[А-яЁё]/);
  });

  it('tell whoever was away what is theirs to do, and nothing of others’ clients', () => {
    const away = writeMinutesLetter({ ...frame, locale: 'ru', absentId: 'ilya' });
    expect(away.text).toContain('Заменить порт');
    expect(away.text).not.toContain('Дежурство');
    expect(writeMinutesLetter({ ...frame, locale: 'ru', absentId: 'nobody' }).text).not.toContain('Колос');
  });
});

describe('M9.6 the minutes on paper', () => {
  it('are set whatever people wrote: their words are text and never markup', async () => {
    const sheet = minutesSheet({ ...frame, locale: 'ru' });
    expect(sheet.fileName).toBe('Протокол № 3-2026 16 ноября 2026');
    expect(sheet.sections.map(({ title }) => title)).toEqual([
      'Клиент не подтвердил (1)',
      'Добавлено от руки (1)',
    ]);
    expect((await setMinutes(sheet)).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('M9.6 the invitation', () => {
  const facts = {
    locale: 'ru' as const,
    companyName: 'Северная связь',
    baseUrl: 'https://r.example',
    timeZone: 'Europe/Moscow',
    senderEmail: 'vip@r.example',
    plannedBy: 'Анна Лидова',
    meeting: {
      id: 'meeting',
      version: 2,
      starts_at: '2026-11-16T07:00:00.000Z',
      minutes: 45,
      place: 'Переговорная',
      changed_at: '2026-11-10T07:00:00.000Z',
      cancel_reason: 'Отпуск',
    },
    person: { name: 'Илья Снегов', email: 'ilya@r.example' },
  };

  it('bears an entry of the same name whatever becomes of the meeting, and a number that grows', () => {
    const moved = writeWeeklyInvitation({ ...facts, kind: 'move' });
    expect(moved.letter.subject).toBe('Встреча недели перенесена или изменена: 16\u00a0ноября, 10:00');
    expect(moved.calendar.method).toBe('REQUEST');
    for (const line of ['UID:meeting@ryadom', 'SEQUENCE:2', 'STATUS:CONFIRMED', 'DTEND:20261116T074500Z'])
      expect(moved.calendar.text).toContain(line);
    const off = writeWeeklyInvitation({ ...facts, kind: 'cancel' });
    expect(off.calendar).toMatchObject({ method: 'CANCEL' });
    expect(off.calendar.text).toContain('UID:meeting@ryadom');
    expect(off.letter.text).toContain('Отпуск');
    expect(off.letter.text).not.toContain('/weekly/');
  });
});
