// Who hears of a term, and when: its doer before it runs out, then one rung after another up to the director
// (M9.9). Each rung is told once; a new date is a new promise and has a ladder of its own.
import { addDays, type Day, type Instant, instantAt } from '#kernel/day.ts';
import type { CaseRole, TermStep } from '../shapes/case.ts';
import type { Clock, Deed, QualityNorms, Rung, Term } from '../shapes/terms.ts';

/** The hour of the company's day at which a reminder comes: people plan their day then. */
const REMIND_HOUR = 9;

const SERVICE: readonly (readonly CaseRole[])[] = [
  ['service_manager'],
  ['programme_leader'],
  ['commercial_director'],
];
const CURATOR: readonly (readonly CaseRole[])[] = [
  ['participant'],
  ['programme_leader'],
  ['commercial_director'],
];

/** Rungs at the term, at the leader's term and at the director's. */
const LADDERS: Readonly<Record<Term, readonly (readonly CaseRole[])[]>> = {
  acknowledge: SERVICE,
  plan: SERVICE,
  work_due: [['service_worker', 'service_manager'], ['programme_leader'], ['commercial_director']],
  replan: SERVICE,
  restore: SERVICE,
  hear_client: CURATOR,
  judge_unfixable: [['commercial_director', 'programme_leader']],
  ask_acceptance: CURATOR,
  remove_cause: SERVICE,
  tell_client: CURATOR,
  // Silence has a term of its own, so the leader is not told of it twice.
  client_answer: [['participant']],
  client_silence: [['participant', 'programme_leader', 'commercial_director']],
  arrange_resumption: CURATOR,
  resume: CURATOR,
};

/** The ladder of one term that runs from `since` to the end of `dueOn`. */
export function rungsOf(
  term: { term: Term; doer: CaseRole; since: Instant; dueAt: Instant; dueOn: Day; inHours: boolean },
  norms: QualityNorms,
  clock: Clock,
): Rung[] {
  const [first, second, third] = LADDERS[term.term];
  const after = (days: number) =>
    days === 0 ? term.dueAt : endOfDay(clock.addWorkingDays(term.dueOn, days), clock);
  const rungs: Rung[] = [];
  const remindOn = clock.addWorkingDays(term.dueOn, -norms.remindBefore);
  const remindAt = instantAt(remindOn, REMIND_HOUR, 0, clock.timeZone);
  // Whoever was given it after that hour has just heard of it.
  if (norms.remindBefore > 0 && !term.inHours && remindAt > term.since && remindAt < term.dueAt) {
    rungs.push({ level: 0, at: remindAt, hears: [term.doer] });
  }
  if (first) rungs.push({ level: 1, at: term.dueAt, hears: first });
  if (second) rungs.push({ level: 2, at: after(norms.leaderAfter), hears: second });
  if (third) rungs.push({ level: 3, at: after(norms.directorAfter), hears: third });
  return rungs;
}

/** The rungs that have come and were not told of, for the timer's act. */
export function listSteps(deeds: readonly Deed[], told: readonly string[], now: Instant): TermStep[] {
  return deeds.flatMap((deed) => {
    const due = deed.rungs.filter((rung) => rung.at <= now && !isTold(deed, rung, told));
    // A reminder that comes together with the term itself says nothing more.
    const fresh = due.filter((rung) => rung.level > 0 || !deed.overdue);
    return fresh.map(({ level, hears }) => {
      const { workId, ownerId, dueOn } = deed;
      return { term: deedKey(deed), level, hears, workId, ownerId, dueOn };
    });
  });
}

/** When the next word about this deed is due; null when all has been said. */
export function nextStepAt(deed: Deed, told: readonly string[]): Instant | null {
  return (
    deed.rungs.find((rung) => !isTold(deed, rung, told) && (rung.level > 0 || !deed.overdue))?.at ?? null
  );
}

/** What tells two deeds of one case apart. */
export function deedKey({ term, workId }: Pick<Deed, 'term' | 'workId'>): string {
  return workId ? `${term}:${workId}` : term;
}

/** How a rung is remembered; those of older versions of the product know no day. */
export function rungKey(term: string, level: number, dueOn: Day | ''): string {
  return `${term}#${level}@${dueOn}`;
}

function isTold(deed: Deed, { level }: Rung, told: readonly string[]): boolean {
  const key = deedKey(deed);
  return told.includes(rungKey(key, level, deed.dueOn)) || told.includes(rungKey(key, level, ''));
}

export function endOfDay(day: Day, clock: Pick<Clock, 'timeZone'>): Instant {
  return instantAt(addDays(day, 1), 0, 0, clock.timeZone);
}
