// Moving one client by hand: while planning (the leader's pin, M4.5) and in mid-round (a hand-over, M4.6). The
// two hard rules hold for people as they hold for the computation: never to whoever monopolises the client,
// never over the quota. A hand-over is an addition to a history, never a change of it.
import type { Instant } from '#kernel/day.ts';
import { refuse } from '#kernel/refusal.ts';
import type { HandoverFacts, HandoverRecord, HolderSpan, ListRoom, RoundState } from '../shapes/round.ts';
import type { ClientId, ParticipantId } from '../shapes/split.ts';
import { requirePlanned } from './round-state.ts';

/** Refuses what a pin may not do; returns when the client may be put on that list. */
export function checkHandMove(facts: {
  readonly state: RoundState;
  readonly clientId: ClientId;
  readonly fromParticipantId: ParticipantId | null;
  readonly to: ListRoom;
}): void {
  // A client that came to the company in mid-round is on no list yet: putting it on one takes it from nobody.
  if (facts.state !== 'running' || facts.fromParticipantId !== null) requirePlanned(facts.state);
  if (facts.fromParticipantId === facts.to.participantId) return;
  checkRelation(facts.clientId, facts.to);
  checkRoom(facts.clientId, facts.to);
}

/** The record to add to the client's history, made at `at`; refuses with what stands against it. */
export function handOver(facts: HandoverFacts, at: Instant): HandoverRecord {
  const { state, clientId, fromParticipantId, to, reason } = facts;
  const note = facts.note.trim();
  if (state !== 'running') return refuse('handover_not_running', { state });
  if (fromParticipantId === null) return refuse('client_not_on_list', { clientId });
  if (fromParticipantId === to.participantId) {
    return refuse('handover_same_list', { clientId, participantId: to.participantId });
  }
  if (reason === 'other' && note === '') return refuse('handover_note_missing', {}, 422);
  checkRelation(clientId, to);
  // A client whose questionnaire is counted asks nothing of the receiver's quota any more.
  if (facts.clientOpen) checkRoom(clientId, to);
  return { fromParticipantId, toParticipantId: to.participantId, reason, note, at };
}

/** Who answered for the client and when, oldest first, from the hand-overs in any order. */
export function traceHolders(
  start: { readonly participantId: ParticipantId; readonly at: Instant },
  records: readonly HandoverRecord[],
): HolderSpan[] {
  const spans: HolderSpan[] = [
    { participantId: start.participantId, from: start.at, until: null, reason: null, note: '' },
  ];
  for (const record of records.toSorted((left, right) => (left.at < right.at ? -1 : 1))) {
    const last = spans.pop();
    if (last) spans.push({ ...last, until: record.at });
    const { toParticipantId: participantId, at: from, reason, note } = record;
    spans.push({ participantId, from, until: null, reason, note });
  }
  return spans;
}

/** Who answered for the client at `instant`; null before the round began. */
export function holderAt(spans: readonly HolderSpan[], instant: Instant): ParticipantId | null {
  return spans.findLast((span) => span.from <= instant)?.participantId ?? null;
}

function checkRelation(clientId: ClientId, to: ListRoom): void {
  if (to.relation !== 'monopolised') return;
  refuse('move_monopolised', {
    clientId,
    participantId: to.participantId,
    employeeId: to.employeeId,
  });
}

function checkRoom(clientId: ClientId, to: ListRoom): void {
  if (to.open < to.capacityLeft) return;
  refuse('move_over_capacity', {
    clientId,
    participantId: to.participantId,
    open: to.open,
    capacity: to.capacityLeft,
  });
}
