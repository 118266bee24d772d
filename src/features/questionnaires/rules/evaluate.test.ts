import { describe, expect, it } from 'vitest';
import type { Answers } from '#features/questionnaires/shapes/answers.ts';
import { evaluate } from '#features/questionnaires/rules/evaluate.ts';
import { prepareForm } from '#features/questionnaires/rules/prepare.ts';
import {
  failedAnswers,
  fullAnswers,
  sampleClaims,
  sampleFacts,
  sampleForm,
} from '../../../../tests/factories/questionnaire-form.ts';

const prepared = prepareForm(sampleForm);
const look = (answers: Answers, facts = sampleFacts) => evaluate(prepared, facts, answers);
const without = (answers: Answers, ...keys: string[]): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([key]) => !keys.includes(key)));
const sectionStates = (answers: Answers, facts = sampleFacts) =>
  Object.fromEntries(look(answers, facts).sections.map((section) => [section.kind, section.state]));
const stateOf = (answers: Answers, id: string, facts = sampleFacts) =>
  look(answers, facts)
    .sections.flatMap((section) => section.questions)
    .find((one) => one.question.id === id)?.state;

describe('filling a questionnaire', () => {
  it('an empty one begins at its first question and has the sections in order (M5.2)', () => {
    const seen = look({});
    expect(seen.nextPlace).toEqual({ section: 'header', questionId: 'met_on', key: 'met_on' });
    expect(seen.sections.map((section) => section.kind)).toEqual(
      sampleForm.sections.map((section) => section.kind),
    );
    expect(seen.gate.state).toBe('not_reached');
    expect(seen.completion).toMatchObject({ ok: false });
  });

  it('a full one with good quality may be completed', () => {
    const seen = look(fullAnswers);
    expect(seen.completion).toEqual({ ok: true });
    expect(seen.nextPlace).toBeNull();
    expect(seen.progress).toEqual({ questionsDone: 16, questionsAll: 16, minutesDone: 24, minutesAll: 24 });
  });

  it('goes on at the first question without an answer, also inside a repeated one', () => {
    expect(look(without(fullAnswers, 'people/new', 'staff')).nextPlace).toEqual({
      section: 'persons',
      questionId: 'people',
      key: 'people/new',
    });
  });

  it('does not lead back to an optional question that was passed over', () => {
    const answers: Answers = { ...fullAnswers, path: { skipped: true } };
    expect(look(answers).nextPlace).toBeNull();
    expect(stateOf(answers, 'path')).toBe('skipped');
  });

  it('takes a passed-over compulsory question for unanswered', () => {
    expect(look({ ...fullAnswers, season: { skipped: true } }).nextPlace?.key).toBe('season');
  });

  it('hides a question whose condition does not hold, and does not miss its answer', () => {
    const answers: Answers = { ...without(fullAnswers, 'peak_month'), season: { option: 'even' } };
    expect(stateOf(answers, 'peak_month')).toBe('hidden');
    expect(look(answers).completion).toEqual({ ok: true });
  });

  it('counts an answer of the wrong type as missing', () => {
    const seen = look({ ...fullAnswers, met_on: 'вчера' });
    expect(seen.completion).toEqual({
      ok: false,
      reasons: [{ code: 'required_missing', key: 'met_on', questionId: 'met_on' }],
    });
  });

  it('is not complete until recommendations have been asked for (M10.4)', () => {
    expect(look(without(fullAnswers, 'acquaintances')).completion).toEqual({
      ok: false,
      reasons: [{ code: 'recommendations_not_asked', questionId: 'acquaintances' }],
    });
  });

  it('asks nothing about positions when the client has none', () => {
    expect(stateOf(fullAnswers, 'volumes', { ...sampleFacts, positions: [] })).toBe('hidden');
  });
});

describe('the quality gate', () => {
  it('passes when every fact keeps its bound, the bound itself included (M5.3, M9.1)', () => {
    expect(look(fullAnswers).gate).toMatchObject({ state: 'passed', failed: [], restored: [] });
  });

  it('fails by one criterion and shows the compared numbers (M9.1)', () => {
    const { gate } = look(failedAnswers);
    expect(gate.state).toBe('failed');
    expect(gate.failed).toHaveLength(1);
    expect(gate.failed[0]).toMatchObject({
      criterionId: 'speed',
      claimsMissing: true,
      parts: [
        { partId: 'measured', value: 48.5, compare: 'at_least', bound: 100, outcome: 'failed' },
        { partId: 'no_failure', value: true, outcome: 'passed' },
      ],
    });
  });

  it('fails by the joined fact alone: the speed is there, but a failure is remembered (M5.3)', () => {
    expect(look({ ...fullAnswers, 'speed/no_failure': false }).gate.state).toBe('failed');
  });

  it('does not pass while a fact is missing', () => {
    const seen = look(without(fullAnswers, 'support/minutes'));
    expect(seen.gate.state).toBe('not_reached');
    expect(seen.completion).toMatchObject({ ok: false, reasons: [{ code: 'gate_not_reached' }, {}] });
    expect(sectionStates(without(fullAnswers, 'support/minutes'))).toMatchObject({
      criteria: 'open',
      growth: 'ahead',
    });
  });

  it('asks for the bound where the contract on file does not tell it', () => {
    const facts = { ...sampleFacts, serviceLevels: {} };
    expect(look(fullAnswers, facts).nextPlace?.key).toBe('speed/measured.bound');
    expect(look({ ...fullAnswers, 'speed/measured.bound': 90 }, facts).gate.state).toBe('passed');
    expect(look({ ...fullAnswers, 'speed/measured.bound': 120 }, facts).gate.state).toBe('failed');
  });

  it('failed, it closes growth, offers and recommendations, and nothing there counts (M9.2)', () => {
    expect(sectionStates(failedAnswers)).toMatchObject({
      specifics: 'open',
      criteria: 'open',
      growth: 'closed',
      offers: 'closed',
      recommendations: 'closed',
    });
    expect(look(failedAnswers).progress.questionsAll).toBe(13);
  });

  it('failed, it asks for the claims next, and then leads nowhere further (M9.2)', () => {
    expect(look(failedAnswers).nextPlace?.key).toBe('speed/claims');
    const claimed = look({ ...failedAnswers, 'speed/claims': sampleClaims });
    expect(claimed.nextPlace).toBeNull();
    expect(claimed.completion).toEqual({
      ok: false,
      reasons: [{ code: 'gate_failed', criterionIds: ['speed'] }],
    });
  });

  it('does not ask for claims where nothing is wrong', () => {
    const slots = look({ ...fullAnswers, 'speed/claims': sampleClaims }).sections.flatMap((section) =>
      section.questions.flatMap((one) => one.slots),
    );
    expect(slots.find((slot) => slot.key === 'speed/claims')?.state).toBe('hidden');
  });
});

describe('after the client has confirmed', () => {
  const paused = without(
    { ...failedAnswers, 'speed/claims': sampleClaims },
    ...Object.keys(fullAnswers).filter((key) => /^(volumes|news|acquaintances)/.test(key)),
  );
  const facts = { ...sampleFacts, confirmedCriteria: ['speed'] };

  it('goes on from where it stopped, with nothing asked twice (M9.8)', () => {
    const seen = look(paused, facts);
    expect(seen.gate).toMatchObject({ state: 'passed', failed: [], restored: ['speed'] });
    expect(seen.nextPlace).toMatchObject({ section: 'growth', questionId: 'volumes' });
  });

  it('does not ask the rest of a restored criterion', () => {
    expect(look(without(paused, 'speed/no_failure'), facts).gate.state).toBe('passed');
  });

  it('the confirmation covers its own criterion only', () => {
    const seen = look({ ...paused, 'support/minutes': 60 }, facts);
    expect(seen.gate).toMatchObject({ state: 'failed', restored: ['speed'] });
    expect(seen.gate.failed[0]?.criterionId).toBe('support');
  });

  it('the confirmation cannot replace a fact that was never asked', () => {
    expect(look(without(paused, 'speed/measured'), facts).gate.state).toBe('not_reached');
  });
});
