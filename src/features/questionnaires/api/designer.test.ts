import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '#app/testing.ts';
import { publishForm } from '#features/questionnaires/data/forms.ts';
import { insertQuestion, removeQuestion } from '#features/questionnaires/rules/designer/edits.ts';
import { newQuestion } from '#features/questionnaires/rules/designer/new-question.ts';
import type { FormDefinition } from '#features/questionnaires/shapes/form.ts';
import { newId } from '#kernel/ids.ts';
import {
  addVisitedClient,
  claimsOf,
  goodAnswers,
  type Ground,
  layGround,
  makeDevice,
  publishSample,
} from '../../../../tests/factories/interview.ts';
import { both, sampleForm } from '../../../../tests/factories/questionnaire-form.ts';

let t: TestApp;
let ground: Ground;
beforeAll(async () => {
  t = await openTestApp();
  ground = await layGround(t);
  await publishSample(t, sampleForm);
});
afterAll(() => t?.drop());

const leader = 'programme_leader' as const;
const me = 'participant' as const;
const create = async (title: string, from = 'sample'): Promise<string> =>
  (await t.call(leader, 'questionnaires.create-form', { title, from })).code;
const design = (code: string) => t.call(leader, 'questionnaires.form-design', { code });
const save = (
  who: 'programme_leader' | 'administrator',
  code: string,
  revision: number,
  definition: unknown,
) => t.call(who, 'questionnaires.save-draft', { code, revision, definition });
const listed = async (code: string) =>
  (await t.call(leader, 'questionnaires.forms')).forms.find((form: { code: string }) => form.code === code);

/** A form with one more question, asked of everybody. */
const withQuestion = (form: FormDefinition, id: string): FormDefinition =>
  insertQuestion(form, 'specifics', { ...newQuestion('text', id), text: both(`Question ${id}`) });

describe('a draft', () => {
  it('is made from a ready trade or an existing form, under a name of its own', async () => {
    const codes = [await create('Наша форма', 'wholesale'), await create('Наша форма')];
    expect(codes).toEqual(['nasha_forma', 'nasha_forma_2']);
    expect(await listed('nasha_forma')).toMatchObject({
      trade: 'wholesale',
      published: null,
      draft: { revision: 1, changedBy: expect.stringMatching(/Лидеров/) },
    });
  });

  it('is kept for the first of two editors; the second is told who, and their text is not taken', async () => {
    const code = await create('Двое');
    const { definition } = await design(code);
    expect(await save(leader, code, 1, withQuestion(definition, 'mine'))).toMatchObject({ revision: 2 });
    const refusal = await t.refusal('administrator', 'questionnaires.save-draft', {
      code,
      revision: 1,
      definition: withQuestion(definition, 'theirs'),
    });
    expect(refusal).toMatchObject({
      code: 'form_draft_changed',
      facts: { by: expect.stringMatching(/Лидеров/), revision: 2 },
    });
    expect(JSON.stringify((await design(code)).definition)).toContain('Question mine');
  });

  it('begun by two at once is begun once', async () => {
    const form = { ...sampleForm, code: 'at_once' };
    await t.db.transaction().execute((tx) => publishForm(tx, form));
    const both = await Promise.allSettled([
      save(leader, 'at_once', 0, withQuestion(form, 'one')),
      save('administrator', 'at_once', 0, withQuestion(form, 'other')),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('may be unfinished but must be a form', async () => {
    const code = await create('Обрывок');
    const { definition } = await design(code);
    const halfway = insertQuestion(definition, 'growth', newQuestion('table', ''));
    expect(await save(leader, code, 1, halfway)).toMatchObject({ revision: 2 });
    for (const broken of [
      {},
      { ...definition, sections: [{ kind: 'carnegie' }] },
      { ...definition, title: 5 },
    ]) {
      const refusal = await t.refusal(leader, 'questionnaires.save-draft', {
        code,
        revision: 2,
        definition: { ...broken, code },
      });
      expect(refusal.code).toBe('form_definition_broken');
    }
    const other = { ...definition, code: 'elsewhere' };
    const refusal = await t.refusal(leader, 'questionnaires.save-draft', {
      code,
      revision: 2,
      definition: other,
    });
    expect(refusal.code).toBe('form_code_fixed');
  });

  it('thrown away leaves what was published, or nothing where nothing was', async () => {
    const code = await create('Передумали');
    expect(await t.call(leader, 'questionnaires.discard-draft', { code, revision: 1 })).toEqual({
      formGone: true,
    });
    expect(await listed(code)).toBeUndefined();
    await save(leader, 'sample', 0, withQuestion(sampleForm, 'passing'));
    await t.call(leader, 'questionnaires.discard-draft', { code: 'sample', revision: 1 });
    expect(await design('sample')).toMatchObject({ revision: 0, definition: sampleForm });
  });
});

describe('publishing', () => {
  it('is refused while the form has errors, and names them', async () => {
    const code = await create('С ошибками');
    const { definition } = await design(code);
    await save(leader, code, 1, removeQuestion(definition, 'acquaintances'));
    const refusal = await t.refusal(leader, 'questionnaires.publish-form', { code, revision: 2 });
    expect(refusal).toMatchObject({
      code: 'form_has_errors',
      facts: { count: 1, problems: ['recommendations_missing recommendations'] },
    });
  });

  it('needs the draft as it was seen, and a difference', async () => {
    const old = await t.refusal(leader, 'questionnaires.publish-form', { code: 'sample', revision: 7 });
    expect(old.code).toBe('form_draft_changed');
    await save(leader, 'sample', 0, sampleForm);
    const same = await t.refusal(leader, 'questionnaires.publish-form', { code: 'sample', revision: 1 });
    expect(same.code).toBe('form_same_as_published');
    await t.call(leader, 'questionnaires.discard-draft', { code: 'sample', revision: 1 });
  });

  it('makes the next version; begun and paused questionnaires stay in theirs, new ones ask what is new (M5.4)', async () => {
    const client = await addVisitedClient(t, ground, 'В первой версии');
    const [id, device] = [newId(), makeDevice()];
    await t.call(me, 'questionnaires.begin', { id, clientId: client.clientId });
    const bad = { ...goodAnswers(client), 'speed/measured': 10, 'speed/claims': claimsOf(client) };
    const early = Object.entries(bad).filter(([key]) => !/^(volumes|news|acquaintances)/.test(key));
    await t.call(me, 'questionnaires.answer', {
      questionnaireId: id,
      ops: device.ops(Object.fromEntries(early)),
    });
    await t.call(me, 'questionnaires.pause-quality', { id });

    await save(leader, 'sample', 0, withQuestion(sampleForm, 'fresh'));
    const made = await t.call(leader, 'questionnaires.publish-form', { code: 'sample', revision: 1 });
    expect(made.number).toBe(2);

    const paused = await t.call(me, 'questionnaires.get', { id });
    expect([paused.formNumber, JSON.stringify(paused.form)]).toEqual([
      1,
      expect.not.stringContaining('fresh'),
    ]);
    const next = await addVisitedClient(t, ground, 'Во второй версии');
    const nextId = newId();
    await t.call(me, 'questionnaires.begin', { id: nextId, clientId: next.clientId });
    const begun = await t.call(me, 'questionnaires.get', { id: nextId });
    expect([begun.formNumber, JSON.stringify(begun.form)]).toEqual([2, expect.stringContaining('fresh')]);
    expect(await listed('sample')).toMatchObject({
      published: { number: 2 },
      draft: null,
      filled: [
        { number: 2, count: 1 },
        { number: 1, count: 1 },
      ],
      rounds: [{ id: ground.roundId }],
    });
  });

  it('keeps every version as it was, with who published it', async () => {
    const { versions, publishedIds } = await design('sample');
    expect(versions.map(({ number, by }: { number: number; by: string | null }) => [number, by])).toEqual([
      [2, expect.stringMatching(/Лидеров/)],
      [1, null],
    ]);
    expect(publishedIds).toEqual(expect.arrayContaining(['fresh', 'speed/measured', 'season/peaks']));
    const first = await t.call(leader, 'questionnaires.form-version', { code: 'sample', number: 1 });
    expect(first.definition).toEqual(sampleForm);
  });

  it('asks no English of a company that has none: it is shown what is written in Russian', async () => {
    const code = await create('Только по-русски');
    const { definition } = await design(code);
    const russian = withQuestion({ ...definition, title: { ru: 'По-русски', en: '' } }, 'plain');
    const text = { ru: 'Как дела?', en: '' };
    const sections = russian.sections.map((section) => ({
      ...section,
      questions: section.questions.map((one) => (one.id === 'plain' ? { ...one, text } : one)),
    }));
    await save(leader, code, 1, { ...russian, sections });
    const made = await t.call(leader, 'questionnaires.publish-form', { code, revision: 2 });
    const { form } = await t.call(me, 'questionnaires.form', { formVersionId: made.formVersionId });
    expect(JSON.stringify(form)).toContain('{"en":"Как дела?","ru":"Как дела?"}');
    // The editor keeps what was written: the hint about the missing translation stays true.
    expect(JSON.stringify((await design(code)).definition)).toContain('{"en":"","ru":"Как дела?"}');
    expect((await listed(code)).title).toEqual({ ru: 'По-русски', en: 'По-русски' });
  });

  it('is not offered to a round before there is something published', async () => {
    const code = await create('Ещё черновик');
    const { forms } = await t.call(leader, 'rounds.programme', {});
    expect(forms.map((form: { code: string }) => form.code)).not.toContain(code);
  });
});

describe('minutes from real interviews', () => {
  it('are told from the devices’ clocks once five have been led (M5.1)', async () => {
    const began = Date.parse('2026-11-02T08:00:00.000Z');
    for (let n = 0; n < 5; n += 1) {
      const client = await addVisitedClient(t, ground, `Замер ${n}`);
      const [id, device] = [newId(), makeDevice()];
      await t.call(me, 'questionnaires.begin', { id, clientId: client.clientId });
      const ops = device.ops({ met_on: '2026-11-02', path: 'долго', season: { option: 'even' } });
      const minutes = [0, 6, 7];
      const timed = ops.map((op, index) => ({
        ...op,
        deviceAt: new Date(began + (minutes[index] ?? 0) * 60_000).toISOString(),
      }));
      await t.call(me, 'questionnaires.answer', { questionnaireId: id, ops: timed });
    }
    const { rows } = await t.call(leader, 'questionnaires.form-timing', { code: 'sample' });
    expect(rows).toContainEqual({ questionId: 'path', interviews: 5, minutes: 6 });
  });
});

it('is for the administrator and the leader of the programme only', async () => {
  for (const role of ['participant', 'commercial_director', 'service_manager'] as const) {
    const refusal = await t.refusal(role, 'questionnaires.forms');
    expect(refusal.code).toBe('not_permitted');
  }
});
