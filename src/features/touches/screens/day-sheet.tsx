// A day's visits in the order to drive, on the screen and on one sheet of paper.
import { Button, Group, Stack, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconFiles, IconPrinter } from '@tabler/icons-react';
import { formatDayWords, formatTime, formatWeekday } from '#kernel/dates.ts';
import { addDays, isDay } from '#kernel/day.ts';
import { newId } from '#kernel/ids.ts';
import { formatNumber } from '#kernel/words.ts';
import { useRead, useWrite } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { Empty, Loaded, Page } from '#ui/kit/page.tsx';
import { useMay, useMe } from '#ui/me.tsx';
import { useGo, usePathParams } from '#ui/navigation.ts';
import { overlayPlan, type StopHere } from '../rules/day-plan.ts';
import type { dayPlan, planDropIn, removeDropIn } from '../shapes/contracts/day-plan.ts';
import type { Travel } from '../shapes/travel.ts';
import { dayPlanWords } from '../words/day-plan.ts';
import { meetingWords } from '../words/meetings.ts';
import { useMeetingDeeds } from './meetings-here.ts';
import './touches.css';

type Plan = ReturnType<typeof overlayPlan>;

export function Screen() {
  const w = useWords(dayPlanWords);
  const { today, company } = useMe();
  const { locale } = useLanguage();
  const deeds = useMeetingDeeds();
  const may = useMay();
  const go = useGo();
  const asked = usePathParams()['day'] ?? '';
  const day = isDay(asked) ? asked : today;
  const plan = useRead<typeof dayPlan>('touches.day-plan', { day });
  const title = w.title(`${formatWeekday(day, locale)}, ${formatDayWords(day, locale, today)}`);
  return (
    <Page title={title} width={820}>
      <Group gap="xs" className="no-print">
        <Button
          variant="default"
          px="sm"
          aria-label={w.earlier}
          onClick={() => go(`/meetings/day/${addDays(day, -1)}`)}
        >
          <IconChevronLeft size={18} />
        </Button>
        <Button
          variant="default"
          px="sm"
          aria-label={w.later}
          onClick={() => go(`/meetings/day/${addDays(day, 1)}`)}
        >
          <IconChevronRight size={18} />
        </Button>
        <Button variant="default" leftSection={<IconPrinter size={18} />} onClick={() => window.print()}>
          {w.print}
        </Button>
        {may('questionnaires.fill') && day >= today ? (
          <Button
            variant="default"
            leftSection={<IconFiles size={18} />}
            renderRoot={(root) => <AppLink to={`/questionnaires?pack=${day}`} {...root} />}
          >
            {w.pack}
          </Button>
        ) : null}
        <AppLink to="/meetings">{w.toMeetings}</AppLink>
      </Group>
      <Loaded query={plan}>
        {(told) => {
          const data = overlayPlan(told, deeds, company.timeZone);
          return data.stops.length ? <Sheet plan={data} /> : <Empty title={w.empty} text={w.emptyText} />;
        }}
      </Loaded>
    </Page>
  );
}

function useWay(): (travel: Travel | null) => string {
  const w = useWords(dayPlanWords);
  const { locale } = useLanguage();
  return (travel) =>
    travel ? w.way(travel.minutes, formatNumber(travel.km, locale), travel.rough) : w.wayUnknown;
}

function Sheet({ plan }: { plan: Plan }) {
  const w = useWords(dayPlanWords);
  const { locale, timeZone } = useLanguage();
  const way = useWay();
  const sum = [
    plan.employee.name,
    w.sum(plan.travelMinutes, formatNumber(plan.km, locale)),
    plan.unknownWays > 0 ? w.unknown(plan.unknownWays) : null,
    plan.savedMinutes > 0 ? w.saved(plan.savedMinutes) : null,
    plan.working ? null : w.dayOff,
  ];
  return (
    <Stack gap="md" className="day-sheet">
      <Text fz="sm">{sum.filter(Boolean).join(' · ')}</Text>
      <ol className="stack-cards">
        {plan.stops.map((stop) => (
          <Stop key={stop.id} stop={stop} />
        ))}
      </ol>
      <Text fz="sm" className="muted">
        {plan.office && plan.backAt
          ? w.back(way(plan.back), formatTime(plan.backAt, locale, timeZone))
          : plan.office
            ? null
            : w.noOffice}
      </Text>
      <Nearby plan={plan} />
    </Stack>
  );
}

function Stop({ stop }: { stop: StopHere }) {
  const w = useWords(dayPlanWords);
  const m = useWords(meetingWords);
  const { locale, timeZone } = useLanguage();
  const way = useWay();
  const drop = useWrite<typeof removeDropIn>('touches.remove-drop-in');
  const { client, person, purpose } = stop;
  // What was agreed stands also where it cannot be kept; the lateness is said beside it.
  const agreed = (at: string) => {
    const late = stop.kind === 'meeting' ? stop.lateMinutes * 60_000 : 0;
    return formatTime(new Date(Date.parse(at) - late).toISOString(), locale, timeZone);
  };
  // With minutes to spare one sets out later than one could.
  const leaveBy =
    stop.kind === 'meeting' && stop.travel && stop.slackMinutes > 0
      ? agreed(new Date(Date.parse(stop.beginsAt) - stop.travel.minutes * 60_000).toISOString())
      : null;
  const hours = `${agreed(stop.beginsAt)}–${agreed(stop.endsAt)}`;
  return (
    <li className="card">
      <div className="card-body">
        {stop.first ? null : (
          <Text fz="sm" className="muted">
            ↓ {way(stop.travel)}
            {leaveBy ? ` · ${w.leaveBy(leaveBy)}` : ''}
          </Text>
        )}
        {stop.lateMinutes > 0 ? <Text c="var(--alarm)">{w.late(stop.lateMinutes)}</Text> : null}
        <div>
          <Group gap={10} align="baseline">
            <span className="meeting-time">{hours}</span>
            <Text component="span" fz="sm" className="muted">
              {purpose ? m.purposes[purpose] : w.dropIn}
            </Text>
          </Group>
          <AppLink to={`/clients/${client.id}`} style={{ fontWeight: 600 }}>
            {client.name}
          </AppLink>
          <Text fz="sm">{stop.place ?? client.address ?? w.noAddress}</Text>
          {person ? (
            <Text fz="sm">
              {[person.name, person.post].filter(Boolean).join(', ')} ({person.address})
              {person.phone ? (
                <>
                  {', '}
                  <a href={`tel:${person.phone}`} style={{ whiteSpace: 'nowrap' }}>
                    {spacePhone(person.phone)}
                  </a>
                </>
              ) : null}
            </Text>
          ) : null}
          {stop.note ? <Text fz="sm">{stop.note}</Text> : null}
          {stop.waits ? (
            <Text fz="sm" className="muted">
              {m.keptHere}
            </Text>
          ) : null}
        </div>
        <p className="print-notes">{w.notes}</p>
        {stop.kind === 'drop_in' ? (
          <Button
            className="no-print"
            variant="default"
            w="fit-content"
            aria-label={w.remove(client.name)}
            loading={drop.isPending}
            onClick={() => drop.mutate({ id: stop.id })}
          >
            {w.removeShort}
          </Button>
        ) : null}
      </div>
    </li>
  );
}

/** A Russian number in the groups people read it in; any other as it stands. */
function spacePhone(phone: string): string {
  return phone.replace(/^(\+7)(\d{3})(\d{3})(\d{2})(\d{2})$/, '$1 $2 $3-$4-$5');
}

function Nearby({ plan }: { plan: Plan }) {
  const w = useWords(dayPlanWords);
  const me = useMe();
  const may = useMay();
  const way = useWay();
  const add = useWrite<typeof planDropIn>('touches.plan-drop-in');
  const own = plan.employee.id === me.employeeId && may('touches.write') && plan.day >= me.today;
  if (plan.nearby.length === 0 || !own) return null;
  return (
    <section className="no-print" aria-label={w.nearby}>
      <Text component="h2" fw={600} fz="md" mb={6}>
        {w.nearby}
      </Text>
      <ul className="stack-cards">
        {plan.nearby.map(({ client, travel, nearTo }) => (
          <li key={client.id} className="card">
            <Group className="card-body" style={{ display: 'flex' }} justify="space-between">
              <div>
                <AppLink to={`/clients/${client.id}`} style={{ fontWeight: 600 }}>
                  {client.name}
                </AppLink>
                <Text fz="sm" className="muted">
                  {[client.address, w.nearTo(nearTo, way(travel))].filter(Boolean).join(' · ')}
                </Text>
              </div>
              <Button
                variant="default"
                aria-label={`${w.add}: ${client.name}`}
                onClick={() => add.mutate({ id: newId(), clientId: client.id, day: plan.day })}
              >
                {w.add}
              </Button>
            </Group>
          </li>
        ))}
      </ul>
    </section>
  );
}
