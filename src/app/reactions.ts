// What an act in one room means for the rooms above it: one line each, in the same transaction.
import { mailClient, mailInvitation, mailMeeting } from '#features/reports/jobs/answer-events.ts';
import type { DomainEvent, WriteContext } from '#features/access/shapes/procedure.ts';
import { recordGrowth } from '#features/growth/data/from-questionnaire.ts';
import { actOnCase, noteActed } from '#features/quality/api/act.ts';
import { findAskedCase } from '#features/quality/data/asked-persons.ts';
import { openCase } from '#features/quality/data/open-case.ts';
import { performAct } from '#features/quality/data/perform.ts';
import { checkEffects } from '#features/quality/api/effect.ts';
import { followClient, followMeeting } from '#features/quality/jobs/answer-events.ts';
import { termsAt } from '#features/quality/data/clock.ts';
import type { CaseConfirmed, CaseReopened } from '#features/quality/shapes/events.ts';
import { publishReadyForms } from '#features/questionnaires/data/forms.ts';
import { confirmQuality, withdrawConfirmation } from '#features/questionnaires/data/steps.ts';
import type {
  QuestionnaireCompleted,
  QuestionnairePaused,
  QuestionnaireResumed,
} from '#features/questionnaires/shapes/events.ts';
import { publishReadyScripts } from '#features/touches/data/scripts.ts';
import type { CallLogged } from '#features/touches/shapes/events.ts';
import { followMeetings, holdVisit } from '#features/touches/jobs/answer-events.ts';
import { refuse } from '#kernel/refusal.ts';
import { endParticipation } from '#features/rounds/jobs/employee-left.ts';
import { foundProgramme } from '#features/rounds/jobs/found-programme.ts';

type Reaction = (context: WriteContext, event: never) => Promise<void>;

// One line an event.
const reactions: Record<string, readonly Reaction[]> = {
  'questionnaire-begun': [holdVisit],
  // Forms stand ready before the first round is planned, since its plan names one.
  'company-set-up': [foundProgramme, ({ tx }) => publishReadyForms(tx), ({ tx }) => publishReadyScripts(tx)],
  'employee-deactivated': [endParticipation],
  'questionnaire-paused': [
    (context, event: QuestionnairePaused) => checkEffects(context, { ...event, outcome: 'failed' }),
    registerProblem,
  ],
  'questionnaire-resumed': [closeCase, holdVisit],
  'questionnaire-completed': [
    ({ tx, now }, event: QuestionnaireCompleted) => recordGrowth(tx, event, now),
    (context, event: QuestionnaireCompleted) => checkEffects(context, { ...event, outcome: 'held' }),
  ],
  'call-logged': [takeClientsWord],
  'case-confirmed': [({ tx }, event: CaseConfirmed) => confirmQuality(tx, event.questionnaireId)],
  'case-reopened': [
    ({ tx }, event: CaseReopened) => withdrawConfirmation(tx, event.questionnaireId, event.criteria),
  ],
  'client-handed-over': [followClient, followMeetings],
  'meeting-changed': [followMeeting],
  'invitation-made': [mailInvitation],
  'client-asked': [mailClient],
  'meeting-letter': [mailMeeting],
};

/** Runs every reaction to `event`, in order. */
export async function react(context: WriteContext, event: DomainEvent): Promise<void> {
  for (const reaction of reactions[event.kind] ?? []) await reaction(context, event as never);
}

/** A problem questionnaire enters the register (M9.3). */
async function registerProblem(context: WriteContext, event: QuestionnairePaused): Promise<void> {
  const { tx, scope, actor, now, today, company, changed } = context;
  const { questionnaireId, clientId, curatorEmployeeId, failedCriteria, claims, measured } = event;
  const opened = await openCase(tx, scope, {
    questionnaireId,
    clientId,
    curatorEmployeeId,
    failedCriteria,
    claims,
    measured,
    at: now,
    today,
    by: { kind: actor.kind, employeeId: actor.employeeId },
    terms: await termsAt(tx, company, now),
  });
  const after = { ...opened.number, questionnaireId, failedCriteria };
  changed({ entity: 'quality_case', id: opened.id, clientId, before: null, after });
}

/** What the client said on the phone of restored works goes to the register, with who said it and when (M9.7). */
async function takeClientsWord(context: WriteContext, event: CallLogged): Promise<void> {
  const { clientId, personId, at, word } = event;
  if (!word) return;
  const asked = await findAskedCase(context.tx, { clientId, personId });
  if (!asked) refuse('nothing_to_answer', { state: null });
  const { caseId, saidBy } = asked;
  if (word.answer === 'will_check') {
    await actOnCase(context, caseId, { kind: 'offer', at, channel: 'phone', linkId: null });
    return;
  }
  const { answer, words, claimIds } = word;
  await actOnCase(context, caseId, {
    kind: 'client_answer',
    at: context.now,
    answer,
    channel: 'phone',
    words,
    claimIds,
    saidBy: { personId, name: saidBy },
    saidAt: at,
  });
}

/** The talk goes on, so the case is over (M9.8). Whoever may fill the questionnaire may end its case. */
async function closeCase(context: WriteContext, event: QuestionnaireResumed): Promise<void> {
  const { tx, scope, actor, now, company } = context;
  const open = await tx
    .selectFrom('quality_case')
    .select('id')
    .where('questionnaire_id', '=', event.questionnaireId)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  if (!open) return;
  const performed = await performAct(tx, scope, {
    caseId: open.id,
    act: { kind: 'resume_questionnaire', at: now },
    actorsOf: () => [{ role: 'participant', employeeId: actor.employeeId, answersForClient: true }],
    by: { kind: actor.kind, employeeId: actor.employeeId },
    at: now,
    terms: await termsAt(tx, company, now),
  });
  noteActed(context, performed);
}
