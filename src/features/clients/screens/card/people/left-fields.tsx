// What is asked about somebody who has left, wherever it is heard: at the table, on the card, on the telephone (M8.2).
import { Checkbox, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useWords } from '#ui/i18n.tsx';
import { DayInput } from '#ui/kit/day-input.tsx';
import type { EndReason } from '../../../shapes/kinds.ts';
import { checkInWords } from '../../../words/check-in.ts';
import { peopleWords } from '../../../words/people.ts';
import type { Found } from './found.ts';

export type Departed = Pick<Found, 'leftOn' | 'approximate' | 'reason' | 'movedTo' | 'successorId'>;

export function LeftFields(props: {
  found: Departed;
  /** The day of the talk: nobody has left later. */
  today: string;
  /** Nobody left before they came. */
  firstDay?: string | undefined;
  heirs: { value: string; label: string }[];
  onChange: (patch: Departed) => void;
}) {
  const { found, onChange, heirs, today, firstDay } = props;
  const w = useWords(checkInWords);
  const p = useWords(peopleWords);
  const reason = found.reason ?? 'left_company';
  return (
    <Stack gap={8} mt={10}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing={8} verticalSpacing={8}>
        <NativeSelect
          label={w.reason}
          value={reason}
          data={Object.entries(p.endReasons).map(([value, label]) => ({ value, label }))}
          onChange={(event) => onChange({ reason: event.currentTarget.value as EndReason })}
        />
        <div>
          <DayInput
            label={w.leftOn}
            description={w.dayUnknownHint}
            placeholder={w.dayUnknown}
            value={found.leftOn || null}
            {...(firstDay && { minDate: firstDay })}
            maxDate={today}
            onChange={(day) => onChange({ leftOn: day ?? '' })}
          />
          <Checkbox
            mt={6}
            label={w.approximate}
            disabled={!found.leftOn}
            checked={Boolean(found.leftOn && found.approximate)}
            onChange={(event) => onChange({ approximate: event.currentTarget.checked })}
          />
        </div>
      </SimpleGrid>
      {reason === 'left_company' || reason === 'other' ? (
        <TextInput
          label={w.movedTo}
          placeholder={w.movedToHint}
          maxLength={500}
          value={found.movedTo ?? ''}
          onChange={(event) => onChange({ movedTo: event.currentTarget.value })}
        />
      ) : null}
      <NativeSelect
        label={w.successor}
        data={[{ value: '', label: w.successorUnknown }, ...heirs]}
        value={found.successorId ?? ''}
        onChange={(event) => onChange({ successorId: event.currentTarget.value })}
      />
    </Stack>
  );
}
