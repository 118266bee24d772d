// What was last with a client, for whoever is about to call or to visit.
import type { Instant } from '#kernel/day.ts';

interface Meeting {
  readonly startsAt: Instant;
  readonly state: string;
  readonly purpose: string;
  readonly person: string | null;
  readonly note: string | null;
  readonly employee: { readonly name: string };
  /** Absent in copies kept on a device before it was told. */
  readonly calledOffAt?: Instant | null;
}

interface Call {
  readonly at: Instant;
  readonly outcome: string;
  readonly person: string | null;
  readonly note: string | null;
  readonly employee: { readonly name: string };
}

export interface LastTouch {
  readonly at: Instant;
  readonly kind: 'meeting' | 'call';
  /** A call's outcome or a meeting's purpose. */
  readonly what: string;
  readonly note: string | null;
  readonly person: string | null;
  readonly who: string;
}

/** Talks, the newest first: meetings held and calls in which somebody was reached. */
function listTalks(meetings: readonly Meeting[], calls: readonly Call[]): LastTouch[] {
  const held = meetings
    .filter(({ state }) => state === 'held')
    .map(({ startsAt, purpose, note, person, employee }) => ({
      at: startsAt,
      kind: 'meeting' as const,
      what: purpose,
      note,
      person,
      who: employee.name,
    }));
  const reached = calls
    .filter(({ outcome }) => outcome !== 'not_reached' && outcome !== 'wrong_number')
    .map(({ at, outcome, note, person, employee }) => ({
      at,
      kind: 'call' as const,
      what: outcome,
      note,
      person,
      who: employee.name,
    }));
  return [...held, ...reached].sort((one, two) => (one.at < two.at ? 1 : -1));
}

/** The newest talk; and, where nothing was written down of it, the newest one of which something was. */
export function lastTalks(card: { readonly meetings: readonly Meeting[]; readonly calls: readonly Call[] }): {
  last: LastTouch | undefined;
  noted: LastTouch | undefined;
} {
  const talks = listTalks(card.meetings, card.calls);
  const noted = talks.find(({ note }) => note?.trim());
  return { last: talks[0], noted: noted === talks[0] ? undefined : noted };
}

/** The meeting that was called off or missed, while nothing has come of the client since: no talk, no new date. */
export function calledOff<M extends Meeting>(card: {
  readonly meetings: readonly M[];
  readonly calls: readonly Call[];
}): M | undefined {
  if (card.meetings.some(({ state }) => state === 'booked')) return undefined;
  const since = (meeting: Meeting) => meeting.calledOffAt ?? meeting.startsAt;
  const [newest] = card.meetings
    .filter(({ state }) => state === 'cancelled' || state === 'no_show')
    .toSorted((one, two) => (since(one) < since(two) ? 1 : -1));
  const [talk] = listTalks(card.meetings, card.calls);
  return newest && (!talk || talk.at < since(newest)) ? newest : undefined;
}
