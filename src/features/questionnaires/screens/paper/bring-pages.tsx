import { Button, FileButton, Group, Loader, Stack, Text } from '@mantine/core';
import { IconCamera, IconCheck, IconPhoto } from '@tabler/icons-react';
import { useState } from 'react';
import type { beginQuestionnaire } from '#features/questionnaires/shapes/contracts/filling.ts';
import type { uploadPage } from '#features/questionnaires/shapes/contracts/paper.ts';
import { paperWords } from '#features/questionnaires/words/paper-screen.ts';
import { newId } from '#kernel/ids.ts';
import { ApiProblem } from '#ui/client.ts';
import { useWrite } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { preparePhoto } from './shrink-photo.ts';

interface Shot {
  id: string;
  name: string;
  file: File;
  state: 'waits' | 'preparing' | 'reading' | 'done' | 'problem';
  page?: number;
  pages?: number;
  problem?: ApiProblem;
}

/** Chooses or takes photographs and brings them in one after another; each says how it fared. */
export function BringPages(props: {
  questionnaireId?: string;
  onBrought: (questionnaireId: string) => void;
}) {
  const w = useWords(paperWords).upload;
  const [shots, setShots] = useState<Shot[]>([]);
  const upload = useWrite<typeof uploadPage>('questionnaires.upload-page');
  const begin = useWrite<typeof beginQuestionnaire>('questionnaires.begin');
  const busy = shots.some(({ state }) => state === 'preparing' || state === 'reading');
  const note = (id: string, patch: Partial<Shot>) =>
    setShots((old) => old.map((one) => (one.id === id ? { ...one, ...patch } : one)));

  const bringOne = async (shot: Shot): Promise<string | null> => {
    try {
      note(shot.id, { state: 'preparing' });
      const content = await preparePhoto(shot.file);
      note(shot.id, { state: 'reading' });
      const wanted = props.questionnaireId ? { questionnaireId: props.questionnaireId } : {};
      const done = await upload.mutateAsync({ id: shot.id, content, ...wanted });
      note(shot.id, { state: 'done', page: done.page, pages: done.pages });
      return done.questionnaireId;
    } catch (error) {
      const problem = error instanceof ApiProblem ? error : new ApiProblem('unreadable', w.unreadable, {}, 0);
      note(shot.id, { state: 'problem', problem });
      return null;
    }
  };
  const bring = async (files: readonly File[]) => {
    const fresh = files.map((file): Shot => ({ id: newId(), name: file.name, file, state: 'waits' }));
    setShots((old) => [...old.filter(({ state }) => state !== 'problem'), ...fresh]);
    let reached: string | null = null;
    for (const shot of fresh) reached = (await bringOne(shot)) ?? reached;
    if (reached) props.onBrought(reached);
  };
  const beginAndBring = async (shot: Shot) => {
    const clientId = String(shot.problem?.facts['clientId'] ?? '');
    const begun = await begin.mutateAsync({ id: newId(), clientId }).catch(() => null);
    if (!begun) return;
    const reached = await bringOne(shot);
    if (reached) props.onBrought(reached);
  };

  return (
    <Stack gap="sm">
      <Group gap="sm">
        <FileButton accept="image/*" capture="environment" onChange={(file) => file && void bring([file])}>
          {(button) => (
            <Button {...button} size="md" disabled={busy} leftSection={<IconCamera size={20} aria-hidden />}>
              {w.take}
            </Button>
          )}
        </FileButton>
        <FileButton multiple accept="image/jpeg,image/png,image/webp" onChange={(files) => void bring(files)}>
          {(button) => (
            <Button
              {...button}
              size="md"
              variant="default"
              disabled={busy}
              leftSection={<IconPhoto size={20} aria-hidden />}
            >
              {w.choose}
            </Button>
          )}
        </FileButton>
      </Group>
      <Text className="muted" fz="sm">
        {w.hint}
      </Text>
      {begin.error ? <Text role="alert">{begin.error.message}</Text> : null}
      <ul aria-live="polite" style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 8 }}>
        {shots.map((shot) => (
          <li key={shot.id}>
            <ShotLine shot={shot} begin={() => void beginAndBring(shot)} beginning={begin.isPending} />
          </li>
        ))}
      </ul>
    </Stack>
  );
}

function ShotLine({ shot, begin, beginning }: { shot: Shot; begin: () => void; beginning: boolean }) {
  const w = useWords(paperWords).upload;
  const { problem } = shot;
  if (!problem) {
    return (
      <Group gap="xs">
        {shot.state === 'done' ? (
          <IconCheck size={18} color="var(--accent)" aria-hidden />
        ) : (
          <Loader size={16} color="var(--accent)" />
        )}
        <Text>
          {shot.state === 'done' ? w.done(shot.page ?? 1, shot.pages ?? 2) : w.states[shot.state]}
          <span className="muted"> {shot.name}</span>
        </Text>
      </Group>
    );
  }
  const other = problem.code === 'page_of_other_client' ? problem.facts['questionnaireId'] : null;
  return (
    <div role="alert" className="sheet" style={{ padding: 12, borderColor: 'var(--alarm)' }}>
      <Text>{problem.message}</Text>
      <Text className="muted" fz="sm">
        {shot.name}
      </Text>
      {typeof other === 'string' ? (
        <AppLink to={`/questionnaires/${other}/paper`}>{w.openOther}</AppLink>
      ) : null}
      {problem.code === 'page_questionnaire_missing' ? (
        <Button mt="xs" size="sm" loading={beginning} onClick={begin}>
          {w.beginAndBring}
        </Button>
      ) : null}
    </div>
  );
}
