import type { Day } from '#kernel/day.ts';
import { END_REASONS, type EndReason } from '../shapes/kinds.ts';

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

/**
 * What is kept about the end of a role: a reason of the list and words. Calls once wrote «left: his words» where the
 * reason stands; whatever else is there was typed by people or came with a file.
 */
export function readEndReason(kept: string | null): { reason: EndReason | null; words: string | null } {
  const text = kept?.trim() ?? '';
  const known = END_REASONS.find((reason) => reason === text);
  if (known) return { reason: known, words: null };
  const left = /^left(?::\s*(.*))?$/su.exec(text);
  if (left) return { reason: 'left_company', words: left[1]?.trim() || null };
  return { reason: null, words: text || null };
}

/**
 * The last day of a role as it was heard in a talk: not before its first day and not after the day of the talk. A
 * role ends with a day (M8.2): where nobody knows it, with the day it was learnt, which is marked as such.
 */
export function dayOfLeaving(heard: Day | undefined, fromDay: Day | null, talk: Day): Day {
  const notLater = heard && heard < talk ? heard : talk;
  return fromDay && notLater < fromDay ? fromDay : notLater;
}

/** A relation is not called stronger without saying what it rests on; to lower it needs no proof. */
export function maySetStrength(before: number, after: number, evidence: string | null): boolean {
  return after <= before || Boolean(evidence?.trim());
}
