import type { Instant } from '#kernel/day.ts';

/** What the meeting is for; `resumption` goes on with a paused questionnaire, `friendly` offers nothing (M12.3). */
export const MEETING_PURPOSES = ['questionnaire', 'resumption', 'friendly', 'other'] as const;
export type MeetingPurpose = (typeof MEETING_PURPOSES)[number];

export const MEETING_STATES = ['booked', 'held', 'cancelled', 'no_show'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

/** Wall-clock hours at the client's in which a meeting is nothing unusual. */
export const MEETING_HOURS = { from: 8, to: 20 } as const;

/** How long a meeting takes unless said (M5.1). */
export const MEETING_MINUTES = 60;

/** What one should know before keeping the appointment; none of it forbids it. */
export const MEETING_WARNINGS = [
  'outside_hours',
  'day_off',
  'employee_absent',
  'client_has_meeting',
] as const;
export type MeetingWarning = (typeof MEETING_WARNINGS)[number];

export type MeetingSpan = { readonly startsAt: Instant; readonly minutes: number };

/** Everything the warnings are made of. */
export type MeetingSurroundings = MeetingSpan & {
  /** IANA zone of the client. */
  readonly timeZone: string;
  readonly workingDay: boolean;
  readonly employeeAbsent: boolean;
  /** The client has another booked meeting ahead, with whomever. */
  readonly clientHasMeeting: boolean;
};
