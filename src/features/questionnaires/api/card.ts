// One questionnaire as its screen sees it, whether it has been begun or is only about to.
import type { Actor } from '#features/access/shapes/actor.ts';
import type { CompanyFacts } from '#features/access/shapes/procedure.ts';
import type { Surroundings } from '#features/questionnaires/data/card.ts';
import type { Hour } from '#features/questionnaires/data/hour.ts';
import type { FormVersion } from '#features/questionnaires/data/forms.ts';
import { evaluate } from '#features/questionnaires/rules/evaluate.ts';
import { decideStep } from '#features/questionnaires/rules/steps.ts';
import type { AnswerValue } from '#features/questionnaires/shapes/answers.ts';
import type { QuestionnaireCard } from '#features/questionnaires/shapes/contracts/filling.ts';
import type { QuestionnaireFacts, Standing } from '#features/questionnaires/shapes/filling.ts';
import { QUESTIONNAIRE_ACTS } from '#features/questionnaires/shapes/steps.ts';
import { countsOn, relationOf } from './relation.ts';

type Loaded = QuestionnaireFacts & {
  answers: Readonly<Record<string, AnswerValue>>;
  standing: Standing[];
};

/** What every questionnaire is before anybody has begun it; the device gives it an id. */
export const NOT_BEGUN = {
  id: '00000000-0000-0000-0000-000000000000',
  version: 0,
  state: 'in_progress',
  place: null,
  qualityConfirmed: false,
  handedInAt: null,
  answers: {},
  standing: [],
} as const satisfies Partial<Omit<Loaded, 'standing'> & { standing: readonly Standing[] }>;

export function describeCard(of: {
  loaded: Omit<Loaded, 'standing'> & { standing: readonly Standing[] };
  version: FormVersion;
  around: Surroundings;
  hour: Hour;
  actor: Actor;
  company: CompanyFacts;
  withForm: boolean;
}): QuestionnaireCard {
  const { loaded, version, around, actor, company } = of;
  const { prepared } = version;
  const relation = relationOf(actor, loaded);
  const { facts, state } = loaded;
  const evaluation = evaluate(prepared, facts, loaded.answers);
  const acts = QUESTIONNAIRE_ACTS.filter(
    (act) => decideStep({ state, act, actor: relation, evaluation, facts, reason: act }).ok,
  );
  return {
    id: loaded.id,
    version: loaded.version,
    state,
    client: { id: loaded.clientId, name: around.client_name },
    round: loaded.roundId ? { id: loaded.roundId, name: around.round_name ?? '' } : null,
    employee: { id: loaded.employeeId, name: around.employee_name },
    curator: { id: around.curator_id, name: around.curator_name },
    formVersionId: loaded.formVersionId,
    formNumber: version.number,
    form: of.withForm ? prepared.form : null,
    facts,
    answers: [...loaded.standing],
    place: loaded.place ?? evaluation.nextPlace?.key ?? null,
    actor: relation,
    acts,
    gate: evaluation.gate.state,
    failedCriteria: evaluation.gate.failed.map((result) => result.criterionId),
    complete: evaluation.completion.ok,
    progress: evaluation.progress,
    qualityConfirmed: loaded.qualityConfirmed,
    case: around.case,
    meeting: around.meeting,
    startedAt: around.started_at,
    pausedAt: around.paused_at,
    resumedAt: around.resumed_at,
    completedAt: around.completed_at,
    handedInAt: loaded.handedInAt,
    acceptedAt: around.accepted_at,
    countsOn: countsOn(company, state, loaded.handedInAt),
    returnedReason: around.returned_reason,
    steps: around.steps,
    ...of.hour,
  };
}
