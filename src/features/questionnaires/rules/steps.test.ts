import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '#features/questionnaires/shapes/answers.ts';
import { QUESTIONNAIRE_ACTS, QUESTIONNAIRE_STATES } from '#features/questionnaires/shapes/steps.ts';
import type { QuestionnaireAct, QuestionnaireState } from '#features/questionnaires/shapes/steps.ts';
import { evaluate } from '#features/questionnaires/rules/evaluate.ts';
import { prepareForm } from '#features/questionnaires/rules/prepare.ts';
import {
  failedAnswers,
  fullAnswers,
  sampleClaims,
  sampleFacts,
  sampleForm,
} from '../../../../tests/factories/questionnaire-form.ts';
import { goodAnswers } from '../../../../tests/factories/questionnaire-answers.ts';
import { countingDay, decideAnswering, decideStep } from '#features/questionnaires/rules/steps.ts';

const prepared = prepareForm(sampleForm);
const filler = { fills: true, leads: false };
const leader = { fills: false, leads: true };
const stranger = { fills: false, leads: false };
const claimed: Answers = { ...failedAnswers, 'speed/claims': sampleClaims };

interface Case {
  state: QuestionnaireState;
  act: QuestionnaireAct;
  answers?: Answers;
  actor?: typeof filler;
  confirmed?: string[];
  pausedFor?: string[];
  reason?: string;
}

function attempt({
  state,
  act,
  answers = fullAnswers,
  actor = filler,
  confirmed = [],
  pausedFor = [],
  reason,
}: Case) {
  const facts = { ...sampleFacts, confirmedCriteria: confirmed, pausedFor };
  return decideStep({ state, act, actor, facts, evaluation: evaluate(prepared, facts, answers), reason });
}

describe('the life of a questionnaire', () => {
  it('pauses on failed quality with the claims written down, and remembers for what (M9.2)', () => {
    expect(attempt({ state: 'in_progress', act: 'pause', answers: claimed })).toEqual({
      ok: true,
      to: 'paused_quality',
      pausedFor: ['speed'],
    });
  });

  it('does not pause without claims, and says for which criterion they lack (M9.2)', () => {
    expect(attempt({ state: 'in_progress', act: 'pause', answers: failedAnswers })).toEqual({
      ok: false,
      code: 'pause_without_claims',
      facts: { criteria: ['speed'] },
    });
  });

  it('does not pause where quality is good', () => {
    expect(attempt({ state: 'in_progress', act: 'pause' })).toMatchObject({
      code: 'pause_without_failed_quality',
    });
  });

  it('resumes after the confirmation of all it was paused for, not before (M9.7, M9.8)', () => {
    const paused = {
      state: 'paused_quality',
      act: 'resume',
      answers: claimed,
      pausedFor: ['speed'],
    } as const;
    const again = (confirmed: string[]) => attempt({ ...paused, pausedFor: ['speed'], confirmed });
    expect(again([])).toMatchObject({ code: 'resume_before_confirmation', facts: { criteria: ['speed'] } });
    expect(again(['support'])).toMatchObject({ code: 'resume_before_confirmation' });
    expect(again(['speed'])).toMatchObject({ ok: true, to: 'in_progress' });
  });

  it('does not resume on the strength of a changed fact: only the client can say it is well (M9.7)', () => {
    expect(
      attempt({ state: 'paused_quality', act: 'resume', answers: fullAnswers, pausedFor: ['speed'] }),
    ).toMatchObject({ code: 'resume_before_confirmation' });
  });

  it('completes when nothing is missing, else names the gaps (M10.4)', () => {
    expect(attempt({ state: 'in_progress', act: 'complete' })).toMatchObject({ ok: true, to: 'completed' });
    const { acquaintances: _unasked, ...rest } = fullAnswers;
    expect(attempt({ state: 'in_progress', act: 'complete', answers: rest })).toEqual({
      ok: false,
      code: 'complete_with_gaps',
      facts: { reasons: ['recommendations_not_asked'], keys: ['acquaintances'], count: 1 },
    });
  });

  it('is returned with a reason only, reopened by whom it belongs to, and handed in again', () => {
    expect(attempt({ state: 'handed_in', act: 'return', actor: leader, reason: '  ' })).toMatchObject({
      code: 'return_without_reason',
    });
    expect(
      attempt({ state: 'handed_in', act: 'return', actor: leader, reason: 'Нет телефона' }),
    ).toMatchObject({
      to: 'returned',
    });
    expect(attempt({ state: 'returned', act: 'reopen' })).toMatchObject({ to: 'in_progress' });
  });

  it('is accepted by the leader, not by whom it belongs to', () => {
    expect(attempt({ state: 'handed_in', act: 'accept', actor: filler })).toMatchObject({
      code: 'step_not_yours',
    });
    expect(attempt({ state: 'handed_in', act: 'accept', actor: leader })).toMatchObject({ to: 'accepted' });
  });

  it('nothing happens from a state the act does not start in, and nothing by a stranger', () => {
    const allowed = new Set<string>();
    for (const state of QUESTIONNAIRE_STATES) {
      for (const act of QUESTIONNAIRE_ACTS) {
        const by = (actor: typeof filler) =>
          attempt({ state, act, actor, reason: 'x', answers: act === 'pause' ? claimed : fullAnswers });
        expect(by(stranger)).toMatchObject({ ok: false, code: 'step_not_yours' });
        if (by({ fills: true, leads: true }).ok) allowed.add(`${state} ${act}`);
      }
    }
    expect([...allowed].sort()).toEqual([
      'completed hand_in',
      'completed reopen',
      'handed_in accept',
      'handed_in return',
      'in_progress complete',
      'in_progress pause',
      'paused_quality resume',
      'returned reopen',
    ]);
  });

  it('whatever is done in whatever order, one paused for a criterion is never completed before its confirmation', () => {
    const act = fc.constantFrom(...QUESTIONNAIRE_ACTS);
    const script = fc.array(fc.tuple(act, goodAnswers), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(script, (moves) => {
        let state: QuestionnaireState = 'paused_quality';
        let pausedFor: readonly string[] = ['speed'];
        for (const [next, answers] of moves) {
          const facts = { ...sampleFacts, pausedFor };
          const evaluation = evaluate(prepared, facts, { ...fullAnswers, ...answers } as Answers);
          const actor = { fills: true, leads: true };
          const decision = decideStep({ state, act: next, actor, facts, evaluation, reason: 'x' });
          if (decision.ok) ({ to: state, pausedFor } = decision);
        }
        expect(state).toBe('paused_quality');
      }),
    );
  });
});

describe('answering', () => {
  const may = (
    state: QuestionnaireState,
    key: string,
    answers = fullAnswers,
    confirmed: string[] = [],
    actor = filler,
  ) => {
    const facts = { ...sampleFacts, confirmedCriteria: confirmed };
    const seen = decideAnswering(prepared, {
      state,
      actor,
      key,
      evaluation: evaluate(prepared, facts, answers),
    });
    return seen.ok ? 'yes' : seen.code;
  };

  it('goes on while in progress, and ends with completion', () => {
    expect(may('in_progress', 'path')).toBe('yes');
    for (const state of ['completed', 'handed_in', 'accepted', 'returned'] as const) {
      expect(may(state, 'path')).toBe('answering_finished');
    }
  });

  it('belongs to whom the questionnaire belongs to', () => {
    expect(may('in_progress', 'path', fullAnswers, [], leader)).toBe('answering_not_yours');
  });

  it('behind a failed gate nothing is taken: nothing is sold in this meeting (M9.2)', () => {
    expect(may('in_progress', 'acquaintances', claimed)).toBe('answering_closed_by_quality');
    expect(may('in_progress', 'speed/measured', claimed)).toBe('yes');
  });

  it('while paused the notes may be written up, the quality facts and claims may not', () => {
    expect(may('paused_quality', 'path', claimed)).toBe('yes');
    expect(may('paused_quality', 'speed/measured', claimed)).toBe('answering_criteria_frozen');
    expect(may('paused_quality', 'speed/claims', claimed)).toBe('answering_criteria_frozen');
    expect(may('paused_quality', 'volumes/any', claimed, ['speed'])).toBe('answering_closed_by_quality');
  });

  it('what the client confirmed stays as it was found, the rest goes on', () => {
    expect(may('in_progress', 'speed/measured', claimed, ['speed'])).toBe('answering_criteria_frozen');
    expect(may('in_progress', 'support/minutes', claimed, ['speed'])).toBe('yes');
    expect(may('in_progress', 'acquaintances', claimed, ['speed'])).toBe('yes');
  });
});

describe('counting towards the quota', () => {
  it('counts on the day of the hand-in, once accepted (M6.1)', () => {
    expect(countingDay('accepted', '2026-11-23')).toBe('2026-11-23');
  });

  it('a paused, completed, unread or returned one does not count (M6.1)', () => {
    for (const state of QUESTIONNAIRE_STATES.filter((one) => one !== 'accepted')) {
      expect(countingDay(state, '2026-11-23')).toBeNull();
    }
  });
});
