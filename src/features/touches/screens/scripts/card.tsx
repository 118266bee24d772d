import { Button, Group, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
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

type Version = ScriptRow['versions'][number];

interface CardProps {
  script: ScriptRow;
  /** The script of this kind that is read out. */
  used: ScriptRow | undefined;
  running: TrialRow | undefined;
  /** What the editor begins with; null: nobody is writing. */
  editing: readonly ScriptBlock[] | null;
  /** A version of it has just been written. */
  fresh: boolean;
  onSaved: (scriptId: string) => void;
  onEdit: (blocks: readonly ScriptBlock[] | null) => void;
}

/** One script: how it sounds on the telephone, what waits, and what the leader does with it. */
export function ScriptCard(props: CardProps) {
  const { script, running, editing, fresh, onEdit } = props;
  const w = useWords(scriptWords);
  const may = useMay();
  const card = useRef<HTMLElement>(null);
  const shown = fresh && !editing;
  useEffect(() => {
    if (!shown) return;
    card.current?.scrollIntoView({ block: 'start' });
    card.current?.focus({ preventScroll: true });
  }, [shown]);
  const compared = script.versions.filter(({ id }) => id === running?.a || id === running?.b);
  const current = currentOf(script);
  // In a comparison its versions are what is said, whatever was written since.
  const said = compared.length ? compared.toReversed() : current ? [current] : [];
  const newest = script.versions[0];
  const waiting = newest && said.every(({ number }) => number < newest.number) ? newest : undefined;
  const about = [
    script.inUse && !running ? w.inUse : null,
    compared.length ? w.comparedVersions(said.map(({ number }) => number)) : null,
    ...(compared.length ? [] : said.map(({ number, calls }) => w.version(number, calls))),
    waiting ? w.waits(waiting.number) : null,
  ];
  return (
    <section
      ref={card}
      tabIndex={-1}
      className="sheet call-panel script-card"
      aria-label={script.name}
      data-used={script.inUse}
    >
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
          compared={compared.map(({ number }) => number)}
          onSaved={props.onSaved}
          onClose={() => onEdit(null)}
        />
      ) : (
        <>
          {said.map((version) => (
            <Sound
              key={version.id}
              version={version}
              title={said.length > 1 || waiting ? w.previewOf(version.number) : w.preview}
              open={shown && version.id === newest?.id}
            />
          ))}
          {waiting ? <Sound version={waiting} title={w.previewWaiting(waiting.number)} open={shown} /> : null}
          {may('scripts.manage') ? (
            <Deeds
              {...props}
              compared={compared.length > 0}
              waiting={waiting}
              onEdit={() => onEdit(newest?.blocks ?? [])}
            />
          ) : null}
        </>
      )}
    </section>
  );
}

function Sound({ version, title, open }: { version: Version; title: string; open: boolean }) {
  const values = useSample();
  return (
    <details className="fold" open={open}>
      <summary>{title}</summary>
      <ScriptBody blocks={version.blocks} values={values} />
    </details>
  );
}

function Deeds(
  props: Omit<CardProps, 'editing' | 'fresh' | 'onSaved' | 'onEdit'> & {
    compared: boolean;
    waiting: Version | undefined;
    onEdit: () => void;
  },
) {
  const { script, running, waiting } = props;
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
        {waiting && !running ? (
          <Button
            variant="default"
            loading={use.isPending}
            onClick={() => use.mutate({ scriptId: script.id, versionId: waiting.id })}
          >
            {w.useVersion(waiting.number)}
          </Button>
        ) : null}
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
