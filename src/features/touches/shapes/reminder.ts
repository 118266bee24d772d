import type { Instant } from '#kernel/day.ts';

/** To ours a day and an hour before; to the client a day before. */
export const REMINDER_KINDS = ['day', 'hour', 'client'] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

export interface ReminderFacts {
  readonly startsAt: Instant;
  /** When this hour was agreed. */
  readonly agreedAt: Instant;
  /** The client was invited by mail. */
  readonly invited: boolean;
  /** IANA zone of the client. */
  readonly timeZone: string;
  readonly byDay: boolean;
  readonly byHour: boolean;
  readonly sent: readonly ReminderKind[];
}
