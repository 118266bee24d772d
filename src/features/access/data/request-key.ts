import { refuse } from '#kernel/refusal.ts';
import type { Tx } from '../shapes/procedure.ts';

/**
 * Takes the key for this request. Returns the stored response when the same request came before, undefined
 * when it is new. A parallel twin waits on the unique index until the first one commits. Refuses
 * `request_key_reused` when the key served another request.
 */
export async function claimRequestKey(
  tx: Tx,
  request: { key: string; actorId: string | null; procedure: string; hash: string },
): Promise<{ response: unknown } | undefined> {
  const taken = await tx
    .insertInto('request_key')
    .values({
      key: request.key,
      actor_id: request.actorId,
      procedure: request.procedure,
      input_hash: request.hash,
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('key')
    .executeTakeFirst();
  if (taken) return undefined;
  const earlier = await tx
    .selectFrom('request_key')
    .selectAll()
    .where('key', '=', request.key)
    .executeTakeFirstOrThrow();
  const same =
    earlier.procedure === request.procedure &&
    earlier.input_hash === request.hash &&
    earlier.actor_id === request.actorId;
  if (!same) refuse('request_key_reused', {}, 409);
  return { response: earlier.response };
}

/** Keeps the answer for the next time the same key comes. */
export async function storeResponse(tx: Tx, key: string, response: unknown): Promise<void> {
  await tx
    .updateTable('request_key')
    .set({ response: JSON.stringify(response ?? null) })
    .where('key', '=', key)
    .execute();
}
