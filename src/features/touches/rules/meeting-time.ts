// When a meeting may stand, and what one should know about its time (M7.3).
import { type Instant, localParts } from '#kernel/day.ts';
import { refuse } from '#kernel/refusal.ts';
import {
  type Fit,
  MEETING_HOURS,
  type MeetingReason,
  type MeetingSpan,
  type MeetingState,
  type MeetingSurroundings,
  type MeetingWarning,
} from '../shapes/meeting.ts';
import { requireNear } from './moments.ts';

const MINUTE_MS = 60_000;
/** A meeting may be said to have begun this long before its hour: people come early. */
const EARLY_MINUTES = 60;

/** The moment the meeting ends. */
export function endOf({ startsAt, minutes }: MeetingSpan): Instant {
  return new Date(Date.parse(startsAt) + minutes * MINUTE_MS).toISOString();
}

/** Do the two share a minute? One may begin when the other ends. */
export function clashes(one: MeetingSpan, other: MeetingSpan): boolean {
  return (
    Date.parse(one.startsAt) < Date.parse(endOf(other)) && Date.parse(other.startsAt) < Date.parse(endOf(one))
  );
}

/** Refuses to book into the past, or to call held what has not begun. */
export function requireTimeFor(state: 'booked' | 'held', startsAt: Instant, now: Instant): void {
  requireNear(startsAt, now);
  const ahead = Date.parse(startsAt) - Date.parse(now);
  if (state === 'booked' && ahead < 0) refuse('meeting_in_past', {}, 422);
  if (state === 'held' && ahead > EARLY_MINUTES * MINUTE_MS) refuse('meeting_not_begun', {});
}

/** Refuses a mark that cannot be true yet, says nothing new, or lacks its reason. */
export function requireMark(
  mark: {
    readonly state: MeetingState;
    readonly reasonCode: MeetingReason | null;
    readonly reason: string | null;
  },
  meeting: { readonly state: MeetingState; readonly startsAt: Instant },
  now: Instant,
): void {
  if (mark.state === meeting.state) refuse('meeting_marked_already', { state: meeting.state });
  if (mark.state === 'held') requireTimeFor('held', meeting.startsAt, now);
  if (mark.state === 'no_show' && Date.parse(now) < Date.parse(meeting.startsAt)) {
    refuse('meeting_not_begun', {});
  }
  if (mark.state === 'cancelled' || mark.state === 'no_show') requireReason(mark);
}

/** A coded reason says enough by itself, except «other», which needs words. */
export function requireReason(given: {
  readonly reasonCode: MeetingReason | null;
  readonly reason: string | null;
}): void {
  const said = given.reasonCode !== null && given.reasonCode !== 'other';
  if (!said && !given.reason) refuse('meeting_reason_missing', {}, 422);
}

/** What to know before keeping the appointment. */
export function warningsOf(
  meeting: MeetingSurroundings,
  fit: Pick<Fit, 'overlaps' | 'tooShort'>,
): MeetingWarning[] {
  const warnings: MeetingWarning[] = [];
  if (isOutsideHours(meeting, meeting.timeZone)) warnings.push('outside_hours');
  if (!meeting.workingDay) warnings.push('day_off');
  if (meeting.employeeAbsent) warnings.push('employee_absent');
  if (meeting.clientHasMeeting) warnings.push('client_has_meeting');
  if (fit.tooShort.length > 0) warnings.push('travel_too_short');
  if (fit.overlaps.length > 0) warnings.push('overlaps_own');
  return warnings;
}

/** Does it begin before, or end after, the usual hours at the client's? */
export function isOutsideHours(span: MeetingSpan, timeZone: string): boolean {
  const start = localParts(span.startsAt, timeZone);
  const end = localParts(endOf(span), timeZone);
  const minuteOfEnd = end.hour * 60 + end.minute;
  return start.hour < MEETING_HOURS.from || end.day !== start.day || minuteOfEnd > MEETING_HOURS.to * 60;
}
