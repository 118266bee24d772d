// Asking the client and taking the client's word (M9.7). A word counts when it is known who said it, when and
// by which way, and when it was said about these very works.
import type { Instant } from '#kernel/day.ts';
import type { CaseAct, CaseActor, CaseEffect, CaseFacts, CaseOutcome } from '../shapes/case.ts';

type ActOf<Kind extends CaseAct['kind']> = Extract<CaseAct, { kind: Kind }>;

/** The curator tells the client of the restored quality and asks; a newer link replaces the older one. */
export function decideOffer(facts: CaseFacts, act: ActOf<'offer'>): CaseOutcome {
  if (facts.state === 'confirmed') return { code: 'case_confirmed', facts: { cycle: facts.cycle } };
  if (facts.state !== 'restored' && facts.state !== 'offered') {
    return { code: 'works_not_restored', facts: { state: facts.state } };
  }
  const { channel, at } = act;
  const linkId = channel === 'link' ? act.linkId : null;
  const replaced = linkId ? closeLink(facts, 'replaced') : [];
  return [...replaced, { kind: 'offer_made', channel, at, linkId, cycle: facts.cycle }];
}

/** The client's yes or no, given through the link or told to the curator. */
export function decideAnswer(facts: CaseFacts, act: ActOf<'client_answer'>, actor: CaseActor): CaseOutcome {
  const byLink = actor.role === 'client_link';
  const refusal = byLink ? barLink(facts, act, actor) : barRecord(facts, act);
  if (refusal) return refusal;
  const words = act.words.trim();
  if (act.answer === 'no' && words === '') return { code: 'words_missing' };
  // People press «yes» under «it still breaks»: their words are shown back once before the yes counts.
  if (byLink && act.answer === 'yes' && words !== '' && !act.sure) {
    return { code: 'yes_with_words', facts: { words } };
  }
  const { answer, channel, saidBy, saidAt } = act;
  const linkId = byLink ? (actor.linkId ?? null) : null;
  return [
    ...offerInTalk(facts, act),
    { kind: 'client_answered', cycle: facts.cycle, linkId, answer, channel, saidBy, saidAt, words },
    ...closeLink(facts, 'answered'),
    ...(answer === 'no' ? reopenWorks(facts, act) : []),
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
  if (act.saidBy.name.trim() === '') return { code: 'speaker_missing' };
  // A client who confirmed may find out next day that it broke again, as long as the talk has not gone on.
  const secondThought = facts.state === 'confirmed' && act.answer === 'no';
  if (facts.state !== 'restored' && facts.state !== 'offered' && !secondThought) {
    const code = facts.state === 'confirmed' ? 'case_confirmed' : 'nothing_to_answer';
    return { code, facts: { state: facts.state } };
  }
  if (Date.parse(act.saidAt) > Date.parse(act.at)) return { code: 'said_in_future' };
  if (!facts.restoredAt || Date.parse(act.saidAt) < minuteOf(facts.restoredAt)) {
    return { code: 'said_before_restored', facts: { restoredAt: facts.restoredAt } };
  }
  return null;
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
