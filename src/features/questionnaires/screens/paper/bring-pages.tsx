import { Button, FileButton, Group, Loader, Stack, Text } from '@mantine/core';
import { IconCamera, IconCheck, IconPhoto } from '@tabler/icons-react';
import { paperWords } from '#features/questionnaires/words/paper-screen.ts';
import { useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { type Shot, useBringing } from './bringing.ts';

/** Chooses or takes photographs and scans and brings them in one after another. */
export function BringPages(props: {
  questionnaireId?: string;
  onBrought: (questionnaireIds: string[]) => void;
}) {
  const w = useWords(paperWords).upload;
  const { shots, busy, begin, bring, beginAndBring } = useBringing(props.questionnaireId, props.onBrought);
  const behind = shots.filter(({ state }) => state === 'done' || state === 'problem').length;
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <FileButton accept="image/*" capture="environment" onChange={(file) => file && bring([file])}>
          {(button) => (
            <Button {...button} size="md" disabled={busy} leftSection={<IconCamera size={20} aria-hidden />}>
              {w.take}
            </Button>
          )}
        </FileButton>
        <FileButton multiple accept="image/jpeg,image/png,image/webp,application/pdf" onChange={bring}>
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
      {shots.length > 1 ? (
        <div role="status">
          <Text fw={600}>{w.progress(behind, shots.length)}</Text>
          <progress
            value={behind}
            max={shots.length}
            style={{ width: '100%', accentColor: 'var(--accent)' }}
            aria-hidden
          />
        </div>
      ) : null}
      <ul aria-live="polite" style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 8 }}>
        {shots.map((shot) => (
          <li key={shot.id}>
            <ShotLine
              shot={shot}
              own={props.questionnaireId}
              begin={() => void beginAndBring(shot)}
              beginning={begin.isPending}
            />
          </li>
        ))}
      </ul>
    </Stack>
  );
}

function ShotLine(props: { shot: Shot; own: string | undefined; begin: () => void; beginning: boolean }) {
  const { shot, own, begin, beginning } = props;
  const w = useWords(paperWords).upload;
  const { problem } = shot;
  if (!problem) {
    return (
      <Group gap="xs" wrap="nowrap" align="start">
        <ShotSign state={shot.state} />
        <Text>
          {shot.state === 'done'
            ? w.done(shot.client ?? '', shot.page ?? 1, shot.pages ?? 2)
            : w.states[shot.state]}
          <span className="muted"> {shot.name}</span>
          {shot.questionnaireId && shot.questionnaireId !== own ? (
            <>
              {' '}
              <AppLink to={`/questionnaires/${shot.questionnaireId}/paper`}>{w.openThis}</AppLink>
            </>
          ) : null}
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

function ShotSign({ state }: Pick<Shot, 'state'>) {
  if (state === 'done')
    return <IconCheck size={18} color="var(--accent)" style={{ flex: 'none' }} aria-hidden />;
  // Of a long file one page moves at a time: whatever waits stands still.
  if (state === 'waits') return <span aria-hidden style={{ flex: 'none', width: 18 }} />;
  return <Loader size={16} color="var(--accent)" style={{ flex: 'none' }} />;
}
