// The ways beside the straight one: waiting for the client, what cannot be mended, and claims taken back. None
// of them ends without the client's own word (M9.7).
import type { CaseAct, CaseEffect, CaseFacts, CaseOutcome, ClientVerdict } from '../shapes/case.ts';
import { barWord } from './client-answer.ts';

type ActOf<Kind extends CaseAct['kind']> = Extract<CaseAct, { kind: Kind }>;
type SideAct = ActOf<
  | 'wait_for_client'
  | 'end_wait'
  | 'declare_unfixable'
  | 'withdraw_unfixable'
  | 'judge_unfixable'
  | 'client_accepts'
  | 'client_withdraws'
>;

/** Effects of one step aside, or the refusal. */
export function decideSideExit(facts: CaseFacts, act: SideAct): CaseOutcome {
  const { at } = act;
  switch (act.kind) {
    case 'wait_for_client': {
      const what = act.what.trim();
      return what ? [{ kind: 'waiting_began', what, at }] : { code: 'words_missing' };
    }
    case 'end_wait': {
      const words = act.words.trim();
      if (words === '') return { code: 'words_missing' };
      const { cycle } = facts;
      const moved = (act.newDates ?? []).map(
        (date) => ({ kind: 'work_replanned', cycle, reason: '', ...date }) as const,
      );
      return [{ kind: 'waiting_ended', words, at }, ...moved];
    }
    case 'declare_unfixable': {
      if (facts.unfixable) return { code: 'unfixable_proposed' };
      const reason = act.reason.trim();
      return reason ? [{ kind: 'unfixable_declared', reason }] : { code: 'words_missing' };
    }
    case 'withdraw_unfixable':
      return takeBackUnfixable(facts, act);
    case 'judge_unfixable':
      return judge(facts, act);
    case 'client_accepts':
      return takeAcceptance(facts, act);
    case 'client_withdraws': {
      const bar = barWord(act);
      return bar ?? [...leaveWait(facts, act), ...saidAs(facts, act, 'withdrawn'), ...closeLink(facts)];
    }
  }
}

/** Service may think better of it until the director has agreed: from then on it is the client's to say. */
function takeBackUnfixable(facts: CaseFacts, act: ActOf<'withdraw_unfixable'>): CaseOutcome {
  if (facts.unfixable === null) return { code: 'unfixable_not_proposed' };
  if (facts.unfixable === 'approved') return { code: 'unfixable_decided' };
  const words = act.words.trim();
  return words ? [{ kind: 'unfixable_withdrawn', words }] : { code: 'words_missing' };
}

function judge(facts: CaseFacts, act: ActOf<'judge_unfixable'>): CaseOutcome {
  if (facts.unfixable !== 'proposed') return { code: 'unfixable_not_proposed' };
  const words = act.words.trim();
  if (!act.approve && words === '') return { code: 'words_missing' };
  return [{ kind: 'unfixable_judged', approve: act.approve, words }];
}

function takeAcceptance(facts: CaseFacts, act: ActOf<'client_accepts'>): CaseOutcome {
  if (facts.unfixable !== 'approved') return { code: 'unfixable_not_approved' };
  const bar = barWord(act);
  if (bar) return bar;
  // To live with a fault is a serious word: it is given in writing.
  const written = act.channel === 'mail' || act.channel === 'paper';
  if (act.accepts && !written) return { code: 'written_word_needed', facts: { channel: act.channel } };
  if (!act.accepts) return saidAs(facts, act, 'not_accepted');
  return [...leaveWait(facts, act), ...saidAs(facts, act, 'accepted')];
}

function saidAs(
  facts: CaseFacts,
  act: ActOf<'client_accepts' | 'client_withdraws'>,
  answer: ClientVerdict,
): CaseEffect[] {
  const { channel, saidBy, saidAt } = act;
  const words = act.words.trim();
  const { cycle } = facts;
  return [
    {
      kind: 'client_answered',
      cycle,
      linkId: null,
      answer,
      channel,
      saidBy,
      saidAt,
      words,
      claimIds: [],
      contradicts: false,
    },
  ];
}

function leaveWait(facts: CaseFacts, act: { at: string; words: string }): CaseEffect[] {
  return facts.waitingSince ? [{ kind: 'waiting_ended', words: act.words.trim(), at: act.at }] : [];
}

function closeLink(facts: CaseFacts): CaseEffect[] {
  return facts.link ? [{ kind: 'link_closed', linkId: facts.link.linkId, why: 'answered' }] : [];
}
