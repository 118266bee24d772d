// Asking the client and taking the client's word (M9.7). A word counts when it is known who said it, when and
// by which way, and when it was said about these very works.
import type { Instant } from '#kernel/day.ts';
import {
  type CaseAct,
  type CaseActor,
  type CaseEffect,
  type CaseFacts,
  type CaseOutcome,
  type CaseState,
  type ClientAnswer,
  type RecordedWord,
  WORD_STAGES,
} from '../shapes/case.ts';
import type { AnswerGap } from '../shapes/client-page.ts';

/** What an answer lacks, all of it at once: the page asks for everything in one go. */
export function gapsOf(
  said: { answer: ClientAnswer; words: string; claimIds: readonly string[] },
  claimIds: readonly string[],
): AnswerGap[] {
  const gaps: AnswerGap[] = [];
  if (said.answer === 'partly' && claimIds.length > 1) {
    // «Partly» means nothing until one knows which part.
    if (!claimIds.some((claimId) => said.claimIds.includes(claimId))) gaps.push('claims_not_named');
  }
  if (said.answer !== 'yes' && said.words.trim() === '') gaps.push('words_missing');
  return gaps;
}

type ActOf<Kind extends CaseAct['kind']> = Extract<CaseAct, { kind: Kind }>;

/** The curator tells the client of the restored quality and asks; a newer link replaces the older one. */
export function decideOffer(facts: CaseFacts, act: ActOf<'offer'>): CaseOutcome {
  const { channel, at } = act;
  const linkId = channel === 'link' ? act.linkId : null;
  const replaced = linkId ? closeLink(facts, 'replaced') : [];
  return [...replaced, { kind: 'offer_made', channel, at, linkId, cycle: facts.cycle }];
}

/**
 * A letter to a client who is silent. Only the hash of a link is kept, so the letter brings a new one; the question
 * stays the same, and so do the works it is about. Where no link is out there is nothing to remind of by letter.
 */
export function decideReminder(facts: CaseFacts, act: ActOf<'remind_client'>): CaseOutcome {
  const { link, cycle } = facts;
  if (!link || link.cycle !== cycle) return { code: 'link_not_for_these_works' };
  const { at, linkId } = act;
  return [...closeLink(facts, 'replaced'), { kind: 'client_reminded', cycle, channel: 'mail', at, linkId }];
}

/** The client's word on the one question, given through the link or told to the curator. */
export function decideAnswer(facts: CaseFacts, act: ActOf<'client_answer'>, actor: CaseActor): CaseOutcome {
  const byLink = actor.role === 'client_link';
  const refusal = byLink ? barLink(facts, act, actor) : barRecord(facts, act);
  if (refusal) return refusal;
  const [gap] = gapsOf({ ...act, claimIds: act.claimIds ?? [] }, facts.claimIds);
  if (gap) return { code: gap };
  const words = act.words.trim();
  const isGood = act.answer === 'yes';
  const claimIds = facts.claimIds.filter((claimId) => act.claimIds?.includes(claimId));
  // People press «yes» under «it still breaks»: what they wrote and ticked is shown back once before the yes counts.
  const contradicts = byLink && isGood && (words !== '' || claimIds.length > 0);
  if (contradicts && !act.sure) return { code: 'yes_with_words' };
  const { answer, channel, saidBy, saidAt } = act;
  const linkId = byLink ? (actor.linkId ?? null) : null;
  return [
    ...offerInTalk(facts, act),
    {
      kind: 'client_answered',
      cycle: facts.cycle,
      linkId,
      answer,
      channel,
      saidBy,
      saidAt,
      words,
      claimIds,
      contradicts,
    },
    ...closeLink(facts, 'answered'),
    ...(isGood ? [] : reopenWorks(facts, act)),
  ];
}

function barLink(facts: CaseFacts, act: ActOf<'client_answer'>, actor: CaseActor): CaseOutcome | null {
  if (act.channel !== 'link') return { code: 'link_only_by_client' };
  if (facts.state !== 'offered') return { code: 'nothing_to_answer', facts: { state: facts.state } };
  const fits = facts.link && facts.link.linkId === actor.linkId && facts.link.cycle === facts.cycle;
  return fits ? null : { code: 'link_not_for_these_works' };
}

function barRecord(facts: CaseFacts, act: ActOf<'client_answer'>): CaseOutcome | null {
  if (act.channel === 'link') return { code: 'link_only_by_client' };
  // A client who said yes may find out next day that it broke again, as long as the talk has not gone on.
  const hasSaid = (WORD_STAGES as readonly CaseState[]).includes(facts.state);
  if (hasSaid && act.answer === 'yes') return { code: 'case_confirmed', facts: { state: facts.state } };
  const bar = barWord({ ...act, words: act.words || '-' });
  if (bar) return bar;
  const { restoredAt } = facts;
  const early = restoredAt !== null && Date.parse(act.saidAt) < minuteOf(restoredAt);
  return early ? { code: 'said_before_restored', facts: { restoredAt } } : null;
}

/** What every word somebody writes down needs: its speaker, its moment, the words themselves. */
export function barWord(word: RecordedWord & { at: Instant }): CaseOutcome | null {
  if (word.saidBy.name.trim() === '') return { code: 'speaker_missing' };
  if (Date.parse(word.saidAt) > Date.parse(word.at)) return { code: 'said_in_future' };
  return word.words.trim() === '' ? { code: 'words_missing' } : null;
}

/** People note the minute, the register keeps milliseconds. */
function minuteOf(instant: Instant): number {
  return Math.floor(Date.parse(instant) / 60_000) * 60_000;
}

/** A talk that brought the answer was the offer as well, so the chain has no gap. */
function offerInTalk(facts: CaseFacts, act: ActOf<'client_answer'>): CaseEffect[] {
  if (facts.state !== 'restored') return [];
  const { channel, saidAt } = act;
  return [{ kind: 'offer_made', channel, at: saidAt, linkId: null, cycle: facts.cycle }];
}

function reopenWorks(facts: CaseFacts, act: ActOf<'client_answer'>): CaseEffect[] {
  const named = facts.works.filter((work) => work.claimIds.some((id) => act.claimIds?.includes(id)));
  const reopened = named.length > 0 ? named : facts.works;
  const workIds = reopened.map(({ workId }) => workId);
  return [{ kind: 'works_reopened', workIds, words: act.words.trim(), cycle: facts.cycle + 1 }];
}

function closeLink(facts: CaseFacts, why: 'replaced' | 'answered'): CaseEffect[] {
  return facts.link ? [{ kind: 'link_closed', linkId: facts.link.linkId, why }] : [];
}
