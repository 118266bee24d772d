// Whom to call, in which order, and why (M7.2). Everybody on a list who needs a call is either in the queue,
// promised for another day, or has refused; nobody is lost between them.
import { addDays, type Instant, instantAt, localParts } from '#kernel/day.ts';
import {
  ATTEMPTS_BEFORE_OTHER_CHANNEL,
  CALL_HOURS,
  CALL_REASONS,
  type CallCandidate,
  type CallQueue,
  type CallReason,
  type PlaceReason,
  MAY_GO_ON,
  PROMISE_HOLDS_MINUTES,
  type QueueClock,
  type QueuedCall,
  REST_HOURS,
} from '../shapes/call.ts';
import { judgeHour, OWN_EVIDENCE } from './best-hours.ts';
import { nextCallTime } from './call-hours.ts';

/** The queue for this moment: what can be done now first, the rest by the time it becomes possible. */
export function queueCalls(candidates: readonly CallCandidate[], clock: QueueClock): CallQueue {
  const lines: Entry[] = [];
  let later = 0;
  let refused = 0;
  for (const candidate of candidates) {
    const need = needOf(candidate);
    if (need === 'refused') refused += 1;
    if (need === null || need === 'refused') continue;
    const line = placeInDay(candidate, need, clock);
    if (line === 'later') later += 1;
    else
      lines.push({
        candidate,
        line: withAcquaintance(candidate, line),
        rank: hourRank(candidate, line, clock),
      });
  }
  return { today: lines.sort(compareLines).map(({ line }) => line), later, refused };
}

/** What a call to this client would be about; null when there is nothing to call about. */
export function needOf(candidate: CallCandidate): CallReason | 'refused' | null {
  const { questionnaireState, caseState, meeting } = candidate;
  const booked = meeting?.state === 'booked';
  if (caseState === 'restored') return 'ask_client';
  // They look for themselves and named the hour to be asked at.
  if (caseState === 'offered' && candidate.lastCall?.word === 'will_check') return 'ask_client';
  if (questionnaireState === 'paused_quality') {
    return caseState !== null && MAY_GO_ON.has(caseState) && !booked ? 'arrange_resumption' : null;
  }
  if (questionnaireState === 'returned') return booked ? null : 'returned';
  // A meeting that is booked, or past and not yet marked, or held, asks for no call.
  if (questionnaireState !== null || booked || meeting?.state === 'held') return null;
  return needByLastCall(candidate);
}

function needByLastCall({ lastCall, attempts, meeting }: CallCandidate): CallReason | 'refused' {
  if (lastCall === null) return meeting ? 'rebook' : 'not_called';
  switch (lastCall.outcome) {
    case 'refused':
      return 'refused';
    case 'booked':
      return 'rebook';
    case 'talked':
      return meeting ? 'rebook' : 'not_booked';
    case 'call_back':
      return 'not_booked';
    case 'wrong_number':
      return lastCall.wayOn ? 'number_found' : 'find_number';
    case 'person_left':
      return lastCall.wayOn ? 'person_found' : 'find_person';
    case 'not_reached':
      return attempts >= ATTEMPTS_BEFORE_OTHER_CHANNEL ? 'other_channel' : 'try_again';
  }
}

function placeInDay(candidate: CallCandidate, need: CallReason, clock: QueueClock): QueuedCall | 'later' {
  const { clientId, lastCall } = candidate;
  const today = localParts(clock.now, clock.timeZone).day;
  const dayOf = (at: Instant) => localParts(at, clock.timeZone).day;
  const promised = lastCall?.outcome === 'call_back' ? lastCall.callBackAt : null;
  if (promised !== null) {
    // What the call is about stays visible where it is more than «call me later».
    const plain = need !== 'ask_client' && need !== 'arrange_resumption' && need !== 'returned';
    const why: PlaceReason[] = [{ code: 'promised', at: promised }];
    const late = Date.parse(clock.now) - Date.parse(promised);
    if (late >= 0) {
      // Later than that it is a call like any other: not at night because they asked for yesterday noon.
      const holds = late <= PROMISE_HOLDS_MINUTES * 60_000;
      const from = holds ? clock.now : openingAt(clock.now, candidate, clock);
      const now = from === clock.now;
      if (!now) why.push({ code: 'closed', hours: candidate.hours ?? CALL_HOURS });
      return { clientId, reason: plain ? 'call_back_due' : need, now, from: now ? null : from, why };
    }
    if (dayOf(promised) > today) return 'later';
    return { clientId, reason: plain ? 'call_back_today' : need, now: false, from: promised, why };
  }
  // The number is dialled no more: nothing rests, and no hour is better than another.
  if (need === 'other_channel') {
    const from = openingAt(clock.now, candidate, clock);
    const now = from === clock.now;
    return { clientId, reason: need, now, from: now ? null : from, why: triedWhy(candidate) };
  }
  const rested = restedAt(candidate, clock);
  if (rested > clock.now && dayOf(rested) > today) return 'later';
  const start = rested > clock.now ? rested : clock.now;
  const from = openingAt(start, candidate, clock);
  const now = from === clock.now;
  const why = now ? whyNow(candidate, clock) : whyLater(candidate, start === from, from);
  return { clientId, reason: need, now, from: now ? null : from, why };
}

/** Somebody who knows us is told first of all: it changes how one begins to talk (M8.2). */
function withAcquaintance({ acquaintance }: CallCandidate, line: QueuedCall): QueuedCall {
  if (!acquaintance) return line;
  const { name, from, sure } = acquaintance;
  return { ...line, why: [{ code: 'acquainted', person: name, from, sure }, ...line.why] };
}

function openingAt(at: Instant, { timeZone, hours }: CallCandidate, clock: QueueClock): Instant {
  return nextCallTime(at, timeZone, clock.isWorkingDay, hours ?? CALL_HOURS);
}

/** What puts a line before others of its reason, as far as anything does. */
function whyNow(candidate: CallCandidate, clock: QueueClock): PlaceReason[] {
  const { hours, lastCall, revenueYear } = candidate;
  const why: PlaceReason[] = [];
  // What holds for the whole round holds for every line alike: it orders time zones and tells nothing of a client.
  const judged = judgeHour(candidate, clock);
  if (judged && 'own' in judged && judged.own.calls >= OWN_EVIDENCE) why.push(judged);
  else if (hours) why.push({ code: 'told_hours', hours });
  why.push(...triedWhy(candidate));
  if (!lastCall && revenueYear > 0) why.push({ code: 'value', revenueYear });
  return why;
}

function whyLater(candidate: CallCandidate, rests: boolean, from: Instant): PlaceReason[] {
  if (rests) return [{ code: 'rests', until: from }, ...triedWhy(candidate)];
  return [{ code: 'closed', hours: candidate.hours ?? CALL_HOURS }];
}

function triedWhy({ lastCall, attempts }: CallCandidate): PlaceReason[] {
  return lastCall && attempts > 0 ? [{ code: 'tried', attempts, at: lastCall.at }] : [];
}

/** When the last attempt has rested: a few hours when nobody answered, the next day when somebody did. */
function restedAt({ lastCall, timeZone }: CallCandidate, clock: QueueClock): Instant {
  if (lastCall === null) return clock.now;
  if (lastCall.outcome === 'not_reached') {
    return new Date(Date.parse(lastCall.at) + REST_HOURS * 3_600_000).toISOString();
  }
  // Who confirmed the works is on the line still: the resumption is arranged at once.
  if (lastCall.outcome === 'talked' && lastCall.word !== 'yes') {
    return instantAt(addDays(localParts(lastCall.at, timeZone).day, 1), 0, 0, timeZone);
  }
  return clock.now;
}

type Entry = { readonly candidate: CallCandidate; readonly line: QueuedCall; readonly rank: number };

function compareLines(one: Entry, other: Entry): number {
  if (one.line.now !== other.line.now) return one.line.now ? -1 : 1;
  const from = (one.line.from ?? '').localeCompare(other.line.from ?? '');
  if (from !== 0) return from;
  const reason = CALL_REASONS.indexOf(one.line.reason) - CALL_REASONS.indexOf(other.line.reason);
  if (reason !== 0) return reason;
  return (
    one.rank - other.rank ||
    strangers(one.candidate) - strangers(other.candidate) ||
    waitsLonger(one.candidate, other.candidate)
  );
}

/** Among equals, first where somebody knows us. */
function strangers({ acquaintance }: CallCandidate): number {
  return acquaintance ? (acquaintance.sure ? 0 : 1) : 2;
}

/** Who is reached well in this very hour before who is not; who is reached better later today, last. */
function hourRank(candidate: CallCandidate, { now, reason }: QueuedCall, clock: QueueClock): number {
  if (!now || reason === 'other_channel') return 1;
  const code = judgeHour(candidate, clock)?.code;
  return code === 'good_hour' ? 0 : code === 'better_hour' ? 2 : 1;
}

/** Promises by their moment, then who was tried longest ago, then the more valuable client. */
function waitsLonger(one: CallCandidate, other: CallCandidate): number {
  const momentOf = ({ lastCall }: CallCandidate) => lastCall?.callBackAt ?? lastCall?.at ?? '';
  return (
    momentOf(one).localeCompare(momentOf(other)) ||
    other.revenueYear - one.revenueYear ||
    one.clientId.localeCompare(other.clientId)
  );
}
