// Two texts of one kind of talk side by side, whichever scripts they are of: where they differ, one tried against the other in
// calls, or an old one gone on from.
import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { formatDay } from '#kernel/dates.ts';
import { dayAt } from '#kernel/day.ts';
import { useWrite } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { Problem } from '#ui/kit/page.tsx';
import { type DiffRow, type DiffSide, diffScripts } from '../../rules/script-diff.ts';
import type { ScriptRow, startTrial, TrialRow } from '../../shapes/contracts/scripts.ts';
import type { ScriptBlock } from '../../shapes/script.ts';
import { callWords } from '../../words/call.ts';
import { scriptWords } from '../../words/scripts.ts';
import { currentOf, findVersion } from './sample.ts';
import { WrittenText } from './written-text.tsx';

export function SideBySide(props: {
  scripts: readonly ScriptRow[];
  running: TrialRow | undefined;
  canTry: boolean;
  onTake: ((scriptId: string, blocks: readonly ScriptBlock[]) => void) | undefined;
}) {
  const { scripts, onTake } = props;
  const w = useWords(scriptWords);
  const all = scripts.flatMap(({ versions }) => versions);
  const { running } = props;
  const [first = '', second = ''] = running ? [running.a, running.b] : beginWith(scripts);
  const [leftId, setLeft] = useState(first);
  const [rightId, setRight] = useState(second);
  const start = useWrite<typeof startTrial>('touches.start-trial');
  const left = findVersion(scripts, leftId);
  const right = findVersion(scripts, rightId);
  if (all.length < 2 || !left || !right) return null;
  const rows = diffScripts(left.version.blocks, right.version.blocks);
  const sides = [
    { ...left, onPick: setLeft, label: w.left },
    { ...right, onPick: setRight, label: w.right },
  ];
  return (
    <details className="fold sheet call-panel">
      <summary>{w.sideBySide(all.length)}</summary>
      <div className="script-sides">
        {sides.map(({ script, version, onPick, label }) => (
          <div key={label}>
            <VersionChoice label={label} scripts={scripts} value={version.id} onPick={onPick} />
            <Text fz="sm" className="muted" my={6}>
              {w.calls(version.calls)}
            </Text>
            {onTake ? (
              <Button
                variant="subtle"
                size="compact-sm"
                px={0}
                onClick={() => onTake(script.id, version.blocks)}
              >
                {w.take(version.number)}
              </Button>
            ) : null}
          </div>
        ))}
      </div>
      <Text fz="sm" className="muted">
        {rows.some(({ differs }) => differs) ? w.marked : w.alike}
      </Text>
      <ol className="script-diff">
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their place
          <Row key={index} row={row} />
        ))}
      </ol>
      {props.canTry && leftId !== rightId ? (
        <Group mt="sm">
          <Button
            variant="default"
            loading={start.isPending}
            onClick={() => start.mutate({ a: leftId, b: rightId })}
          >
            {w.tryThese}
          </Button>
        </Group>
      ) : null}
      {start.error ? <Problem problem={start.error} /> : null}
    </details>
  );
}

/** The two that are chosen between: an older and the newest version of what is used, or two scripts. */
function beginWith(scripts: readonly ScriptRow[]): string[] {
  const used = scripts.find(({ inUse }) => inUse) ?? scripts[0];
  const [newest, older] = used?.versions ?? [];
  if (older && newest) return [older.id, newest.id];
  const other = scripts.find(({ id }) => id !== used?.id);
  return [currentOf(used)?.id ?? '', currentOf(other)?.id ?? ''];
}

function VersionChoice(props: {
  label: string;
  scripts: readonly ScriptRow[];
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
      data={props.scripts.map(({ name, versions }) => ({
        group: name,
        items: versions.map(({ id, number, createdAt, author }) => ({
          value: id,
          label: w.versionOf(
            name,
            w.versionBy(number, formatDay(dayAt(createdAt, timeZone), locale), author),
          ),
        })),
      }))}
    />
  );
}

function Row({ row }: { row: DiffRow }) {
  return (
    <li className="script-pair" data-differs={row.differs}>
      <Side side={row.left} />
      <Side side={row.right} />
    </li>
  );
}

function Side({ side }: { side: DiffSide | null }) {
  const w = useWords(scriptWords);
  const c = useWords(callWords);
  if (!side) return <Text className="muted script-part">{w.absent}</Text>;
  return (
    <div className="script-part">
      <Text fz="sm" fw={600} className="muted">
        {side.block.title || c.blocks[side.block.kind]}
      </Text>
      <WrittenText pieces={side.pieces} />
    </div>
  );
}
