// Meetings as this device has left them: what waits to be sent has already happened for whoever did it.
import { useMemo } from 'react';
import type { ParsedInputOf } from '#features/access/shapes/contract.ts';
import { useConnection, useUnsent } from '#ui/data.ts';
import { useMe } from '#ui/me.tsx';
import type { Entry } from '#ui/outbox/entries.ts';
import { useNow } from './use-now.ts';
import type { MeetingRow, markMeeting, rescheduleMeeting } from '../shapes/contracts/meetings.ts';
import type { KnownMeeting, MeetingDeed } from '../shapes/meeting-deed.ts';

const BOOK = 'touches.book-meeting';
const MOVE = 'touches.reschedule';
const MARK = 'touches.mark-meeting';

/** With a connection the answer comes in a moment: nobody needs to be told that it waits. */
const ON_ITS_WAY_MS = 5_000;

/** What this device has still to tell about meetings, in order. */
export function useMeetingDeeds(): readonly MeetingDeed[] {
  const entries = useUnsent();
  const { online } = useConnection();
  const now = useNow();
  return useMemo(() => meetingDeedsOf(entries, online ? Date.parse(now) : null), [entries, online, now]);
}

/** @param now ms; null: there is no connection, and everything waits */
export function meetingDeedsOf(entries: readonly Entry[], now: number | null): MeetingDeed[] {
  // A refused booking stands nowhere, whatever was done about it afterwards.
  const refused = new Set(
    entries.filter(({ procedure, problem }) => procedure === BOOK && problem).map(({ input }) => idOf(input)),
  );
  return entries
    .filter(({ input, problem }) => !problem && !refused.has(idOf(input)))
    .flatMap((entry): MeetingDeed[] => {
      const waits = now === null || now - Date.parse(entry.at) > ON_ITS_WAY_MS;
      const known = (entry.shows as KnownMeeting | undefined) ?? null;
      switch (entry.procedure) {
        case BOOK:
          return known ? [{ kind: 'book', known, waits }] : [];
        case MOVE: {
          const { id, version, startsAt, minutes, ...rest } = entry.input as ParsedInputOf<
            typeof rescheduleMeeting
          >;
          const { place = null, reasonCode = null } = rest;
          return [
            { kind: 'move', id, version, startsAt, minutes, place: place || null, reasonCode, known, waits },
          ];
        }
        case MARK: {
          const {
            id,
            version,
            state,
            reasonCode = null,
            reason = null,
          } = entry.input as ParsedInputOf<typeof markMeeting>;
          return [{ kind: 'mark', id, version, state, reasonCode, reason, known, waits }];
        }
        default:
          return [];
      }
    });
}

const idOf = (input: unknown): string => (input as { id?: string } | null)?.id ?? '';

/** Does a meeting touched on this device belong into the list: everybody's, one person's, or one's own? */
export function useWhoseMeetings(whose: 'all' | 'own' | { id: string }): (row: MeetingRow) => boolean {
  const { employeeId, permissions } = useMe();
  if (whose === 'all') return () => true;
  if (whose !== 'own') return (row) => row.employee.id === whose.id;
  // Whoever leads sees strangers' meetings too; anybody else only knows of those of their own lists.
  if (!permissions.includes('rounds.manage')) return () => true;
  return (row) => row.employee.id === employeeId;
}
