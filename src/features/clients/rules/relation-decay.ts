// M8.4: a relation fades while nobody meets the person. What somebody once entered is an upper bound; every gap
// between two personal touches that is longer than the client's cadence takes levels away for good, until the
// employee judges anew. A touch stops the fading, it does not bring a level back by itself.
import { type Day, daysBetween } from '#kernel/day.ts';

/** One level goes for each so many days without a personal touch, counted past the cadence. */
export const DAYS_PER_LEVEL = 180;

/** How long a gap is still usual, in days: the key clients are met once a quarter, all at least once a year (M12). */
export const USUAL_GAP: Readonly<Record<string, number>> = { a: 90, b: 180, c: 365 };
const USUAL_GAP_OF_ANYBODY = 365;

export interface RelationFacts {
  /** 0 to 5 as entered on `setOn`. */
  strength: number;
  setOn: Day;
  /** Days of personal touches of this employee with this person, in any order. */
  touches: readonly Day[];
  segment: string | null;
  today: Day;
}

export interface RelationStanding {
  /** 0 to `strength`. */
  now: number;
  /** Days since the last touch or judgement, the later of the two. */
  idleDays: number;
}

/** How strong the relation still is today. */
export function standingOf({ strength, setOn, touches, segment, today }: RelationFacts): RelationStanding {
  const usual = USUAL_GAP[segment ?? ''] ?? USUAL_GAP_OF_ANYBODY;
  const later = touches.filter((day) => day > setOn && day <= today).toSorted();
  const moments = [setOn, ...later, today];
  let lost = 0;
  for (const [index, moment] of moments.slice(1).entries()) {
    lost += levelsLostIn(daysBetween(moments[index] ?? setOn, moment), usual);
  }
  return {
    now: Math.max(0, Math.min(5, strength) - lost),
    idleDays: Math.max(0, daysBetween(later.at(-1) ?? setOn, today)),
  };
}

function levelsLostIn(gap: number, usual: number): number {
  return Math.floor(Math.max(0, gap - usual) / DAYS_PER_LEVEL);
}
