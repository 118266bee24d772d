import {
  Alert,
  Button,
  Fieldset,
  Group,
  NativeSelect,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import type { FormEvent } from 'react';
import type { listEmployees } from '#features/staff/shapes/contracts/employees.ts';
import { TimeZoneSelect } from '#features/staff/screens/time-zone-select.tsx';
import type { ApiProblem } from '#ui/client.ts';
import { useRead } from '#ui/data.ts';
import type { Draft } from '#ui/draft.ts';
import { useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { uiWords } from '#ui/words.ts';
import { formWords } from '../../words/forms.ts';
import { type ClientDraft, isPointUnread } from './client-draft.ts';
import { ContactFields } from './contact-fields.tsx';
import { textField } from './field.ts';
import { DraftNote } from './form-frame.tsx';

export interface ClientFormProps {
  draft: Draft<ClientDraft>;
  save: string;
  busy: boolean;
  problem: ApiProblem | null;
  onSave: (force: boolean) => void;
  onReload?: () => void;
}

/** The card's own fields, for a new client and for an edit alike. */
export function ClientForm(props: ClientFormProps) {
  const w = useWords(formWords);
  const ui = useWords(uiWords);
  const { draft } = props;
  const text = textField(draft);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isPointUnread(draft.values)) props.onSave(false);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <DraftNote draft={draft} />
        <MainFields draft={draft} />
        <ContactFields contacts={draft.values.contacts} onChange={(contacts) => draft.set({ contacts })} />
        <Fieldset legend={w.numbers} p="sm">
          <SimpleGrid cols={{ base: 1, xs: 3 }}>
            <TextInput label={w.client.inn} inputMode="numeric" {...text('inn', 20)} />
            <TextInput label={w.client.kpp} {...text('kpp', 20)} />
            <TextInput label={w.client.ogrn} inputMode="numeric" {...text('ogrn', 20)} />
          </SimpleGrid>
          <TextInput mt="sm" label={w.client.legalName} {...text('legalName', 500)} />
        </Fieldset>
        <Fieldset legend={w.wherePlace} p="sm">
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <TextInput label={w.client.city} {...text('city', 120)} />
            <TimeZoneSelect
              label={w.client.timeZone}
              value={draft.values.timeZone}
              none={w.client.timeZoneHint}
              onChange={(timeZone) => draft.set({ timeZone })}
            />
          </SimpleGrid>
          <TextInput mt="sm" label={w.client.address} {...text('address', 500)} />
          <TextInput
            mt="sm"
            label={w.client.point}
            description={w.client.pointHint}
            error={isPointUnread(draft.values) ? w.client.pointUnread : undefined}
            {...text('point', 60)}
          />
        </Fieldset>
        <OurSide draft={draft} />
        <Textarea label={w.client.note} autosize minRows={3} {...text('note', 10_000)} />
        <SaveProblem {...props} />
        <Group gap="sm">
          <Button type="submit" loading={props.busy}>
            {props.save}
          </Button>
          {draft.dirty ? (
            <Text fz="sm" className="muted">
              {ui.draftKept}
            </Text>
          ) : null}
        </Group>
      </Stack>
    </form>
  );
}

function MainFields({ draft }: { draft: Draft<ClientDraft> }) {
  const w = useWords(formWords);
  const text = textField(draft);
  const kinds = Object.entries(w.client.kinds).map(([value, label]) => ({ value, label }));
  const segments = Object.entries(w.segments).map(([value, label]) => ({ value, label }));
  return (
    <Fieldset legend={w.main} p="sm">
      <SimpleGrid cols={{ base: 1, xs: 2 }} style={{ alignItems: 'end' }}>
        <TextInput
          label={w.client.shortName}
          description={w.client.shortNameHint}
          required
          {...text('shortName', 300)}
        />
        <NativeSelect
          label={w.client.kind}
          data={kinds}
          value={draft.values.kind}
          onChange={(event) => draft.set({ kind: event.currentTarget.value as ClientDraft['kind'] })}
        />
        <TextInput label={w.client.industry} {...text('industry')} />
        <NativeSelect
          label={w.client.segment}
          data={[{ value: '', label: '—' }, ...segments]}
          value={draft.values.segment}
          onChange={(event) => draft.set({ segment: event.currentTarget.value as ClientDraft['segment'] })}
        />
        <TextInput label={w.client.site} {...text('site')} />
        <TextInput label={w.client.departments} {...text('departments', 1_000)} />
      </SimpleGrid>
    </Fieldset>
  );
}

function OurSide({ draft }: { draft: Draft<ClientDraft> }) {
  const w = useWords(formWords);
  const people = useRead<typeof listEmployees>('staff.employees', { limit: 200 });
  const choices = [
    { value: '', label: w.nobody },
    ...(people.data?.rows ?? []).map((row) => ({ value: row.id, label: `${row.lastName} ${row.firstName}` })),
  ];
  const pick = (name: 'acquiredBy' | 'servedBy') => ({
    data: choices,
    value: draft.values[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      draft.set({ [name]: event.currentTarget.value }),
  });
  return (
    <Fieldset legend={w.ours} p="sm">
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        <NativeSelect label={w.client.acquiredBy} {...pick('acquiredBy')} />
        <NativeSelect label={w.client.servedBy} {...pick('servedBy')} />
        <TextInput label={w.client.competitor} {...textField(draft)('competitor')} />
      </SimpleGrid>
    </Fieldset>
  );
}

/** A twin can be looked at or insisted past; a card changed meanwhile can be taken anew. */
function SaveProblem({ problem, onSave, onReload }: ClientFormProps) {
  const w = useWords(formWords);
  if (!problem) return null;
  const twin = problem.facts['clientId'];
  return (
    <Alert color="red" role="alert">
      <Stack gap="xs">
        <span>{problem.message}</span>
        {problem.code === 'duplicate_client' ? (
          <Group gap="sm">
            {typeof twin === 'string' ? (
              <Button
                size="compact-sm"
                variant="default"
                renderRoot={(root) => <AppLink to={`/clients/${twin}`} {...root} />}
              >
                {w.openTwin}
              </Button>
            ) : null}
            <Button size="compact-sm" variant="subtle" onClick={() => onSave(true)}>
              {w.force}
            </Button>
          </Group>
        ) : null}
        {problem.code === 'changed_meanwhile' && onReload ? (
          <Button size="compact-sm" variant="default" onClick={onReload} style={{ alignSelf: 'flex-start' }}>
            {w.reload}
          </Button>
        ) : null}
      </Stack>
    </Alert>
  );
}
