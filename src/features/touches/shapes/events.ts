// What happens in this room that the rooms above may answer, in the same transaction.
import type { Instant } from '#kernel/day.ts';
import type { CallOutcome } from './call.ts';
import type { MeetingState } from './meeting.ts';

export interface CallLogged {
  kind: 'call-logged';
  callId: string;
  clientId: string;
  personId: string | null;
  employeeId: string;
  outcome: CallOutcome;
}

export interface MeetingChanged {
  kind: 'meeting-changed';
  meetingId: string;
  clientId: string;
  employeeId: string;
  state: MeetingState;
  startsAt: Instant;
}

export type TouchesEvent = CallLogged | MeetingChanged;
