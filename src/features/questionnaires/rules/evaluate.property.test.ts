import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers, AnswerValue } from '#features/questionnaires/shapes/answers.ts';
import { validateAnswer } from '#features/questionnaires/rules/check-answer.ts';
import { evaluate } from '#features/questionnaires/rules/evaluate.ts';
import { prepareForm, questionIdOf } from '#features/questionnaires/rules/prepare.ts';
import { sampleFacts, sampleForm } from '../../../../tests/factories/questionnaire-form.ts';
import {
  goodAnswer,
  goodAnswers,
  goodValues,
  wildAnswers,
} from '../../../../tests/factories/questionnaire-answers.ts';

const prepared = prepareForm(sampleForm);
const look = (answers: unknown, facts = sampleFacts) => evaluate(prepared, facts, answers as Answers);
const confirmed = fc
  .subarray(['speed', 'support'])
  .map((ids) => ({ ...sampleFacts, confirmedCriteria: ids }));

/** Slots of an evaluation by state. */
const keysIn = (answers: unknown, facts: typeof sampleFacts, states: readonly string[]) =>
  look(answers, facts).sections.flatMap((section) =>
    section.questions.flatMap(({ slots }) =>
      slots.filter((slot) => states.includes(slot.state)).map((slot) => slot.key),
    ),
  );

describe('whatever the answers are', () => {
  it('evaluation ends with a picture and changes nothing it was given', () => {
    fc.assert(
      fc.property(wildAnswers, confirmed, (answers, facts) => {
        const seen = look(answers, facts);
        expect(seen.sections).toHaveLength(8);
        expect(seen.progress.questionsDone).toBeLessThanOrEqual(seen.progress.questionsAll);
        expect(look(answers, facts)).toEqual(seen);
      }),
    );
  });

  it('the order in which they were given does not matter', () => {
    fc.assert(
      fc.property(goodAnswers, confirmed, fc.infiniteStream(fc.nat()), (answers, facts, order) => {
        const shuffled = Object.entries(answers)
          .map((entry) => ({ entry, rank: order.next().value as number }))
          .sort((left, right) => left.rank - right.rank)
          .map(({ entry }) => entry);
        expect(look(Object.fromEntries(shuffled), facts)).toEqual(look(answers, facts));
      }),
    );
  });

  it('answers to hidden and closed questions never count', () => {
    fc.assert(
      fc.property(wildAnswers, confirmed, (answers, facts) => {
        const idle = new Set(keysIn(answers, facts, ['hidden', 'closed']));
        const rest = Object.fromEntries(Object.entries(answers).filter(([key]) => !idle.has(key)));
        expect(look(rest, facts)).toEqual(look(answers, facts));
      }),
    );
  });

  it('the place to go on is an open unanswered slot, and answering it moves on', () => {
    fc.assert(
      fc.property(goodAnswers, confirmed, fc.gen(), (answers, facts, gen) => {
        let held: Record<string, unknown> = answers;
        const visited = new Set<string>();
        for (let steps = 0; steps < 40; steps += 1) {
          const { nextPlace } = look(held, facts);
          if (!nextPlace) return;
          expect(look(held, facts).nextPlace).toEqual(nextPlace);
          expect(keysIn(held, facts, ['missing'])).toContain(nextPlace.key);
          expect(visited).not.toContain(nextPlace.key);
          visited.add(nextPlace.key);
          held = { ...held, [nextPlace.key]: gen(() => goodValues[nextPlace.key] as fc.Arbitrary<unknown>) };
        }
        throw new Error('never came to an end');
      }),
    );
  });

  it('complete means: quality good, recommendations asked, nothing compulsory missing (M9.1, M10.4)', () => {
    fc.assert(
      fc.property(goodAnswers, confirmed, (answers, facts) => {
        const seen = look(answers, facts);
        if (!seen.completion.ok) return;
        expect(seen.gate.state).toBe('passed');
        expect(keysIn(answers, facts, ['answered'])).toContain('acquaintances');
        expect(
          seen.sections.flatMap((section) =>
            section.questions.flatMap(({ slots }) =>
              slots.filter((slot) => slot.required && slot.state !== 'answered'),
            ),
          ),
        ).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a failed gate', () => {
  it('opens by no answer outside the failed criteria (M9.2)', () => {
    fc.assert(
      fc.property(goodAnswers, goodAnswer, confirmed, (answers, [key, value], facts) => {
        const before = look(answers, facts).gate;
        const failed = before.failed.map((result) => result.criterionId);
        if (failed.includes(questionIdOf(key))) return;
        const after = look({ ...answers, [key]: value }, facts);
        if (before.state !== 'failed') return;
        expect(after.gate.state).toBe('failed');
        for (const kind of ['growth', 'offers', 'recommendations']) {
          expect(after.sections.find((section) => section.kind === kind)?.state).toBe('closed');
        }
      }),
      { numRuns: 300 },
    );
  });

  it('opens by the confirmation of every failed criterion, and by nothing less (M9.7)', () => {
    fc.assert(
      fc.property(goodAnswers, confirmed, (answers, facts) => {
        const failed = look(answers).gate.failed.map((result) => result.criterionId);
        if (failed.length === 0) return;
        const all = failed.every((id) => facts.confirmedCriteria.includes(id));
        expect(look(answers, facts).gate.state === 'failed').toBe(!all);
      }),
      { numRuns: 300 },
    );
  });
});

describe('checking one answer', () => {
  it('accepts every well-typed value', () => {
    fc.assert(
      fc.property(goodAnswer, ([key, value]) => {
        expect(validateAnswer(prepared, sampleFacts, key, value)).toEqual({ ok: true });
      }),
      { numRuns: 500 },
    );
  });

  const junk: readonly unknown[] = [
    null,
    undefined,
    Number.NaN,
    Infinity,
    -1e300,
    '',
    '   ',
    'a\0b',
    '\ud800',
    'x'.repeat(20_001),
    [],
    {},
    { skipped: false },
    () => 1,
    [['a']],
    { option: 'nowhere' },
    { options: ['nowhere'] },
    { personIds: ['nobody'] },
  ];

  it('refuses every kind of junk at every question, with a code', () => {
    for (const key of Object.keys(goodValues)) {
      for (const value of junk) {
        const seen = validateAnswer(prepared, sampleFacts, key, value);
        expect(seen, `${key} ${JSON.stringify(value)}`).toMatchObject({ ok: false });
      }
    }
  });

  it('refuses an answer with a field lost, spoilt or invented', () => {
    fc.assert(
      fc.property(goodAnswer, fc.nat(), ([key, value], pick) => {
        if (typeof value !== 'object' || value === null) return;
        const names = Object.keys(value).filter(
          (name) => (value as Record<string, unknown>)[name] !== undefined,
        );
        const name = names[pick % names.length] as string;
        const refused = (changed: unknown) =>
          expect(validateAnswer(prepared, sampleFacts, key, changed)).toMatchObject({ ok: false });
        refused({ ...value, [name]: Symbol.iterator });
        refused({ ...value, [name]: [[]] });
        refused({ ...value, invented: 'x' });
        refused([value]);
        refused({});
      }),
      { numRuns: 300 },
    );
  });

  it('agrees with evaluation: what was refused counts as missing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(goodValues)), fc.anything(), (key, value) => {
        const refused = !validateAnswer(prepared, sampleFacts, key, value).ok;
        const counted = keysIn({ [key]: value as AnswerValue }, sampleFacts, ['answered', 'skipped']);
        if (refused) expect(counted).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
