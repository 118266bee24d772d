import type { Day } from '#kernel/day.ts';

export interface RoleFacts {
  id: string;
  clientId: string;
  fromDay: Day | null;
  toDay: Day | null;
}

export type RoleEndProblem =
  | 'role_ended'
  | 'role_end_in_future'
  | 'role_end_before_start'
  | 'successor_elsewhere'
  | 'successor_same'
  | 'successor_gone';

/** M8.2: may this role end on that day with that successor? Null when it may. */
export function checkRoleEnd(facts: {
  role: RoleFacts;
  successor: RoleFacts | undefined;
  day: Day;
  today: Day;
}): RoleEndProblem | null {
  const { role, successor, day, today } = facts;
  if (role.toDay) return 'role_ended';
  if (day > today) return 'role_end_in_future';
  if (role.fromDay && day < role.fromDay) return 'role_end_before_start';
  if (!successor) return null;
  if (successor.id === role.id) return 'successor_same';
  if (successor.clientId !== role.clientId) return 'successor_elsewhere';
  return successor.toDay ? 'successor_gone' : null;
}

/** The last day of a role as it was heard in a talk: not before its first day and not after the day of the talk. */
export function dayOfLeaving(heard: Day, fromDay: Day | null, talk: Day): Day {
  const notLater = heard < talk ? heard : talk;
  return fromDay && notLater < fromDay ? fromDay : notLater;
}

/** A relation is not called stronger without saying what it rests on; to lower it needs no proof. */
export function maySetStrength(before: number, after: number, evidence: string | null): boolean {
  return after <= before || Boolean(evidence?.trim());
}
