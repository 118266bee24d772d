// Photographs and papers of a case: taken with the telephone, opened where one stands.
import { Button, FileButton, Group, Text, UnstyledButton } from '@mantine/core';
import { IconFileTypePdf, IconPhoto } from '@tabler/icons-react';
import { useState } from 'react';
import { preparePhoto, readBase64 } from '#features/questionnaires/screens/paper/shrink-photo.ts';
import { formatMoment } from '#kernel/dates.ts';
import { newId } from '#kernel/ids.ts';
import { call } from '#ui/client.ts';
import { useWrite } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { Problem } from '#ui/kit/page.tsx';
import { useMe } from '#ui/me.tsx';
import type { attachCaseFile, detachCaseFile, readCaseFile } from '../shapes/contracts/service.ts';
import type { CaseCard } from '../shapes/register.ts';
import { loopWords } from '../words/loop.ts';

const MOST = 12 * 1024 * 1024;

/** Sends one chosen file to the case; `attach` answers with its id, or null where it could not be sent. */
export function useAttach(caseId: string, workId: string | null = null) {
  const { files: w } = useWords(loopWords);
  const [problem, setProblem] = useState<Error | null>(null);
  const send = useWrite<typeof attachCaseFile>('quality.attach-file');
  const attach = async (file: File | null): Promise<string | null> => {
    if (!file) return null;
    setProblem(null);
    const isPicture = file.type.startsWith('image/');
    if (!isPicture && file.size > MOST) {
      setProblem(new Error(w.tooLarge));
      return null;
    }
    try {
      const content = isPicture ? await preparePhoto(file) : await readBase64(file);
      const fileId = newId();
      await send.mutateAsync({ fileId, caseId, workId, name: file.name.slice(0, 200), content });
      return fileId;
    } catch (error) {
      setProblem(error as Error);
      return null;
    }
  };
  return { attach, pending: send.isPending, problem };
}

export function Files({ card }: { card: CaseCard }) {
  const { files: w } = useWords(loopWords);
  const { attach, pending, problem } = useAttach(card.id);
  return (
    <>
      {card.files.map((file) => (
        <FileLine
          key={file.id}
          file={file}
          isWord={card.answers.some((answer) => answer.fileId === file.id)}
        />
      ))}
      <FileButton accept="image/*,application/pdf" onChange={(file) => void attach(file)}>
        {(props) => (
          <Button {...props} variant="default" loading={pending} style={{ alignSelf: 'flex-start' }}>
            {w.add}
          </Button>
        )}
      </FileButton>
      {problem ? <Problem problem={problem} /> : null}
    </>
  );
}

function FileLine({ file, isWord }: { file: CaseCard['files'][number]; isWord: boolean }) {
  const { files: w } = useWords(loopWords);
  const { locale, timeZone } = useLanguage();
  const me = useMe();
  const [sure, setSure] = useState(false);
  const detach = useWrite<typeof detachCaseFile>('quality.detach-file');
  const leads = me.roles.some((role) => role === 'service_manager' || role === 'programme_leader');
  const Icon = file.type === 'application/pdf' ? IconFileTypePdf : IconPhoto;
  return (
    <>
      <Group gap="xs" wrap="nowrap" justify="space-between">
        <UnstyledButton
          onClick={() => void openFile(file.id)}
          aria-label={w.open(file.name)}
          fz="sm"
          style={{ display: 'flex', gap: 8, alignItems: 'center', minWidth: 0, minHeight: 32 }}
        >
          <Icon size={18} aria-hidden style={{ flex: 'none' }} />
          <span style={{ textDecoration: 'underline', overflowWrap: 'anywhere' }}>{file.name}</span>
        </UnstyledButton>
        <Group gap={4} wrap="nowrap">
          <Text fz="xs" className="muted" style={{ whiteSpace: 'nowrap' }}>
            {[formatMoment(file.at, locale, timeZone), file.by].filter(Boolean).join(' · ')}
          </Text>
          {!isWord && (leads || file.by === me.name) ? (
            <Button
              variant="subtle"
              color="gray"
              size="compact-xs"
              loading={detach.isPending}
              onClick={() => (sure ? detach.mutate({ fileId: file.id }) : setSure(true))}
              onBlur={() => setSure(false)}
              {...(sure ? { color: 'red' } : {})}
            >
              {sure ? w.removeSure : w.remove}
            </Button>
          ) : null}
        </Group>
      </Group>
      {detach.error ? <Problem problem={detach.error} /> : null}
    </>
  );
}

/** Shows the file in a tab of its own. */
export async function openFile(fileId: string): Promise<void> {
  // Opened before the wait: browsers let a page open a tab only at a press.
  const tab = window.open('', '_blank');
  const { type, content } = await call<typeof readCaseFile>('quality.read-file', { fileId });
  const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  if (tab) tab.location.href = url;
}
