import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { createForm, ListedForm } from '#features/questionnaires/shapes/contracts/designer.ts';
import type { FormDefinition, Localised } from '#features/questionnaires/shapes/form.ts';
import { designerWords } from '#features/questionnaires/words/designer.ts';
import { textIn } from '#kernel/words.ts';
import { useWrite } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { Dialog } from '#ui/kit/dialog.tsx';
import { Problem } from '#ui/kit/page.tsx';
import { useGo } from '#ui/navigation.ts';
import { type Brought, FileBox } from './brought-file.tsx';

const FILE = '::file';

/** A new form: from a ready trade, from a form of ours, or from a spreadsheet. */
export function NewForm(props: {
  forms: readonly ListedForm[];
  ready: readonly { code: string; title: Localised }[];
  onClose: () => void;
}) {
  const w = useWords(designerWords);
  const { locale } = useLanguage();
  const go = useGo();
  const [title, setTitle] = useState('');
  const [from, setFrom] = useState<string>(props.ready[0]?.code ?? FILE);
  const [brought, setBrought] = useState<FormDefinition | null>(null);
  const write = useWrite<typeof createForm>('questionnaires.create-form');
  const ready = new Set(props.ready.map((form) => form.code));
  const named = ({ code, title: said }: { code: string; title: Localised }) => ({
    value: code,
    label: textIn(said, locale) || code,
  });
  const take = ({ form }: Brought) => {
    setBrought(form);
    // The file has a name already; one that was typed stays.
    if (form) setTitle((typed) => typed || textIn(form.title, locale));
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const ground = from === FILE ? { definition: brought as FormDefinition } : { from };
    const made = await write.mutateAsync({ title, ...ground }).catch(() => null);
    if (made) go(`/forms/${made.code}`);
  };
  return (
    <Dialog onClose={props.onClose} title={w.newTitle} size="lg">
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="md">
          <TextInput
            label={w.newName}
            description={w.newNameHint}
            required
            maxLength={200}
            data-autofocus
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <Select
            label={w.newFrom}
            allowDeselect={false}
            value={from}
            data={[
              { group: w.readyGroup, items: props.ready.map(named) },
              { group: w.ownGroup, items: props.forms.filter((form) => !ready.has(form.code)).map(named) },
              { value: FILE, label: w.fromFile },
            ]}
            onChange={(next) => setFrom(next ?? FILE)}
          />
          {from === FILE ? <FileBox take={take} /> : null}
          {write.error ? <Problem problem={write.error} /> : null}
          <Group>
            <Button
              type="submit"
              loading={write.isPending}
              disabled={title.trim() === '' || (from === FILE && !brought)}
            >
              {w.make}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
