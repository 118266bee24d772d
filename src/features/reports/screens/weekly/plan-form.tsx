// Planning a meeting and changing one: day, hour, length, place, people.
import { Alert, Button, Group, MultiSelect, NativeSelect, Select, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMemo, useState } from 'react';
import type { listEmployees } from '#features/staff/shapes/contracts/employees.ts';
import { formatDayWords, formatMinutes, formatWeekday } from '#kernel/dates.ts';
import { newId } from '#kernel/ids.ts';
import { useRead, useWrite } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { DayInput } from '#ui/kit/day-input.tsx';
import { Dialog } from '#ui/kit/dialog.tsx';
import { useMe } from '#ui/me.tsx';
import { useGo } from '#ui/navigation.ts';
import { uiWords } from '#ui/words.ts';
import type { changeWeekly, planWeekly } from '../../shapes/weekly-contracts.ts';
import { weeklyScreenWords } from '../../words/weekly-screens.ts';

const LENGTHS = [30, 45, 60, 90, 120];

export interface Plan {
  day: string;
  hour: number;
  minute: number;
  minutes: number;
  place: string | null;
  participantIds: readonly string[];
  /** The usual day, where a day off moved it. */
  movedFrom?: string | null;
}

/** A new meeting where `change` is left out, else that meeting. */
export function PlanDialog(props: {
  plan: Plan;
  change?: { meetingId: string; version: number };
  onClose: () => void;
}) {
  const w = useWords(weeklyScreenWords);
  const ui = useWords(uiWords);
  const { locale } = useLanguage();
  const { today } = useMe();
  const go = useGo();
  const [id] = useState(() => newId<'weekly_meeting'>());
  const [day, setDay] = useState<string | null>(props.plan.day);
  const [time, setTime] = useState(clock(props.plan.hour, props.plan.minute));
  const [minutes, setMinutes] = useState(props.plan.minutes);
  const [place, setPlace] = useState(props.plan.place ?? '');
  const [participantIds, setParticipants] = useState([...props.plan.participantIds]);
  const people = usePeople();
  const plan = useWrite<typeof planWeekly>('reports.plan-weekly');
  const change = useWrite<typeof changeWeekly>('reports.change-weekly');
  const problem = plan.error ?? change.error;
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const ready = day !== null && participantIds.length > 0;

  const keep = async () => {
    if (!day) return;
    const said = { day, hour, minute, minutes, place: place.trim() || null, participantIds };
    if (props.change) await change.mutateAsync({ ...props.change, ...said });
    else await plan.mutateAsync({ id, ...said });
    notifications.show({ message: props.change ? w.changed : w.planned });
    props.onClose();
    if (!props.change) go(`/weekly/${id}`);
  };

  return (
    <Dialog title={props.change ? w.changeTitle : w.planTitle} size="lg" onClose={props.onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void keep().catch(() => {});
        }}
      >
        <Stack gap="sm">
          {props.plan.movedFrom && day === props.plan.day ? (
            <Alert color="orange" py={8}>
              {w.movedFrom(
                `${formatWeekday(props.plan.movedFrom, locale)}, ${formatDayWords(props.plan.movedFrom, locale, today)}`,
              )}
            </Alert>
          ) : null}
          <Group grow align="flex-start" preventGrowOverflow={false}>
            <DayInput label={w.day} value={day} onChange={setDay} minDate={today} required />
            <Select
              label={w.time}
              data={timesWith(time)}
              value={time}
              onChange={(chosen) => setTime(chosen ?? time)}
              searchable
              allowDeselect={false}
              required
              comboboxProps={{ withinPortal: false }}
            />
            <NativeSelect
              label={w.minutes}
              value={String(minutes)}
              onChange={(event) => setMinutes(Number(event.currentTarget.value))}
              data={[...new Set([...LENGTHS, minutes])]
                .sort((one, other) => one - other)
                .map((length) => ({ value: String(length), label: formatMinutes(length, locale) }))}
            />
          </Group>
          <TextInput
            label={w.place}
            placeholder={w.placeHint}
            value={place}
            maxLength={300}
            onChange={(event) => setPlace(event.currentTarget.value)}
          />
          <MultiSelect
            label={w.participants}
            data={people}
            value={participantIds}
            onChange={setParticipants}
            searchable
            hidePickedOptions
            required
            comboboxProps={{ withinPortal: false }}
          />
          {problem ? (
            <Alert color="red" role="alert">
              {problem.message}
            </Alert>
          ) : null}
          <Group justify="flex-end" gap="xs">
            <Button variant="subtle" onClick={props.onClose}>
              {ui.cancel}
            </Button>
            <Button type="submit" disabled={!ready} loading={plan.isPending || change.isPending}>
              {props.change ? w.changeDeed : w.planDeed}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

/** Everybody who works here, by surname. */
export function usePeople(): { value: string; label: string }[] {
  const people = useRead<typeof listEmployees>('staff.employees', { limit: 200 });
  return useMemo(
    () =>
      (people.data?.rows ?? []).map((row) => ({
        value: row.id,
        label: [`${row.lastName} ${row.firstName}`, row.post].filter(Boolean).join(', '),
      })),
    [people.data],
  );
}

/** Quarters of the working day, and whatever hour the meeting has. */
function timesWith(time: string): string[] {
  const quarters = Array.from({ length: 56 }, (_, index) =>
    clock(7 + Math.floor(index / 4), (index % 4) * 15),
  );
  return [...new Set([...quarters, time])].sort();
}

function clock(hour: number, minute: number): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
