import type { Instant } from '#kernel/day.ts';
import type { MeetingRow } from './contracts/meetings.ts';
import type { BusyMeeting, MeetingReason, MeetingState } from './meeting.ts';
import type { Place } from './travel.ts';

/** A meeting as the screen knew it when something was done about it, so that it can be shown wherever it moves to. */
export interface KnownMeeting {
  readonly row: MeetingRow;
  /** Where the client is; null: not known. */
  readonly at: Place | null;
}

interface Told {
  readonly id: string;
  /** The version it was done upon. */
  readonly version: number;
  /** null: kept by a version of the application that did not note it. */
  readonly known: KnownMeeting | null;
  /** It waits on the device, and not only for the answer that is on its way. */
  readonly waits: boolean;
}

/** What this device has still to tell the server about a meeting. */
export type MeetingDeed =
  | { readonly kind: 'book'; readonly known: KnownMeeting; readonly waits: boolean }
  | (Told & {
      readonly kind: 'move';
      readonly startsAt: Instant;
      readonly minutes: number;
      readonly place: string | null;
      readonly reasonCode: MeetingReason | null;
    })
  | (Told & {
      readonly kind: 'mark';
      readonly state: MeetingState;
      readonly reasonCode: MeetingReason | null;
      readonly reason: string | null;
    });

/** A meeting as this device has left it. */
export interface MeetingHere extends MeetingRow {
  /** Something about it has not reached the server yet. */
  readonly waits: boolean;
  /** The server does not know that there is such a meeting. */
  readonly unheardOf: boolean;
}

export type BusyHere = BusyMeeting & { readonly waits: boolean };
