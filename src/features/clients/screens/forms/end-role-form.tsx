import { Checkbox, NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { useWrite } from '#ui/data.ts';
import { useDraft } from '#ui/draft.ts';
import { useWords } from '#ui/i18n.tsx';
import { DayInput } from '#ui/kit/day-input.tsx';
import { useMe } from '#ui/me.tsx';
import type { clientsEndRole } from '../../shapes/contracts.ts';
import { checkInWords } from '../../words/check-in.ts';
import { formWords } from '../../words/forms.ts';
import { peopleWords } from '../../words/people.ts';
import { type Card, fullNameOf, type Person, type Role } from '../card/card-types.ts';
import { dayField, textField } from './field.ts';
import { FormFrame } from './form-frame.tsx';

type Reason = keyof (typeof peopleWords)['ru']['endReasons'];

/** M8.2: the role ends with a day, a reason and a successor; nobody is deleted. */
export function EndRoleForm(props: { card: Card; person: Person; role: Role; onClose: () => void }) {
  const w = useWords(formWords);
  const p = useWords(peopleWords);
  const c = useWords(checkInWords);
  const { today } = useMe();
  const { card, person, role, onClose } = props;
  const initial = {
    // An invented day would pass for a fact: empty until somebody says it.
    day: '',
    approximate: false,
    reason: 'left_company' as Reason,
    movedTo: '',
    successor: '',
  };
  const draft = useDraft(`end-role.${role.id}`, initial);
  const save = useWrite<typeof clientsEndRole>('clients.end-role');
  const text = textField(draft);
  const heirs = card.persons
    .filter((other) => other.id !== person.id)
    .flatMap((other) =>
      other.roles
        .filter((one) => one.toDay === null)
        .map((one) => ({ value: one.id, label: [fullNameOf(other), one.post].filter(Boolean).join(', ') })),
    );
  const send = () =>
    save.mutate(
      {
        roleId: role.id,
        ...(draft.values.day && { day: draft.values.day }),
        reason: draft.values.reason,
        approximate: draft.values.day !== '' && draft.values.approximate,
        movedTo: draft.values.movedTo,
        ...(draft.values.successor && { successorRoleId: draft.values.successor }),
      },
      {
        onSuccess: () => {
          draft.clear();
          onClose();
        },
      },
    );
  return (
    <FormFrame
      title={w.endRole(fullNameOf(person))}
      lead={w.endRoleText}
      save={w.saveEnd}
      busy={save.isPending}
      problem={save.error}
      draft={draft}
      onSave={send}
      onClose={onClose}
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <DayInput
          label={w.endDay}
          description={c.dayUnknownHint}
          placeholder={c.dayUnknown}
          minDate={role.fromDay ?? undefined}
          maxDate={today}
          {...dayField(draft)('day')}
        />
        <NativeSelect
          label={w.endReason}
          value={draft.values.reason}
          data={(Object.keys(p.endReasons) as Reason[]).map((value) => ({
            value,
            label: p.endReasons[value],
          }))}
          onChange={(event) => draft.set({ reason: event.currentTarget.value as Reason })}
        />
      </SimpleGrid>
      <Checkbox
        label={c.approximate}
        disabled={!draft.values.day}
        checked={draft.values.day !== '' && draft.values.approximate}
        onChange={(event) => draft.set({ approximate: event.currentTarget.checked })}
      />
      <TextInput label={c.movedTo} placeholder={c.movedToHint} {...text('movedTo', 500)} />
      <NativeSelect
        label={w.successor}
        value={draft.values.successor}
        data={[{ value: '', label: w.successorUnknown }, ...heirs]}
        onChange={(event) => draft.set({ successor: event.currentTarget.value })}
      />
    </FormFrame>
  );
}
