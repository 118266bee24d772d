// Somebody has left: the last day, where to and who came instead, asked as the check-in asks it (M8.2).
import { SimpleGrid, Text, TextInput } from '@mantine/core';
import { LeftFields, type Departed } from '#features/clients/screens/card/people/left-fields.tsx';
import { newId } from '#kernel/ids.ts';
import { useDraft } from '#ui/draft.ts';
import { useWords } from '#ui/i18n.tsx';
import { useMe } from '#ui/me.tsx';
import { callSaidWords } from '../../words/call-said.ts';
import { InlineForm } from '../inline-form.tsx';
import { FormDeeds, type OutcomeFormProps, Words } from './outcome-form.tsx';

/** Stands in the list of successors for somebody not written down yet. */
const NEW = 'new';

interface Leaving extends Departed {
  words: string;
  newId: string;
  name: string;
  post: string;
  phone: string;
}

export function LeftForm(props: OutcomeFormProps & { person: NonNullable<OutcomeFormProps['person']> }) {
  const { client, person } = props;
  const s = useWords(callSaidWords);
  const { today } = useMe();
  const empty: Leaving = { words: props.words ?? '', newId: newId(), name: '', post: '', phone: '' };
  const draft = useDraft<Leaving>(`call.left.${client.id}.${person.id}`, empty);
  const { values, set } = draft;
  const fresh = values.successorId === NEW;
  const heirs = [
    ...props.people.filter(({ id }) => id !== person.id).map(({ id, name }) => ({ value: id, label: name })),
    { value: NEW, label: s.newPerson },
  ];
  const heir = fresh ? values.name.trim() : heirs.find(({ value }) => value === values.successorId)?.label;
  const send = async () => {
    const left = {
      ...(values.leftOn ? { leftOn: values.leftOn, approximate: values.approximate ?? false } : {}),
      reason: values.reason ?? 'left_company',
      movedTo: values.movedTo ?? '',
      successorId: (!fresh && values.successorId) || null,
      newPerson: fresh
        ? { id: values.newId, name: values.name, post: values.post, phone: values.phone }
        : null,
    };
    if (await props.onSend({ left, reason: values.words })) draft.clear(empty);
  };
  const field = (name: 'name' | 'post' | 'phone') => ({
    value: values[name],
    maxLength: 500,
    onChange: (event: { currentTarget: { value: string } }) => set({ [name]: event.currentTarget.value }),
  });
  return (
    <InlineForm onSend={send}>
      <Text fz="sm">{s.leftLead(person.name)}</Text>
      <LeftFields found={values} today={today} heirs={heirs} onChange={(patch) => set(patch)} />
      {fresh ? (
        <>
          <TextInput label={s.newName} required {...field('name')} />
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing={8} verticalSpacing={8}>
            <TextInput label={s.newPost} {...field('post')} />
            <TextInput label={s.newPhone} inputMode="tel" {...field('phone')} />
          </SimpleGrid>
        </>
      ) : null}
      <Words label={s.leftWords} draft={draft} />
      <FormDeeds
        {...props}
        deed={heir ? s.recordLeftAndCall(heir) : s.recordLeft}
        disabled={(fresh && !values.name.trim()) || Boolean(values.leftOn && values.leftOn > today)}
      />
    </InlineForm>
  );
}
