import { Button, FileInput, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { OutputOf } from '#features/access/shapes/contract.ts';
import type { createForm, ListedForm } from '#features/questionnaires/shapes/contracts/designer.ts';
import type { importForm } from '#features/questionnaires/shapes/contracts/exchange.ts';
import type { FormDefinition, Localised } from '#features/questionnaires/shapes/form.ts';
import { designerWords } from '#features/questionnaires/words/designer.ts';
import { xlsformNotes } from '#features/questionnaires/words/xlsform-notes.ts';
import { type ApiProblem, call } from '#ui/client.ts';
import { useWrite } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { Problem } from '#ui/kit/page.tsx';
import { useGo } from '#ui/navigation.ts';

const FILE = '::file';

type Note = OutputOf<typeof importForm>['notes'][number];

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

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
  const brought = useFile();
  const write = useWrite<typeof createForm>('questionnaires.create-form');
  const ready = new Set(props.ready.map((form) => form.code));
  const named = ({ code, title: said }: { code: string; title: Localised }) => ({
    value: code,
    label: said[locale] || code,
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const ground = from === FILE ? { definition: brought.form as FormDefinition } : { from };
    const made = await write.mutateAsync({ title, ...ground }).catch(() => null);
    if (made) go(`/forms/${made.code}`);
  };
  return (
    <Modal opened onClose={props.onClose} title={w.newTitle} size="lg">
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
          {from === FILE ? (
            <>
              <FileInput label={w.file} accept=".xlsx" onChange={(file) => void brought.read(file)} />
              <Notes notes={brought.notes} />
              {brought.problem ? <Problem problem={brought.problem} /> : null}
            </>
          ) : null}
          {write.error ? <Problem problem={write.error} /> : null}
          <Group>
            <Button
              type="submit"
              loading={write.isPending}
              disabled={title.trim() === '' || (from === FILE && !brought.form)}
            >
              {w.make}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function useFile() {
  const [form, setForm] = useState<FormDefinition | null>(null);
  const [notes, setNotes] = useState<readonly Note[]>([]);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const read = async (file: File | null) => {
    setForm(null);
    setNotes([]);
    setProblem(null);
    if (!file) return;
    try {
      const content = await base64Of(file);
      const found = await call<typeof importForm>('questionnaires.import-form', { content });
      setForm(found.form);
      setNotes(found.notes);
    } catch (error) {
      setProblem(error as ApiProblem);
    }
  };
  return { form, notes, problem, read };
}

/** What of the spreadsheet was not taken as it stood, row by row. */
function Notes({ notes }: { notes: readonly Note[] }) {
  const w = useWords(designerWords);
  const said = useWords(xlsformNotes);
  if (notes.length === 0) return null;
  return (
    <div role="status">
      <Text fw={600} fz="sm">
        {w.fileLeft(notes.length)}
      </Text>
      <ul className="designer-notes">
        {notes.map((note) => (
          <li key={`${note.sheet}.${note.line}.${note.code}.${note.found}`}>
            <strong>{said.levels[note.level]}.</strong> {said.place(note.sheet, note.line)}.{' '}
            {said.sentences[note.code](note)}
          </li>
        ))}
      </ul>
    </div>
  );
}
