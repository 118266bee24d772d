import { Stack, Text } from '@mantine/core';
import { formatNumber, type Locale } from '#kernel/words.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { DataTable } from '#ui/kit/data-table.tsx';
import { noteWords, type NoteCode } from '../words/notes.ts';
import { importWords } from '../words/screen.ts';
import type { Preview } from './answers.ts';

type Notes = Preview['errors'];

/** The sentence of a remark in the reader's language. */
export function noteText(locale: Locale, note: Notes['first'][number]): string {
  return noteWords[locale][note.code as NoteCode]?.text(note.facts) ?? note.code;
}

/** Remarks by row: how many of each kind, then each with its row, its column and what to do. */
export function NotesTable({ notes, label }: { notes: Notes; label: string }) {
  const w = useWords(importWords);
  const n = useWords(noteWords);
  const { locale } = useLanguage();
  return (
    <Stack gap="xs">
      <ul style={{ margin: 0, paddingLeft: 20 }}>
        {notes.codes.map(({ code, count }) => (
          <li key={code}>
            {n[code as NoteCode]?.title ?? code}: <b className="tabular">{formatNumber(count, locale)}</b>
          </li>
        ))}
      </ul>
      <DataTable
        label={label}
        maxHeight={360}
        rows={notes.first.map((note, index) => ({ ...note, key: String(index) }))}
        rowKey={(note) => note.key}
        columns={[
          {
            key: 'line',
            title: w.line,
            number: true,
            width: 90,
            render: (note) => formatNumber(note.line, locale),
          },
          { key: 'column', title: w.inColumn, render: (note) => note.column ?? '—' },
          { key: 'text', title: w.whatIsWrong, render: (note) => noteText(locale, note) },
        ]}
      />
      {notes.total > notes.first.length ? (
        <Text className="muted">{w.firstShown(notes.first.length)}</Text>
      ) : null}
    </Stack>
  );
}
