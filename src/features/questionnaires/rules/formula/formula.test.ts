import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers, AnswerValue } from '#features/questionnaires/shapes/answers.ts';
import type { Formula } from '#features/questionnaires/shapes/formula.ts';
import type { FormDefinition, Question } from '#features/questionnaires/shapes/form.ts';
import { checkForm } from '#features/questionnaires/rules/check-form.ts';
import { evaluate } from '#features/questionnaires/rules/evaluate.ts';
import { computeAnswer, evaluateFormula } from '#features/questionnaires/rules/formula/evaluate-formula.ts';
import { prepareForm } from '#features/questionnaires/rules/prepare.ts';
import { both, sampleFacts, sampleForm } from '../../../../../tests/factories/questionnaire-form.ts';

const value = (one: string | number | boolean): Formula => ({ op: 'value', value: one });
const answer = (question: string): Formula => ({ op: 'answer', question });
const reading = (answers: Answers) => (key: string) => answers[key];
const compute = (formula: Formula, answers: Answers = {}, decimals = 0) =>
  computeAnswer({ formula, decimals }, reading(answers));

const table: Question = {
  id: 'visits',
  type: 'table',
  text: both('Visits'),
  rows: { kind: 'added', max: 10 },
  columns: [
    { id: 'hours', type: 'number', text: both('Hours'), decimals: 1 },
    { id: 'reason', type: 'text', text: both('Reason') },
  ],
};
const withQuestions = (...questions: Question[]): FormDefinition => ({
  ...sampleForm,
  sections: sampleForm.sections.map((section) =>
    section.kind === 'specifics' ? { ...section, questions: [...section.questions, ...questions] } : section,
  ),
});
const calculated = (formula: Formula, id = 'result'): Question => ({
  id,
  type: 'calculated',
  text: both('Result'),
  formula,
  decimals: 2,
});
const faults = (...questions: Question[]) =>
  checkForm(withQuestions(...questions)).map(({ code, at }) => `${code} ${at}`);

describe('a formula computes', () => {
  it('arithmetic, rounding halves as people do', () => {
    expect(compute({ op: 'add', of: [value(1), value(2), value(3)] })).toBe(6);
    expect(compute({ op: 'sub', of: [value(4)] })).toBe(-4);
    expect(compute({ op: 'div', of: [value(1), value(8)] }, {}, 2)).toBe(0.13);
    expect(compute({ op: 'mul', of: [value(1.005), value(1)] }, {}, 2)).toBe(1.01);
    expect(compute({ op: 'round', digits: 0, of: [value(-2.5)] })).toBe(-3);
    expect(Object.is(compute({ op: 'round', digits: 0, of: [value(-0.2)] }), 0)).toBe(true);
  });

  it('nothing from nothing: an unanswered part, or a division by zero, leaves the result open', () => {
    expect(compute({ op: 'add', of: [answer('staff'), value(1)] })).toBeNull();
    expect(compute({ op: 'div', of: [value(1), value(0)] })).toBeNull();
    expect(compute({ op: 'coalesce', of: [answer('staff'), value(7)] })).toBe(7);
    expect(compute({ op: 'gt', of: [answer('staff'), value(1)] })).toBe(false);
  });

  it('choices, conditions and days between', () => {
    const peaks: Formula = { op: 'eq', of: [answer('season'), value('peaks')] };
    const by = (option: string) =>
      compute({ op: 'if', of: [peaks, value(2), value(1)] }, { season: { option } });
    expect([by('peaks'), by('even')]).toEqual([2, 1]);
    expect(
      compute({ op: 'days', of: [value('2026-11-01'), answer('met_on')] }, { met_on: '2026-11-23' }),
    ).toBe(22);
    expect(compute({ op: 'not', of: [peaks] }, {})).toBe(true);
  });

  it('sums and counts over a column of a table, empty cells left out', () => {
    const visits = {
      rows: [{ id: 'a', cells: { hours: 1.5 } }, { id: 'b' }, { id: 'c', cells: { hours: 2 } }],
    };
    const of = (op: 'sum' | 'count', column: string) =>
      evaluateFormula({ op, table: 'visits', column }, reading({ visits }));
    expect([of('sum', 'hours'), of('count', 'hours'), of('count', 'reason')]).toEqual([3.5, 2, 0]);
    expect(evaluateFormula({ op: 'count', table: 'visits', column: null }, reading({ visits }))).toBe(3);
    expect(evaluateFormula({ op: 'sum', table: 'visits', column: 'hours' }, reading({}))).toBeNull();
  });

  const leaf = fc.oneof(
    fc.oneof(fc.double(), fc.boolean(), fc.string(), fc.constant('2026-01-01')).map(value),
    fc.constantFrom('staff', 'season', 'visits', 'nowhere').map(answer),
    fc.record({ op: fc.constant('sum' as const), table: fc.constant('visits'), column: fc.string() }),
  );
  const wild: fc.Arbitrary<Formula> = fc.letrec<{ formula: Formula }>((tie) => ({
    formula: fc.oneof(
      { depthSize: 'small' },
      leaf as fc.Arbitrary<Formula>,
      fc
        .tuple(
          fc.constantFrom('add', 'sub', 'mul', 'div', 'and', 'or', 'not', 'if', 'days', 'lt', 'coalesce'),
          fc.array(tie('formula'), { maxLength: 3 }),
        )
        .map(([op, of]) => ({ op, of }) as Formula),
      fc.tuple(tie('formula'), fc.nat(6)).map(([of, digits]): Formula => ({ op: 'round', of: [of], digits })),
    ),
  })).formula;

  it('a finite number, a yes and no, or nothing, whatever it is given', () => {
    fc.assert(
      fc.property(wild, fc.dictionary(fc.string(), fc.anything()), (formula, answers) => {
        const seen = compute(formula, answers as Answers);
        if (typeof seen === 'number') expect(Number.isFinite(seen)).toBe(true);
        else expect([true, false, null]).toContain(seen);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a calculated question', () => {
  const doubled = calculated({ op: 'mul', of: [answer('staff'), value(2)] });
  const form = withQuestions(doubled, {
    id: 'large',
    type: 'yesno',
    text: both('Large?'),
    when: { op: 'gt', question: 'result', value: 50 },
  });
  const look = (answers: Answers) => {
    const questions = evaluate(prepareForm(form), sampleFacts, answers).sections.flatMap(
      (one) => one.questions,
    );
    const find = (id: string) => questions.find((one) => one.question.id === id);
    return { result: find('result')?.slots[0], large: find('large')?.state };
  };

  it('shows its result as soon as there is one, and later conditions look at it', () => {
    expect(look({}).result).toMatchObject({ state: 'hidden' });
    expect(look({ staff: 20 })).toMatchObject({
      result: { state: 'answered', computed: 40 },
      large: 'hidden',
    });
    expect(look({ staff: 30 })).toMatchObject({ result: { computed: 60 }, large: 'missing' });
  });

  it('cannot be answered over', () => {
    const forged = { staff: 20, result: 999 as AnswerValue };
    expect(look(forged)).toMatchObject({ result: { computed: 40 }, large: 'hidden' });
  });
});

describe('a formula may be published', () => {
  it('when it looks back and its parts fit', () => {
    const right: Formula[] = [
      { op: 'sum', table: 'visits', column: 'hours' },
      { op: 'if', of: [answer('reserve'), answer('staff'), value(0)] },
      { op: 'and', of: [{ op: 'eq', of: [answer('season'), value('peaks')] }, answer('reserve')] },
      { op: 'days', of: [answer('met_on'), value('2026-12-31')] },
      { op: 'lt', of: [answer('met_on'), value('2026-12-31')] },
    ];
    for (const formula of right) {
      expect(faults(table, calculated(formula)), JSON.stringify(formula)).toEqual([]);
    }
  });

  it('not when it looks forward, in a ring, or at nothing', () => {
    const [first, second] = [calculated(answer('b'), 'a'), calculated(answer('a'), 'b')];
    expect(faults(first, second)).toEqual(['formula_points_forward a']);
    expect(faults(calculated(answer('result')))).toEqual(['formula_points_forward result']);
    expect(faults(calculated(answer('speed/measured')))).toEqual(['formula_points_forward result']);
    expect(faults(calculated(answer('nothing')))).toEqual(['formula_question_unknown result']);
    expect(faults(calculated(answer('people')))).toEqual(['formula_question_unknown result']);
    expect(faults(table, calculated({ op: 'sum', table: 'visits', column: 'reason' }))).toEqual([
      'formula_column_unknown result',
    ]);
  });

  it('not when words are added, days compared with numbers, or the result is a text', () => {
    expect(faults(calculated({ op: 'add', of: [answer('path'), value(1)] }))).toEqual([
      'formula_types_differ result',
    ]);
    expect(faults(calculated({ op: 'gt', of: [answer('met_on'), value(5)] }))).toEqual([
      'formula_types_differ result',
    ]);
    expect(faults(calculated(answer('season')))).toEqual(['formula_result_wrong result']);
    expect(faults(calculated({ op: 'if', of: [answer('reserve'), value(1)] }))).toEqual([
      'formula_parts_wrong result',
    ]);
  });

  it('not when it is too deep to read', () => {
    let deep: Formula = value(1);
    for (let index = 0; index < 30; index += 1) deep = { op: 'sub', of: [deep, value(1)] };
    expect(faults(calculated(deep))).toEqual(['formula_too_deep result']);
  });
});
