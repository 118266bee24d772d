// One deed on a work is a deed on every case it mends: each decides for itself, each gets its own history.
import type { WriteContext } from '#features/access/shapes/procedure.ts';
import { Refusal } from '#kernel/refusal.ts';
import { casesOfWork } from '../data/case-facts.ts';
import type { CaseAct, CaseState } from '../shapes/case.ts';
import { actOnCase } from './act.ts';

/**
 * Does the act for every case of the work that allows it now. A client who has confirmed, or is being waited for,
 * holds nobody else up; where no case allows it, the first refusal is the answer.
 * @returns the state of the first case that was changed
 */
export async function actOnWork(
  context: WriteContext,
  workId: string,
  act: CaseAct | ((caseId: string) => Promise<CaseAct>),
): Promise<{ state: CaseState }> {
  let [done, refused] = [undefined as { state: CaseState } | undefined, undefined as Refusal | undefined];
  for (const caseId of await casesOfWork(context.tx, context.scope, workId)) {
    try {
      const deed = typeof act === 'function' ? await act(caseId) : act;
      const acted = await actOnCase(context, caseId, deed);
      done ??= acted;
    } catch (error) {
      // A refusal is decided before anything is written, so the transaction is as clean as before.
      if (!(error instanceof Refusal)) throw error;
      refused ??= error;
    }
  }
  if (done) return done;
  throw refused ?? new Error('a work has at least one case');
}
