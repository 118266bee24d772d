import { type Locale, textIn } from '#kernel/words.ts';
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

interface Taken {
  criterion: string;
  title: Readonly<Record<Locale, string>>;
  phase: 'before' | 'after';
  cycle: number;
  value: number;
  unit: Readonly<Record<Locale, string>> | null;
}

/**
 * What changed in figures, as the client is told of it: the first measurement before the works beside the last one
 * after those of this cycle. A criterion measured once only says nothing of a change.
 * @param taken the earliest first
 */
export function beforeAndAfter(taken: readonly Taken[], cycle: number, locale: Locale): MeasuredChange[] {
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
