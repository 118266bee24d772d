// When the same number has been dialled often enough: who or what else there is at this client, concretely (M7.2).
import { ATTEMPTS_BEFORE_OTHER_CHANNEL, type OtherWay } from '../shapes/call.ts';

export type WayFacts = {
  /** Whom the last call was meant for. */
  readonly lastPersonId: string | null;
  readonly people: readonly {
    readonly id: string;
    readonly roleKind: string;
    readonly hasPhone: boolean;
    readonly wrongNumber: boolean;
    /** Calls in vain since this person was last reached. */
    readonly tries: number;
    readonly email: string | null;
  }[];
  readonly companyPhone: string | null;
  readonly companyEmail: string | null;
  /** Where to drop in. */
  readonly address: string | null;
};

/** Ways worth trying next, the best first: another person, the gatekeeper, the switchboard, a letter, a visit. */
export function proposeWays({
  lastPersonId,
  people,
  companyPhone,
  companyEmail,
  address,
}: WayFacts): OtherWay[] {
  const ways: OtherWay[] = [];
  const open = people
    .filter((one) => one.hasPhone && !one.wrongNumber && one.tries < ATTEMPTS_BEFORE_OTHER_CHANNEL)
    .filter((one) => one.id !== lastPersonId)
    .sort((one, other) => one.tries - other.tries);
  for (const { id, roleKind } of open) {
    ways.push({ way: roleKind === 'gatekeeper' ? 'gatekeeper' : 'person', personId: id, text: null });
  }
  // Whoever decides before whoever guards the door.
  ways.sort((one, other) => Number(one.way === 'gatekeeper') - Number(other.way === 'gatekeeper'));
  if (companyPhone) ways.push({ way: 'company_phone', personId: null, text: companyPhone });
  const wanted =
    people.find((one) => one.id === lastPersonId && one.email) ?? people.find((one) => one.email);
  if (wanted?.email) ways.push({ way: 'email', personId: wanted.id, text: wanted.email });
  else if (companyEmail) ways.push({ way: 'email', personId: null, text: companyEmail });
  if (address) ways.push({ way: 'visit', personId: null, text: address });
  if (people.length < 2 || ways.length === 0) ways.push({ way: 'find_out', personId: null, text: null });
  return ways;
}
