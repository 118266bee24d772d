import { reads, type WriteContext, writes } from '#features/access/shapes/procedure.ts';
import { listAnswerTimes } from '#features/questionnaires/data/answer-times.ts';
import {
  type Draft,
  findDraft,
  insertDraft,
  insertForm,
  listCodes,
  listFormRows,
  listVersions,
  lockForm,
  removeDraft,
  signVersion,
  updateDraft,
} from '#features/questionnaires/data/form-drafts.ts';
import { publishForm } from '#features/questionnaires/data/forms.ts';
import { checkForm } from '#features/questionnaires/rules/check-form.ts';
import { compareForms } from '#features/questionnaires/rules/designer/diff.ts';
import { codesOf, questionsOf } from '#features/questionnaires/rules/designer/edits.ts';
import { freeId, idFromText } from '#features/questionnaires/rules/designer/make-id.ts';
import { timeQuestions } from '#features/questionnaires/rules/designer/timing.ts';
import {
  createForm,
  discardDraft,
  formTiming,
  getDesign,
  getVersion,
  listForms,
  publishFormContract,
  saveDraft,
  TIMING_INTERVIEWS,
} from '#features/questionnaires/shapes/contracts/designer.ts';
import { formDefinitionSchema } from '#features/questionnaires/shapes/form-schema.ts';
import type { FormDefinition } from '#features/questionnaires/shapes/form.ts';
import { READY_FORMS } from '#features/questionnaires/shapes/forms/ready-forms.ts';
import { refuse } from '#kernel/refusal.ts';

/** A definition as it came; refused where it is no form at all. */
function readDefinition(value: unknown): FormDefinition {
  const read = formDefinitionSchema.safeParse(value);
  if (!read.success) {
    refuse('form_definition_broken', { at: read.error.issues[0]?.path.join('/') ?? '' }, 422);
  }
  return value as FormDefinition;
}

/** The text somebody else has saved meanwhile is never overwritten: the second editor decides. */
function refuseChanged(draft: Draft | undefined): never {
  refuse('form_draft_changed', {
    by: draft?.changedBy?.name ?? null,
    byId: draft?.changedBy?.id ?? null,
    at: draft?.changedAt ?? null,
    revision: draft?.revision ?? 0,
  });
}

/** The form and the draft as this caller knew it; a draft somebody has published or discarded is a change too. */
async function openDraft({ tx }: WriteContext, code: string, revision: number) {
  const form = (await lockForm(tx, code)) ?? refuse('form_unknown', {}, 404);
  const draft = await findDraft(tx, code, true);
  if ((draft?.revision ?? 0) !== revision) refuseChanged(draft);
  return { form, draft };
}

/** Ids of the questions that differ, for the journal. */
function touchedIds(before: FormDefinition, after: FormDefinition): string[] {
  const { added, removed, changed, moved } = compareForms(before, after);
  const questions = [...added, ...removed, ...moved].map(({ question }) => question);
  const ids = [...questions, ...changed.map((one) => one.after)].map(({ id }) => id);
  return [...new Set(ids)].slice(0, 50);
}

/** What a new form begins from: what was brought, a form of the company, or one that came with the product. */
async function groundOf(
  { tx }: WriteContext,
  input: { from?: string | undefined; definition?: unknown },
): Promise<FormDefinition> {
  if (input.definition !== undefined) return readDefinition(input.definition);
  const code = input.from ?? refuse('form_ground_missing', {}, 422);
  const draft = await findDraft(tx, code);
  if (draft) return draft.definition;
  const [newest] = await listVersions(tx, code);
  const ready = READY_FORMS.find((form) => form.code === code);
  return newest?.definition ?? ready ?? refuse('form_unknown', {}, 404);
}

export const designerApi = [
  reads(listForms, async ({ db }) => {
    const rows = await listFormRows(db);
    return {
      forms: rows.map((row) => ({
        code: row.code,
        trade: row.trade,
        title: row.title,
        published:
          row.number === null || row.published_at === null
            ? null
            : { number: row.number, at: row.published_at },
        filled: row.filled,
        rounds: row.rounds,
        draft:
          row.revision === null || row.changed_at === null
            ? null
            : { revision: row.revision, changedAt: row.changed_at, changedBy: row.changed_by },
      })),
      ready: READY_FORMS.map(({ code, trade, title }) => ({ code, trade, title })),
    };
  }),

  reads(getDesign, async ({ db }, { code }) => {
    const [draft, versions] = await Promise.all([findDraft(db, code), listVersions(db, code)]);
    const definition = draft?.definition ?? versions[0]?.definition ?? refuse('form_unknown', {}, 404);
    const ids = versions.flatMap((version) => questionsOf(version.definition).flatMap(codesOf));
    return {
      code,
      definition,
      revision: draft?.revision ?? 0,
      changedAt: draft?.changedAt ?? null,
      changedBy: draft?.changedBy ?? null,
      basedOn: draft ? draft.basedOn : (versions[0]?.number ?? null),
      versions: versions.map(({ id, number, at, by, filled }) => ({
        formVersionId: id,
        number,
        at,
        by,
        filled,
      })),
      publishedIds: [...new Set(ids)],
    };
  }),

  reads(getVersion, async ({ db }, { code, number }) => {
    const version = (await listVersions(db, code)).find((one) => one.number === number);
    const { definition } = version ?? refuse('form_unknown', {}, 404);
    return { number, definition };
  }),

  reads(formTiming, async ({ db }, { code }) => ({
    rows: timeQuestions(await listAnswerTimes(db, code), TIMING_INTERVIEWS),
  })),

  writes(createForm, async (context, input) => {
    const { tx, now, actor, changed } = context;
    const ground = await groundOf(context, input);
    const taken = new Set([...(await listCodes(tx)), ...READY_FORMS.map((form) => form.code)]);
    const code = freeId(idFromText(input.title, 'form'), taken);
    // A name that was brought along and left as it is keeps its other language.
    const { ru, en } = ground.title;
    const kept = input.definition !== undefined && (input.title === ru || input.title === en);
    const title = kept ? ground.title : { ru: input.title, en: input.title };
    const definition = { ...ground, code, title };
    const formId = await insertForm(tx, definition);
    await insertDraft(tx, formId, { definition, by: actor.employeeId, at: now }, null);
    changed({ entity: 'form', id: formId, before: null, after: { code, title: input.title } });
    return { code };
  }),

  writes(saveDraft, async (context, { code, revision, definition: given }) => {
    const { tx, now, actor, changed } = context;
    const definition = readDefinition(given);
    if (definition.code !== code) refuse('form_code_fixed', { code }, 422);
    const { form, draft } = await openDraft(context, code, revision);
    const before = draft?.definition ?? (await listVersions(tx, code))[0]?.definition;
    const saving = { definition, by: actor.employeeId, at: now };
    if (draft) await updateDraft(tx, form.id, saving);
    else await insertDraft(tx, form.id, saving, form.number);
    const next = revision + 1;
    const questions = before ? touchedIds(before, definition) : [];
    changed({
      entity: 'form',
      id: form.id,
      before: { revision },
      after: { revision: next, ...(questions.length > 0 ? { questions } : {}) },
    });
    return { revision: next, changedAt: now };
  }),

  writes(discardDraft, async (context, { code, revision }) => {
    const { form, draft } = await openDraft(context, code, revision);
    if (!draft) refuse('form_draft_missing', {}, 404);
    const formGone = form.number === null;
    await removeDraft(context.tx, form.id, formGone);
    const { title } = draft.definition;
    context.changed({
      entity: 'form',
      id: form.id,
      before: { code, revision, title: title.ru },
      after: formGone ? null : { code, number: form.number },
    });
    return { formGone };
  }),

  writes(publishFormContract, async (context, { code, revision }) => {
    const { tx, now, actor, changed } = context;
    const { form, draft } = await openDraft(context, code, revision);
    if (!draft) refuse('form_draft_missing', {}, 404);
    const errors = checkForm(draft.definition).filter((problem) => problem.level === 'error');
    if (errors.length > 0) {
      const problems = errors.slice(0, 20).map((problem) => `${problem.code} ${problem.at ?? 'form'}`);
      refuse('form_has_errors', { count: errors.length, problems }, 422);
    }
    const made = await publishForm(tx, draft.definition);
    if (made.number === form.number) refuse('form_same_as_published', { number: made.number });
    await signVersion(tx, made.formVersionId, { by: actor.employeeId, at: now, basedOn: draft.basedOn });
    await removeDraft(tx, form.id, false);
    changed({
      entity: 'form_version',
      id: made.formVersionId,
      before: form.number === null ? null : { code, number: form.number },
      after: { code, number: made.number },
    });
    return made;
  }),
];
