import { type WriteContext, writes } from '#features/access/shapes/procedure.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { findAgreement, saveContract, saveServicePoint } from '../data/agreement.ts';
import { requireClient } from '../data/client.ts';
import { typedDifference } from '../rules/typed-difference.ts';
import { clientsSaveContract, clientsSaveServicePoint } from '../shapes/contracts.ts';

export const agreementApi = [
  writes(clientsSaveContract, async (context, input) => {
    if (input.signedOn && input.endsOn && input.endsOn < input.signedOn) {
      refuse('contract_ends_before_start', {}, 409);
    }
    const id = await keep(context, 'contract', input);
    await saveContract(context.tx, id, input);
    return { id };
  }),

  writes(clientsSaveServicePoint, async (context, input) => {
    const id = await keep(context, 'service_point', input);
    await saveServicePoint(context.tx, id, input);
    return { id };
  }),
];

/** Checks client and row, notes the change, and gives the id to write under. */
async function keep(
  { tx, scope, changed }: WriteContext,
  entity: 'contract' | 'service_point',
  input: { id?: string; clientId: string },
): Promise<string> {
  await requireClient(tx, scope, input.clientId);
  const old = input.id ? await findAgreement(tx, entity, input.id, input.clientId) : null;
  if (old === undefined) refuse('not_found', { entity }, 404);
  const { id: given, clientId, ...typed } = input;
  const id = given ?? newId();
  const { before, after } = typedDifference(old, typed);
  if (Object.keys(after).length > 0) changed({ entity, id, clientId, before: old && before, after });
  return id;
}
