import { NativeSelect, SimpleGrid, Textarea } from '@mantine/core';
import { newId } from '#kernel/ids.ts';
import { useAct } from '#ui/data.ts';
import { useDraft } from '#ui/draft.ts';
import { useWords } from '#ui/i18n.tsx';
import { DayInput } from '#ui/kit/day-input.tsx';
import { useMe } from '#ui/me.tsx';
import { TOUCH_KINDS, type TouchKind } from '../../../shapes/kinds.ts';
import type { clientsNoteTouch } from '../../../shapes/people-contracts.ts';
import { signWords } from '../../../words/people-signs.ts';
import { dayField, textField } from '../../forms/field.ts';
import { FormFrame } from '../../forms/form-frame.tsx';
import { fullNameOf, type Person } from '../card-types.ts';

/** A personal touch beside calls and meetings (M8.4): it keeps a relation from fading. */
export function TouchForm({
  clientId,
  person,
  onClose,
}: {
  clientId: string;
  person: Person;
  onClose: () => void;
}) {
  const w = useWords(signWords);
  const { today } = useMe();
  const empty = () => ({ id: newId(), kind: 'birthday' as TouchKind, day: today, note: '' });
  const draft = useDraft(`touch.${person.id}`, empty());
  const save = useAct<typeof clientsNoteTouch>('clients.note-touch', {
    lane: `client:${clientId}`,
    about: fullNameOf(person),
    idOf: (input) => input.id,
  });
  const text = textField(draft);
  const send = () =>
    save.mutate(
      { ...draft.values, clientId, personId: person.id },
      {
        onSuccess: () => {
          draft.clear(empty());
          onClose();
        },
      },
    );
  return (
    <FormFrame
      title={w.touchTitle(fullNameOf(person))}
      lead={w.touchLead}
      save={w.saveTouch}
      busy={save.isPending}
      problem={save.error}
      draft={draft}
      onSave={send}
      onClose={onClose}
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NativeSelect
          label={w.touchKind}
          value={draft.values.kind}
          data={TOUCH_KINDS.map((value) => ({ value, label: w.touches[value] }))}
          onChange={(event) => draft.set({ kind: event.currentTarget.value as TouchKind })}
        />
        <DayInput label={w.touchDay} required maxDate={today} {...dayField(draft)('day')} />
      </SimpleGrid>
      <Textarea label={w.touchNote} autosize minRows={2} {...text('note', 1_000)} />
    </FormFrame>
  );
}
