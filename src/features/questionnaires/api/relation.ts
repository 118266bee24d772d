// What the caller is to a questionnaire, and the day it counts: small readings every procedure shares.
import type { Actor } from '#features/access/shapes/actor.ts';
import type { CompanyFacts } from '#features/access/shapes/procedure.ts';
import { mayDo } from '#features/access/rules/permissions.ts';
import type { QuestionnaireFacts } from '#features/questionnaires/shapes/filling.ts';
import type { QuestionnaireState, StepActor } from '#features/questionnaires/shapes/steps.ts';
import { countingDay } from '#features/questionnaires/rules/steps.ts';
import { type Day, dayAt, type Instant } from '#kernel/day.ts';

/** Fills: whose it is, on whose list the client is now, or who stands in for either. */
export function relationOf(
  actor: Actor,
  questionnaire: Pick<QuestionnaireFacts, 'employeeId' | 'listedWith'>,
): StepActor {
  const { employeeId, listedWith } = questionnaire;
  const own = [employeeId, listedWith].some((id) => id !== null && actor.listsOf.includes(id));
  return {
    fills: own && mayDo(actor.roles, 'questionnaires.fill'),
    leads: mayDo(actor.roles, 'questionnaires.accept'),
  };
}

/** M6.1: the day it counts for the quota, by the company's calendar. */
export function countsOn(
  company: CompanyFacts,
  state: QuestionnaireState,
  handedInAt: Instant | null,
): Day | null {
  return countingDay(state, handedInAt && dayAt(handedInAt, company.timeZone));
}

/** Who answers for the client: on whose list it is, else who filled the questionnaire in. */
export const curatorOf = (questionnaire: QuestionnaireFacts): string =>
  questionnaire.listedWith ?? questionnaire.employeeId;
