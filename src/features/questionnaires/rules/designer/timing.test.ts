import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { medianOf, PAUSE_MINUTES, timeQuestions } from './timing.ts';

const MINUTE = 60_000;
/** An interview as pairs of a key and the minute it was answered at. */
const talk = (id: string, answers: readonly [string, number][]) =>
  answers.map(([key, minute]) => ({ questionnaireId: id, key, at: minute * MINUTE }));
const talks = (count: number, answers: (n: number) => [string, number][]) =>
  Array.from({ length: count }, (_, n) => talk(`talk ${n}`, answers(n))).flat();

describe('minutes of a question from real interviews (M5.1)', () => {
  it('are the median of the times since the answer before', () => {
    const answers = talks(5, (n) => [
      ['met_on', 0],
      ['path', n + 1],
      ['plans', n + 4],
    ]);
    expect(timeQuestions(answers, 5)).toEqual([
      { questionId: 'path', interviews: 5, minutes: 3 },
      { questionId: 'plans', interviews: 5, minutes: 3 },
    ]);
  });

  it('add up over the parts of one question, and follow the clock, not the order of arrival', () => {
    const answers = talks(5, () => [
      ['speed/no_failure', 3],
      ['met_on', 0],
      ['speed/measured', 2],
    ]);
    expect(timeQuestions(answers, 5)).toEqual([{ questionId: 'speed', interviews: 5, minutes: 3 }]);
  });

  it('leave out pauses: a talk that went on after works tells nothing of the question asked next', () => {
    const answers = talks(5, () => [
      ['met_on', 0],
      ['path', 2],
      ['plans', 2 + PAUSE_MINUTES + 1],
    ]);
    expect(timeQuestions(answers, 5).map(({ questionId }) => questionId)).toEqual(['path']);
  });

  it('leave out what was passed over, and what a machine filled in at one moment', () => {
    const answers = talks(5, () => [
      ['met_on', 0],
      ['path', 2],
      ['plans', 3],
      ['season', 3],
    ]).map((answer) => (answer.key === 'path' ? { ...answer, skipped: true } : answer));
    expect(timeQuestions(answers, 5)).toEqual([{ questionId: 'plans', interviews: 5, minutes: 1 }]);
  });

  it('are not told from fewer than five interviews', () => {
    expect(
      timeQuestions(
        talks(4, () => [
          ['met_on', 0],
          ['path', 2],
        ]),
        5,
      ),
    ).toEqual([]);
  });

  it('never exceed a pause for one answer, whatever the clocks say', () => {
    const answer = fc.record({
      questionnaireId: fc.constantFrom('a', 'b'),
      key: fc.constantFrom('one', 'two'),
      at: fc.integer({ min: -1e12, max: 1e12 }),
    });
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 30 }), (answers) => {
        for (const { minutes, interviews } of timeQuestions(answers, 1)) {
          expect(minutes).toBeGreaterThanOrEqual(0);
          expect(minutes).toBeLessThanOrEqual(PAUSE_MINUTES * answers.length);
          expect(interviews).toBeLessThanOrEqual(2);
        }
      }),
    );
  });

  it('of an even number lie between the two in the middle', () => {
    expect(medianOf([4, 1, 3, 2])).toBe(2.5);
  });
});
