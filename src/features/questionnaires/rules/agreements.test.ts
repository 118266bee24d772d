import { describe, expect, it } from 'vitest';
import {
  failedAnswers,
  fullAnswers,
  MADE_ID,
  OFFER_ID,
  POSITION_ID,
  sampleFacts,
  sampleForm,
} from '../../../../tests/factories/questionnaire-form.ts';
import type { Answers } from '../shapes/answers.ts';
import { listAgreements } from './agreements.ts';
import { evaluate } from './evaluate.ts';
import { prepareForm } from './prepare.ts';

const prepared = prepareForm(sampleForm);
const agreed = (answers: Answers) => listAgreements(evaluate(prepared, sampleFacts, answers), answers);
const kinds = (answers: Answers) => agreed(answers).map((one) => one.kind);

describe('what is repeated to the client at the end', () => {
  it('is growth, interest, wishes and recommendations, in the order of the talk (M10)', () => {
    const answers: Answers = {
      ...fullAnswers,
      'news/free': { wishes: [{ id: MADE_ID, what: 'Отчёт по утрам' }] },
      acquaintances: {
        outcome: 'given',
        people: [{ id: MADE_ID, name: 'Ирина', company: 'Причал', willIntroduce: true }],
      },
    };
    expect(kinds(answers)).toEqual(['growth', 'offer', 'wish', 'recommendation']);
    expect(agreed(answers)[0]).toMatchObject({ answer: { outlook: 'more', amount: 500_000 } });
  });

  it('is not what the client declined or passed over', () => {
    const answers: Answers = {
      ...fullAnswers,
      [`volumes/${POSITION_ID}`]: { outlook: 'less', amount: 100 },
      [`news/${OFFER_ID}`]: { interest: 'no' },
      'news/free': { skipped: true },
      acquaintances: { outcome: 'none_given' },
    };
    expect(kinds(answers)).toEqual([]);
  });

  it('holds nothing of development behind a failed check (M9.2)', () => {
    expect(kinds({ ...fullAnswers, ...failedAnswers })).toEqual([]);
  });
});
