// What somebody must do next for a case, until when, and who hears of it when they stay silent (M9.9). Time in
// which the service side waits for the client does not count against it.
import { dayAt, daysBetween, type Day, type Instant } from '#kernel/day.ts';
import {
  type CaseFacts,
  type CaseRole,
  type CaseState,
  type Severity,
  WORD_STAGES,
  type WorkFacts,
} from '../shapes/case.ts';
import type { CaseMoments, Clock, Deed, Norm, QualityNorms, Term } from '../shapes/terms.ts';
import { claimsWithoutWork } from './case-evolve.ts';
import { endOfDay, rungsOf } from './ladder.ts';

const DOERS: Readonly<Record<Term, CaseRole>> = {
  acknowledge: 'service_manager',
  plan: 'service_manager',
  work_due: 'service_worker',
  replan: 'service_manager',
  restore: 'service_manager',
  hear_client: 'participant',
  judge_unfixable: 'commercial_director',
  ask_acceptance: 'participant',
  remove_cause: 'service_manager',
  tell_client: 'participant',
  client_answer: 'participant',
  client_silence: 'programme_leader',
  arrange_resumption: 'participant',
  resume: 'participant',
};

const HAS_SAID: ReadonlySet<CaseState> = new Set([...WORD_STAGES, 'resumed', 'effect_checked']);

/** Everything that decides what a case waits for. */
interface View {
  facts: CaseFacts;
  moments: CaseMoments;
  norms: QualityNorms;
  clock: Clock;
  /** When the present cycle began. */
  start: Instant;
}

/**
 * Everything the case waits for now, most urgent first; a dormant deed stands last until it is overdue. Empty
 * when the questionnaire has gone on and no provisional repair is left.
 * @param clock the company's moment, zone and production calendar
 */
export function listDeeds(facts: CaseFacts, moments: CaseMoments, norms: QualityNorms, clock: Clock): Deed[] {
  const start = moments.reopenedAt ?? moments.registeredAt;
  const view = { facts, moments, norms, clock, start };
  return [...deedsOf(view), ...lastingDeeds(view)].sort(
    (one, other) => Number(isAsleep(one)) - Number(isAsleep(other)) || one.dueAt.localeCompare(other.dueAt),
  );
}

/**
 * Until when the client is to feel it mended at each severity, for whoever is about to change it; null where no such
 * term runs now.
 */
export function restoreDays(
  facts: CaseFacts,
  moments: CaseMoments,
  norms: QualityNorms,
  clock: Clock,
): Readonly<Record<Severity, Day>> | null {
  const dayOf = (severity: Severity) =>
    listDeeds({ ...facts, severity }, moments, norms, clock).find(({ term }) => term === 'restore')?.dueOn;
  const [critical, major, minor] = [dayOf('critical'), dayOf('major'), dayOf('minor')];
  return critical && major && minor ? { critical, major, minor } : null;
}

/** Somebody else's matter until its term is over. */
export function isAsleep(deed: Deed): boolean {
  return deed.dormant && !deed.overdue;
}

function deedsOf(view: View): Deed[] {
  const { facts, moments, norms, start } = view;
  const unfixableSince = moments.unfixableAt ?? start;
  // Whether it can be mended is nobody's question once the client has said the last word.
  if (HAS_SAID.has(facts.state))
    return WORD_STAGES.some((state) => state === facts.state) ? [resumptionDeed(view)] : [];
  if (facts.unfixable === 'proposed') return [deed(view, 'judge_unfixable', unfixableSince, norms.judge)];
  if (facts.unfixable === 'approved') return [deed(view, 'ask_acceptance', unfixableSince, norms.judge)];
  switch (facts.state) {
    case 'registered':
      return [deed(view, 'acknowledge', start, norms.acknowledge), restoreDeed(view)];
    case 'acknowledged':
    case 'diagnosed':
    case 'works_planned':
    case 'in_work':
      return [...workDeeds(view), restoreDeed(view)];
    case 'waiting_client':
      return [deed(view, 'hear_client', facts.waitingSince ?? start, norms.hearClient)];
    case 'restored':
      return [deed(view, 'tell_client', facts.restoredAt ?? start, norms.tellClient)];
    case 'offered': {
      const offeredAt = facts.offeredAt ?? start;
      const silence = deed(view, 'client_silence', offeredAt, norms.clientSilence);
      const answer = deed(view, 'client_answer', moments.lastAskedAt ?? offeredAt, norms.clientAnswer);
      return [answer, { ...silence, dormant: true }];
    }
    default:
      return [];
  }
}

/** A provisional repair stays a known error until its cause is removed, whatever the client has said. */
function lastingDeeds(view: View): Deed[] {
  const { facts, norms, start } = view;
  const helped = facts.works.some((work) => work.provisional && work.state === 'done');
  if (!helped || facts.causeRemovedAt) return [];
  return [{ ...deed(view, 'remove_cause', facts.restoredAt ?? start, norms.removeCause), dormant: true }];
}

/** M9.8: a meeting is to be arranged; once one is booked, the questionnaire goes on by the end of its day. */
function resumptionDeed(view: View): Deed {
  const { moments, norms, clock, start } = view;
  const today = dayAt(clock.now, clock.timeZone);
  const days = moments.bookedFor.map((at) => dayAt(at, clock.timeZone));
  // A booked meeting whose day went by without a word stays on the curator: nothing says that it was called off.
  const day = days.find((one) => one >= today) ?? days.at(-1);
  const since = moments.confirmedAt ?? start;
  if (day) return frame(view, { term: 'resume', since, dueOn: day });
  return deed(view, 'arrange_resumption', since, norms.resume);
}

function workDeeds(view: View): Deed[] {
  const { facts, norms, start } = view;
  const deeds = facts.works
    .filter((work) => work.state !== 'done')
    .map((work) =>
      work.plannedCycle === facts.cycle
        ? ownerDeed(view, work)
        : deed(view, 'replan', start, norms.plan, work),
    );
  if (claimsWithoutWork(facts).length === 0 && facts.works.length > 0) return deeds;
  const since = facts.copies.service_manager ?? start;
  return [...deeds, deed(view, 'plan', since, norms.plan)];
}

function ownerDeed(view: View, work: WorkFacts): Deed {
  return frame(view, { term: 'work_due', since: view.start, dueOn: work.dueOn, work });
}

/** The promise over all works together: by how much it hurts and who the client is. */
function restoreDeed(view: View): Deed {
  const { facts, moments, norms, start } = view;
  return deed(view, 'restore', start, norms.restore[facts.severity][moments.segment ?? 'c']);
}

const PAUSED_BY_WAITS: readonly Term[] = ['plan', 'replan', 'restore'];

function deed(view: View, term: Term, since: Instant, norm: Norm, work?: WorkFacts): Deed {
  const { clock } = view;
  const waited = PAUSED_BY_WAITS.includes(term) ? waitedIn(view, since) : { days: 0, ms: 0 };
  if ('hours' in norm) {
    const dueAt = new Date(Date.parse(since) + norm.hours * 3_600_000 + waited.ms).toISOString();
    return frame(view, { term, since, dueAt, dueOn: dayAt(dueAt, clock.timeZone), ...(work && { work }) });
  }
  const dueOn = clock.addWorkingDays(dayAt(since, clock.timeZone), norm.workingDays + waited.days);
  return frame(view, { term, since, dueOn, ...(work && { work }) });
}

/** Working days, and plain time, spent waiting for the client after `since`. */
function waitedIn({ moments, clock }: View, since: Instant): { days: number; ms: number } {
  let [days, ms] = [0, 0];
  for (const wait of moments.waits) {
    const from = wait.from > since ? wait.from : since;
    const to = wait.to ?? clock.now;
    if (to <= from) continue;
    days += clock.countWorkingDays(dayAt(from, clock.timeZone), dayAt(to, clock.timeZone));
    ms += Date.parse(to) - Date.parse(from);
  }
  return { days, ms };
}

interface Framed {
  term: Term;
  since: Instant;
  dueOn: Day;
  /** Left out: the end of `dueOn`. */
  dueAt?: Instant;
  work?: WorkFacts;
}

function frame(view: View, framed: Framed): Deed {
  const { term, since, dueOn, work } = framed;
  const { clock, norms } = view;
  const dueAt = framed.dueAt ?? endOfDay(dueOn, clock);
  const doer = DOERS[term];
  const inHours = framed.dueAt !== undefined;
  const rungs = rungsOf({ term, doer, since, dueAt, dueOn, inHours }, norms, clock);
  const told = rungs.filter((rung) => rung.level > 0 && rung.at <= clock.now);
  return {
    term,
    doer,
    workId: work?.workId ?? null,
    ownerId: work?.ownerId ?? null,
    dueAt,
    dueOn,
    overdue: Date.parse(clock.now) >= Date.parse(dueAt),
    dormant: false,
    hears: [...new Set(told.flatMap((rung) => rung.hears))],
    rungs,
  };
}

/** Calendar days since the last day on which the deed was in time; 0 when it is not late. */
export function daysLate(deed: Pick<Deed, 'dueOn' | 'overdue'>, clock: Clock): number {
  return deed.overdue ? Math.max(0, daysBetween(deed.dueOn, dayAt(clock.now, clock.timeZone))) : 0;
}
