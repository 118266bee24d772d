// Where a paused talk goes on: behind the check that stopped it, not at some optional question passed by before.
import type { Answers, InterviewFacts } from '#features/questionnaires/shapes/answers.ts';
import { SECTION_KINDS } from '#features/questionnaires/shapes/form.ts';
import { evaluate } from '#features/questionnaires/rules/evaluate.ts';
import type { PreparedForm } from '#features/questionnaires/rules/prepare.ts';

/** Key of the answer to ask for once `confirmed` criteria count as restored; null when nothing is left. */
export function placeAfterRestoration(
  prepared: PreparedForm,
  facts: InterviewFacts,
  answers: Answers,
  confirmed: readonly string[],
): string | null {
  const restored = evaluate(prepared, { ...facts, confirmedCriteria: confirmed }, answers);
  const from = SECTION_KINDS.indexOf('criteria');
  for (const section of restored.sections) {
    if (SECTION_KINDS.indexOf(section.kind) < from) continue;
    for (const { slots } of section.questions) {
      const missing = slots.find((slot) => slot.state === 'missing');
      if (missing) return missing.key;
    }
  }
  return restored.nextPlace?.key ?? null;
}
