// A meeting as the server would list it, from what the device knows at the moment of booking.
import type { Instant } from '#kernel/day.ts';
import type { MeetingRow } from '../shapes/contracts/meetings.ts';
import type { MeetingPurpose } from '../shapes/meeting.ts';

export interface Booking {
  readonly id: string;
  readonly personId?: string | null | undefined;
  readonly startsAt: Instant;
  readonly minutes: number;
  readonly place: string;
  readonly purpose: MeetingPurpose;
  readonly note: string;
  readonly at: Instant;
}

interface Known {
  readonly employee: { readonly id: string; readonly name: string };
  readonly client: {
    readonly id: string;
    readonly name: string;
    readonly timeZone: string;
    readonly address?: string | null;
  };
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly address: string;
    readonly post?: string | null;
    readonly phone?: string | null;
  }[];
}

export function bookedRow(booking: Booking, { employee, client, people }: Known): MeetingRow {
  const person = people.find(({ id }) => id === booking.personId);
  return {
    id: booking.id,
    version: 1,
    startsAt: booking.startsAt,
    minutes: booking.minutes,
    place: booking.place || null,
    // Whoever lays it over the list knows where the client is.
    point: null,
    purpose: booking.purpose,
    state: 'booked',
    reasonCode: null,
    reason: null,
    note: booking.note || null,
    warnings: [],
    invitedEmail: null,
    moved: null,
    changedAt: booking.at,
    employee: { ...employee },
    client: {
      id: client.id,
      name: client.name,
      address: client.address ?? null,
      timeZone: client.timeZone,
    },
    person: person
      ? {
          id: person.id,
          name: person.name,
          address: person.address,
          post: person.post ?? null,
          phone: person.phone ?? null,
        }
      : null,
    questionnaire: null,
  };
}
