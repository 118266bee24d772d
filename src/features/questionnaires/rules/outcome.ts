// What a talk brought, read from its valid answers: for the service side at a pause, for growth and the file
// of persons at the end. Hidden, closed and passed-over answers bring nothing.
import type {
  Answers,
  AnswerValue,
  ClaimsAnswer,
  FreeOffersAnswer,
  NewPersonsAnswer,
  OfferInterestAnswer,
  PersonCheckinAnswer,
  PositionGrowthAnswer,
  RecommendationsAnswer,
} from '#features/questionnaires/shapes/answers.ts';
import type {
  CriterionResult,
  EvaluatedSlot,
  Evaluation,
} from '#features/questionnaires/shapes/evaluation.ts';
import type {
  CheckedPerson,
  CompletedGrowth,
  CompletedOffer,
  CompletedRecommendation,
  CompletedWish,
  MeasuredFact,
  RecordedClaim,
} from '#features/questionnaires/shapes/events.ts';
import type { NewPerson } from '#features/questionnaires/shapes/answers.ts';
import type { Question } from '#features/questionnaires/shapes/form.ts';

export interface Outcome {
  persons: CheckedPerson[];
  newPersons: NewPerson[];
  failedCriteria: string[];
  /** Asked about, and holding from the first. */
  heldCriteria: string[];
  /** Numbers that failed their bounds. */
  measured: MeasuredFact[];
  claims: RecordedClaim[];
  growth: CompletedGrowth[];
  offers: CompletedOffer[];
  wishes: CompletedWish[];
  recommendations: CompletedRecommendation[];
}

function collectSlot(
  outcome: Outcome,
  question: Question,
  { key, subject }: EvaluatedSlot,
  value: AnswerValue,
): void {
  switch (subject.part) {
    case 'person':
      outcome.persons.push({ personId: subject.person.id, answer: value as PersonCheckinAnswer });
      break;
    case 'new_persons':
      outcome.newPersons.push(...(value as NewPersonsAnswer).persons);
      break;
    case 'claims':
      for (const claim of (value as ClaimsAnswer).claims) {
        outcome.claims.push({ ...claim, criterion: question.id });
      }
      break;
    case 'position': {
      const { id, name } = subject.position;
      outcome.growth.push({ key, productId: id, title: name, answer: value as PositionGrowthAnswer });
      break;
    }
    case 'offer': {
      const { id, name } = subject.offer;
      outcome.offers.push({ key, productId: id, title: name, answer: value as OfferInterestAnswer });
      break;
    }
    case 'free_offers':
      for (const wish of (value as FreeOffersAnswer).wishes) {
        outcome.wishes.push({ key: `${key}/${wish.id}`, wish });
      }
      break;
    case 'value':
      if (question.type === 'recommendations') collectRecommendations(outcome, key, value);
      break;
    case 'fact':
    case 'bound':
      break;
  }
}

function collectRecommendations(outcome: Outcome, key: string, value: AnswerValue): void {
  const answer = value as RecommendationsAnswer;
  if (answer.outcome === 'none_given') return;
  for (const recommendation of answer.people) {
    outcome.recommendations.push({ key: `${key}/${recommendation.id}`, recommendation });
  }
}

/** The failed numbers of one criterion, in the words of its question. */
function readMeasured(evaluation: Evaluation, result: CriterionResult): MeasuredFact[] {
  const questions = evaluation.sections.flatMap((section) => section.questions);
  const found = questions.find(({ question }) => question.id === result.criterionId)?.question;
  if (found?.type !== 'criterion') return [];
  return result.parts.flatMap((compared) => {
    const part = found.parts.find(({ id }) => id === compared.partId);
    if (compared.kind !== 'number' || part?.kind !== 'number' || compared.value === null) return [];
    if (compared.outcome !== 'failed') return [];
    const { value, bound, compare } = compared;
    const criterion = `${result.criterionId}/${compared.partId}`;
    return [{ criterion, title: part.text, value, bound, boundIs: compare, unit: part.unit ?? null }];
  });
}

/** Everything the answers of one questionnaire say to the rest of the programme. */
export function readOutcome(evaluation: Evaluation, answers: Answers): Outcome {
  const outcome: Outcome = {
    persons: [],
    newPersons: [],
    failedCriteria: evaluation.gate.failed.map((result) => result.criterionId),
    heldCriteria: evaluation.gate.criteria
      .filter((result) => result.outcome === 'passed')
      .map((result) => result.criterionId),
    measured: evaluation.gate.failed.flatMap((result) => readMeasured(evaluation, result)),
    claims: [],
    growth: [],
    offers: [],
    wishes: [],
    recommendations: [],
  };
  for (const section of evaluation.sections) {
    for (const { question, slots } of section.questions) {
      for (const slot of slots) {
        const value = slot.state === 'answered' ? answers[slot.key] : undefined;
        if (value !== undefined) collectSlot(outcome, question, slot, value);
      }
    }
  }
  return outcome;
}
