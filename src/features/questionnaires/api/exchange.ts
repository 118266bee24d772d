// Forms to and from the spreadsheets of other field tools.
import { reads } from '#features/access/shapes/procedure.ts';
import { loadFormVersion } from '#features/questionnaires/data/forms.ts';
import { readWorkbook, writeWorkbook } from '#features/questionnaires/data/xlsform.ts';
import { checkForm } from '#features/questionnaires/rules/check-form.ts';
import { readXlsForm } from '#features/questionnaires/rules/xlsform/read-form.ts';
import { writeXlsForm } from '#features/questionnaires/rules/xlsform/write-form.ts';
import { exportForm, importForm } from '#features/questionnaires/shapes/contracts/exchange.ts';
import type { RefusalFacts } from '#kernel/refusal.ts';
import { refuse } from '#kernel/refusal.ts';

/** Facts as they travel: lists are copied, since what goes out may be changed by nobody here. */
const openFacts = (facts: RefusalFacts) =>
  Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      typeof value === 'object' && value ? [...value] : value,
    ]),
  );

export const exchangeApi = [
  reads(importForm, async (_, { content }) => {
    const { form, notes } = readXlsForm(await readWorkbook(Buffer.from(content, 'base64')));
    const problems = form ? checkForm(form) : [];
    return {
      form,
      notes: [...notes],
      problems: problems.map((problem) => ({ ...problem, facts: openFacts(problem.facts) })),
    };
  }),

  reads(exportForm, async ({ db }, { formVersionId }) => {
    const version = await loadFormVersion(db, formVersionId);
    if (!version) refuse('not_found', {}, 404);
    const bytes = await writeWorkbook(writeXlsForm(version.prepared.form));
    return {
      fileName: `${version.code}-${version.number}.xlsx`,
      content: Buffer.from(bytes).toString('base64'),
    };
  }),
];
