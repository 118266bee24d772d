// The agenda of the weekly meeting builds itself (M9.6): facts in, items out, in the order they are talked through.
import { addDays, type Day, dayAt, daysBetween, type Instant } from '#kernel/day.ts';
import {
  type AgendaCase,
  type AgendaFacts,
  type AgendaFrame,
  type AgendaItem,
  type CaseFact,
  type DecisionFact,
  type EarlierDecision,
  type LastDecided,
  type PromiseFact,
  type Section,
  SECTIONS,
} from '../shapes/weekly.ts';
import { commonItems } from './weekly-common.ts';

/** Without an earlier meeting what is new is what came within a week. */
const FIRST_LOOK_DAYS = 7;
/** A promise is talked of before its day comes, not after. */
const PROMISE_AHEAD_DAYS = 7;

/** Every item once, in the first section that fits, the most revenue at risk first in each. */
export function buildAgenda(facts: AgendaFacts, frame: AgendaFrame): AgendaItem[] {
  const common = commonItems(facts);
  const shared = new Set(common.flatMap((item) => item.common?.cases.map(({ caseId }) => caseId) ?? []));
  const items = [
    ...facts.decisions.map((fact) => decisionItem(fact, frame)),
    ...facts.cases.flatMap((fact) => caseItem(fact, facts, frame, shared.has(fact.id))),
    ...common,
    ...facts.promises.flatMap((fact) => promiseItem(fact, facts, frame)),
  ];
  return items.toSorted(compareItems);
}

/** Sections in order; in «unconfirmed» our own silence before the client's; then the money, then the longest wait. */
export function compareItems(one: AgendaItem, other: AgendaItem): number {
  return (
    SECTIONS.indexOf(one.section) - SECTIONS.indexOf(other.section) ||
    (one.section === 'unconfirmed' ? silenceOf(one) - silenceOf(other) : 0) ||
    other.revenue - one.revenue ||
    (other.decision?.daysLate ?? 0) - (one.decision?.daysLate ?? 0) ||
    (other.waitsDays ?? 0) - (one.waitsDays ?? 0) ||
    one.key.localeCompare(other.key)
  );
}

const silenceOf = (item: AgendaItem) => (item.case?.silent?.who === 'curator' ? 0 : 1);

/** The moment after which things are new to this meeting. */
export function newSince({ since, now, timeZone }: AgendaFrame): Instant {
  return since ?? `${addDays(dayAt(now, timeZone), -FIRST_LOOK_DAYS)}T00:00:00.000Z`;
}

/** Why a case is talked of, in the order of the agenda; empty: it goes its way in time. */
export function reasonsOf(fact: CaseFact, frame: AgendaFrame): Section[] {
  const since = newSince(frame);
  const open = fact.closedAt === null;
  const fresh = fact.registeredAt > since;
  const holds: Partial<Record<Section, boolean>> = {
    fresh: open && fresh,
    overdue: open && lateDeeds(fact, frame.now).length > 0,
    unconfirmed: open && (fact.state === 'restored' || fact.state === 'offered'),
    refused: open && refusalOf(fact, since) !== null,
    repeated: fact.repeatOf !== null && (open || fresh),
  };
  return SECTIONS.filter((section) => holds[section]);
}

const lateDeeds = (fact: CaseFact, now: Instant) => fact.deeds.filter((deed) => deed.dueAt < now);

/** The client's last word since then, where it was «no» or «in part». */
function refusalOf(fact: CaseFact, since: Instant) {
  const last = fact.answers.filter(({ at }) => at > since).at(-1);
  return last && (last.verdict === 'no' || last.verdict === 'partly') ? last : null;
}

function caseItem(fact: CaseFact, facts: AgendaFacts, frame: AgendaFrame, isShared: boolean): AgendaItem[] {
  const [section, ...also] = reasonsOf(fact, frame);
  if (!section) return [];
  return [
    {
      ...NOTHING,
      key: `case:${fact.id}`,
      section,
      also: isShared ? [...also, 'common'] : also,
      clientId: fact.clientId,
      clientName: fact.clientName,
      caseId: fact.id,
      revenue: fact.revenue,
      waitsDays: daysSince(fact.registeredAt, frame),
      case: describeCase(fact, frame),
      lastDecided: lastDecided(facts.earlier, fact.clientId, fact.id),
    },
  ];
}

function describeCase(fact: CaseFact, frame: AgendaFrame): AgendaCase {
  const { now, timeZone } = frame;
  const today = dayAt(now, timeZone);
  const refusal = refusalOf(fact, newSince(frame));
  const waiting = { restored: fact.restoredAt, offered: fact.offeredAt }[fact.state];
  const { year, number, state, severity, cycle, curatorName, repeatOf } = fact;
  return {
    year,
    number,
    state,
    severity,
    cycle,
    curatorName,
    repeatOf,
    registeredOn: dayAt(fact.registeredAt, timeZone),
    claims: fact.claims.map(({ what, where, since, frequency, words }) => ({
      what,
      where,
      since,
      frequency,
      words,
    })),
    works: fact.works.map((work) => ({
      ...work,
      late: work.state !== 'done' && work.dueOn !== null && work.dueOn < today,
    })),
    late: lateDeeds(fact, now)
      .map(({ term, doer, ownerName, dueOn }) => ({
        term,
        doer,
        ownerName,
        dueOn,
        daysLate: lateBy(dueOn, today),
      }))
      .toSorted((one, other) => other.daysLate - one.daysLate),
    refusal: refusal && {
      verdict: refusal.verdict as 'no' | 'partly',
      words: refusal.words ?? '',
      saidBy: refusal.saidBy,
      saidOn: dayAt(refusal.saidAt, timeZone),
    },
    silent: waiting
      ? { who: fact.state === 'restored' ? 'curator' : 'client', since: dayAt(waiting, timeZone) }
      : null,
  };
}

function decisionItem(fact: DecisionFact, frame: AgendaFrame): AgendaItem {
  const today = dayAt(frame.now, frame.timeZone);
  const { id, words, ownerId, ownerName, dueOn, clientId, clientName, caseId, revenue } = fact;
  return {
    ...NOTHING,
    key: `decision:${id}`,
    section: 'decisions',
    clientId,
    clientName,
    caseId,
    revenue,
    waitsDays: daysSince(fact.madeAt, frame),
    decision: {
      id,
      words,
      ownerId,
      ownerName,
      dueOn,
      madeOn: dayAt(fact.madeAt, frame.timeZone),
      daysLate: lateBy(dueOn, today),
    },
  };
}

function promiseItem(fact: PromiseFact, facts: AgendaFacts, frame: AgendaFrame): AgendaItem[] {
  const today = dayAt(frame.now, frame.timeZone);
  if (fact.dueOn > addDays(today, PROMISE_AHEAD_DAYS)) return [];
  const { id, clientId, clientName, text, ownerName, dueOn, questionnaireId, revenue } = fact;
  return [
    {
      ...NOTHING,
      key: `promise:${id}`,
      section: 'promises',
      clientId,
      clientName,
      revenue,
      waitsDays: daysSince(fact.madeAt, frame),
      promise: { text, ownerName, dueOn, questionnaireId, daysLate: lateBy(dueOn, today) },
      lastDecided: lastDecided(facts.earlier, clientId, null),
    },
  ];
}

/** What the latest meeting that spoke of the case decided; of the client, where there is no case. */
export function lastDecided(
  earlier: readonly EarlierDecision[],
  clientId: string,
  caseId: string | null,
): LastDecided[] {
  const about = earlier.filter((one) =>
    caseId === null ? one.clientId === clientId : one.caseId === caseId,
  );
  const [latest] = about;
  return about
    .filter(({ meetingId }) => meetingId === latest?.meetingId)
    .map(({ on, words, ownerName, state, outcome }) => ({ on, words, ownerName, state, outcome }));
}

/** Days past `dueOn`; nought in time. */
export function lateBy(dueOn: Day | null, today: Day): number {
  return dueOn === null ? 0 : Math.max(0, daysBetween(dueOn, today));
}

const daysSince = (at: Instant, { now, timeZone }: AgendaFrame) =>
  Math.max(0, daysBetween(dayAt(at, timeZone), dayAt(now, timeZone)));

/** What most items have nothing of. */
export const NOTHING = {
  also: [],
  clientId: null,
  clientName: null,
  caseId: null,
  revenue: 0,
  waitsDays: null,
  case: null,
  decision: null,
  promise: null,
  common: null,
  text: null,
  lastDecided: [],
} as const;
