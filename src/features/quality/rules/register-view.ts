// What somebody must do next for a case, until when, and who hears of it when they stay silent (M9.9).
import { addDays, dayAt, daysBetween, type Day, type Instant, instantAt } from '#kernel/day.ts';
import type { CaseFacts, CaseRole, Escalation, WorkFacts } from '../shapes/case.ts';
import type { CaseMoments, Clock, Deed, Norm, QualityNorms, Term } from '../shapes/terms.ts';
import { claimsWithoutWork } from './case-evolve.ts';

const DOERS: Readonly<Record<Term, CaseRole>> = {
  acknowledge: 'service_manager',
  plan: 'service_manager',
  work_due: 'service_worker',
  replan: 'service_manager',
  tell_client: 'participant',
  client_answer: 'participant',
  client_silence: 'programme_leader',
  arrange_resumption: 'participant',
  resume: 'participant',
};

const HEARERS: Readonly<Record<Term, readonly CaseRole[]>> = {
  acknowledge: ['service_manager', 'programme_leader'],
  plan: ['service_manager', 'programme_leader'],
  work_due: ['service_manager', 'programme_leader'],
  replan: ['service_manager', 'programme_leader'],
  tell_client: ['participant', 'programme_leader'],
  client_answer: ['participant'],
  client_silence: ['participant', 'programme_leader', 'commercial_director'],
  arrange_resumption: ['participant', 'programme_leader'],
  resume: ['participant', 'programme_leader'],
};

/**
 * Everything the case waits for now, most urgent first; empty when the questionnaire has gone on.
 * @param clock the company's moment, zone and production calendar
 */
export function listDeeds(facts: CaseFacts, moments: CaseMoments, norms: QualityNorms, clock: Clock): Deed[] {
  return deedsOf(facts, moments, norms, clock).sort((one, other) => one.dueAt.localeCompare(other.dueAt));
}

/** The terms that ran out and have not been told of in this cycle, for the timer's act. */
export function listEscalations(deeds: readonly Deed[], told: readonly string[]): Escalation[] {
  return deeds
    .filter((deed) => deed.overdue)
    .map((deed) => ({ term: deed.workId ? `${deed.term}:${deed.workId}` : deed.term, hears: deed.hears }))
    .filter(({ term }) => !told.includes(term));
}

function deedsOf(facts: CaseFacts, moments: CaseMoments, norms: QualityNorms, clock: Clock): Deed[] {
  const start = moments.reopenedAt ?? moments.registeredAt;
  switch (facts.state) {
    case 'registered':
      return [deed('acknowledge', start, norms.acknowledge, clock)];
    case 'acknowledged':
    case 'works_planned':
    case 'in_work':
      return workDeeds(facts, start, norms, clock);
    case 'restored':
      return [deed('tell_client', facts.restoredAt ?? start, norms.tellClient, clock)];
    case 'offered': {
      const offeredAt = facts.offeredAt ?? start;
      const silence = deed('client_silence', offeredAt, norms.clientSilence, clock);
      const answer = deed('client_answer', moments.lastAskedAt ?? offeredAt, norms.clientAnswer, clock);
      return silence.overdue ? [answer, silence] : [answer];
    }
    case 'confirmed':
      return [resumptionDeed(moments, start, norms, clock)];
    case 'resumed':
      return [];
  }
}

/** M9.8: a meeting is to be arranged; once one is booked, the questionnaire goes on by the end of its day. */
function resumptionDeed(moments: CaseMoments, start: Instant, norms: QualityNorms, clock: Clock): Deed {
  const today = dayAt(clock.now, clock.timeZone);
  const days = moments.bookedFor.map((at) => dayAt(at, clock.timeZone));
  // A booked meeting whose day went by without a word stays on the curator: nothing says that it was called off.
  const day = days.find((one) => one >= today) ?? days.at(-1);
  if (day) return frame('resume', endOfDay(day, clock), day, clock);
  return deed('arrange_resumption', moments.confirmedAt ?? start, norms.resume, clock);
}

function workDeeds(facts: CaseFacts, start: Instant, norms: QualityNorms, clock: Clock): Deed[] {
  const deeds = facts.works
    .filter((work) => work.state !== 'done')
    .map((work) =>
      work.plannedCycle === facts.cycle
        ? ownerDeed(work, clock)
        : { ...deed('replan', start, norms.plan, clock), workId: work.workId, ownerId: work.ownerId },
    );
  if (claimsWithoutWork(facts).length === 0 && facts.works.length > 0) return deeds;
  const since = facts.copies.service_manager ?? start;
  return [...deeds, deed('plan', since, norms.plan, clock)];
}

function ownerDeed(work: WorkFacts, clock: Clock): Deed {
  const due = endOfDay(work.dueOn, clock);
  return { ...frame('work_due', due, work.dueOn, clock), workId: work.workId, ownerId: work.ownerId };
}

function deed(term: Term, since: Instant, norm: Norm, clock: Clock): Deed {
  if ('hours' in norm) {
    const dueAt = new Date(Date.parse(since) + norm.hours * 3_600_000).toISOString();
    return frame(term, dueAt, dayAt(dueAt, clock.timeZone), clock);
  }
  const dueOn = clock.addWorkingDays(dayAt(since, clock.timeZone), norm.workingDays);
  return frame(term, endOfDay(dueOn, clock), dueOn, clock);
}

function frame(term: Term, dueAt: Instant, dueOn: Day, clock: Clock): Deed {
  return {
    term,
    doer: DOERS[term],
    workId: null,
    ownerId: null,
    dueAt,
    dueOn,
    overdue: Date.parse(clock.now) >= Date.parse(dueAt),
    hears: HEARERS[term],
  };
}

function endOfDay(day: Day, clock: Clock): Instant {
  return instantAt(addDays(day, 1), 0, 0, clock.timeZone);
}

/** Calendar days since the last day on which the deed was in time; 0 when it is not late. */
export function daysLate(deed: Pick<Deed, 'dueOn' | 'overdue'>, clock: Clock): number {
  return deed.overdue ? Math.max(0, daysBetween(deed.dueOn, dayAt(clock.now, clock.timeZone))) : 0;
}
