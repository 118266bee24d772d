// The beginning of a questionnaire, with a connection or brought home from a day without one.
import type { Actor } from '#features/access/shapes/actor.ts';
import type { ParsedInputOf } from '#features/access/shapes/contract.ts';
import type { WriteContext } from '#features/access/shapes/procedure.ts';
import type { Loaded } from '#features/questionnaires/data/answers.ts';
import { findBegun, findGround, insertQuestionnaire } from '#features/questionnaires/data/begin.ts';
import { chooseFormVersion, loadFormVersion } from '#features/questionnaires/data/forms.ts';
import { captureFacts } from '#features/questionnaires/data/interview-facts.ts';
import { type Ground, readGround } from '#features/questionnaires/data/ticket.ts';
import type { beginQuestionnaire } from '#features/questionnaires/shapes/contracts/filling.ts';
import type { QuestionnaireState } from '#features/questionnaires/shapes/steps.ts';
import type { Instant } from '#kernel/day.ts';
import { refuse } from '#kernel/refusal.ts';

export function whoFills(actor: Actor): string {
  return actor.employeeId ?? refuse('employee_needed', {}, 403);
}

/** By the device where it was begun without a connection; its clock may be wrong, the present bounds it. */
function whenBegun(said: Instant | undefined, kept: Ground | undefined, now: Instant): Instant {
  return said && kept && said <= now && said >= kept.at ? said : now;
}

interface Begun {
  id: string;
  state: QuestionnaireState;
  begun: boolean;
  /** As it lies in the table, where it was begun just now: nobody else can have touched it yet. */
  fresh: Loaded | null;
}

export async function begin(
  context: WriteContext,
  input: ParsedInputOf<typeof beginQuestionnaire>,
): Promise<Begun> {
  const { tx, scope, actor, now, today, company, changed, happened } = context;
  const employeeId = whoFills(actor);
  const told = input.ticket ? await readGround(tx, input.ticket) : undefined;
  const kept = told?.clientId === input.clientId ? told : undefined;
  const { trade } = company;
  const ground = await findGround(tx, scope, { ...input, trade, roundId: input.roundId ?? kept?.roundId });
  if (!ground || !ground.meeting_fits) refuse('not_found', {}, 404);
  const roundId = ground.round_id ?? refuse('round_missing', {}, input.roundId ? 404 : 409);
  if (ground.begun) return { ...ground.begun, begun: false, fresh: null };
  const startedAt = whenBegun(input.startedAt, kept, now);
  // What was begun while the round ran still comes in after its end.
  const intime = ground.closed_at !== null && kept !== undefined && startedAt <= ground.closed_at;
  if (ground.round_state !== 'running' && !intime) refuse('begin_needs_running_round');
  if (ground.archived) refuse('client_archived');
  const formVersionId =
    kept?.formVersionId ??
    (await chooseFormVersion(tx, { formCode: ground.form_code, trade }, ground.fitting));
  const { prepared } = (await loadFormVersion(tx, formVersionId)) ?? refuse('form_missing');
  const facts =
    kept?.facts ?? (await captureFacts(tx, input.clientId, today, { products: prepared.asksProducts }));
  const row = { id: input.id, roundId, clientId: input.clientId, formVersionId, employeeId, facts };
  const inserted = await insertQuestionnaire(tx, { ...row, meetingId: input.meetingId ?? null, startedAt });
  if (!inserted) {
    // A twin of this request, or a colleague's: it has committed, or the insert would still be waiting.
    const other = await findBegun(tx, roundId, input.clientId);
    return other ? { ...other, begun: false, fresh: null } : refuse('questionnaire_id_taken');
  }
  const after = { clientId: input.clientId, roundId, formVersionId, employeeId };
  changed({ entity: 'questionnaire', id: input.id, clientId: input.clientId, before: null, after });
  happened({ kind: 'questionnaire-begun', questionnaireId: input.id, clientId: input.clientId } as never);
  const fresh: Loaded = {
    ...row,
    version: 1,
    state: 'in_progress',
    listedWith: ground.listed_with,
    place: null,
    qualityConfirmed: false,
    handedInAt: null,
    answers: {},
    standing: [],
  };
  return { id: input.id, state: 'in_progress', begun: true, fresh };
}
