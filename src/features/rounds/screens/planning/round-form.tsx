import { Button, Checkbox, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { buildWorkingCalendar, workingDaysBetween } from '#features/staff/rules/working-calendar.ts';
import type { getCalendar } from '#features/staff/shapes/contracts/calendar.ts';
import { addDays, isDay, mondayOf } from '#kernel/day.ts';
import { useRead, useWrite } from '#ui/data.ts';
import { useDraft } from '#ui/draft.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { DayInput } from '#ui/kit/day-input.tsx';
import { Problem } from '#ui/kit/page.tsx';
import { useMe } from '#ui/me.tsx';
import type { RoundHead } from '../../shapes/contracts/fields.ts';
import type { getProgramme } from '../../shapes/contracts/programme.ts';
import type { saveRound } from '../../shapes/contracts/rounds.ts';
import { planningWords } from '../../words/screen/planning.ts';
import { roundWords } from '../../words/screen/round.ts';
import { useSay } from '../say.tsx';

/** Eight weeks from next Monday to a Friday: a round usually takes two or three months. */
const USUAL_DAYS = 8 * 7 - 2;

interface Values {
  name: string;
  startsOn: string;
  endsOn: string;
  formCode: string;
  copy: boolean;
}

/** Name, dates with the working weeks in them, and form of a round; null: a new one. */
export function RoundForm({
  round,
  last,
  onDone,
}: {
  round: RoundHead | null;
  last: RoundHead | null;
  onDone: (id: string) => void;
}) {
  const w = useWords(planningWords);
  const { today } = useMe();
  const { locale } = useLanguage();
  const say = useSay();
  // The next round follows the one that still runs.
  const monday = addDays(mondayOf(last && last.endsOn > today ? last.endsOn : today), 7);
  const draft = useDraft<Values>(`round.${round?.id ?? 'new'}.${round?.version ?? 0}`, {
    name: round?.name ?? '',
    startsOn: round?.startsOn ?? monday,
    endsOn: round?.endsOn ?? addDays(monday, USUAL_DAYS - 1),
    formCode: round?.formCode ?? '',
    copy: last !== null,
  });
  const { name, startsOn, endsOn, formCode, copy } = draft.values;
  const programme = useRead<typeof getProgramme>('rounds.programme', {});
  const save = useWrite<typeof saveRound>('rounds.save');
  const known = isDay(startsOn) && isDay(endsOn);
  const backwards = known && endsOn < startsOn;
  const submit = () =>
    save.mutate(
      {
        ...(round ? { id: round.id, version: round.version } : {}),
        ...(!round && last && copy ? { copyFromRoundId: last.id } : {}),
        name,
        startsOn,
        endsOn,
        formCode: formCode === '' ? null : formCode,
      },
      {
        onSuccess: ({ id }) => {
          draft.clear(draft.values);
          say(w.roundSaved);
          onDone(id);
        },
      },
    );
  return (
    <form
      className="sheet"
      style={{ padding: 16 }}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="sm">
        <TextInput
          label={w.roundName}
          description={w.roundNameHint}
          required
          maxLength={120}
          value={name}
          onChange={(event) => draft.set({ name: event.currentTarget.value })}
        />
        <Group gap="sm" align="flex-start">
          <DayInput
            label={w.startsOn}
            required
            value={startsOn || null}
            onChange={(day) => draft.set({ startsOn: day ?? '' })}
          />
          <div>
            <DayInput
              label={w.endsOn}
              required
              value={endsOn || null}
              onChange={(day) => draft.set({ endsOn: day ?? '' })}
            />
            {backwards ? (
              <Text fz="sm" c="var(--alarm)" role="alert">
                {w.backwards}
              </Text>
            ) : null}
          </div>
        </Group>
        {known && !backwards ? <WorkingTime from={startsOn} to={endsOn} /> : null}
        <Text fz="sm" className="muted">
          {w.datesHint}
        </Text>
        <Select
          label={w.form}
          value={formCode}
          allowDeselect={false}
          data={[
            { value: '', label: w.formAny },
            ...(programme.data?.forms ?? []).map((form) => ({ value: form.code, label: form.title[locale] })),
          ]}
          onChange={(value) => draft.set({ formCode: value ?? '' })}
        />
        {last ? (
          <Checkbox
            label={`${w.copyFrom} (${last.name})`}
            checked={copy}
            onChange={(event) => draft.set({ copy: event.currentTarget.checked })}
          />
        ) : null}
        {save.error ? <Problem problem={save.error} /> : null}
        <div>
          <Button
            type="submit"
            loading={save.isPending}
            disabled={name.trim() === '' || !known || backwards || (round !== null && !draft.dirty)}
          >
            {round ? w.saveRound : w.create}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

/** Working days and weeks between the dates as typed, by the company's calendar; both years when they differ. */
function WorkingTime({ from, to }: { from: string; to: string }) {
  const w = useWords(roundWords);
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const one = useRead<typeof getCalendar>('staff.calendar', { year: first });
  const other = useRead<typeof getCalendar>('staff.calendar', { year: last });
  if (!one.data || !other.data) return null;
  const calendar = buildWorkingCalendar([...one.data.rows, ...other.data.rows]);
  const days = workingDaysBetween(calendar, from, to);
  const missing = [first, last].filter(
    (year, index, years) => years.indexOf(year) === index && !one.data.knownYears.includes(year),
  );
  return (
    <div role="status">
      <Text fw={600}>
        {w.weeks(days / 5)} · {w.days(days)}
      </Text>
      {missing.length > 0 ? (
        <Text fz="sm" c="var(--alarm)">
          {w.missingYears(missing.join(', '))}
        </Text>
      ) : null}
    </div>
  );
}
