import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '#features/questionnaires/shapes/answers.ts';
import type { Condition, Question } from '#features/questionnaires/shapes/form.ts';
import type { Formula } from '#features/questionnaires/shapes/formula.ts';
import { evaluateFormula } from '#features/questionnaires/rules/formula/evaluate-formula.ts';
import { ownNames } from '#features/questionnaires/rules/formula/own-names.ts';
import { parseExpression } from '#features/questionnaires/rules/formula/parse-expression.ts';
import { printCondition } from '#features/questionnaires/rules/formula/print-condition.ts';
import { printFormula } from '#features/questionnaires/rules/formula/print-formula.ts';
import { readCondition } from '#features/questionnaires/rules/formula/read-condition.ts';
import { readFormula } from '#features/questionnaires/rules/formula/read-formula.ts';
import { both, sampleForm } from '../../../../../tests/factories/questionnaire-form.ts';

const table: Question = {
  id: 'visits',
  type: 'table',
  text: both('Visits'),
  rows: { kind: 'added', max: 9 },
  columns: [{ id: 'hours', type: 'number', text: both('Hours') }],
};
const names = ownNames([...sampleForm.sections.flatMap((section) => section.questions), table]);
const formula = (source: string) => {
  const seen = readFormula(source, names);
  return seen.ok ? seen.formula : `${seen.fault.code}: ${seen.fault.found}`;
};
const condition = (source: string) => {
  const seen = readCondition(source, names);
  return seen.ok ? seen.condition : `${seen.fault.code}: ${seen.fault.found}`;
};
const staff: Formula = { op: 'answer', question: 'staff' };
const value = (one: string | number | boolean): Formula => ({ op: 'value', value: one });

describe('a formula is typed as in XLSForm', () => {
  it('with the usual order of operations', () => {
    expect(formula('${staff} + 2 * 3')).toEqual({
      op: 'add',
      of: [staff, { op: 'mul', of: [value(2), value(3)] }],
    });
    expect(formula('(${staff} + 2) div -4')).toEqual({
      op: 'div',
      of: [{ op: 'add', of: [staff, value(2)] }, value(-4)],
    });
  });

  it('over a column of a table, over dates, and by cases', () => {
    expect(formula('sum(${visits/hours})')).toEqual({ op: 'sum', table: 'visits', column: 'hours' });
    expect(formula('count(${visits})')).toEqual({ op: 'count', table: 'visits', column: null });
    expect(formula("if(${reserve} = 'yes', round(${staff} div 3, 1), 0)")).toEqual({
      op: 'if',
      of: [
        { op: 'eq', of: [{ op: 'answer', question: 'reserve' }, value(true)] },
        { op: 'round', digits: 1, of: [{ op: 'div', of: [staff, value(3)] }] },
        value(0),
      ],
    });
    const days = { op: 'days', of: [value('2026-01-01'), { op: 'answer', question: 'met_on' }] };
    expect(formula("days('2026-01-01', ${met_on})")).toEqual(days);
    expect(formula('int(${met_on} - ${met_on})')).toMatchObject({ op: 'days' });
  });

  it('and is refused by the name of what we do not know', () => {
    expect(formula('pulldata(1)')).toBe('expression_function_unknown: pulldata');
    expect(formula('${staff} mod 2')).toBe('expression_function_unknown: mod');
    expect(formula('${nothing} + 1')).toBe('expression_name_unknown: nothing');
    expect(formula('sum(${staff})')).toBe('expression_not_ours: sum(${staff})');
    expect(formula('. + 1')).toBe('expression_not_ours: .');
    expect(formula('${staff} + ')).toBe('expression_unreadable: ');
    expect(formula('1 ; 2')).toBe('expression_unreadable: ; 2');
    expect(formula(`1${' + 1'.repeat(2000)}`)).toBe('expression_too_long: ');
  });
});

describe('a condition is typed as in XLSForm', () => {
  it('comparing one answer with a constant, either way round', () => {
    expect(condition('${staff} >= 5')).toEqual({ op: 'gte', question: 'staff', value: 5 });
    expect(condition('5 < ${staff}')).toEqual({ op: 'gt', question: 'staff', value: 5 });
    expect(condition("${reserve} = 'no'")).toEqual({ op: 'eq', question: 'reserve', value: false });
    expect(condition("selected(${uses}, 'video')")).toEqual({
      op: 'includes',
      question: 'uses',
      value: 'video',
    });
    expect(condition("${speed/measured} < 50 and not(${season} = 'even')")).toEqual({
      op: 'and',
      of: [
        { op: 'lt', question: 'speed/measured', value: 50 },
        { op: 'not', of: { op: 'eq', question: 'season', value: 'even' } },
      ],
    });
  });

  it('asking whether there is an answer at all', () => {
    const answered = { op: 'answered', question: 'path' };
    expect(condition("${path} != ''")).toEqual(answered);
    expect(condition('string-length(${path}) > 0')).toEqual(answered);
    expect(condition("${path} = ''")).toEqual({ op: 'not', of: answered });
    expect(condition("${visits} != ''")).toEqual({ op: 'answered', question: 'visits' });
  });

  it('and is refused where it compares two answers or calls what we do not know', () => {
    expect(condition('${staff} > ${ease}')).toBe('expression_not_ours: ${ease}');
    expect(condition("regex(${path}, 'a')")).toBe('expression_function_unknown: regex');
    expect(condition('${staff} + 1 > 2')).toMatch(/^expression_not_ours/);
    expect(condition("${uses} = 'video'")).toBe('expression_not_ours: ${uses}');
  });
});

const leaf = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }).map((one) => value(one / 4)),
  fc.constantFrom('staff', 'ease', 'speed/measured').map((key): Formula => ({ op: 'answer', question: key })),
  fc.constant<Formula>({ op: 'sum', table: 'visits', column: 'hours' }),
  fc.constant<Formula>({ op: 'count', table: 'visits', column: null }),
);
const flagLeaf = fc.constantFrom<Formula>(
  { op: 'eq', of: [{ op: 'answer', question: 'season' }, value('even')] },
  { op: 'ne', of: [{ op: 'answer', question: 'reserve' }, value(true)] },
);
const trees = fc.letrec<{ number: Formula; flag: Formula }>((tie) => ({
  number: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc
      .tuple(fc.constantFrom('add', 'sub', 'mul', 'div', 'coalesce'), tie('number'), tie('number'))
      .map(([op, ...of]) => ({ op, of }) as Formula),
    fc.tuple(tie('number'), fc.nat(3)).map(([of, digits]): Formula => ({ op: 'round', digits, of: [of] })),
    fc.tuple(tie('flag'), tie('number'), tie('number')).map((of): Formula => ({ op: 'if', of })),
    tie('number').map((of): Formula => ({ op: 'sub', of: [of] })),
  ),
  flag: fc.oneof(
    { depthSize: 'small' },
    flagLeaf,
    fc
      .tuple(fc.constantFrom('and', 'or'), tie('flag'), tie('flag'))
      .map(([op, ...of]) => ({ op, of }) as Formula),
    fc
      .tuple(fc.constantFrom('lt', 'gte', 'eq'), tie('number'), tie('number'))
      .map(([op, ...of]) => ({ op, of }) as Formula),
    tie('flag').map((of): Formula => ({ op: 'not', of: [of] })),
  ),
}));
const answers = fc.record(
  {
    staff: fc.nat(500),
    ease: fc.integer({ min: 1, max: 5 }),
    'speed/measured': fc.nat(200),
    season: fc.constantFrom({ option: 'even' }, { option: 'peaks' }),
    reserve: fc.boolean(),
    visits: fc.constant({ rows: [{ id: 'a', cells: { hours: 3 } }, { id: 'b' }] }),
  },
  { requiredKeys: [] },
) as unknown as fc.Arbitrary<Answers>;

describe('text and tree', () => {
  it('a formula printed and read again computes the same, and stays what it is', () => {
    fc.assert(
      fc.property(trees.number, answers, (tree, given) => {
        const text = printFormula(tree);
        const again = readFormula(text, names);
        if (!again.ok) throw new Error(`${text}: ${again.fault.code} ${again.fault.found}`);
        const compute = (one: Formula) => evaluateFormula(one, (key) => given[key]);
        const [before, after] = [compute(tree), compute(again.formula)];
        if (typeof before === 'number' && typeof after === 'number') {
          expect(Math.abs(before - after)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(before)));
        } else expect(after, text).toBe(before);
        expect(formula(printFormula(again.formula))).toEqual(again.formula);
      }),
      { numRuns: 500 },
    );
  });

  const conditionLeaf = fc.constantFrom<Condition>(
    { op: 'answered', question: 'path' },
    { op: 'eq', question: 'season', value: 'even' },
    { op: 'includes', question: 'uses', value: 'video' },
    { op: 'ne', question: 'reserve', value: true },
    { op: 'gte', question: 'staff', value: -2.5 },
    { op: 'lt', question: 'met_on', value: '2026-06-01' },
  );
  const conditions = fc.letrec<{ any: Condition; and: Condition; or: Condition }>((tie) => ({
    and: fc
      .array(fc.oneof(conditionLeaf, tie('or')), { minLength: 2, maxLength: 3 })
      .map((of): Condition => ({ op: 'and', of })),
    or: fc
      .array(fc.oneof(conditionLeaf, tie('and')), { minLength: 2, maxLength: 3 })
      .map((of): Condition => ({ op: 'or', of })),
    any: fc.oneof(
      { depthSize: 'small' },
      conditionLeaf,
      tie('and'),
      tie('or'),
      tie('any').map((of): Condition => ({ op: 'not', of })),
    ),
  })).any;

  it('a condition printed and read again is the same', () => {
    fc.assert(
      fc.property(conditions, (tree) => {
        expect(condition(printCondition(tree)), printCondition(tree)).toEqual(tree);
      }),
      { numRuns: 300 },
    );
  });

  it('any text at all is read or refused, never worse', () => {
    const pieces = fc.constantFrom(
      '${staff}',
      '(',
      ')',
      '+',
      'div',
      "'a",
      '"',
      ',',
      'if',
      '.',
      '-',
      '1',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((all) => all.join('')),
        ),
        (source) => {
          expect(typeof parseExpression(source).ok).toBe('boolean');
          expect(typeof readFormula(source, names).ok).toBe('boolean');
          expect(typeof readCondition(source, names).ok).toBe('boolean');
        },
      ),
      { numRuns: 500 },
    );
  });
});
