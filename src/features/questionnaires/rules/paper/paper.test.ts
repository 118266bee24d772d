import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerFromPaper, readNumber } from './answer-from-paper.ts';
import { firstMarks } from './paper-fields.ts';
import { flowColumns, topOf } from './columns.ts';
import { fitHomography, invertHomography, project, worstMiss } from './homography.ts';
import { BODY_BOTTOM, PAGE } from './page-geometry.ts';
import { decodeSheetCode, encodeSheetCode, sheetNumber, showSheetCode } from './sheet-code.ts';
import type { SlotSubject } from '#features/questionnaires/shapes/evaluation.ts';
import type { Question } from '#features/questionnaires/shapes/form.ts';
import { both } from '../../../../../tests/factories/questionnaire-form.ts';

const numbers = fc.uint8Array({ minLength: 10, maxLength: 10 }).map(sheetNumber);
const sides = fc.integer({ min: 1, max: 9 });

describe('the code of a side', () => {
  it('comes back as it was written, however it was typed', () => {
    fc.assert(
      fc.property(numbers, sides, (number, page) => {
        const code = encodeSheetCode(number, page);
        expect(code).toHaveLength(15);
        expect(decodeSheetCode(code)).toEqual({ number, page });
        expect(decodeSheetCode(showSheetCode(code).toLowerCase())).toEqual({ number, page });
      }),
    );
  });

  it('is refused with one wrong character, and with two neighbours swapped', () => {
    fc.assert(
      fc.property(numbers, sides, fc.nat(12), fc.nat(34), (number, page, at, other) => {
        const code = encodeSheetCode(number, page);
        const letter = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[other % 32] ?? '0';
        const wrong = code.slice(0, at) + letter + code.slice(at + 1);
        if (wrong !== code) expect(decodeSheetCode(wrong)).toBeNull();
        const swapped = code.slice(0, at) + code[at + 1] + code[at] + code.slice(at + 2);
        if (swapped !== code) expect(decodeSheetCode(swapped)).toBeNull();
      }),
    );
  });
});

const corner = (x: number, y: number) =>
  fc.record({ x: fc.integer({ min: x, max: x + 300 }), y: fc.integer({ min: y, max: y + 300 }) });
const seen = fc.tuple(corner(0, 0), corner(1200, 0), corner(1200, 1700), corner(0, 1700));
const PRINTED = [
  { x: 0, y: 0 },
  { x: PAGE.width, y: 0 },
  { x: PAGE.width, y: PAGE.height },
  { x: 0, y: PAGE.height },
];

describe('the plane of the sheet', () => {
  it('goes through the four corners it was made from, and its inverse leads back', () => {
    fc.assert(
      fc.property(seen, fc.double({ min: 0, max: 1, noNaN: true }), (corners, share) => {
        const pairs = PRINTED.map((from, index) => ({ from, to: corners[index] ?? from }));
        const plane = fitHomography(pairs);
        const back = plane && invertHomography(plane);
        if (!plane || !back) throw new Error('no plane through four corners');
        expect(worstMiss(plane, pairs)).toBeLessThan(1e-3);
        const point = { x: PAGE.width * share, y: PAGE.height * (1 - share) };
        const there = project(back, project(plane, point));
        expect(Math.hypot(there.x - point.x, there.y - point.y)).toBeLessThan(1e-4);
      }),
    );
  });

  it('is none where the corners lie on one line', () => {
    const pairs = PRINTED.map((_, index) => ({ from: { x: index, y: index }, to: { x: index, y: 0 } }));
    expect(fitHomography(pairs)).toBeNull();
  });
});

describe('blocks in columns', () => {
  const block = fc.record({
    height: fc.double({ min: 3, max: 60, noNaN: true }),
    before: fc.double({ min: 0, max: 4, noNaN: true }),
    withNext: fc.boolean(),
  });
  it('stand in order, inside the body, and never on each other', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 60 }), (blocks) => {
        const { places, pages } = flowColumns(blocks);
        let last = { page: -1, x: 0, y: 0 };
        let bottom = 0;
        for (const [index, place] of places.entries()) {
          const { height = 0 } = blocks[index] ?? {};
          expect(place.y).toBeGreaterThanOrEqual(topOf(place.page) - 1e-6);
          expect(place.y + height).toBeLessThanOrEqual(BODY_BOTTOM + 1e-6);
          const same = place.page === last.page && place.x === last.x;
          if (same) expect(place.y).toBeGreaterThanOrEqual(bottom - 1e-6);
          else expect(place.page * 2 + place.x / 200).toBeGreaterThan(last.page * 2 + last.x / 200);
          last = place;
          bottom = place.y + height;
        }
        expect(last.page).toBe(pages - 1);
      }),
    );
  });
});

const question = (type: string, rest: object = {}) =>
  ({ id: 'q', text: both('?'), type, ...rest }) as unknown as Question;
const value: SlotSubject = { part: 'value' };
const person: SlotSubject = { part: 'person', person: { id: 'p', name: 'Ким', post: 'Директор' } };
const facts = {
  persons: [],
  positions: [],
  offers: [],
  serviceLevels: {},
  servicePoints: [],
  confirmedCriteria: [],
};
const from = (about: { question: Question; subject: SlotSubject }, ticked: string[], typed = {}) =>
  answerFromPaper({ ...about, facts, ticked, typed, ids: ['a', 'b'] });

describe('what was marked becomes an answer (M5.5)', () => {
  const options = ['a', 'b'].map((code) => ({ code, text: both(code) }));
  it('one choice with two ticks is nobody’s answer: both are looked at', () => {
    const one = question('one', { options });
    const boxes = [
      { mark: 'a', state: 'ticked' as const },
      { mark: 'b', state: 'ticked' as const },
    ];
    expect([...firstMarks(one, value, boxes).values()]).toEqual([null, null]);
    expect([...firstMarks(question('many', { options }), value, boxes).values()]).toEqual([true, true]);
    expect(from({ question: one, subject: value }, ['a', 'b'])).toEqual({
      state: 'unfinished',
      lacks: 'one',
    });
    expect(from({ question: one, subject: value }, ['b'])).toEqual({
      state: 'answer',
      value: { option: 'b' },
    });
  });

  it('a tick beside a doubtful one in the same choice is looked at as well', () => {
    const boxes = [
      { mark: 'yes', state: 'ticked' as const },
      { mark: 'no', state: 'doubtful' as const },
    ];
    expect([...firstMarks(question('yesno'), value, boxes).values()]).toEqual([null, null]);
  });

  it('a person is here with all as before, here with changes, or left on a day (M8.1)', () => {
    const about = { question: question('person_checkin'), subject: person };
    expect(from(about, ['here', 'post', 'contacts'])).toEqual({
      state: 'answer',
      value: { presence: 'here', samePost: true, sameContacts: true },
    });
    expect(from(about, ['here', 'contacts'], { post: ' Зам ' })).toMatchObject({
      value: { presence: 'here', samePost: false, sameContacts: true, post: 'Зам' },
    });
    expect(from(about, ['here'])).toEqual({ state: 'unfinished', lacks: 'changes' });
    expect(from(about, ['left'])).toEqual({ state: 'unfinished', lacks: 'leftOn' });
    expect(from(about, ['left'], { leftOn: '2026-10-01' })).toMatchObject({ value: { presence: 'left' } });
    expect(from(about, [])).toEqual({ state: 'nothing' });
    const both = [
      { mark: 'here', state: 'ticked' as const },
      { mark: 'left', state: 'ticked' as const },
    ];
    expect([...firstMarks(about.question, person, both).values()]).toEqual([null, null]);
  });

  it('recommendations: asked and none given is an answer, a name without a company is not yet (M10.4)', () => {
    const about = { question: question('recommendations'), subject: value };
    expect(from(about, ['none'])).toEqual({ state: 'answer', value: { outcome: 'none_given' } });
    expect(from(about, [], { 'row.0.name': 'Пётр' })).toEqual({ state: 'unfinished', lacks: 'company' });
    expect(from(about, ['introduce.0'], { 'row.0.name': 'Пётр', 'row.0.company': 'Вега' })).toMatchObject({
      value: { outcome: 'given', people: [{ id: 'a', willIntroduce: true }] },
    });
  });

  it('a table row by row: fixed rows all, added ones where something stands', () => {
    const columns = [
      { id: 'count', type: 'number', text: both('Count') },
      { id: 'kind', type: 'one', text: both('Kind'), options: [{ code: 'own', text: both('own') }] },
    ];
    const fixed = question('table', {
      columns,
      rows: { kind: 'fixed', rows: [{ code: 'x', text: both('X') }] },
    });
    const added = question('table', { columns, rows: { kind: 'added', max: 9 } });
    const typed = { 'row.0.count': '12', 'row.0.kind': 'OW' };
    expect(from({ question: fixed, subject: value }, [], typed)).toMatchObject({
      value: { rows: [{ id: 'x', cells: { count: 12, kind: 'own' } }] },
    });
    expect(from({ question: added, subject: value }, [], typed)).toMatchObject({
      value: { rows: [{ id: 'a' }] },
    });
    expect(from({ question: added, subject: value }, [], { 'row.0.count': 'много' })).toEqual({
      state: 'unfinished',
      lacks: 'number',
    });
    expect(from({ question: fixed, subject: value }, [])).toEqual({ state: 'nothing' });
  });

  it('numbers are read as people write them', () => {
    expect(['1 200,5', '40', '-3', '4о', ''].map(readNumber)).toEqual([1200.5, 40, -3, null, null]);
  });
});
