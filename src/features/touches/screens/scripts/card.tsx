import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useWrite } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import { Problem } from '#ui/kit/page.tsx';
import { useMay } from '#ui/me.tsx';
import type {
  archiveScript,
  ScriptRow,
  startTrial,
  TrialRow,
  useScript,
} from '../../shapes/contracts/scripts.ts';
import type { ScriptBlock } from '../../shapes/script.ts';
import { scriptWords } from '../../words/scripts.ts';
import { ScriptBody } from '../call/script-panel.tsx';
import { Editor } from './editor.tsx';
import { currentOf, useSample } from './sample.ts';
import { Versions } from './versions.tsx';

/** One script: how it sounds, its versions, and what the leader does with it. */
export function ScriptCard(props: {
  script: ScriptRow;
  /** The script of this kind that is read out. */
  used: ScriptRow | undefined;
  running: TrialRow | undefined;
}) {
  const { script, running } = props;
  const w = useWords(scriptWords);
  const may = useMay();
  const values = useSample();
  // What the editor begins with; null: nobody is writing.
  const [editing, setEditing] = useState<readonly ScriptBlock[] | null>(null);
  const version = currentOf(script);
  const compared = script.versions.some(({ id }) => id === running?.a || id === running?.b);
  if (!version) return null;
  const about = [
    script.inUse && !running ? w.inUse : null,
    compared ? w.comparing : null,
    w.version(version.number, version.calls),
  ];
  return (
    <section className="sheet call-panel" aria-label={script.name} data-used={script.inUse}>
      <div>
        <Text component="h3" fw={600} fz="lg">
          {script.name}
        </Text>
        <Text fz="sm" className="muted">
          {about.filter(Boolean).join(' · ')}
        </Text>
      </div>
      {editing ? (
        <Editor
          script={script}
          purpose={script.purpose}
          locale={script.locale}
          blocks={editing}
          onClose={() => setEditing(null)}
        />
      ) : (
        <>
          <details className="fold">
            <summary>{w.preview}</summary>
            <ScriptBody blocks={version.blocks} values={values} />
          </details>
          {script.versions.length > 1 ? (
            <Versions
              script={script}
              canTry={may('scripts.manage') && !running}
              onTake={may('scripts.manage') ? setEditing : undefined}
            />
          ) : null}
          {may('scripts.manage') ? (
            <Deeds {...props} compared={compared} onEdit={() => setEditing(version.blocks)} />
          ) : null}
        </>
      )}
    </section>
  );
}

function Deeds(props: {
  script: ScriptRow;
  used: ScriptRow | undefined;
  running: TrialRow | undefined;
  compared: boolean;
  onEdit: () => void;
}) {
  const { script, running } = props;
  const w = useWords(scriptWords);
  const use = useWrite<typeof useScript>('touches.use-script');
  const start = useWrite<typeof startTrial>('touches.start-trial');
  const archive = useWrite<typeof archiveScript>('touches.archive-script');
  const mine = currentOf(script);
  const theirs = currentOf(props.used);
  const problem = use.error ?? start.error ?? archive.error;
  return (
    <>
      <Group gap="xs">
        <Button variant="default" onClick={props.onEdit}>
          {w.edit}
        </Button>
        {script.inUse || running ? null : (
          <Button
            variant="default"
            loading={use.isPending}
            onClick={() => use.mutate({ scriptId: script.id })}
          >
            {w.use}
          </Button>
        )}
        {!script.inUse && !running && mine && theirs ? (
          <Button
            variant="default"
            loading={start.isPending}
            onClick={() => start.mutate({ a: theirs.id, b: mine.id })}
          >
            {w.compare}
          </Button>
        ) : null}
        {script.inUse || props.compared ? null : (
          <Button
            variant="subtle"
            loading={archive.isPending}
            onClick={() => archive.mutate({ scriptId: script.id })}
          >
            {w.archive}
          </Button>
        )}
      </Group>
      {problem ? <Problem problem={problem} /> : null}
    </>
  );
}
