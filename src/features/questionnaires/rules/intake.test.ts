import { describe, expect, it } from 'vitest';
import { takeIn } from '#features/questionnaires/rules/intake.ts';
import { prepareForm } from '#features/questionnaires/rules/prepare.ts';
import type { AnswerValue } from '#features/questionnaires/shapes/answers.ts';
import type { AnswerOp } from '#features/questionnaires/shapes/operations.ts';
import {
  failedAnswers,
  fullAnswers,
  sampleFacts,
  sampleForm,
} from '../../../../tests/factories/questionnaire-form.ts';

const prepared = prepareForm(sampleForm);
let made = 0;
const op = (key: string, value: unknown, rest: Partial<AnswerOp> = {}): AnswerOp => ({
  opId: `op-${(made += 1)}`,
  questionnaireId: 'q',
  key,
  value: value as AnswerValue,
  deviceId: 'phone',
  deviceAt: '2026-11-23T10:00:00.000Z',
  baseOpId: null,
  ...rest,
});
const take = (batch: AnswerOp[], more: Partial<Parameters<typeof takeIn>[0]> = {}) =>
  takeIn({
    prepared,
    state: 'in_progress',
    actor: { fills: true, leads: false },
    facts: sampleFacts,
    answers: {},
    stored: [],
    batch,
    ...more,
  });

describe('a batch of answers', () => {
  it('is judged in the order given: a criterion mended in it opens what follows it (M9.2)', () => {
    const growth = op('acquaintances', { outcome: 'none_given' });
    const answers = failedAnswers as Record<string, AnswerValue>;
    expect(take([growth], { answers })).toMatchObject({ ok: false, code: 'answering_closed_by_quality' });
    expect(take([op('speed/measured', 120), growth], { answers })).toMatchObject({ ok: true });
  });

  it('closes what follows a criterion that fails in it, and not what came before (M9.2)', () => {
    const answers = fullAnswers as Record<string, AnswerValue>;
    const bad = op('speed/measured', 10);
    const growth = () => op('acquaintances', { outcome: 'none_given', note: 'ещё раз' });
    expect(take([growth(), bad], { answers })).toMatchObject({ ok: true });
    expect(take([bad, growth()], { answers })).toMatchObject({ ok: false, kind: 'closed' });
  });

  it('known already is a repeat whatever the state is now; the same id with other content is not', () => {
    const known = op('path', 'Первое');
    const state = 'accepted' as const;
    expect(take([known], { stored: [known], state })).toMatchObject({
      ok: true,
      fresh: [],
      standing: [{ key: 'path', value: 'Первое', opId: known.opId }],
    });
    const other = { ...known, value: 'Другое' };
    expect(take([other], { stored: [known] })).toMatchObject({ ok: false, kind: 'id', code: 'op_id_reused' });
    expect(take([known, other])).toMatchObject({ ok: false, code: 'op_id_reused' });
    expect(take([{ ...known, questionnaireId: 'another' }], { stored: [known] })).toMatchObject({
      ok: false,
    });
  });

  it('is refused whole for one value that is no answer, naming its key', () => {
    expect(take([op('path', 'Хорошо'), op('staff', 'много')])).toMatchObject({
      ok: false,
      kind: 'value',
      code: 'answer_type_wrong',
      facts: { key: 'staff' },
    });
  });

  it('keeps the value of another device beside its own until an operation settles it', () => {
    const theirs = op('path', 'С планшета', { deviceId: 'tablet' });
    const mine = op('path', 'С телефона');
    const met = take([mine], { stored: [theirs], answers: { path: 'С планшета' } });
    expect(met).toMatchObject({
      ok: true,
      standing: [{ value: 'С телефона', otherValue: 'С планшета', otherOpId: theirs.opId }],
    });
    const settled = op('path', 'С планшета', { baseOpId: mine.opId, settles: [theirs.opId] });
    expect(take([settled], { stored: [theirs, mine] })).toMatchObject({
      ok: true,
      standing: [{ value: 'С планшета', otherOpId: null }],
    });
  });
});
