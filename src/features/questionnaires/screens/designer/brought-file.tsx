// A spreadsheet brought along: what of it became a form, and row by row what did not.
import { FileInput, Text } from '@mantine/core';
import { useState } from 'react';
import type { OutputOf } from '#features/access/shapes/contract.ts';
import type { importForm } from '#features/questionnaires/shapes/contracts/exchange.ts';
import type { FormDefinition } from '#features/questionnaires/shapes/form.ts';
import { MAX_XLSFORM_BYTES, XLSFORM_SHEETS } from '#features/questionnaires/shapes/xlsform.ts';
import { designerWords } from '#features/questionnaires/words/designer.ts';
import { xlsformNotes } from '#features/questionnaires/words/xlsform-notes.ts';
import { ApiProblem, call } from '#ui/client.ts';
import { useWords } from '#ui/i18n.tsx';
import { Problem } from '#ui/kit/page.tsx';

type Note = OutputOf<typeof importForm>['notes'][number];

export interface Brought {
  form: FormDefinition | null;
  notes: readonly Note[];
  problem: ApiProblem | null;
}
const NOTHING: Brought = { form: null, notes: [], problem: null };

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

/** As the sheets are read: from the top, one after the other. */
const inOrder = (notes: readonly Note[]): Note[] =>
  notes.toSorted(
    (one, two) =>
      XLSFORM_SHEETS.indexOf(one.sheet) - XLSFORM_SHEETS.indexOf(two.sheet) || one.line - two.line,
  );

/** Chooses a file and reads it; nothing is stored by that. `take` is told of every file anew. */
export function FileBox({ take }: { take: (brought: Brought) => void }) {
  const w = useWords(designerWords);
  const [brought, setBrought] = useState<Brought | null>(null);
  const show = (next: Brought | null) => {
    setBrought(next);
    take(next ?? NOTHING);
  };
  const read = async (file: File | null) => {
    show(null);
    if (!file) return;
    if (file.size > MAX_XLSFORM_BYTES)
      return show({ ...NOTHING, problem: new ApiProblem('body_too_large', w.fileTooLarge, {}, 413) });
    try {
      const content = await base64Of(file);
      const { form, notes } = await call<typeof importForm>('questionnaires.import-form', { content });
      show({ form, notes: inOrder(notes), problem: null });
    } catch (error) {
      show({ ...NOTHING, problem: error as ApiProblem });
    }
  };
  return (
    <>
      <FileInput label={w.file} accept=".xlsx" onChange={(file) => void read(file)} />
      {brought?.problem ? <Problem problem={brought.problem} /> : null}
      {brought && !brought.problem ? <Told brought={brought} /> : null}
    </>
  );
}

function Told({ brought: { form, notes } }: { brought: Brought }) {
  const w = useWords(designerWords);
  const refused = notes.filter((note) => note.level === 'refused');
  const rest = notes.filter((note) => note.level !== 'refused');
  return (
    <div role="status" className="designer-told">
      {notes.length === 0 ? <Text fz="sm">{w.fileWhole}</Text> : null}
      <Notes title={form ? w.fileLeft(refused.length) : w.fileUnfit} notes={refused} />
      <Notes title={w.fileChanged(rest.length)} notes={rest} />
    </div>
  );
}

function Notes({ title, notes }: { title: string; notes: readonly Note[] }) {
  const said = useWords(xlsformNotes);
  if (notes.length === 0) return null;
  return (
    <>
      <Text fw={600} fz="sm">
        {title}
      </Text>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard has to get there */}
      <ul className="designer-notes" tabIndex={0} aria-label={title}>
        {notes.map((note) => (
          <li key={`${note.sheet}.${note.line}.${note.code}.${note.column}.${note.found}`}>
            {note.level === 'refused' ? null : <strong>{said.levels[note.level]}. </strong>}
            {said.place(note.sheet, note.line)}. {said.sentences[note.code](note)}
          </li>
        ))}
      </ul>
    </>
  );
}
