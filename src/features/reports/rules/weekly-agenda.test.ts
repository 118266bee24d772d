import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  type AgendaFacts,
  type AgendaFrame,
  type CaseFact,
  type DecisionFact,
  type PromiseFact,
  SECTIONS,
} from '../shapes/weekly.ts';
import { buildAgenda, compareItems } from './weekly-agenda.ts';

const frame: AgendaFrame = {
  now: '2026-11-16T07:00:00.000Z',
  timeZone: 'Europe/Moscow',
  since: '2026-11-09T07:00:00.000Z',
};
const LONG_AGO = '2026-10-20T07:00:00.000Z';
const THIS_WEEK = '2026-11-12T07:00:00.000Z';

const aCase = (change: Partial<CaseFact> = {}): CaseFact => ({
  id: 'a',
  year: 2026,
  number: 1,
  clientId: 'client-a',
  clientName: 'Пекарня «Колос»',
  curatorName: 'Мария Королёва',
  state: 'in_work',
  severity: 'major',
  cycle: 1,
  registeredAt: LONG_AGO,
  restoredAt: null,
  offeredAt: null,
  closedAt: null,
  revenue: 100_000_00,
  repeatOf: null,
  claims: [],
  works: [],
  deeds: [],
  answers: [],
  ...change,
});
const facts = (change: Partial<AgendaFacts> = {}): AgendaFacts => ({
  cases: [],
  decisions: [],
  earlier: [],
  promises: [],
  names: new Map(),
  ...change,
});
const claim = (change: Partial<CaseFact['claims'][number]> = {}) => ({
  what: 'Рвётся связь',
  where: null,
  since: null,
  frequency: null,
  words: null,
  place: null,
  placeCode: null,
  causeCode: null,
  ...change,
});
const late = {
  term: 'work_due',
  doer: 'service_worker',
  ownerName: 'Илья Снегов',
  dueAt: '2026-11-13T15:00:00.000Z',
  dueOn: '2026-11-13',
};
const answer = (verdict: string, at = THIS_WEEK) => ({
  verdict,
  words: 'Вечером опять',
  saidBy: 'Анна Ветрова',
  saidAt: at,
  at,
});
const repeatOf = { year: 2025, number: 4 };

describe('M9.6 why a case is talked of: once, in the first section that fits, with the other reasons', () => {
  test.each<[string, Partial<CaseFact>, string | null, string[]]>([
    ['in work and in time', {}, null, []],
    ['new since the last meeting', { registeredAt: THIS_WEEK }, 'fresh', []],
    ['a term ran out', { deeds: [late] }, 'overdue', []],
    ['a term not run out yet', { deeds: [{ ...late, dueAt: '2026-11-20T15:00:00.000Z' }] }, null, []],
    ['new and already late', { registeredAt: THIS_WEEK, deeds: [late] }, 'fresh', ['overdue']],
    ['restored, the curator is silent', { state: 'restored', restoredAt: THIS_WEEK }, 'unconfirmed', []],
    ['offered, the client is silent', { state: 'offered', offeredAt: THIS_WEEK }, 'unconfirmed', []],
    [
      'restored and overdue',
      { state: 'restored', restoredAt: LONG_AGO, deeds: [late] },
      'overdue',
      ['unconfirmed'],
    ],
    ['the client said no', { cycle: 2, answers: [answer('no')] }, 'refused', []],
    ['the client confirmed in part', { cycle: 2, answers: [answer('partly')] }, 'refused', []],
    ['a «no» of before the last meeting', { answers: [answer('no', LONG_AGO)] }, null, []],
    ['a «no», then a «yes»', { answers: [answer('no'), answer('yes')] }, null, []],
    ['came back and is open', { repeatOf }, 'repeated', []],
    [
      'came back this week and is over',
      { repeatOf, registeredAt: THIS_WEEK, closedAt: frame.now },
      'repeated',
      [],
    ],
    ['came back long ago and is over', { repeatOf, closedAt: frame.now }, null, []],
    [
      'all at once',
      {
        registeredAt: THIS_WEEK,
        deeds: [late],
        state: 'restored',
        restoredAt: THIS_WEEK,
        answers: [answer('no')],
        repeatOf,
      },
      'fresh',
      ['overdue', 'unconfirmed', 'refused', 'repeated'],
    ],
    [
      'over: nothing of it but a return',
      { registeredAt: THIS_WEEK, closedAt: frame.now, deeds: [late] },
      null,
      [],
    ],
  ])('%s', (_, change, section, also) => {
    const items = buildAgenda(facts({ cases: [aCase(change)] }), frame);
    expect(items.map((one) => [one.section, one.also])).toEqual(section ? [[section, also]] : []);
  });

  it('tells whose the late term is and how many days late', () => {
    const [item] = buildAgenda(facts({ cases: [aCase({ deeds: [late] })] }), frame);
    expect(item?.case?.late).toEqual([
      {
        term: 'work_due',
        doer: 'service_worker',
        ownerName: 'Илья Снегов',
        dueOn: '2026-11-13',
        daysLate: 3,
      },
    ]);
  });

  it('tells the client’s words and who said them', () => {
    const [item] = buildAgenda(facts({ cases: [aCase({ answers: [answer('no')] })] }), frame);
    expect(item?.case?.refusal).toEqual({
      verdict: 'no',
      words: 'Вечером опять',
      saidBy: 'Анна Ветрова',
      saidOn: '2026-11-12',
    });
  });

  it('before the first meeting a week is looked back over', () => {
    const cases = [
      aCase({ id: 'old', registeredAt: LONG_AGO }),
      aCase({ id: 'new', registeredAt: THIS_WEEK }),
    ];
    const items = buildAgenda(facts({ cases }), { ...frame, since: null });
    expect(items.map(({ key }) => key)).toEqual(['case:new']);
  });
});

describe('M9.6 the order', () => {
  it('in a section the most money at risk comes first', () => {
    const cases = [
      aCase({ id: 'small', deeds: [late], revenue: 5 }),
      aCase({ id: 'large', deeds: [late], revenue: 500 }),
      aCase({ id: 'middle', deeds: [late], revenue: 50 }),
    ];
    expect(buildAgenda(facts({ cases }), frame).map(({ caseId }) => caseId)).toEqual([
      'large',
      'middle',
      'small',
    ]);
  });

  it('our own silence comes before the client’s, whatever the money', () => {
    const cases = [
      aCase({ id: 'client', state: 'offered', offeredAt: THIS_WEEK, revenue: 900 }),
      aCase({ id: 'curator', state: 'restored', restoredAt: THIS_WEEK, revenue: 1 }),
    ];
    const items = buildAgenda(facts({ cases }), frame);
    expect(items.map((one) => one.case?.silent?.who)).toEqual(['curator', 'client']);
  });
});

describe('M9.6 common places and causes', () => {
  const at = (id: string, place: Partial<CaseFact['claims'][number]>, change: Partial<CaseFact> = {}) =>
    aCase({ id, clientId: `client-${id}`, clientName: id, claims: [claim(place)], ...change });

  it('two clients at one code are one matter, named by the list; each case hears of it', () => {
    const cases = [
      at('a', { placeCode: 'ring-3' }, { deeds: [late] }),
      at('b', { placeCode: 'ring-3' }),
      at('c', { placeCode: 'ring-4' }),
    ];
    const items = buildAgenda(facts({ cases, names: new Map([['ring-3', 'Кольцо 3']]) }), frame);
    expect(items.map((one) => [one.key, one.also])).toEqual([
      ['case:a', ['common']],
      ['place:ring-3', []],
    ]);
    expect(items[1]?.common).toMatchObject({ kind: 'place', name: 'Кольцо 3' });
    expect(items[1]?.revenue).toBe(200_000_00);
  });

  it('a place written freely is one however it is spelled', () => {
    const cases = [at('a', { place: 'Узел «Северный-2»' }), at('b', { place: 'узел северный 2' })];
    const [item] = buildAgenda(facts({ cases }), frame);
    expect(item?.common?.cases.map(({ clientName }) => clientName)).toEqual(['a', 'b']);
  });

  it('a cause shared is a matter too; two cases of one client are not', () => {
    expect(
      buildAgenda(facts({ cases: [at('a', { causeCode: 'port' }), at('b', { causeCode: 'port' })] }), frame),
    ).toMatchObject([{ key: 'cause:port', common: { kind: 'cause' } }]);
    const twice = [
      at('a', { place: 'Узел' }, { clientId: 'same' }),
      at('b', { place: 'узел' }, { clientId: 'same' }),
    ];
    expect(buildAgenda(facts({ cases: twice }), frame)).toEqual([]);
  });
});

describe('M9.6 promises and decisions', () => {
  const promise = (dueOn: string): PromiseFact => ({
    id: dueOn,
    clientId: 'client-a',
    clientName: 'Колос',
    text: 'Прислать расчёт',
    ownerName: 'Мария Королёва',
    dueOn,
    madeAt: LONG_AGO,
    questionnaireId: 'q',
    revenue: 10,
  });
  const decision = (change: Partial<DecisionFact> = {}): DecisionFact => ({
    id: 'd',
    words: 'Заменить порт',
    clientId: 'client-a',
    clientName: 'Колос',
    caseId: 'a',
    ownerId: 'ilya',
    ownerName: 'Илья Снегов',
    dueOn: '2026-11-12',
    madeAt: LONG_AGO,
    revenue: 10,
    ...change,
  });

  it('promises overdue and of the week ahead, no later', () => {
    const promises = ['2026-11-10', '2026-11-16', '2026-11-23', '2026-11-24'].map(promise);
    const items = buildAgenda(facts({ promises }), frame);
    expect(items.map((one) => [one.promise?.dueOn, one.promise?.daysLate])).toEqual([
      ['2026-11-10', 6],
      ['2026-11-16', 0],
      ['2026-11-23', 0],
    ]);
  });

  it('what was decided and is not done stands before all else', () => {
    const items = buildAgenda(
      facts({ decisions: [decision()], cases: [aCase({ registeredAt: THIS_WEEK })] }),
      frame,
    );
    expect(items.map(({ section }) => section)).toEqual(['decisions', 'fresh']);
    expect(items[0]?.decision).toMatchObject({ daysLate: 4, madeOn: '2026-10-20' });
  });

  it('a case shows what the last meeting that spoke of it decided, not those before', () => {
    const told = (meetingId: string, words: string) => ({
      meetingId,
      words,
      clientId: 'client-a',
      caseId: 'a',
      on: '2026-11-09',
      ownerName: null,
      state: 'open' as const,
      outcome: null,
    });
    const earlier = [told('m2', 'Второе'), told('m2', 'Третье'), told('m1', 'Первое')];
    const [item] = buildAgenda(facts({ earlier, cases: [aCase({ deeds: [late] })] }), frame);
    expect(item?.lastDecided.map(({ words }) => words)).toEqual(['Второе', 'Третье']);
  });
});

test('M9.6 whatever there is: nothing stands twice, sections keep their order, every reason is told', () => {
  const anyCase = fc.record({
    id: fc.uuid(),
    clientId: fc.constantFrom('one', 'two', 'three'),
    state: fc.constantFrom('registered', 'in_work', 'restored', 'offered', 'confirmed'),
    registeredAt: fc.constantFrom(LONG_AGO, THIS_WEEK),
    closedAt: fc.constantFrom(null, frame.now),
    revenue: fc.integer({ min: 0, max: 1_000 }),
    late: fc.boolean(),
    repeat: fc.boolean(),
    verdict: fc.constantFrom(null, 'no', 'partly', 'yes'),
    place: fc.constantFrom(null, 'Узел', 'узел!', 'Склад'),
  });
  fc.assert(
    fc.property(fc.uniqueArray(anyCase, { selector: ({ id }) => id, maxLength: 20 }), (drawn) => {
      const cases = drawn.map(({ late: isLate, repeat, verdict, place, ...rest }) =>
        aCase({
          ...rest,
          deeds: isLate ? [late] : [],
          repeatOf: repeat ? repeatOf : null,
          answers: verdict ? [answer(verdict)] : [],
          claims: [claim({ place })],
        }),
      );
      const items = buildAgenda(facts({ cases }), frame);
      expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
      expect(items.toSorted(compareItems)).toEqual(items);
      for (const item of items) {
        const order = [item.section, ...item.also].map((section) => SECTIONS.indexOf(section));
        expect(order).toEqual(order.toSorted((a, b) => a - b));
        expect(new Set(order).size).toBe(order.length);
      }
      for (const open of cases.filter((one) => one.closedAt === null && one.deeds.length > 0)) {
        const item = items.find(({ caseId }) => caseId === open.id);
        expect(item && [item.section, ...item.also]).toContain('overdue');
      }
    }),
  );
});
