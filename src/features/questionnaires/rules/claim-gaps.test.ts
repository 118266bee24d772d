import { expect, it } from 'vitest';
import { sampleClaims } from '../../../../tests/factories/questionnaire-form.ts';
import { listClaimGaps } from './claim-gaps.ts';

const [whole] = sampleClaims.claims;

it('a claim is recorded in full or says what it lacks (M9.2)', () => {
  expect(listClaimGaps(whole ?? {})).toEqual([]);
  expect(listClaimGaps({})).toEqual(['what', 'where', 'since', 'frequency', 'words']);
  expect(listClaimGaps({ ...whole, words: ' ', since: 'осенью' })).toEqual(['since', 'words']);
});

it('the place in the client’s words is as good as a service point of ours (M9.2)', () => {
  expect(listClaimGaps({ ...whole, servicePointId: null })).toEqual(['where']);
  expect(listClaimGaps({ ...whole, servicePointId: null, place: 'на складе' })).toEqual([]);
});
