import type { Day, Instant } from '#kernel/day.ts';
import type { Place, Travel } from './travel.ts';

/** What the meeting is for; `resumption` goes on with a paused questionnaire, `friendly` offers nothing (M12.3). */
export const MEETING_PURPOSES = ['questionnaire', 'resumption', 'friendly', 'other'] as const;
export type MeetingPurpose = (typeof MEETING_PURPOSES)[number];

export const MEETING_STATES = ['booked', 'held', 'cancelled', 'no_show'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

/** Why a meeting moved, was called off or did not come about. */
export const MEETING_REASONS = [
  'client_asked',
  'we_could_not',
  'illness',
  'person_away',
  'late_on_the_way',
  'no_one_came',
  'forgot',
  'time_mixed_up',
  'not_needed',
  'other',
] as const;
export type MeetingReason = (typeof MEETING_REASONS)[number];

/** Those a person chooses from; the server takes any of them for any of the three. */
export const REASONS_FOR = {
  moved: [
    'client_asked',
    'person_away',
    'we_could_not',
    'late_on_the_way',
    'illness',
    'time_mixed_up',
    'other',
  ],
  cancelled: ['client_asked', 'person_away', 'we_could_not', 'illness', 'not_needed', 'other'],
  no_show: ['no_one_came', 'person_away', 'late_on_the_way', 'time_mixed_up', 'forgot', 'illness', 'other'],
} as const satisfies Record<string, readonly MeetingReason[]>;

export const MEETING_EVENTS = [
  'booked',
  'recorded',
  'moved',
  'held',
  'cancelled',
  'no_show',
  'reopened',
  'handed_over',
] as const;
export type MeetingEventKind = (typeof MEETING_EVENTS)[number];

/** Wall-clock hours at the client's in which a meeting is nothing unusual. */
export const MEETING_HOURS = { from: 8, to: 20 } as const;

/** Wall-clock hours at the client's in which meetings are proposed. */
export const OFFICE_HOURS = { from: 9, to: 18 } as const;

/** Hours the calendar shows. */
export const CALENDAR_HOURS = { from: 7, to: 21 } as const;

/** How long a meeting takes unless said (M5.1). */
export const MEETING_MINUTES = 60;

/** How long one looks in on a client without an appointment, unless said. */
export const DROP_IN_MINUTES = 30;

/** What one should know before keeping the appointment; all but `overlaps_own` are only said. */
export const MEETING_WARNINGS = [
  'outside_hours',
  'day_off',
  'employee_absent',
  'client_has_meeting',
  'travel_too_short',
  'overlaps_own',
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

/** A meeting somebody has already, as the next one has to fit beside it. */
export type BusyMeeting = MeetingSpan & {
  readonly id: string;
  /** null: a client the reader may not know. */
  readonly client: string | null;
  readonly clientId: string | null;
  /** null: it is not known where. */
  readonly place: Place | null;
};

/** The way to a neighbour of a meeting in the day, and the time there is for it. */
export interface Leg {
  readonly other: BusyMeeting;
  /** null: unknown. */
  readonly travel: Travel | null;
  /** Minutes between the end of the one and the beginning of the other. */
  readonly gapMinutes: number;
}

/** How a time fits into somebody's day. */
export interface Fit {
  readonly overlaps: readonly BusyMeeting[];
  readonly before: Leg | null;
  readonly after: Leg | null;
  /** The legs there is too little time for. */
  readonly tooShort: readonly Leg[];
}

/** A day as the calendar shows it. */
export interface CalendarDay {
  readonly day: Day;
  readonly working: boolean;
  readonly absent: boolean;
}
