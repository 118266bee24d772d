import { describe, expect, it } from 'vitest';
import type { PlacementReason, SplitWarning } from '../shapes/split.ts';
import { describeForecast, describePace, describeShortfall } from './progress.ts';
import { roundRefusals } from './refusals.ts';
import { describeReason, describeWarning, type Names } from './split.ts';

const names: Names = {
  client: (id) => ({ vega: '«Вега»', lira: '«Лира»' })[id] ?? id,
  employee: () => 'Иванов И. И.',
};

/** Spaces that do not break read like others in an expectation. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

const reasons: PlacementReason[] = [
  { code: 'pinned' },
  { code: 'excellent_stays', employeeId: 'e' },
  { code: 'excellent_no_room', employeeId: 'e', capacity: 21 },
  { code: 'excellent_away', employeeId: 'e' },
  { code: 'monopolised_moved', employeeId: 'e' },
  { code: 'unsure_moved', employeeId: 'e' },
  { code: 'unsure_stays', employeeId: 'e' },
  { code: 'kept_from_last' },
  { code: 'last_away', employeeId: 'e' },
  { code: 'last_levelled', employeeId: 'e' },
  { code: 'serves_now' },
  { code: 'same_city', city: 'Perm', clients: 2 },
  { code: 'nearby', km: 1.5 },
  { code: 'levelled' },
  { code: 'placed_by_hand', employeeId: null },
  { code: 'placed_by_hand', employeeId: 'e' },
  { code: 'handed_over', employeeId: 'e', reason: 'relation_monopolised', note: '' },
  { code: 'handed_over', employeeId: 'e', reason: 'other', note: 'moved away' },
];

describe('M4.5 reasons in words', () => {
  it.each(reasons)('«$code» is a phrase without a code in it, in both languages', (reason) => {
    for (const locale of ['ru', 'en'] as const) {
      const phrase = describeReason(reason, names, locale);
      expect(phrase.length).toBeGreaterThan(8);
      expect(phrase).not.toMatch(/undefined|_/);
    }
  });

  it('say who monopolised the relation, how much room there was, how far it is', () => {
    const ru = (reason: PlacementReason) => plain(describeReason(reason, names, 'ru'));
    expect(ru({ code: 'monopolised_moved', employeeId: 'e' })).toContain(
      'от другого сотрудника (Иванов И. И.): отношения с клиентом монополизированы',
    );
    expect(ru({ code: 'excellent_no_room', employeeId: 'e', capacity: 21 })).toContain('для 21 клиента');
    expect(ru({ code: 'same_city', city: 'Пермь', clients: 2 })).toContain('ещё 2 клиента');
    expect(ru({ code: 'nearby', km: 1.5 })).toContain('1,5 км');
  });

  it('a long list of clients is cut, and the rest counted', () => {
    const warning: SplitWarning = {
      code: 'unsure_unavoidable',
      clientIds: ['vega', 'lira', 'c', 'd', 'e', 'f', 'g'],
    };
    expect(plain(describeWarning(warning, names, 'ru'))).toContain('«Вега», «Лира», c, d, e и ещё 2');
    expect(describeWarning(warning, names, 'en')).toContain('and 2 more');
  });

  it('a warning about too many excellent relations says how many and what to do', () => {
    const warning: SplitWarning = {
      code: 'excellent_over_capacity',
      participantId: 'p',
      employeeId: 'e',
      wanted: 32,
      capacity: 30,
      over: 2,
      clientIds: ['vega', 'lira'],
    };
    const text = plain(describeWarning(warning, names, 'ru'));
    expect(text).toContain('это 32 клиента, а норматив позволяет 30');
    expect(text).toContain('(«Вега», «Лира»)');
  });
});

describe('M4.4, M6.3 shortfall and forecast in words', () => {
  it('say every way to close the gap with its number', () => {
    const closing = { missing: 21, weeks: 2, endsOn: '2026-04-10', dedicated: 1, parallel: 2 };
    expect(plain(describeShortfall(closing, 'ru'))).toBe(
      'Не хватает места для 21 клиента. Варианты: ещё 2 недели (до 10.04.2026), ещё 1 участник с полной занятостью или ещё 2 участника с частичной занятостью.',
    );
    expect(describeShortfall({ ...closing, weeks: null, endsOn: null, parallel: null }, 'en')).toBe(
      'There is no room for 21 clients. Ways out: 1 more full-time participant.',
    );
  });

  it('name the day, the interval and how late it is', () => {
    const forecast = {
      kind: 'expected',
      endsOn: '2026-04-03',
      earliest: '2026-03-30',
      latest: '2026-04-09',
      pace: 0.9,
      remaining: 40,
      leftAtRoundEnd: 11,
      lateWorkingDays: 5,
    } as const;
    expect(plain(describeForecast(forecast, 'ru'))).toBe(
      'При нынешнем темпе круг закончится 03.04.2026 (вероятно, между 30.03.2026 и 09.04.2026). Это позже срока на 5 рабочих дней: к сроку останется 11 клиентов.',
    );
    expect(plain(describePace(0.9, 'ru'))).toBe('90 % от норматива');
  });

  it('say honestly that there is too little to go by', () => {
    const unknown = { kind: 'unknown', reason: 'too_few', counted: 1, remaining: 90 } as const;
    expect(plain(describeForecast(unknown, 'ru'))).toContain('засчитана 1 анкета');
  });
});

describe('refusals of the round', () => {
  it.each(Object.keys(roundRefusals.ru) as (keyof typeof roundRefusals.ru)[])(
    '«%s» is a sentence in both languages, even when a name is not known',
    (code) => {
      const [ru, en] = [roundRefusals.ru[code]({}), roundRefusals.en[code]({})];
      expect(ru).toMatch(/^[А-ЯЁ0-9«].*\.$/);
      expect(en).toMatch(/^[^А-яЁё]+\.$/);
      expect(`${ru}${en}`).not.toMatch(/undefined|null|NaN/);
    },
  );

  it('the shortfall of a round is told with numbers and advice', () => {
    const facts = {
      clients: 150,
      capacity: 129,
      missing: 21,
      weeks: 1,
      endsOn: '2026-04-03',
      dedicated: 1,
      parallel: 2,
    };
    expect(plain(roundRefusals.ru.capacity_short(facts))).toBe(
      'В круге 150 клиентов, а нормативы позволяют 129: не хватает места для 21 клиента. Варианты: продлить круг на 1 неделю (до 03.04.2026), ещё 1 участник с полной занятостью или ещё 2 участника с частичной занятостью.',
    );
  });
});
