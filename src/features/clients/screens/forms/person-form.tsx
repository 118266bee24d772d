import { Checkbox, NativeSelect, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useWrite } from '#ui/data.ts';
import { useDraft } from '#ui/draft.ts';
import { useWords } from '#ui/i18n.tsx';
import { DayInput } from '#ui/kit/day-input.tsx';
import type { clientsSavePerson } from '../../shapes/contracts.ts';
import { formWords } from '../../words/forms.ts';
import type { Person } from '../card/card-types.ts';
import { type ContactDraft, ContactFields, draftsOf, filledContacts } from './contact-fields.tsx';
import { dayField, orNull, textField } from './field.ts';
import { FormFrame } from './form-frame.tsx';
import { EMPTY_ROLE, type RoleDraft, RoleFields, roleOf } from './role-fields.tsx';

interface PersonDraft extends RoleDraft {
  lastName: string;
  firstName: string;
  patronymic: string;
  gender: '' | 'male' | 'female';
  addressAs: string;
  locale: '' | 'ru' | 'en';
  birthday: string;
  interests: string;
  doNotCall: boolean;
  note: string;
  contacts: ContactDraft[];
}

function initialOf(person: Person | undefined): PersonDraft {
  return {
    ...EMPTY_ROLE,
    lastName: person?.lastName ?? '',
    firstName: person?.firstName ?? '',
    patronymic: person?.patronymic ?? '',
    gender: person?.gender ?? '',
    addressAs: person?.addressAs ?? '',
    locale: person?.locale ?? '',
    birthday: person?.birthday ?? '',
    interests: person?.interests ?? '',
    doNotCall: person?.doNotCall ?? false,
    note: person?.note ?? '',
    contacts: person ? draftsOf(person.contacts) : [{ kind: 'phone', raw: '', label: '' }],
  };
}

/** A new person with a role at the client, or the data of one who is known. */
export function PersonForm({
  clientId,
  person,
  onClose,
}: {
  clientId: string;
  person?: Person;
  onClose: () => void;
}) {
  const w = useWords(formWords);
  const draft = useDraft(person ? `person.${person.id}` : `person.new.${clientId}`, initialOf(person));
  const save = useWrite<typeof clientsSavePerson>('clients.save-person');
  const { values, set } = draft;
  const text = textField(draft);
  const day = dayField(draft);
  const send = () =>
    save.mutate(
      {
        clientId,
        ...(person ? { personId: person.id, version: person.version } : { role: roleOf(values) }),
        person: {
          lastName: values.lastName,
          firstName: orNull(values.firstName),
          patronymic: orNull(values.patronymic),
          gender: values.gender || null,
          addressAs: orNull(values.addressAs),
          locale: values.locale || null,
          birthday: orNull(values.birthday),
          interests: orNull(values.interests),
          doNotCall: values.doNotCall,
          note: orNull(values.note),
          contacts: filledContacts(values.contacts),
        },
      },
      {
        onSuccess: () => {
          draft.clear();
          onClose();
        },
      },
    );
  const genders = [
    { value: '', label: '—' },
    { value: 'male', label: w.genders.male },
    { value: 'female', label: w.genders.female },
  ];
  const locales = [
    { value: '', label: w.companyLocale },
    { value: 'ru', label: w.locales.ru },
    { value: 'en', label: w.locales.en },
  ];
  return (
    <FormFrame
      title={person ? w.editPerson : w.newPerson}
      save={w.savePerson}
      busy={save.isPending}
      problem={save.error}
      draft={draft}
      onSave={send}
      onClose={onClose}
    >
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        <TextInput label={w.lastName} required data-autofocus {...text('lastName', 100)} />
        <TextInput label={w.firstName} {...text('firstName', 100)} />
        <TextInput label={w.patronymic} {...text('patronymic', 100)} />
      </SimpleGrid>
      {person ? null : <RoleFields draft={draft} />}
      <ContactFields contacts={values.contacts} onChange={(contacts) => set({ contacts })} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <DayInput label={w.birthday} {...day('birthday')} />
        <NativeSelect
          label={w.gender}
          data={genders}
          value={values.gender}
          onChange={(event) => set({ gender: event.currentTarget.value as PersonDraft['gender'] })}
        />
        <TextInput label={w.addressAs} placeholder={w.addressAsHint} {...text('addressAs')} />
        <NativeSelect
          label={w.writeIn}
          data={locales}
          value={values.locale}
          onChange={(event) => set({ locale: event.currentTarget.value as PersonDraft['locale'] })}
        />
      </SimpleGrid>
      <Textarea
        label={w.interests}
        placeholder={w.interestsHint}
        autosize
        minRows={2}
        {...text('interests', 2_000)}
      />
      <Textarea label={w.personNote} autosize minRows={2} {...text('note', 5_000)} />
      <Checkbox
        label={w.doNotCall}
        checked={values.doNotCall}
        onChange={(event) => set({ doNotCall: event.currentTarget.checked })}
      />
    </FormFrame>
  );
}
