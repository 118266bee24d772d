import { describe, expect, it } from 'vitest';
import { PERSON_ID, sampleFacts, sampleForm } from '../../../../tests/factories/questionnaire-form.ts';
import { prepareForm } from './prepare.ts';
import { suggestHeader } from './suggest-header.ts';

const prepared = prepareForm(sampleForm);
const meeting = { id: 'm', day: '2026-11-23', personId: PERSON_ID, personName: 'Ким Анна Ивановна' };
const suggest = (changes: Partial<typeof meeting> | null, form = prepared) =>
  Object.fromEntries(suggestHeader(form, sampleFacts, changes && { ...meeting, ...changes }));

describe('the header of a talk at a booked meeting', () => {
  it('shows its day and the key person it was booked with (M5.2, M7.3)', () => {
    expect(suggest({})).toEqual({ met_on: '2026-11-23', met_with: { personIds: [PERSON_ID] } });
  });

  it('names somebody who is no known key person in words (M8.1)', () => {
    const other = { personId: 'a-secretary', personName: 'Зуева Вера' };
    expect(suggest(other)['met_with']).toEqual({ personIds: [], others: 'Зуева Вера' });
  });

  it('shows nothing where no meeting was booked', () => {
    expect(suggest(null)).toEqual({});
  });

  it('never shows what would not be an answer: this form takes no date before 2026', () => {
    expect(suggest({ day: '2025-12-30' })).not.toHaveProperty('met_on');
  });

  it('leaves a form that does not ask for them alone', () => {
    const sections = sampleForm.sections.filter((section) => section.kind !== 'header');
    expect(suggest({}, prepareForm({ ...sampleForm, sections }))).toEqual({});
  });
});
