// What a phrase becomes, and the way back.
import { claimsKey } from '#features/questionnaires/rules/slots.ts';
import {
  type ClaimsAnswer,
  FREE_OFFERS_ITEM,
  type FreeOffersAnswer,
  type RecommendationsAnswer,
  SHORT_TEXT_LIMIT,
} from '#features/questionnaires/shapes/answers.ts';
import type { MarkKind, PhraseMark } from '#features/questionnaires/shapes/hour.ts';
import { newId } from '#kernel/ids.ts';
import { unlessSkipped } from './fields/use-field.ts';
import type { FillSession } from './session.ts';

export type Wish =
  | { kind: 'claim'; criterionId: string }
  | { kind: 'need' | 'recommendation' }
  | { kind: 'task'; task: string; dueOn: string | null };

/** What is selected in a note, and where it begins there. */
export interface Selected {
  phrase: string;
  from: number;
}

const questionsOf = (session: FillSession) =>
  [...session.prepared.byId.values()].map(({ question }) => question);

/** The criteria a claim can be about. */
export const listCriteria = (session: FillSession) =>
  questionsOf(session).filter(({ type }) => type === 'criterion');

function needKey(session: FillSession): string | null {
  const offers = questionsOf(session).find(({ type }) => type === 'offer_interest');
  return offers ? `${offers.id}/${FREE_OFFERS_ITEM}` : null;
}

const recommendationKey = (session: FillSession): string | null =>
  questionsOf(session).find(({ type }) => type === 'recommendations')?.id ?? null;

/** Behind a failed check nothing is sold: claims and tasks only (M9.2). */
export function mayMake(session: FillSession, kind: MarkKind): boolean {
  if (kind === 'task') return true;
  if (kind === 'claim') return listCriteria(session).some(({ id }) => session.mayAnswer(claimsKey(id)));
  const key = kind === 'need' ? needKey(session) : recommendationKey(session);
  return key !== null && session.mayAnswer(key);
}

const current = <Value>(session: FillSession, key: string) =>
  unlessSkipped(session.view(key).value as Value | undefined);

/** Puts the phrase where it belongs; returns where that is. */
function put(session: FillSession, phrase: string, wish: Wish): { madeKey: string; madeId: string } | null {
  const madeId = newId();
  if (wish.kind === 'claim') {
    const madeKey = claimsKey(wish.criterionId);
    const claims = current<ClaimsAnswer>(session, madeKey)?.claims ?? [];
    session.set(madeKey, { claims: [...claims, { id: madeId, words: phrase }] });
    return { madeKey, madeId };
  }
  const madeKey = wish.kind === 'need' ? needKey(session) : recommendationKey(session);
  if (wish.kind === 'task' || !madeKey) return null;
  if (wish.kind === 'need') {
    const wishes = current<FreeOffersAnswer>(session, madeKey)?.wishes ?? [];
    session.set(madeKey, { wishes: [...wishes, { id: madeId, what: phrase.slice(0, SHORT_TEXT_LIMIT) }] });
    return { madeKey, madeId };
  }
  const given = current<RecommendationsAnswer>(session, madeKey);
  const people = given?.outcome === 'given' ? given.people : [];
  const person = { id: madeId, note: phrase.slice(0, SHORT_TEXT_LIMIT), willIntroduce: false };
  session.set(madeKey, { outcome: 'given', people: [...people, person] });
  return { madeKey, madeId };
}

/** Makes it and marks the phrase; both go by the outbox. */
export function makeOf(session: FillSession, key: string, { phrase, from }: Selected, wish: Wish): void {
  // The note first: the mark must not reach the office before the words it stands on.
  session.settle(key);
  const made = put(session, phrase, wish);
  void session.keepDeed('questionnaires.mark-phrase', {
    id: newId(),
    questionnaireId: session.id,
    key,
    phrase,
    from,
    made: wish.kind,
    madeKey: made?.madeKey ?? null,
    madeId: made?.madeId ?? null,
    ...(wish.kind === 'task' ? { task: wish.task, dueOn: wish.dueOn } : {}),
  });
}

/** Takes back what was made of a phrase, as far as it may still be changed. */
export function dropMade(session: FillSession, { made, madeKey, madeId }: PhraseMark): void {
  if (!madeKey || !session.mayAnswer(madeKey)) return;
  const without = <One extends { id: string }>(list: readonly One[]) =>
    list.filter(({ id }) => id !== madeId);
  if (made === 'claim') {
    const claims = without(current<ClaimsAnswer>(session, madeKey)?.claims ?? []);
    session.set(madeKey, claims.length > 0 ? { claims } : undefined);
  } else if (made === 'need') {
    const before = current<FreeOffersAnswer>(session, madeKey);
    const wishes = without(before?.wishes ?? []);
    if (before) session.set(madeKey, wishes.length > 0 ? { wishes } : undefined);
  } else {
    const before = current<RecommendationsAnswer>(session, madeKey);
    if (before?.outcome !== 'given') return;
    const people = without(before.people);
    session.set(madeKey, people.length > 0 ? { outcome: 'given', people } : undefined);
  }
}
