// Whole questionnaires of 120 answers, taken in as a device brings them home: one request each.
import type { Db } from '#features/access/shapes/procedure.ts';
import { publishForm } from '#features/questionnaires/data/forms.ts';
import type { FormDefinition, Localised, Question } from '#features/questionnaires/shapes/form.ts';
import { inTransaction } from '#db/transaction.ts';
import { newId } from '#kernel/ids.ts';

const CODE = 'bench_hour';
const ASKED = 116;
const DEVICE = '018f0000-0000-7000-8000-000000000002';

const both = (text: string): Localised => ({ ru: text, en: text });

/** An hour's form: text, choices, numbers and scales in the proportions of a ready one. */
export function hourForm(): FormDefinition {
  const question = (n: number): Question => {
    const base = { id: `q${n}`, text: both(`Вопрос ${n}`), minutes: 0.4 };
    if (n % 4 === 1) {
      const options = ['a', 'b', 'c'].map((code) => ({ code, text: both(code) }));
      return { ...base, type: 'one', options, required: true };
    }
    if (n % 4 === 2) return { ...base, type: 'number', max: 1_000 };
    return { ...base, type: n % 4 === 3 ? 'text' : 'longtext' };
  };
  const asked = Array.from({ length: ASKED }, (_, n) => question(n));
  const half = ASKED / 2;
  return {
    code: CODE,
    trade: 'connectivity',
    title: both('Hour'),
    minutesBudget: 60,
    pauseScript: both('…'),
    resumeScript: both('…'),
    closingScript: both('…'),
    sections: [
      {
        kind: 'header',
        title: both('Header'),
        questions: [{ id: 'met_on', type: 'date', text: both('Date') }],
      },
      {
        kind: 'persons',
        title: both('Persons'),
        questions: [{ id: 'people', type: 'person_checkin', text: both('Still here?') }],
      },
      { kind: 'carnegie', title: both('About them'), questions: asked.slice(0, half) },
      { kind: 'specifics', title: both('Cooperation'), questions: asked.slice(half) },
      {
        kind: 'criteria',
        title: both('Quality'),
        questions: [
          {
            id: 'speed',
            type: 'criterion',
            text: both('Speed'),
            parts: [{ id: 'ok', kind: 'yesno', text: both('Well?'), good: true }],
          },
        ],
      },
      { kind: 'growth', title: both('Growth'), questions: [] },
      { kind: 'offers', title: both('Offers'), questions: [] },
      {
        kind: 'recommendations',
        title: both('Recommendations'),
        questions: [
          { id: 'acquaintances', type: 'recommendations', text: both('Who else?'), required: true },
        ],
      },
    ],
  } as FormDefinition;
}

/** Makes the running round ask by the form of the bench; returns clients nobody has asked yet. */
export async function prepareIntake(db: Db): Promise<string[]> {
  await inTransaction(db, (tx) => publishForm(tx, hourForm()));
  await db.updateTable('round').set({ form_code: CODE }).where('state', '=', 'running').execute();
  const rows = await db
    .selectFrom('client')
    .select('id')
    .where('id', 'not in', (from) => from.selectFrom('questionnaire').select('client_id'))
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}

/** The n-th questionnaire, whole: begun, 120 answers, completed. */
export function wholeQuestionnaire(clientId: string) {
  const op = (key: string, value: unknown) => ({
    opId: newId(),
    key,
    value,
    baseOpId: null,
    deviceId: DEVICE,
    deviceAt: '2026-11-02T07:00:00.000Z',
  });
  const answer = (n: number) => {
    if (n % 4 === 1) return { option: 'b' };
    if (n % 4 === 2) return n;
    return n % 4 === 3
      ? `Коротко ${n}`
      : `Рассказал подробно, как это у них устроено, и что изменилось за год ${n}`;
  };
  return {
    id: newId(),
    clientId,
    ending: 'complete',
    ops: [
      op('met_on', '2026-11-02'),
      op('people/new', { persons: [] }),
      op('speed/ok', true),
      op('acquaintances', { outcome: 'none_given' }),
      ...Array.from({ length: ASKED }, (_, n) => op(`q${n}`, answer(n))),
    ],
  };
}
