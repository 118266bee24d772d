// What to repeat to the client at the end of the talk: only what was said yes to, one entry a thing.
import type {
  Answers,
  FreeOffersAnswer,
  KnownOffer,
  KnownPosition,
  OfferInterestAnswer,
  PositionGrowthAnswer,
  Recommendation,
  RecommendationsAnswer,
} from '#features/questionnaires/shapes/answers.ts';
import type { EvaluatedSlot, Evaluation } from '#features/questionnaires/shapes/evaluation.ts';
import { isSkip } from '#features/questionnaires/rules/check-answer.ts';

export type Agreement = { readonly key: string } & (
  | { readonly kind: 'growth'; readonly position: KnownPosition; readonly answer: PositionGrowthAnswer }
  | { readonly kind: 'offer'; readonly offer: KnownOffer; readonly answer: OfferInterestAnswer }
  | { readonly kind: 'wish'; readonly wish: FreeOffersAnswer['wishes'][number] }
  | { readonly kind: 'recommendation'; readonly recommendation: Recommendation }
);

function agreedUnder({ key, subject }: EvaluatedSlot, value: unknown): Agreement[] {
  switch (subject.part) {
    case 'position': {
      const answer = value as PositionGrowthAnswer;
      return answer.outlook === 'more' ? [{ key, kind: 'growth', position: subject.position, answer }] : [];
    }
    case 'offer': {
      const answer = value as OfferInterestAnswer;
      return answer.interest === 'no' ? [] : [{ key, kind: 'offer', offer: subject.offer, answer }];
    }
    case 'free_offers':
      return (value as FreeOffersAnswer).wishes.map((wish) => ({
        key: `${key}/${wish.id}`,
        kind: 'wish',
        wish,
      }));
    default:
      return [];
  }
}

function recommendedUnder(key: string, answer: RecommendationsAnswer): Agreement[] {
  if (answer.outcome !== 'given') return [];
  return answer.people.map((recommendation) => ({
    key: `${key}/${recommendation.id}`,
    kind: 'recommendation',
    recommendation,
  }));
}

/** Growth, interest, wishes and recommendations of a talk, in the order they were asked (M10). */
export function listAgreements(evaluation: Evaluation, answers: Answers): Agreement[] {
  return evaluation.sections
    .flatMap((section) => section.questions)
    .flatMap(({ question, slots }) =>
      slots.flatMap((slot) => {
        const value = answers[slot.key];
        if (slot.state !== 'answered' || value === undefined || isSkip(value)) return [];
        return question.type === 'recommendations'
          ? recommendedUnder(slot.key, value as RecommendationsAnswer)
          : agreedUnder(slot, value);
      }),
    );
}
