// One act through the door: the deed itself, its audit row, and the word to the rooms above.
import type { WriteContext } from '#features/access/shapes/procedure.ts';
import { termsAt } from '../data/clock.ts';
import { performAct } from '../data/perform.ts';
import type { ActDetails } from '../data/write-effects.ts';
import { caseActorsOf } from '../rules/actors.ts';
import { type CaseAct, type CaseState, WORD_STAGES } from '../shapes/case.ts';
import type { CaseConfirmed, CaseReopened } from '../shapes/events.ts';

/** Does one act in the caller's name, notes the change and tells the rooms above. */
export async function actOnCase(
  context: WriteContext,
  caseId: string,
  act: CaseAct,
  details: ActDetails = {},
): Promise<{ state: CaseState }> {
  const { tx, scope, actor, now, company } = context;
  const performed = await performAct(tx, scope, {
    terms: await termsAt(tx, company, now),
    caseId,
    act,
    details,
    at: now,
    by: { kind: actor.kind, employeeId: actor.employeeId },
    actorsOf: (curator) => caseActorsOf(actor, curator),
  });
  noteActed(context, performed);
  return { state: performed.state };
}

type Performed = Awaited<ReturnType<typeof performAct>>;

/** The audit row of an act, and the event for the rooms that answer to a case's new state. */
export function noteActed(context: WriteContext, { before, state, effects }: Performed): void {
  const { id, client_id: clientId, questionnaire_id: questionnaireId } = before;
  context.changed({
    entity: 'quality_case',
    id,
    clientId,
    before: { state: before.state, cycle: before.cycle },
    after: { state, effects },
  });
  if (before.state === state) return;
  const happening = {
    caseId: id,
    clientId,
    questionnaireId,
    curatorEmployeeId: before.curator_employee_id,
    criteria: before.failed_criteria as string[],
  };
  const isWord = (one: string) => (WORD_STAGES as readonly string[]).includes(one);
  if (isWord(state)) {
    context.happened({ kind: 'case-confirmed', ...happening } satisfies CaseConfirmed);
  }
  if (isWord(before.state) && state !== 'resumed') {
    context.happened({ kind: 'case-reopened', ...happening } satisfies CaseReopened);
  }
}
