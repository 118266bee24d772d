// The number is wrong: which one, and the right one where it was told at once.
import { TextInput } from '@mantine/core';
import { useDraft } from '#ui/draft.ts';
import { useWords } from '#ui/i18n.tsx';
import { callSaidWords } from '../../words/call-said.ts';
import { Choices } from '../choices.tsx';
import { InlineForm } from '../inline-form.tsx';
import { FormDeeds, type OutcomeFormProps, Words } from './outcome-form.tsx';

export function WrongNumberForm(props: OutcomeFormProps) {
  const s = useWords(callSaidWords);
  const phones = (props.person?.phones.length ? props.person.phones : props.companyPhones).filter(
    ({ wrong }) => !wrong,
  );
  const first = phones.find(({ raw }) => raw === props.dialled) ?? phones[0];
  const empty = { words: props.words ?? '', right: '', phone: first?.raw ?? '' };
  const draft = useDraft(`call.wrong.${props.client.id}.${props.person?.id ?? ''}`, empty);
  const { words, right, phone } = draft.values;
  const send = async () => {
    if (await props.onSend({ phone: phone || null, rightPhone: right.trim() || null, note: words }))
      draft.clear(empty);
  };
  return (
    <InlineForm onSend={send}>
      {phones.length > 1 ? (
        <Choices
          legend={s.whichNumber}
          value={phone}
          onChange={(raw) => draft.set({ phone: raw })}
          choices={phones.map(({ raw }) => ({ value: raw, label: raw }))}
        />
      ) : null}
      <TextInput
        label={s.rightPhone}
        inputMode="tel"
        maxLength={200}
        value={right}
        onChange={(event) => draft.set({ right: event.currentTarget.value })}
      />
      <Words label={s.numberNote} draft={draft} />
      <FormDeeds {...props} deed={right.trim() ? s.recordWrongAndCall : s.recordWrong} />
    </InlineForm>
  );
}
