import { type Locale, textIn } from '#kernel/words.ts';
import { type CaseState, OVER_STAGES, WORD_STAGES } from '../shapes/case.ts';
import type { MeasuredChange } from '../shapes/client-page.ts';

/** Does the value hold its bound? Null where there is none to hold it against. */
export function holds(measured: {
  value: number;
  bound: number | null;
  boundIs: 'at_least' | 'at_most' | null;
}): boolean | null {
  const { value, bound, boundIs } = measured;
  if (bound === null || boundIs === null) return null;
  return boundIs === 'at_least' ? value >= bound : value <= bound;
}

/** One reading of a case, and the state it would leave the case in. */
export interface Strike {
  phase: 'before' | 'after';
  caseState: CaseState;
  isStruck: boolean;
  /** Whoever noted it, or the service manager. */
  mayCorrect: boolean;
}

/**
 * Why a reading cannot be struck out; null where it can. What failed in the talk is the client's questionnaire and
 * stays; so does what was measured before a word that has been given.
 */
export function barStrike({ phase, caseState, isStruck, mayCorrect }: Strike): StrikeRefusalCode | null {
  if (phase === 'before') return 'measured_in_talk';
  if (!mayCorrect) return 'not_your_work';
  if (isStruck) return 'measurement_struck';
  const isSaid = ([...WORD_STAGES, ...OVER_STAGES] as readonly CaseState[]).includes(caseState);
  return isSaid ? 'case_confirmed' : null;
}

/** Whoever noted a reading may correct it; so may those who answer for the works as a whole. */
export function mayCorrectReading(
  actor: { employeeId: string | null; roles: readonly string[] },
  takenById: string | null,
): boolean {
  const owns = takenById !== null && takenById === actor.employeeId;
  return owns || actor.roles.includes('service_manager');
}

export type StrikeRefusalCode =
  | 'measured_in_talk'
  | 'not_your_work'
  | 'measurement_struck'
  | 'case_confirmed';

interface Taken {
  criterion: string;
  title: Readonly<Record<Locale, string>>;
  phase: 'before' | 'after';
  cycle: number;
  value: number;
  unit: Readonly<Record<Locale, string>> | null;
  struck?: object | null;
}

/**
 * What changed in figures, as the client is told of it: the first measurement before the works beside the last one
 * after those of this cycle. A criterion measured once only says nothing of a change.
 * @param noted the earliest first; what is struck out is passed over
 */
export function beforeAndAfter(noted: readonly Taken[], cycle: number, locale: Locale): MeasuredChange[] {
  const taken = noted.filter(({ struck }) => !struck);
  const criteria = [...new Set(taken.map(({ criterion }) => criterion))];
  return criteria.flatMap((criterion) => {
    const own = taken.filter((one) => one.criterion === criterion);
    const before = own.find(({ phase }) => phase === 'before');
    const after = own.findLast((one) => one.phase === 'after' && one.cycle === cycle);
    if (!before || !after) return [];
    const unit = before.unit && textIn(before.unit, locale);
    return [{ title: textIn(before.title, locale), before: before.value, after: after.value, unit }];
  });
}
