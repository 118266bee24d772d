// What a claim begun still lacks before the service side can work by it (M9.2).
import type { Claim } from '#features/questionnaires/shapes/answers.ts';
import { isDay } from '#kernel/day.ts';

export type ClaimGap = 'what' | 'where' | 'since' | 'frequency' | 'words';

const filled = (text: string | undefined) => text !== undefined && text.trim() !== '';

/** The parts not given yet, in the order they are asked. */
export function listClaimGaps(claim: Partial<Claim>): ClaimGap[] {
  const given: Readonly<Record<ClaimGap, boolean>> = {
    what: filled(claim.what),
    where: Boolean(claim.servicePointId) || filled(claim.place),
    since: claim.since !== undefined && isDay(claim.since),
    frequency: claim.frequency !== undefined,
    words: filled(claim.words),
  };
  return (Object.keys(given) as ClaimGap[]).filter((part) => !given[part]);
}
