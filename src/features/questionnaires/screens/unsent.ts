// What the outbox must know about questionnaires, and what it tells their screens.
import type { QueryClient } from '@tanstack/react-query';
import type { Deed } from '#features/questionnaires/rules/overlay.ts';
import { prepareForm } from '#features/questionnaires/rules/prepare.ts';
import type { getForm, QuestionnaireCard } from '#features/questionnaires/shapes/contracts/filling.ts';
import type { Standing } from '#features/questionnaires/shapes/filling.ts';
import type { AnswerOp } from '#features/questionnaires/shapes/operations.ts';
import type { QuestionnaireAct, QuestionnaireState } from '#features/questionnaires/shapes/steps.ts';
import type { OutputOf } from '#features/access/shapes/contract.ts';
import { currentDevice } from '#ui/device/device.ts';
import type { Entry, ProcedureRule } from '#ui/outbox/entries.ts';
import { hourDeedsOf, hourRules } from './unsent-hour.ts';

/** Answers and steps of one questionnaire stay in order among themselves. */
export const laneOf = (questionnaireId: string): string => `questionnaire:${questionnaireId}`;

export type Op = Omit<AnswerOp, 'questionnaireId'>;
interface AnswersInput {
  questionnaireId: string;
  ops: Op[];
}

const ACT_OF: Readonly<Record<string, QuestionnaireAct>> = {
  'questionnaires.pause-quality': 'pause',
  'questionnaires.resume': 'resume',
  'questionnaires.complete': 'complete',
  'questionnaires.reopen': 'reopen',
  'questionnaires.hand-in': 'hand_in',
};

/** States in which what a step wanted is so already: another device, or the office, was first. */
const REACHED: Readonly<Record<string, readonly string[]>> = {
  'questionnaires.pause-quality': ['paused_quality'],
  'questionnaires.resume': ['in_progress'],
  'questionnaires.complete': ['completed', 'handed_in', 'accepted'],
  'questionnaires.hand-in': ['handed_in', 'accepted'],
};

/** How the card of a questionnaire is read everywhere, so that one copy serves all; its form lies beside it. */
export const cardInput = (id: string) => ({ id, withForm: false });

const JOINED = 'ryadom.joined.';

/** The questionnaire that took the place of one begun on this device, if a colleague had been first. */
export const joinedOf = (id: string): string | null => localStorage.getItem(JOINED + id);

/** Does this unsent entry begin the questionnaire of that client? */
export const beginsWith = (entry: Entry, clientId: string): boolean =>
  entry.procedure === 'questionnaires.begin' && (entry.input as { clientId?: string }).clientId === clientId;

/** A questionnaire begun on this device, as the server would show it: the talk can go on before it knows of it. */
export async function keepBegun(card: QuestionnaireCard): Promise<void> {
  const copies = currentDevice()?.copies;
  const { form, ...rest } = card;
  const { formVersionId, formNumber: number } = card;
  await copies?.keep('questionnaires.get', cardInput(card.id), { ...rest, form: null });
  if (form)
    await copies?.keep('questionnaires.form', { formVersionId }, { formVersionId, code: '', number, form });
}

const ANSWERS_TOGETHER = 200;

/** What the server says after it took answers or a step. */
interface Told {
  version?: number;
  state?: QuestionnaireState;
  answers?: readonly Standing[];
}

/** The outbox's rules for questionnaires; `queries` shows what has just been acknowledged. */
export function questionnaireRules(queries: QueryClient): Record<string, ProcedureRule> {
  const acknowledged: ProcedureRule['acknowledged'] = async (entries, output) => {
    const id = idOf(entries[0]);
    const version = (output as Told | null)?.version;
    if (!id || version === undefined) return;
    const name = 'questionnaires.get';
    const input = cardInput(id);
    const shown = () => queries.getQueryData<QuestionnaireCard>([name, input]);
    const before = shown();
    if ((before?.version ?? 0) >= version) return;
    const newer = await withTold(entries, output as Told, { name, input, version });
    if (newer && shown()) queries.setQueryData([name, input], newer);
    // A card that was being fetched meanwhile may be older than what was told here; a step means more than it tells.
    if (!newer || !shown() || before?.state !== newer.state)
      void queries.invalidateQueries({ queryKey: [name, input] });
  };

  /** The copy of the card on this device with what the server has just told; undefined where there is none, or a newer one. */
  async function withTold(
    entries: readonly Entry[],
    { answers = [], state }: Told,
    { name, input, version }: { name: string; input: ReturnType<typeof cardInput>; version: number },
  ): Promise<QuestionnaireCard | undefined> {
    const copies = currentDevice()?.copies;
    const card =
      queries.getQueryData<QuestionnaireCard>([name, input]) ??
      (await copies?.recall<QuestionnaireCard>(name, input))?.data;
    if (!card || card.version >= version) return undefined;
    const formInput = { formVersionId: card.formVersionId };
    const form =
      queries.getQueryData<OutputOf<typeof getForm>>(['questionnaires.form', formInput]) ??
      (await copies?.recall<OutputOf<typeof getForm>>('questionnaires.form', formInput))?.data;
    if (!form) return undefined;
    // Fetched when needed: who only signs in needs no engine.
    const { overlayCard } = await import('#features/questionnaires/rules/overlay.ts');
    // The answers as they stand with the server: it may have met another device's value there.
    const stands = new Map([...card.answers, ...answers].map((one) => [one.key, one]));
    const told = { ...card, answers: [...stands.values()] };
    const deeds = answers.length > 0 ? [{ kind: 'answers' as const, ops: [] }] : entries.flatMap(deedOf);
    const prepared = prepareForm(form.form);
    const done = overlayCard(prepared, told, deeds);
    // What came home in one piece may have been ended there as well.
    const ended = state && state !== done.state ? overlayCard(prepared, { ...done, state }, deeds) : done;
    const newer = { ...ended, version };
    await copies?.keep(name, input, newer).catch(() => {});
    return newer;
  }

  const step = (procedure: string): ProcedureRule => ({
    settled: ({ code, facts }) =>
      code === 'step_not_from_this_state' && (REACHED[procedure]?.includes(String(facts['state'])) ?? false),
    acknowledged,
  });
  return {
    'questionnaires.answer': {
      join: (inputs) => ({
        questionnaireId: (inputs[0] as AnswersInput).questionnaireId,
        ops: (inputs as AnswersInput[]).flatMap((input) => input.ops),
      }),
      most: ANSWERS_TOGETHER,
      acknowledged,
    },
    'questionnaires.begin': { moved, bundle },
    ...hourRules(queries, cardInput),
    ...Object.fromEntries(Object.keys(ACT_OF).map((procedure) => [procedure, step(procedure)])),
  };
}

/** A colleague, or another device, had begun it: what was answered here goes there. */
const moved: ProcedureRule['moved'] = (input, output) => {
  const made = (input as { id: string }).id;
  const joined = (output as { id: string } | null)?.id ?? made;
  if (joined === made) return null;
  localStorage.setItem(JOINED + made, joined);
  return {
    from: laneOf(made),
    to: laneOf(joined),
    rewrite: ({ input: own }) =>
      'questionnaireId' in (own as object)
        ? { ...(own as object), questionnaireId: joined }
        : { ...(own as object), id: joined },
  };
};

const ENDINGS: Readonly<Record<string, 'pause' | 'complete'>> = {
  'questionnaires.pause-quality': 'pause',
  'questionnaires.complete': 'complete',
};

/** A questionnaire begun and answered without a connection comes home in one piece, as far as its first step. */
const bundle: ProcedureRule['bundle'] = (lane) => {
  const [begun, ...rest] = lane;
  const end = rest.findIndex((entry) => entry.procedure !== 'questionnaires.answer');
  const answers = rest.slice(0, end < 0 ? rest.length : end).slice(0, ANSWERS_TOGETHER);
  if (!begun || answers.length === 0) return null;
  const after = rest[answers.length];
  const ending = (after && ENDINGS[after.procedure]) ?? null;
  const ops = answers.flatMap((entry) => (entry.input as AnswersInput).ops);
  return {
    procedure: 'questionnaires.take-in',
    input: { ...(begun.input as object), ops, ending },
    tell: (output) => {
      const { id, begun: fresh, state } = output as { id: string; begun: boolean; state: string };
      return [
        // The answers first: were the beginning acknowledged alone, a crash here would leave them without it.
        { entries: answers, output },
        ...(after && ending ? [{ entries: [after], output }] : []),
        { entries: [begun], output: { id, begun: fresh, state } },
      ];
    },
  };
};

function idOf(entry: Entry | undefined): string | undefined {
  const input = entry?.input as { questionnaireId?: string; id?: string } | undefined;
  return input?.questionnaireId ?? input?.id;
}

/** What was done on this device to one questionnaire and is not sent yet, in order. */
export function deedsOf(entries: readonly Entry[], questionnaireId: string): Deed[] {
  const lane = laneOf(questionnaireId);
  return entries.filter((entry) => entry.lane === lane).flatMap(deedOf);
}

function deedOf(entry: Entry): Deed[] {
  if (entry.procedure === 'questionnaires.answer') {
    return [{ kind: 'answers', ops: (entry.input as AnswersInput).ops }];
  }
  const act = ACT_OF[entry.procedure];
  return act ? [{ kind: 'step', act, at: entry.at }] : hourDeedsOf(entry);
}
