// Numbers of the register (M9.3): 1, 2, 3 … within a calendar year, none twice, none left out. The counter row
// is locked by whoever takes a number, so two at once get two numbers and a rollback gives its number back.
import type { Day } from '#kernel/day.ts';

export interface CaseNumber {
  year: number;
  number: number;
}

/**
 * The next number in the year of `day` (the company's own calendar day).
 * @param lastOfYear the last number given in that year, 0 when none was
 */
export function nextCaseNumber(day: Day, lastOfYear: number): CaseNumber {
  return { year: Number(day.slice(0, 4)), number: lastOfYear + 1 };
}

/** How people write it: «14/2026». */
export function writeCaseNumber({ year, number }: CaseNumber): string {
  return `${number}/${year}`;
}
