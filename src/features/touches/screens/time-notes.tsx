// What speaks against the time chosen, and which times would be better: said before anything is saved.
import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import type { OutputOf } from '#features/access/shapes/contract.ts';
import { formatDayShort, formatTime } from '#kernel/dates.ts';
import { type Instant, localParts } from '#kernel/day.ts';
import { formatNumber } from '#kernel/words.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { useMe } from '#ui/me.tsx';
import { fitMeeting } from '../rules/meeting-fit.ts';
import { proposeTimes } from '../rules/meeting-proposals.ts';
import type { bookingFacts } from '../shapes/contracts/booking.ts';
import type { BusyHere } from '../shapes/meeting-deed.ts';
import type { Fit, Leg } from '../shapes/meeting.ts';
import { bookingWords } from '../words/booking.ts';
import { useNow } from './use-now.ts';

/** The facts, with what waits on this device among the meetings. */
export type BookingFacts = Omit<OutputOf<typeof bookingFacts>, 'meetings'> & { meetings: BusyHere[] };

const PROPOSED = 3;

/** How the time fits among the meetings of the day; null while nothing is chosen or known. */
export function fitOf(
  facts: BookingFacts | undefined,
  startsAt: Instant | null,
  minutes: number,
  ourZone: string,
  movedId?: string,
): Fit | null {
  if (!facts || !startsAt) return null;
  const { client, meetings, norms } = facts;
  const others = meetings.filter(({ id }) => id !== movedId);
  return fitMeeting({ startsAt, minutes, clientId: client.id, place: client.place }, others, norms, ourZone);
}

/** Overlaps and ways in words, with the box one ticks to want both all the same. */
export function FitNotes(props: { fit: Fit; both: boolean; onBoth: (both: boolean) => void }) {
  const w = useWords(bookingWords);
  const { locale, timeZone } = useLanguage();
  const { overlaps, before, after, tooShort } = props.fit;
  const legs = [before && ([w.from, before] as const), after && ([w.to, after] as const)];
  const wordsOf = (name: (client: string) => string, { other, travel, gapMinutes }: Leg) => {
    const way = name(other.client ?? w.someClient);
    if (!travel) return w.wayUnknown(way);
    return w.way(way, formatNumber(travel.km, locale), travel.minutes, gapMinutes, travel.rough);
  };
  return (
    <Stack gap={4} role="status">
      {overlaps.map((other) => (
        <Text key={other.id} fz="sm" c="var(--alarm)">
          {w.overlaps(other.client ?? w.someClient, formatTime(other.startsAt, locale, timeZone))}
        </Text>
      ))}
      {legs.map((leg) =>
        leg ? (
          <Text key={leg[1].other.id} fz="sm" c={tooShort.includes(leg[1]) ? 'var(--alarm)' : 'var(--muted)'}>
            {wordsOf(leg[0], leg[1])}
            {tooShort.includes(leg[1]) ? `\u00a0— ${w.tooShort}` : ''}
          </Text>
        ) : null,
      )}
      {overlaps.length > 0 ? (
        <Checkbox
          label={w.both}
          checked={props.both}
          onChange={(event) => props.onBoth(event.currentTarget.checked)}
        />
      ) : null}
    </Stack>
  );
}

/** The best free times, one tap each. */
export function Proposals(props: {
  facts: BookingFacts;
  minutes: number;
  movedId?: string | undefined;
  onPick: (day: string, time: string) => void;
}) {
  const w = useWords(bookingWords);
  const { locale } = useLanguage();
  const { company } = useMe();
  const now = useNow();
  const { facts, minutes, movedId } = props;
  const { client, meetings, norms, office, days } = facts;
  const zone = client.timeZone;
  const today = localParts(now, zone).day;
  const times = proposeTimes(
    {
      clientId: client.id,
      place: client.place,
      minutes,
      timeZone: zone,
      ourZone: company.timeZone,
      days: days.filter(({ day }) => day >= today).slice(0, 14),
      meetings: meetings.filter(({ id }) => id !== movedId),
      norms,
      office,
      now,
    },
    PROPOSED,
  );
  if (times.length === 0) return null;
  return (
    <Group gap="xs">
      <Text fz="sm">{w.nearest}</Text>
      {times.toSorted().map((at) => {
        const { day } = localParts(at, zone);
        const time = formatTime(at, locale, zone);
        return (
          <Button key={at} variant="light" size="compact-md" onClick={() => props.onPick(day, time)}>
            {formatDayShort(day, locale)}, {time}
          </Button>
        );
      })}
    </Group>
  );
}
