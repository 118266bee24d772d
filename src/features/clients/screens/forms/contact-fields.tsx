import { ActionIcon, Button, Fieldset, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useWords } from '#ui/i18n.tsx';
import { formWords } from '../../words/forms.ts';
import type { Contact } from '../card/card-types.ts';

export interface ContactDraft {
  kind: Contact['kind'];
  raw: string;
  label: string;
}

export function draftsOf(contacts: readonly Contact[]): ContactDraft[] {
  return contacts.map(({ kind, raw, label }) => ({ kind, raw, label: label ?? '' }));
}

/** What is sent: lines left empty are not contacts. */
export function filledContacts(drafts: readonly ContactDraft[]) {
  return drafts
    .filter((draft) => draft.raw.trim())
    .map((draft) => ({ kind: draft.kind, raw: draft.raw.trim(), label: draft.label.trim() || null }));
}

/** Phones and addresses, any number of them, each with a label. */
export function ContactFields(props: {
  contacts: readonly ContactDraft[];
  onChange: (contacts: ContactDraft[]) => void;
}) {
  const w = useWords(formWords);
  const kinds = Object.entries(w.contactKinds).map(([value, label]) => ({ value, label }));
  const change = (index: number, patch: Partial<ContactDraft>) =>
    props.onChange(props.contacts.map((one, at) => (at === index ? { ...one, ...patch } : one)));
  return (
    <Fieldset legend={w.contacts} p="xs">
      <Stack gap={6}>
        {props.contacts.map((contact, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity until they are saved
          <Group key={index} gap={6} wrap="nowrap">
            <NativeSelect
              aria-label={w.contactKind}
              data={kinds}
              value={contact.kind}
              onChange={(event) => change(index, { kind: event.currentTarget.value as ContactDraft['kind'] })}
              w={118}
            />
            <TextInput
              aria-label={w.contactValue}
              placeholder={w.contactValue}
              value={contact.raw}
              maxLength={200}
              inputMode={contact.kind === 'phone' ? 'tel' : contact.kind === 'email' ? 'email' : 'text'}
              onChange={(event) => change(index, { raw: event.currentTarget.value })}
              style={{ flex: 2, minWidth: 0 }}
            />
            <TextInput
              aria-label={w.contactLabel}
              placeholder={w.contactLabelHint}
              value={contact.label}
              maxLength={100}
              onChange={(event) => change(index, { label: event.currentTarget.value })}
              style={{ flex: 1, minWidth: 0 }}
              visibleFrom="xs"
            />
            <ActionIcon
              variant="subtle"
              aria-label={w.removeContact(contact.raw)}
              onClick={() => props.onChange(props.contacts.filter((_, at) => at !== index))}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </Group>
        ))}
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => props.onChange([...props.contacts, { kind: 'phone', raw: '', label: '' }])}
          style={{ alignSelf: 'flex-start' }}
        >
          {w.addContact}
        </Button>
      </Stack>
    </Fieldset>
  );
}
