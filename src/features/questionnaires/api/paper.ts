import { reads, type WriteContext, writes } from '#features/access/shapes/procedure.ts';
import { chooseFormVersion, loadFormVersion } from '#features/questionnaires/data/forms.ts';
import { captureFacts } from '#features/questionnaires/data/interview-facts.ts';
import {
  insertSheets,
  listVisited,
  loadSheetGround,
  loadSheets,
  type SheetGround,
} from '#features/questionnaires/data/paper/sheets.ts';
import { describeStyle } from '#features/questionnaires/letters/sheet/pen.ts';
import { composeSheets, previewSheet, setPdf } from '#features/questionnaires/letters/sheet/press-room.ts';
import { trialFacts } from '#features/questionnaires/letters/sheet/trial-client.ts';
import { isRecord } from '#features/questionnaires/rules/value-checks.ts';
import { sheetNumber } from '#features/questionnaires/rules/paper/sheet-code.ts';
import { checkForm } from '#features/questionnaires/rules/check-form.ts';
import {
  PACK_LIMIT,
  previewSheetContract,
  printSheets,
  sheetsPdf,
} from '#features/questionnaires/shapes/contracts/paper.ts';
import type { FormDefinition } from '#features/questionnaires/shapes/form.ts';
import type { SheetSource } from '#features/questionnaires/shapes/paper.ts';
import { formatDay } from '#kernel/dates.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { fillLocales, type Locale } from '#kernel/words.ts';

const newNumber = () => sheetNumber(globalThis.crypto.getRandomValues(new Uint8Array(10)));

/** What one sheet is printed from: the questionnaire's own version and facts where it has been begun. */
async function sourceOf({ tx, company, today }: WriteContext, ground: SheetGround, locale: Locale) {
  const formVersionId =
    ground.form_version_id ??
    (await chooseFormVersion(tx, { formCode: ground.form_code, trade: company.trade }));
  const version = (await loadFormVersion(tx, formVersionId)) ?? refuse('form_missing');
  const source: SheetSource = {
    number: newNumber(),
    locale,
    definition: version.prepared.form,
    facts:
      ground.facts ??
      (await captureFacts(tx, ground.client_id, today, { products: version.prepared.asksProducts })),
    company: company.shortName || company.name,
    client: ground.client_name,
    round: ground.round_name,
    employee: ground.employee_name,
    day: ground.day,
  };
  return { source, formVersionId };
}

/** A definition that is being written may be anything; only what can be laid out is. */
function readDefinition(value: unknown): FormDefinition {
  const problems = isRecord(value) ? tryCheck(value as unknown as FormDefinition) : null;
  return problems ?? refuse('sheet_definition_broken', {}, 422);
}

function tryCheck(definition: FormDefinition): FormDefinition | null {
  try {
    checkForm(definition);
    return definition;
  } catch {
    return null;
  }
}

export const sheetsApi = [
  reads(previewSheetContract, async ({ company }, input) => {
    const definition = fillLocales(readDefinition(input.definition));
    const source: SheetSource = {
      number: '0000000000',
      locale: input.locale,
      definition,
      facts: trialFacts(input.locale),
      company: company.shortName || company.name,
      client: input.locale === 'ru' ? 'Название клиента' : 'Name of the client',
      round: null,
      employee: null,
      day: null,
    };
    const { layout, pages } = await previewSheet(source).catch(() =>
      refuse('sheet_definition_broken', {}, 422),
    );
    return {
      fill: [...layout.fill] as [number, number],
      room: layout.room,
      ...describeStyle(layout.room),
      spare: layout.spare,
      minutes: layout.minutes,
      minutesBudget: definition.minutesBudget,
      pages,
      problems: layout.problems.map(({ code, facts }) => ({ code, facts: { ...facts } })),
    };
  }),

  writes(printSheets, async (context, input) => {
    const { tx, scope, actor, company, today, now, changed } = context;
    const { timeZone } = company;
    const employeeId = input.employeeId ?? actor.employeeId;
    const day = input.day ?? today;
    const clientIds =
      input.clientIds ?? (employeeId ? await listVisited(tx, { employeeId, day, timeZone }) : []);
    const unique = [...new Set(clientIds.map((id) => id.toLowerCase()))].slice(0, PACK_LIMIT);
    const from = input.clientIds ? today : day;
    const grounds = await loadSheetGround(tx, scope, { clientIds: unique, from, timeZone });
    if (input.clientIds && grounds.length < unique.length) refuse('not_found', {}, 404);
    if (grounds.length === 0) refuse('sheets_no_visits', { day });
    const made = [];
    for (const ground of grounds) {
      made.push({ ground, ...(await sourceOf(context, ground, input.locale ?? actor.locale)) });
    }
    const layouts = await composeSheets(made.map(({ source }) => source));
    const sheets = made.map(({ ground, source, formVersionId }, index) => ({
      id: newId<'paper_sheet'>(),
      number: source.number,
      clientId: ground.client_id,
      roundId: ground.round_id,
      formVersionId,
      questionnaireId: ground.questionnaire_id,
      locale: source.locale,
      layout: layouts[index] ?? refuse('form_missing'),
    }));
    await insertSheets(tx, sheets, { at: now, by: actor.employeeId });
    for (const { id, clientId, number, formVersionId } of sheets) {
      changed({ entity: 'paper_sheet', id, clientId, before: null, after: { number, formVersionId } });
    }
    return {
      sheets: sheets.map(({ id, clientId, layout }, index) => ({
        id,
        clientId,
        clientName: grounds[index]?.client_name ?? '',
        pages: layout.pages.length,
      })),
      path: `/api/paper/sheets.pdf?ids=${sheets.map(({ id }) => id).join(',')}`,
    };
  }),

  reads(sheetsPdf, async ({ db, scope, company, today }, input) => {
    const ids = [...new Set(input.sheetIds.map((id) => id.toLowerCase()))];
    const sheets = await loadSheets(db, scope, ids);
    const [first] = sheets;
    if (!first || sheets.length < ids.length) refuse('not_found', {}, 404);
    const one = sheets.length === 1;
    const title = one ? first.client_name : formatDay(today, first.locale);
    const pdf = await setPdf(
      sheets.map(({ layout }) => layout),
      { title, author: company.shortName || company.name, lang: first.locale },
    );
    const name =
      first.locale === 'ru' ? (one ? 'Анкета' : 'Анкеты') : one ? 'Questionnaire' : 'Questionnaires';
    return {
      fileName: `${name} ${title.replaceAll(/[/\\:*?"<>|]/g, '-')}.pdf`,
      content: pdf.toString('base64'),
    };
  }),
];
