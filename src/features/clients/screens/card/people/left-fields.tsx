// What is asked about somebody who has left, wherever it is heard: at the table, on the card, on the telephone (M8.2).
import { Checkbox, NativeSelect, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
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
  heirs: { value: string; label: string }[];
  onChange: (patch: Departed) => void;
}) {
  const { found, onChange, heirs, today } = props;
  const w = useWords(checkInWords);
  const p = useWords(peopleWords);
  const reason = found.reason ?? 'left_company';
  return (
    <Stack gap={8} mt={10}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing={8} verticalSpacing={8}>
        <div>
          <DayInput
            label={w.leftOn}
            maxDate={today}
            value={found.leftOn || null}
            onChange={(day) => onChange({ leftOn: day ?? '' })}
          />
          {found.leftOn ? (
            <Checkbox
              mt={6}
              label={w.approximate}
              checked={found.approximate ?? false}
              onChange={(event) => onChange({ approximate: event.currentTarget.checked })}
            />
          ) : (
            <Text fz="sm" className="muted" mt={4}>
              {w.leftOnUnknown}
            </Text>
          )}
        </div>
        <NativeSelect
          label={w.reason}
          value={reason}
          data={Object.entries(p.endReasons).map(([value, label]) => ({ value, label }))}
          onChange={(event) => onChange({ reason: event.currentTarget.value as EndReason })}
        />
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
