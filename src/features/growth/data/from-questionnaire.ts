// A completed questionnaire leaves opportunities and recommendations (M10.3, M10.5). Completing it again after
// a correction brings the same rows up to date; what somebody has already moved on is left alone.
import type { Tx } from '#features/access/shapes/procedure.ts';
import type { QuestionnaireCompleted } from '#features/questionnaires/shapes/events.ts';
import { formatDay } from '#kernel/dates.ts';
import type { Instant } from '#kernel/day.ts';
import { newId } from '#kernel/ids.ts';

interface Opportunity {
  source_key: string;
  kind: 'growth' | 'offer' | 'direction';
  product_id: string | null;
  title: string;
  amount: number | null;
  next_step: string | null;
}

const words = (...parts: (string | undefined | null)[]) => parts.filter(Boolean).join('. ') || null;

/** Only «more» is growth; an offer counts while the client wants it, now or later. */
function readOpportunities(event: QuestionnaireCompleted): Opportunity[] {
  const growth = event.growth
    .filter(({ answer }) => answer.outlook === 'more')
    .map(({ key, productId, title, answer }) => ({
      source_key: key,
      kind: 'growth' as const,
      product_id: productId,
      title,
      amount: answer.amount ?? null,
      next_step: words(answer.note),
    }));
  const offers = event.offers
    .filter(({ answer }) => answer.interest !== 'no')
    .map(({ key, productId, title, answer }) => ({
      source_key: key,
      kind: 'offer' as const,
      product_id: productId,
      title,
      amount: null,
      next_step: words(answer.nextStep, answer.nextOn && formatDay(answer.nextOn, 'ru'), answer.note),
    }));
  const wishes = event.wishes.map(({ key, wish }) => ({
    source_key: key,
    kind: 'direction' as const,
    product_id: null,
    title: wish.what,
    amount: null,
    next_step: words(wish.note),
  }));
  return [...growth, ...offers, ...wishes];
}

/** Writes what the talk brought at `now`, owned by who answers for the client. */
export async function recordGrowth(tx: Tx, event: QuestionnaireCompleted, now: Instant): Promise<void> {
  const common = {
    client_id: event.clientId,
    questionnaire_id: event.questionnaireId,
    owner_employee_id: event.curatorEmployeeId,
    created_at: now,
  };
  const opportunities = readOpportunities(event);
  if (opportunities.length > 0) {
    await tx
      .insertInto('opportunity')
      .values(opportunities.map((row) => ({ id: newId<'opportunity'>(), ...common, ...row })))
      .onConflict((on) =>
        on
          .columns(['questionnaire_id', 'source_key'])
          .doUpdateSet((set) => ({
            title: set.ref('excluded.title'),
            amount: set.ref('excluded.amount'),
            next_step: set.ref('excluded.next_step'),
          }))
          .where('opportunity.stage', '=', 'interest'),
      )
      .execute();
  }
  if (event.recommendations.length === 0) return;
  await tx
    .insertInto('recommendation')
    .values(
      event.recommendations.map(({ key, recommendation }) => ({
        id: newId<'recommendation'>(),
        ...common,
        source_key: key,
        name: recommendation.name,
        company: recommendation.company,
        contact: recommendation.phone ?? null,
        served_by_competitor: recommendation.servedBy ?? null,
        introduced_in_person: recommendation.willIntroduce,
        note: recommendation.note ?? null,
      })),
    )
    .onConflict((on) =>
      on
        .columns(['questionnaire_id', 'source_key'])
        .doUpdateSet((set) => ({
          name: set.ref('excluded.name'),
          company: set.ref('excluded.company'),
          contact: set.ref('excluded.contact'),
          served_by_competitor: set.ref('excluded.served_by_competitor'),
          introduced_in_person: set.ref('excluded.introduced_in_person'),
          note: set.ref('excluded.note'),
        }))
        .where('recommendation.state', '=', 'received'),
    )
    .execute();
}
