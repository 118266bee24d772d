// What the people at the table told us in earlier talks: nobody likes to tell the same story twice.
import type { AnswerValue, PersonsMetAnswer } from '#features/questionnaires/shapes/answers.ts';
import type { EarlierAnswer } from '#features/questionnaires/shapes/hour.ts';
import type { PreparedForm } from '#features/questionnaires/rules/prepare.ts';

/** Carnegie questions answered in words. */
export function listTalkKeys({ sections }: PreparedForm): string[] {
  return sections
    .filter(({ kind }) => kind === 'carnegie')
    .flatMap(({ questions }) => questions)
    .filter(({ type }) => type === 'longtext' || type === 'text')
    .map(({ id }) => id);
}

/** The latest earlier answer to this question by one of those who sit at the table now; null where there is none. */
export function findToldBefore(
  earlier: readonly EarlierAnswer[],
  key: string,
  met: AnswerValue | undefined,
): EarlierAnswer | null {
  const now = (met as PersonsMetAnswer | undefined)?.personIds ?? [];
  const told = earlier
    .filter((one) => one.key === key && one.personIds.some((id) => now.includes(id)))
    .toSorted((a, b) => (a.day < b.day ? 1 : -1));
  return told[0] ?? null;
}
