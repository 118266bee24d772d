// Earlier versions of one script: read two side by side, try one against the other, or go on from an old one.
import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { formatDay } from '#kernel/dates.ts';
import { dayAt } from '#kernel/day.ts';
import { useWrite } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { Problem } from '#ui/kit/page.tsx';
import type { ScriptRow, startTrial } from '../../shapes/contracts/scripts.ts';
import type { ScriptBlock } from '../../shapes/script.ts';
import { callWords } from '../../words/call.ts';
import { scriptWords } from '../../words/scripts.ts';

type Version = ScriptRow['versions'][number];

export function Versions(props: {
  script: ScriptRow;
  canTry: boolean;
  onTake: ((blocks: readonly ScriptBlock[]) => void) | undefined;
}) {
  const { versions } = props.script;
  const w = useWords(scriptWords);
  const [older, setOlder] = useState(versions[1]?.id ?? '');
  const [newer, setNewer] = useState(versions[0]?.id ?? '');
  const start = useWrite<typeof startTrial>('touches.start-trial');
  const left = versions.find(({ id }) => id === older);
  const right = versions.find(({ id }) => id === newer);
  const { onTake } = props;
  if (!left || !right) return null;
  const sides = [
    { version: left, other: right, onPick: setOlder, label: w.left },
    { version: right, other: left, onPick: setNewer, label: w.right },
  ];
  return (
    <details className="fold">
      <summary>{w.versions(versions.length)}</summary>
      <div className="script-sides">
        {sides.map(({ version, other, onPick, label }) => (
          <div key={label}>
            <VersionChoice label={label} versions={versions} value={version.id} onPick={onPick} />
            <Text fz="sm" className="muted" my={6}>
              {w.calls(version.calls)}
            </Text>
            <VersionText version={version} other={other} />
            {onTake ? (
              <Button variant="subtle" mt="xs" onClick={() => onTake(version.blocks)}>
                {w.take(version.number)}
              </Button>
            ) : null}
          </div>
        ))}
      </div>
      {props.canTry && left.id !== right.id ? (
        <Group mt="sm">
          <Button
            variant="default"
            loading={start.isPending}
            onClick={() => start.mutate({ a: left.id, b: right.id })}
          >
            {w.tryBoth(left.number, right.number)}
          </Button>
        </Group>
      ) : null}
      {start.error ? <Problem problem={start.error} /> : null}
    </details>
  );
}

function VersionChoice(props: {
  label: string;
  versions: readonly Version[];
  value: string;
  onPick: (id: string) => void;
}) {
  const w = useWords(scriptWords);
  const { locale, timeZone } = useLanguage();
  return (
    <NativeSelect
      label={props.label}
      value={props.value}
      onChange={(event) => props.onPick(event.currentTarget.value)}
      data={props.versions.map(({ id, number, createdAt, author }) => ({
        value: id,
        label: w.versionBy(number, formatDay(dayAt(createdAt, timeZone), locale), author),
      }))}
    />
  );
}

/** The text of one version; a part the other has not got word for word is marked. */
function VersionText({ version, other }: { version: Version; other: Version }) {
  const w = useWords(scriptWords);
  const c = useWords(callWords);
  const same = (block: ScriptBlock) =>
    other.blocks.some(
      ({ kind, title, text }) => kind === block.kind && title === block.title && text === block.text,
    );
  return version.blocks.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their place
    <div key={index} className="script-part" data-differs={!same(block)}>
      <Text fz="sm" fw={600} className="muted">
        {[block.title || c.blocks[block.kind], same(block) ? null : w.differs].filter(Boolean).join(' · ')}
      </Text>
      <Text fz="sm" style={{ whiteSpace: 'pre-wrap' }}>
        {block.text}
      </Text>
    </div>
  ));
}
