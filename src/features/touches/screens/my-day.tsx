import { Button, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { formatDayWords, formatWeekday } from '#kernel/dates.ts';
import { localParts } from '#kernel/day.ts';
import { useRead } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { Empty, Loaded, Page } from '#ui/kit/page.tsx';
import { useMe } from '#ui/me.tsx';
import { useUrlState } from '#ui/navigation.ts';
import type { OutputOf } from '#features/access/shapes/contract.ts';
import { PeopleNews } from '#features/clients/screens/people-news.tsx';
import { waysOfDays } from '../rules/day-ways.ts';
import { overlayDay } from '../rules/overlay-meetings.ts';
import type { myDay } from '../shapes/contracts/my-day.ts';
import { meetingWords } from '../words/meetings.ts';
import { myDayWords } from '../words/my-day.ts';
import { MeetingCard } from './meeting-card.tsx';
import { useMeetingDeeds, useWhoseMeetings } from './meetings-here.ts';
import { CallList } from './my-day/call-list.tsx';
import { DayNav } from './my-day/day-nav.tsx';
import { OpenQuestionnaires } from './my-day/open-questionnaires.tsx';
import { PastMeeting } from './past-meeting.tsx';
import { Promises, useOpenPromises } from './my-day/promises.tsx';
import { QuotaLine } from './my-day/quota-line.tsx';
import { Section } from './my-day/section.tsx';
import { WhoseDay } from './my-day/whose-day.tsx';
import { WaitingList } from './my-day/waiting-list.tsx';
import { useNow } from './use-now.ts';
import './touches.css';

type Day = OutputOf<typeof myDay>;

const CALLS = 12;
const SEES_ALL = ['administrator', 'commercial_director', 'programme_leader'];

/** «Мой день»: where to go, whom to call, what to ask, what is unfinished; `decided` comes from a room above. */
export function Screen({ decided }: { decided?: ReactNode }) {
  const [{ employee }, patch] = useUrlState();
  const [calls, setCalls] = useState(CALLS);
  const input = { calls, ...(employee ? { employeeId: employee } : {}) };
  const day = useRead<typeof myDay>('touches.my-day', input, { refetchMs: 60_000 });
  return (
    <Loaded query={day}>
      {(data) => (
        <DayHere
          day={data}
          calls={calls}
          onMore={setCalls}
          onPick={(picked) => patch({ employee: picked })}
          decided={decided}
        />
      )}
    </Loaded>
  );
}

interface ViewProps {
  day: Day;
  calls: number;
  onMore: (limit: number) => void;
  onPick: (employeeId: string | undefined) => void;
  decided?: ReactNode;
}

/** The day with what waits on this device. */
function DayHere(props: ViewProps) {
  const { day } = props;
  const { employeeId, today } = useMe();
  const { timeZone } = useLanguage();
  const now = useNow();
  const ours = useWhoseMeetings(day.employee.id === employeeId ? 'own' : day.employee);
  const meetings = overlayDay(day.meetings, useMeetingDeeds(), { now, today, timeZone }, ours);
  return <DayView {...props} day={{ ...day, meetings }} meetings={meetings} />;
}

function DayView({
  day,
  meetings,
  calls,
  onMore,
  onPick,
  decided,
}: ViewProps & { meetings: ReturnType<typeof overlayDay> }) {
  const w = useWords(myDayWords);
  const me = useMe();
  // A copy kept on the device before there were any has none.
  const promises = useOpenPromises(day.promises ?? []);
  const own = day.employee.id === me.employeeId;
  const leads = SEES_ALL.some((role) => me.roles.includes(role));
  const working = day.round?.running === true && day.list.clients > 0;
  const begun = day.waiting.length + day.answeredNo.length + day.questionnaires.length + promises.length;
  const idle = begun + day.meetings.ahead === 0 && !hasMeetings(day.meetings);
  return (
    <Page
      title={own ? w.title : w.titleOf(day.employee.name)}
      lead={<Lead day={day} own={own} />}
      width={1180}
      actions={leads ? <WhoseDay employeeId={day.employee.id} onPick={onPick} /> : undefined}
    >
      {day.quota ? <QuotaLine quota={day.quota} list={day.list} /> : null}
      {working ? null : <NoCalls day={day} leads={leads} />}
      {own && !working && idle ? decided : null}
      {working || !idle ? (
        <div className="day-columns">
          <div className="day-column">
            <Meetings meetings={meetings} travel={day.travel} />
            {day.waiting.length + day.answeredNo.length ? (
              <Section
                id="waiting"
                title={w.waiting}
                count={String(day.waiting.length + day.answeredNo.length)}
              >
                <Text fz="sm" className="muted" mb={6}>
                  {w.waitingLead}
                </Text>
                <WaitingList waiting={day.waiting} answeredNo={day.answeredNo} />
              </Section>
            ) : null}
            {promises.length ? (
              <Section id="promises" title={w.promises} count={String(promises.length)}>
                <Promises rows={promises} />
              </Section>
            ) : null}
            {own ? decided : null}
            {own ? <PeopleNews /> : null}
          </div>
          <div className="day-column">
            {working ? (
              <CallList
                day={day}
                limit={calls}
                onMore={onMore}
                bookFor={leads && !own ? day.employee : undefined}
              />
            ) : null}
            <Section
              id="questionnaires"
              title={w.questionnaires}
              count={String(day.questionnaires.length || '')}
            >
              {day.questionnaires.length ? (
                <OpenQuestionnaires rows={day.questionnaires} />
              ) : (
                <Text className="muted">{w.noQuestionnaires}</Text>
              )}
            </Section>
          </div>
        </div>
      ) : null}
      <DayNav
        label={w.parts}
        parts={partsOf(day, working).map(({ id, count }) => ({ id, count, name: w.partNames[id] }))}
      />
    </Page>
  );
}

/** The parts that are there, with how much is in each. */
function partsOf({ meetings, waiting, answeredNo, calls, questionnaires }: Day, working: boolean) {
  const asked = calls.rows.filter((line) => line.reason === 'ask_client').length;
  const parts = [
    {
      id: 'meetings',
      count: [...meetings.unmarked, ...meetings.today, ...meetings.tomorrow].filter(stands).length,
    },
    { id: 'waiting', count: waiting.length + answeredNo.length },
    { id: 'calls', count: working ? calls.total - asked : 0 },
    { id: 'questionnaires', count: questionnaires.length },
  ] as const;
  return parts.filter(({ count }) => count > 0);
}

/** Called off, or nobody came: it is shown and not counted. */
const stands = ({ state }: Day['meetings']['today'][number]) => state === 'booked' || state === 'held';

function hasMeetings({ unmarked, today, tomorrow }: Day['meetings']): boolean {
  return unmarked.length + today.length + tomorrow.length > 0;
}

/** «Доброе утро, Анна · понедельник, 2 ноября · круг «Осень» до 25 декабря». */
function Lead({ day, own }: { day: Day; own: boolean }) {
  const w = useWords(myDayWords);
  const me = useMe();
  const { locale, timeZone } = useLanguage();
  const { hour } = localParts(useNow(), timeZone);
  const part = hour < 5 ? 'night' : hour < 12 ? 'morning' : hour < 18 ? 'day' : 'evening';
  const date = `${formatWeekday(me.today, locale)}, ${formatDayWords(me.today, locale)}`;
  const round = day.round?.running
    ? w.roundUntil(day.round.name, formatDayWords(day.round.endsOn, locale, me.today))
    : null;
  const name = me.name.split(' ')[0] ?? me.name;
  return <>{[own ? `${w.greeting[part]}, ${name}` : null, date, round].filter(Boolean).join(' · ')}</>;
}

/** Why there is nobody to call, and what to expect. */
function NoCalls({ day, leads }: { day: Day; leads: boolean }) {
  const w = useWords(myDayWords);
  if (!day.round) return <Empty title={w.noRoundTitle} text={w.noRoundText} action={<ToClients />} />;
  if (!day.round.running) {
    return <Empty title={w.closedTitle(day.round.name)} text={w.closedText} action={<ToClients />} />;
  }
  if (leads) return <Empty title={w.leaderTitle} text={w.leaderText} />;
  return <Empty title={w.noListTitle} text={w.noListText} action={<ToClients />} />;
}

function ToClients() {
  const w = useWords(myDayWords);
  return <Button renderRoot={(root) => <AppLink to="/clients" {...root} />}>{w.openClients}</Button>;
}

function Meetings({ meetings, travel }: { meetings: ReturnType<typeof overlayDay>; travel: Day['travel'] }) {
  const w = useWords(myDayWords);
  const { timeZone } = useLanguage();
  const ways = waysOfDays([...meetings.unmarked, ...meetings.today, ...meetings.tomorrow], travel, timeZone);
  const all = useWords(meetingWords);
  const groups = [
    { name: w.howDidItGo, rows: meetings.unmarked, dated: true },
    { name: w.today, rows: meetings.today, dated: false },
    { name: w.tomorrow, rows: meetings.tomorrow, dated: false },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <Section
      id="meetings"
      title={w.meetings}
      count={all.count([...meetings.today, ...meetings.tomorrow].filter(stands).length)}
    >
      {groups.length === 0 ? <Text className="muted">{w.noMeetings}</Text> : null}
      {groups.map(({ name, rows, dated }) => (
        <div key={name}>
          <Text component="h3" fz="sm" fw={600} className="muted" mt="xs" mb={6}>
            {name}
          </Text>
          <ul className="stack-cards">
            {rows.map((meeting) =>
              meeting.state === 'booked' || meeting.waits ? (
                <MeetingCard key={meeting.id} meeting={meeting} dated={dated} way={ways.get(meeting.id)} />
              ) : (
                <PastMeeting key={meeting.id} meeting={meeting} />
              ),
            )}
          </ul>
        </div>
      ))}
      <Text fz="sm" className="muted" mt="xs">
        {meetings.ahead > 0 ? `${w.meetingsAhead(meetings.ahead)}. ` : ''}
        <AppLink to="/meetings">{w.allMeetings}</AppLink>
      </Text>
    </Section>
  );
}
