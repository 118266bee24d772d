// Which of the people at a client is called first: who can be reached, then who knows what it is about, then who
// decides.

/** Parts in a decision as the client card names them, the most telling first. */
const PARTS = ['decision_maker', 'economic_buyer', 'champion', 'influencer', 'user', 'technical', 'unknown'];

export type CalleeFacts = {
  readonly id: string;
  readonly roleKind: string;
  readonly isKey: boolean;
  readonly hasPhone: boolean;
  readonly wrongNumber: boolean;
  /** They asked to be called back, or were spoken to last. */
  readonly spokenTo: boolean;
  /** Sat at the table where the claims were told whose works are done now (M9.7). */
  readonly met?: boolean;
};

/** For sorting: negative when `one` is to be called before `other`. */
export function compareCallees(one: CalleeFacts, other: CalleeFacts): number {
  return weightOf(one) - weightOf(other) || one.id.localeCompare(other.id);
}

function weightOf({ roleKind, isKey, hasPhone, wrongNumber, spokenTo, met }: CalleeFacts): number {
  const part = PARTS.indexOf(roleKind);
  const reachable = hasPhone && !wrongNumber;
  return (
    (reachable ? 0 : 400) +
    (met ? 0 : 200) +
    (spokenTo ? 0 : 50) +
    (isKey ? 0 : 20) +
    (part < 0 ? PARTS.length : part)
  );
}
