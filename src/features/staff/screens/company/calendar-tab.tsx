import { Alert, Button, Group, NativeSelect, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import type { OutputOf } from '#features/access/shapes/contract.ts';
import { formatDay, formatMonth, formatWeekday } from '#kernel/dates.ts';
import { addMonths } from '#kernel/day.ts';
import { useRead, useWrite } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { DataTable } from '#ui/kit/data-table.tsx';
import { Empty, Loaded } from '#ui/kit/page.tsx';
import { useMe } from '#ui/me.tsx';
import { useUrlState } from '#ui/navigation.ts';
import type { getCalendar, loadCalendarYear, saveCalendarDay } from '../../shapes/contracts/calendar.ts';
import { settingsWords } from '../../words/settings.ts';

type Calendar = OutputOf<typeof getCalendar>;
type Kind = Calendar['rows'][number]['kind'];

/** The production calendar of one year: what differs from the plain week, and what that makes of the months. */
export function CalendarTab() {
  const w = useWords(settingsWords);
  const [url, setUrl] = useUrlState();
  const me = useMe();
  const thisYear = Number(me.today.slice(0, 4));
  const year = Number(url['year']) || thisYear;
  const calendar = useRead<typeof getCalendar>('staff.calendar', { year });
  return (
    <Loaded query={calendar}>
      {(data) => (
        <Stack gap="md">
          <Text className="muted">{w.calendarLead}</Text>
          <Missing calendar={data} />
          <NativeSelect
            label={w.year}
            value={String(year)}
            onChange={(event) => setUrl({ year: event.currentTarget.value })}
            data={[...new Set([...data.knownYears, thisYear, thisYear + 1])].sort().map(String)}
            maw={160}
          />
          <SetDay year={year} />
          {data.rows.length === 0 ? (
            <Empty title={w.calendarEmpty} text={w.calendarEmptyText} />
          ) : (
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              <SpecialDays rows={data.rows} />
              <Months calendar={data} />
            </SimpleGrid>
          )}
        </Stack>
      )}
    </Loaded>
  );
}

function Missing({ calendar }: { calendar: Calendar }) {
  const w = useWords(settingsWords);
  const load = useWrite<typeof loadCalendarYear>('staff.load-calendar-year');
  if (calendar.missingYears.length === 0 && calendar.loadableYears.length === 0) return null;
  return (
    <Alert color="yellow" variant="light">
      <Stack gap="xs">
        {calendar.missingYears.length > 0 ? (
          <Text c="var(--ink)">{w.missing(calendar.missingYears.join(', '))}</Text>
        ) : null}
        <Group gap="xs">
          {[...calendar.loadableYears, ...calendar.statutoryYears].map((year) => (
            <Button
              key={year}
              variant="default"
              size="compact-sm"
              onClick={() =>
                load.mutate(
                  { year },
                  { onSuccess: ({ added }) => notifications.show({ message: w.loaded(added) }) },
                )
              }
            >
              {calendar.statutoryYears.includes(year) ? w.loadStatutory(year) : w.load(year)}
            </Button>
          ))}
        </Group>
      </Stack>
    </Alert>
  );
}

function SetDay({ year }: { year: number }) {
  const w = useWords(settingsWords);
  const [day, setDay] = useState('');
  const [kind, setKind] = useState<Kind>('off');
  const [note, setNote] = useState('');
  const save = useWrite<typeof saveCalendarDay>('staff.save-calendar-day');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(
      { day, kind, note },
      {
        onSuccess: () => {
          setDay('');
          setNote('');
          notifications.show({ message: w.saved });
        },
      },
    );
  };
  return (
    <form onSubmit={submit}>
      <Group align="flex-end" gap="sm">
        <TextInput
          label={w.day}
          type="date"
          value={day}
          min={`${year}-01-01`}
          max={`${year}-12-31`}
          onChange={(event) => setDay(event.currentTarget.value)}
          required
          withAsterisk={false}
        />
        <NativeSelect
          label={w.kind}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as Kind)}
          data={(['off', 'short', 'working'] as const).map((value) => ({ value, label: w.kinds[value] }))}
        />
        <TextInput label={w.note} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
        <Button type="submit" loading={save.isPending}>
          {w.setDay}
        </Button>
      </Group>
      {save.error ? (
        <Text role="alert" c="var(--alarm)" mt="xs">
          {save.error.message}
        </Text>
      ) : null}
    </form>
  );
}

function SpecialDays({ rows }: { rows: Calendar['rows'] }) {
  const w = useWords(settingsWords);
  const { locale } = useLanguage();
  const save = useWrite<typeof saveCalendarDay>('staff.save-calendar-day');
  return (
    <Stack gap="xs">
      <Title order={2} fz="lg">
        {w.exceptions}
      </Title>
      <DataTable
        label={w.exceptions}
        rows={rows}
        rowKey={(row) => row.day}
        maxHeight={460}
        columns={[
          {
            key: 'day',
            title: w.day,
            render: (row) => (
              <>
                {formatDay(row.day, locale)}
                <span className="muted"> {formatWeekday(row.day, locale)}</span>
                {row.note ? <div className="muted">{row.note}</div> : null}
              </>
            ),
          },
          { key: 'kind', title: w.kind, render: (row) => w.kinds[row.kind] },
          {
            key: 'clear',
            title: '',
            render: (row) => (
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={w.clearOf(formatDay(row.day, locale))}
                onClick={() => save.mutate({ day: row.day, kind: null })}
              >
                {w.clear}
              </Button>
            ),
          },
        ]}
      />
    </Stack>
  );
}

function Months({ calendar }: { calendar: Calendar }) {
  const w = useWords(settingsWords);
  const { locale } = useLanguage();
  const months = calendar.workingDays.map((days, index) => ({
    month: addMonths(`${calendar.year}-01-01`, index),
    days,
  }));
  return (
    <Stack gap="xs">
      <Title order={2} fz="lg">
        {w.workingDays}
      </Title>
      <DataTable
        label={w.workingDays}
        rows={months}
        rowKey={(row) => row.month}
        columns={[
          { key: 'month', title: w.month, render: (row) => formatMonth(row.month, locale) },
          { key: 'days', title: w.workingDays, number: true, render: (row) => row.days },
        ]}
      />
    </Stack>
  );
}
