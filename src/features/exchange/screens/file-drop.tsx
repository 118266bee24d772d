import { Button, FileButton, Group, Loader, Stack, Text } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { useWrite } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import { Problem } from '#ui/kit/page.tsx';
import type { uploadFile } from '../shapes/contracts.ts';
import { importWords } from '../words/screen.ts';

const MEGABYTE = 1024 * 1024;
const MOST = 20;

/** Reads a file as base64; the browser does the encoding, whatever the size. */
function readBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result).split(',', 2)[1] ?? ''));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('unreadable')));
    reader.readAsDataURL(file);
  });
}

/** The place for a file: drop it or choose it. */
export function FileDrop({ onReady }: { onReady: (jobId: string) => void }) {
  const w = useWords(importWords);
  const upload = useWrite<typeof uploadFile>('exchange.upload');
  const [name, setName] = useState<string>();
  const [problem, setProblem] = useState<Error>();
  const [over, setOver] = useState(false);
  const busy = name !== undefined;

  const take = async (file: File | null | undefined) => {
    if (!file || busy) return;
    setProblem(undefined);
    if (file.size > MOST * MEGABYTE) return setProblem(new Error(w.tooLarge(file.size / MEGABYTE)));
    setName(file.name);
    try {
      const { jobId } = await upload.mutateAsync({ fileName: file.name, content: await readBase64(file) });
      onReady(jobId);
    } catch (error) {
      setProblem(error as Error);
    } finally {
      setName(undefined);
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };

  return (
    <Stack gap="sm">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the button does the same */}
      <div
        className="sheet"
        style={{
          padding: '40px 20px',
          borderStyle: 'dashed',
          borderWidth: 2,
          borderColor: over ? 'var(--accent)' : 'var(--line)',
        }}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Stack align="center" gap="xs" ta="center">
          <IconFileSpreadsheet size={40} stroke={1.4} color="var(--accent)" aria-hidden />
          {busy ? (
            <Group role="status" gap="sm">
              <Loader size="sm" color="var(--accent)" />
              <Text>{upload.isPending ? w.sending(name) : w.reading(name)}</Text>
            </Group>
          ) : (
            <>
              <Text fw={600} fz="lg">
                {w.drop}
              </Text>
              <FileButton onChange={(file) => void take(file)} accept=".csv,.txt,.tsv,.xlsx,.xls">
                {(props) => <Button {...props}>{w.choose}</Button>}
              </FileButton>
              <Text className="muted" maw={460}>
                {w.dropHint}
              </Text>
            </>
          )}
        </Stack>
      </div>
      {problem ? <Problem problem={problem} /> : null}
    </Stack>
  );
}
