// What was agreed with the client and where it is delivered: contracts and service points, with service levels.
import type { Tx } from '#features/access/shapes/procedure.ts';
import type { ContractInput, ServicePointInput } from '../shapes/agreement.ts';

/** Inserts the contract or writes over the one with this id. */
export async function saveContract(tx: Tx, id: string, input: ContractInput): Promise<void> {
  const row = {
    number: input.number,
    signed_on: input.signedOn ?? null,
    ends_on: input.endsOn ?? null,
    service_levels: JSON.stringify(input.serviceLevels),
    note: input.note || null,
  };
  await tx
    .insertInto('contract')
    .values({ ...row, id, client_id: input.clientId })
    .onConflict((on) => on.column('id').doUpdateSet(row))
    .execute();
}

export async function saveServicePoint(tx: Tx, id: string, input: ServicePointInput): Promise<void> {
  const row = {
    name: input.name,
    address: input.address || null,
    place: input.place || null,
    service_levels: JSON.stringify(input.serviceLevels),
    active: input.active,
  };
  await tx
    .insertInto('service_point')
    .values({ ...row, id, client_id: input.clientId })
    .onConflict((on) => on.column('id').doUpdateSet(row))
    .execute();
}

/** The row as it stands, when it belongs to this client. */
export async function findAgreement(
  tx: Tx,
  table: 'contract' | 'service_point',
  id: string,
  clientId: string,
) {
  return tx
    .selectFrom(table)
    .selectAll()
    .where('id', '=', id)
    .where('client_id', '=', clientId)
    .forUpdate()
    .executeTakeFirst();
}
