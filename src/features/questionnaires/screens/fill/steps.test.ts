import { describe, expect, it } from 'vitest';
import { evaluate } from '#features/questionnaires/rules/evaluate.ts';
import { prepareForm } from '#features/questionnaires/rules/prepare.ts';
import type { Answers } from '#features/questionnaires/shapes/answers.ts';
import {
  failedAnswers,
  fullAnswers,
  sampleClaims,
  sampleFacts,
  sampleForm,
} from '../../../../../tests/factories/questionnaire-form.ts';
import { listSteps, stepOf } from './steps.ts';

const prepared = prepareForm(sampleForm);
const steps = (answers: Answers, facts = sampleFacts) => listSteps(evaluate(prepared, facts, answers));
const ids = (answers: Answers, facts = sampleFacts) => steps(answers, facts).map((step) => step.id);

describe('the screens of a talk', () => {
  it('begin with the meeting, then the persons, then one question at a time (M8.1)', () => {
    expect(ids({}).slice(0, 4)).toEqual(['header', 'people', 'path', 'season']);
  });

  it('show nothing of development before the quality check has been passed (M9.1)', () => {
    expect(ids({})).not.toContain('volumes');
    expect(ids(fullAnswers)).toEqual(
      expect.arrayContaining(['check', 'volumes', 'news', 'acquaintances', 'review']),
    );
  });

  it('after a failed check lead to the claims and the polite end, and to nothing that sells (M9.2)', () => {
    const shown = ids(failedAnswers);
    expect(shown.slice(-3)).toEqual(['check', 'claims-speed', 'farewell']);
    expect(shown).not.toContain('acquaintances');
    expect(shown).not.toContain('review');
  });

  it('open again once the client has confirmed (M9.8)', () => {
    const confirmed = { ...sampleFacts, confirmedCriteria: ['speed'], pausedFor: ['speed'] };
    expect(ids({ ...failedAnswers, 'speed/claims': sampleClaims }, confirmed)).toContain('acquaintances');
  });

  it('a question that appears by an answer gets its screen right behind it', () => {
    const shown = ids({ ...fullAnswers, season: { option: 'peaks' } });
    expect(shown[shown.indexOf('season') + 1]).toBe('peak_month');
    expect(ids({ ...fullAnswers, season: { option: 'even' } })).not.toContain('peak_month');
  });

  it('every key is found on the screen that asks it; claims on their own', () => {
    const all = steps(failedAnswers);
    expect(stepOf(all, 'met_on')?.id).toBe('header');
    expect(stepOf(all, 'speed/measured')?.id).toBe('speed');
    expect(stepOf(all, 'speed/claims')?.id).toBe('claims-speed');
    expect(stepOf(all, 'acquaintances')).toBeUndefined();
  });
});
