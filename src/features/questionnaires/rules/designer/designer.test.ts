import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CriterionPart,
  type CriterionQuestion,
  type FormDefinition,
  QUESTION_TYPES,
  type Question,
} from '#features/questionnaires/shapes/form.ts';
import { formDefinitionSchema } from '#features/questionnaires/shapes/form-schema.ts';
import { READY_FORMS } from '#features/questionnaires/shapes/forms/ready-forms.ts';
import { checkForm } from '#features/questionnaires/rules/check-form.ts';
import { both, sampleForm } from '../../../../../tests/factories/questionnaire-form.ts';
import { compareForms, compareLists, isSameForm } from './diff.ts';
import {
  duplicateQuestion,
  findQuestion,
  idsOf,
  insertQuestion,
  moveQuestion,
  questionsOf,
  removeQuestion,
  renameQuestion,
  replaceQuestion,
} from './edits.ts';
import { beginHistory, redo, step, undo } from './history.ts';
import { knownKeys, nameBeingTyped, questionsBefore } from './known-keys.ts';
import { freeId, idFromText } from './make-id.ts';
import { changeType, groupTypes, newQuestion, typesFor } from './new-question.ts';

const order = (form: FormDefinition, kind: string) =>
  form.sections.find((section) => section.kind === kind)?.questions.map(({ id }) => id) ?? [];
const faults = (form: FormDefinition) => checkForm(form).map(({ code }) => code);

describe('ids of questions', () => {
  it('are made of the text, in letters a formula can be typed with', () => {
    expect(idFromText('Что тормозит работу?', 'q')).toBe('chto_tormozit_rabotu');
    expect(idFromText('Щедрый объём, ёмко', 'q')).toBe('shchedryy_obem_emko');
    expect(idFromText('What slows you down, and since when exactly?', 'q')).toBe(
      'what_slows_you_down_and_since',
    );
    expect(idFromText('…', 'q')).toBe('q');
    expect(idFromText('3 причины', 'q')).toBe('q_3_prichiny');
  });

  it('are always ids, and never somebody else’s', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (text, others) => {
        const taken = new Set(others.map((one) => idFromText(one, 'q')));
        const id = freeId(idFromText(text, 'q'), taken);
        expect(id).toMatch(/^[a-z][a-z0-9_]{0,59}$/);
        expect(taken.has(id)).toBe(false);
      }),
    );
  });
});

describe('editing a form', () => {
  it('moves a question inside its section and to another one, and loses none', () => {
    const moved = moveQuestion(sampleForm, 'season', 0);
    expect(order(moved, 'carnegie')[0]).toBe('season');
    const away = moveQuestion(sampleForm, 'path', 0, 'specifics');
    expect(order(away, 'specifics')[0]).toBe('path');
    expect(order(away, 'carnegie')).not.toContain('path');
    expect(idsOf(away)).toEqual(idsOf(sampleForm));
  });

  it('keeps every question wherever it is dragged', () => {
    const ids = [...idsOf(sampleForm)];
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...ids), fc.integer({ min: -3, max: 30 }))), (moves) => {
        const form = moves.reduce((one, [id, index]) => moveQuestion(one, id, index), sampleForm);
        expect(idsOf(form)).toEqual(new Set(ids));
        expect(questionsOf(form)).toHaveLength(ids.length);
        expect(form.sections.map(({ kind }) => kind)).toEqual(sampleForm.sections.map(({ kind }) => kind));
      }),
    );
  });

  it('renames an id together with every condition that looks at it', () => {
    const renamed = renameQuestion(sampleForm, 'season', 'load');
    expect(findQuestion(renamed, 'peak_month')?.question.when).toEqual({
      op: 'eq',
      question: 'load',
      value: 'peaks',
    });
    expect(faults(renamed)).toEqual(faults(sampleForm));
    expect(renameQuestion(renamed, 'load', 'season')).toEqual(sampleForm);
  });

  it('duplicates behind the original, under an id nobody had, not even a removed question of an old version', () => {
    const copy = duplicateQuestion(sampleForm, 'path', new Set(['path_2']));
    expect(copy?.id).toBe('path_3');
    expect(order(copy?.form as FormDefinition, 'carnegie').slice(0, 2)).toEqual(['path', 'path_3']);
  });

  it('leaves out what was emptied, and every other question as the very same object', () => {
    const path = findQuestion(sampleForm, 'path')?.question as Question;
    const next = replaceQuestion(sampleForm, 'path', { ...path, minutes: undefined } as never);
    expect(Object.keys(findQuestion(next, 'path')?.question ?? {})).not.toContain('minutes');
    expect(findQuestion(next, 'season')?.question).toBe(findQuestion(sampleForm, 'season')?.question);
  });
});

describe('a new question', () => {
  it('of any type lacks only its texts', () => {
    for (const section of sampleForm.sections) {
      for (const type of typesFor(section.kind, section.questions)) {
        const form = insertQuestion(sampleForm, section.kind, newQuestion(type, 'fresh'));
        expect([type, new Set(faults(form))]).toEqual([type, new Set(['form_text_missing'])]);
        expect(formDefinitionSchema.safeParse(form).success).toBe(true);
      }
    }
  });

  it('is offered in a group, every type in exactly one', () => {
    const grouped = groupTypes(QUESTION_TYPES).flatMap(([, types]) => types);
    expect(grouped.toSorted()).toEqual(QUESTION_TYPES.toSorted());
    expect(groupTypes(['date'])).toEqual([['amounts', ['date']]]);
  });

  it('keeps what both types have when its type changes', () => {
    const season = findQuestion(sampleForm, 'season')?.question as Question;
    expect(changeType(season, 'many')).toMatchObject({ id: 'season', type: 'many', options: { length: 2 } });
    expect(changeType(season, 'longtext')).toEqual({
      id: 'season',
      text: both('Season'),
      required: true,
      type: 'longtext',
    });
  });

  it('may stand once where the method knows it once (M10.4)', () => {
    const section = sampleForm.sections.find(({ kind }) => kind === 'recommendations');
    expect(typesFor('recommendations', section?.questions ?? [])).not.toContain('recommendations');
    expect(typesFor('carnegie', [])).not.toContain('criterion');
  });
});

describe('the difference of two versions', () => {
  it('is nothing for the same form', () => {
    for (const form of READY_FORMS) expect(isSameForm(compareForms(form, structuredClone(form)))).toBe(true);
  });

  it('names what was added, removed, changed and moved, and nothing else', () => {
    const path = findQuestion(sampleForm, 'path')?.question as Question;
    let after = removeQuestion(sampleForm, 'reserve');
    after = replaceQuestion(after, 'path', { ...path, minutes: 9, required: true });
    after = insertQuestion(after, 'growth', { ...newQuestion('text', 'fresh'), text: both('Fresh') });
    after = moveQuestion(after, 'consent', 0);
    const difference = compareForms(sampleForm, after);
    expect(difference.added.map(({ question, section }) => [question.id, section])).toEqual([
      ['fresh', 'growth'],
    ]);
    expect(difference.removed.map(({ question }) => question.id)).toEqual(['reserve']);
    expect(difference.changed.map(({ after: { id }, fields }) => [id, fields.toSorted()])).toEqual([
      ['path', ['minutes', 'required']],
    ]);
    expect(difference.moved.map(({ question: { id } }) => id)).toEqual(['consent']);
    expect(difference.sections).toEqual([]);
  });

  it('tells of a question both that it was changed and where it has gone', () => {
    const path = findQuestion(sampleForm, 'path')?.question as Question;
    const changed = replaceQuestion(sampleForm, 'path', { ...path, minutes: 9 });
    const difference = compareForms(sampleForm, moveQuestion(changed, 'path', 0, 'specifics'));
    expect(difference.changed.map(({ fields }) => fields)).toEqual([['minutes']]);
    expect(difference.moved.map(({ question: { id }, from, to }) => [id, from, to])).toEqual([
      ['path', 'carnegie', 'specifics'],
    ]);
  });

  it('names the facts of a criterion whose bound was moved, those that are new and those that are gone (M5.3)', () => {
    const speed = findQuestion(sampleForm, 'speed')?.question as CriterionQuestion;
    const { parts } = speed;
    const [measured, ...rest] = parts as [CriterionPart, ...CriterionPart[]];
    const bound = { from: 'form', value: 80 } as const;
    const fresh: CriterionPart = { id: 'fresh', kind: 'yesno', text: both('Fresh'), good: true };
    const next = [{ ...measured, bound } as CriterionPart, ...rest.slice(1), fresh];
    const difference = compareLists(parts, next, ({ id }) => id);
    expect(difference.changed.map(({ after, fields }) => [after.id, fields])).toEqual([
      [measured.id, ['bound']],
    ]);
    expect(difference.added).toEqual([fresh]);
    expect(difference.removed).toEqual(rest.slice(0, 1));
    expect(difference.reordered).toBe(false);
  });

  it('knows a list that only stands in another order', () => {
    const [one, other] = [{ code: 'a' }, { code: 'b' }];
    const difference = compareLists([one, other], [other, one], ({ code }) => code);
    expect(difference).toEqual({ added: [], removed: [], changed: [], reordered: true });
  });
});

describe('undo', () => {
  it('takes back a whole burst of typing in one field at once, and redo gives it again', () => {
    let history = beginHistory('');
    for (const text of ['к', 'кт', 'кто']) history = step(history, text, 'text');
    history = step(history, 'кто и когда', null);
    expect(undo(history).present).toBe('кто');
    expect(undo(undo(history)).present).toBe('');
    expect(redo(redo(undo(undo(history)))).present).toBe('кто и когда');
    expect(redo(step(undo(history), 'иначе', null)).present).toBe('иначе');
  });
});

describe('keys a condition may look at', () => {
  it('are those asked before, criteria by their parts, columns only for formulas', () => {
    const before = questionsBefore(sampleForm, 'season').map(({ id }) => id);
    expect(before).toContain('path');
    expect(before).not.toContain('season');
    const keys = knownKeys(questionsOf(sampleForm), false).map(({ key }) => key);
    expect(keys).toContain('speed/measured');
    expect(keys).not.toContain('speed');
    expect(keys).not.toContain('people');
  });

  it('are offered while a name is being typed', () => {
    expect(nameBeingTyped('${sea', 5)).toBe('sea');
    expect(nameBeingTyped('${season} = 1', 13)).toBeNull();
    expect(nameBeingTyped('${', 2)).toBe('');
  });
});
