import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type ComponentProps, useState } from 'react';
import { formatDayWords, formatWeekday } from '#kernel/dates.ts';
import { addDays, type Day, dayAt, isDay, mondayOf } from '#kernel/day.ts';
import { useRead } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { Empty, Loaded, Page } from '#ui/kit/page.tsx';
import { SidePanel } from '#ui/kit/side-panel.tsx';
import { useMe } from '#ui/me.tsx';
import { useUrlState } from '#ui/navigation.ts';
import { type WayBefore, waysOfDays } from '../rules/day-ways.ts';
import { overlayMeetings, within } from '../rules/overlay-meetings.ts';
import type { listMeetings } from '../shapes/contracts/meetings.ts';
import type { MeetingHere } from '../shapes/meeting-deed.ts';
import { meetingWords } from '../words/meetings.ts';
import { dayPlanWords } from '../words/day-plan.ts';
import { CalendarPanel } from './calendar-panel.tsx';
import { MeetingCard } from './meeting-card.tsx';
import { useMeetingDeeds, useWhoseMeetings } from './meetings-here.ts';
import { PastMeeting } from './past-meeting.tsx';
import { TeamWeek } from './team-week.tsx';
import { WeekBoard } from './week-board.tsx';
import './touches.css';

const SEES_ALL = ['administrator', 'commercial_director', 'programme_leader'];

/** A week of meetings, day by day. */
export function Screen() {
  const w = useWords(meetingWords);
  const me = useMe();
  const { locale, timeZone } = useLanguage();
  const wide = useMediaQuery('(min-width: 75em)', false, { getInitialValueInEffect: false });
  const [state, patch] = useUrlState();
  const monday = mondayOf(state['week'] && isDay(state['week']) ? state['week'] : me.today);
  const leads = SEES_ALL.some((role) => me.roles.includes(role));
  // Who leads and visits nobody looks at everybody's meetings first.
  const all = leads && (state['whose'] ?? (me.roles.includes('participant') ? 'own' : 'all')) === 'all';
  const meetings = useRead<typeof listMeetings>('touches.meetings', {
    fromDay: monday,
    toDay: addDays(monday, 6),
    all,
  });
  const deeds = useMeetingDeeds();
  const ours = useWhoseMeetings(all ? 'all' : 'own');
  const inWeek = within({ fromDay: monday, toDay: addDays(monday, 6), timeZone: me.company.timeZone });
  const go = (week: Day) => patch({ week: week === mondayOf(me.today) ? undefined : week });
  const span = w.lead(
    formatDayWords(monday, locale, me.today),
    formatDayWords(addDays(monday, 6), locale, me.today),
  );
  return (
    <Page title={w.title} lead={span} width={wide ? 1240 : 760}>
      <Group justify="space-between" gap="xs">
        <Group gap="xs">
          <Button variant="default" px="sm" aria-label={w.earlier} onClick={() => go(addDays(monday, -7))}>
            <IconChevronLeft size={18} />
          </Button>
          <Button variant="default" onClick={() => go(mondayOf(me.today))}>
            {w.thisWeek}
          </Button>
          <Button variant="default" px="sm" aria-label={w.later} onClick={() => go(addDays(monday, 7))}>
            <IconChevronRight size={18} />
          </Button>
        </Group>
        {leads ? (
          <SegmentedControl
            value={all ? 'all' : 'own'}
            onChange={(whose) => patch({ whose })}
            data={[
              { value: 'own', label: w.own },
              { value: 'all', label: w.everybody },
            ]}
          />
        ) : null}
      </Group>
      <Loaded query={meetings}>
        {(told) => {
          const rows = overlayMeetings(told.rows, deeds, (row) => inWeek(row) && ours(row));
          if (rows.length === 0) return <NoMeetings />;
          const ways = waysOfDays(rows, told.travel, timeZone);
          const seen = { days: daysOf(monday), daysOff: told.daysOff, rows, ways };
          const week = <Week monday={monday} rows={rows} ways={ways} named={all} />;
          if (!wide) return week;
          if (all) return <Team {...seen} />;
          return (
            <div className="week-columns">
              <WeekBoard {...seen} />
              {week}
            </div>
          );
        }}
      </Loaded>
      <CalendarPanel />
    </Page>
  );
}

/** Everybody's week; a meeting pressed opens beside it. */
function Team(seen: Omit<ComponentProps<typeof TeamWeek>, 'onPick'>) {
  const w = useWords(meetingWords);
  const [picked, setPicked] = useState<string | null>(null);
  const meeting = seen.rows.find(({ id }) => id === picked);
  return (
    <>
      <TeamWeek {...seen} onPick={setPicked} />
      {meeting ? (
        <SidePanel title={w.oneMeeting} onClose={() => setPicked(null)}>
          <ul className="stack-cards">
            <OneMeeting meeting={meeting} named way={seen.ways.get(meeting.id)} dated />
          </ul>
        </SidePanel>
      ) : null}
    </>
  );
}

/** As a card with its deeds, or as a line once it is over. */
function OneMeeting(props: ComponentProps<typeof MeetingCard>) {
  const { meeting, named = false } = props;
  return meeting.state === 'booked' || meeting.waits ? (
    <MeetingCard {...props} />
  ) : (
    <PastMeeting meeting={meeting} named={named} />
  );
}

function NoMeetings() {
  const w = useWords(meetingWords);
  return (
    <Empty
      title={w.emptyTitle}
      text={w.emptyText}
      action={<Button renderRoot={(root) => <AppLink to="/my-day" {...root} />}>{w.toMyDay}</Button>}
    />
  );
}

const daysOf = (monday: Day) => Array.from({ length: 7 }, (_, index) => addDays(monday, index));

function Week(props: {
  monday: Day;
  rows: readonly MeetingHere[];
  ways: ReadonlyMap<string, WayBefore>;
  named: boolean;
}) {
  const { monday, rows, ways, named } = props;
  const w = useWords(meetingWords);
  const { locale, timeZone } = useLanguage();
  const { today } = useMe();
  const plan = useWords(dayPlanWords);
  const byDay = Map.groupBy(rows, (row) => dayAt(row.startsAt, timeZone));
  return (
    <Stack gap="lg">
      {daysOf(monday)
        .filter((day, index) => index < 5 || byDay.has(day))
        .map((day) => (
          <section key={day} aria-label={formatDayWords(day, locale)}>
            <Text
              component="h2"
              fw={600}
              fz="md"
              mb={6}
              className={day < today ? 'day-name muted' : 'day-name'}
            >
              {formatWeekday(day, locale)}, {formatDayWords(day, locale)}
            </Text>
            {byDay.has(day) && !named ? (
              <Text fz="sm" mb={6}>
                <AppLink to={`/meetings/day/${day}`}>{plan.link}</AppLink>
              </Text>
            ) : null}
            {byDay.has(day) ? (
              <ul className="stack-cards">
                {byDay.get(day)?.map((meeting) => (
                  <OneMeeting key={meeting.id} meeting={meeting} named={named} way={ways.get(meeting.id)} />
                ))}
              </ul>
            ) : (
              <Text fz="sm" className="muted">
                {w.dayFree}
              </Text>
            )}
          </section>
        ))}
    </Stack>
  );
}
