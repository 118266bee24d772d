// The numbers people say aloud: through the whole form, the same on every sheet and in the designer.
import type { FormDefinition } from '#features/questionnaires/shapes/form.ts';

/** Question id -> its number. What is computed is asked of nobody and printed nowhere, so it takes none. */
export function numberQuestions({ sections }: FormDefinition): ReadonlyMap<string, string> {
  const asked = sections.flatMap(({ questions }) => questions.filter(({ type }) => type !== 'calculated'));
  return new Map(asked.map(({ id }, index) => [id, String(index + 1)]));
}
