import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { call } from '#ui/client.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { Problem } from '#ui/kit/page.tsx';
import { csvText } from '../rules/csv.ts';
import type { listRejected } from '../shapes/contracts.ts';
import { importWords } from '../words/screen.ts';
import type { AnswersInput } from './answers.ts';
import { noteText } from './notes-table.tsx';

/** Gives the rows with errors back as a file that says in each row what is wrong. */
export function RejectedButton({ input, fileName }: { input: AnswersInput; fileName: string }) {
  const w = useWords(importWords);
  const { locale } = useLanguage();
  const [problem, setProblem] = useState<Error>();
  const [busy, setBusy] = useState(false);
  const download = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      const { headers, rows } = await call<typeof listRejected>('exchange.rejected', input);
      const text = csvText([
        [w.line, w.whatIsWrong, ...headers],
        ...rows.map((row) => [
          String(row.line),
          row.notes.map((note) => noteText(locale, note)).join(' '),
          ...row.cells,
        ]),
      ]);
      save(text, `${fileName.replace(/\.[^.]*$/u, '')} — ${w.rejectedName}.csv`);
    } catch (error) {
      setProblem(error as Error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button
        variant="default"
        loading={busy}
        leftSection={<IconDownload size={16} aria-hidden />}
        onClick={() => void download()}
      >
        {w.downloadRejected}
      </Button>
      {problem ? <Problem problem={problem} /> : null}
    </>
  );
}

function save(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
