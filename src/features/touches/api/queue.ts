// What surrounds a line of the queue: the other ways there are when the number has been dialled often enough.
import { type ListedClient } from '../data/call-candidates.ts';
import type { Reachable } from '../data/callees.ts';
import { fullAddress } from '#features/clients/rules/full-address.ts';
import { proposeWays } from '../rules/other-way.ts';
import type { CallReason, OtherWay } from '../shapes/call.ts';

const STUCK: readonly CallReason[] = ['other_channel', 'find_number', 'find_person'];

/** Concrete proposals where dialling on leads nowhere; nothing otherwise. */
export function waysFor(
  reason: CallReason | null,
  client: Pick<ListedClient, 'lastPersonId' | 'address' | 'city'>,
  { people, companyPhones, companyEmail }: Reachable,
): OtherWay[] {
  if (reason === null || !STUCK.includes(reason)) return [];
  return proposeWays({
    lastPersonId: client.lastPersonId,
    people: people.map((one) => ({ ...one, hasPhone: one.phones.some(({ wrong }) => !wrong) })),
    companyPhone: companyPhones.find(({ wrong }) => !wrong)?.raw ?? null,
    companyEmail,
    address: fullAddress(client.city, client.address),
  });
}
