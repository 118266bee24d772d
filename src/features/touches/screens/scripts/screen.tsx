import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { newId } from '#kernel/ids.ts';
import { useRead, useWrite } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { Loaded, Page, Problem } from '#ui/kit/page.tsx';
import { useMay, useMe } from '#ui/me.tsx';
import { declineAddress, declineFullName } from '../../rules/declension.ts';
import type {
  endTrial,
  listScripts,
  saveScript,
  ScriptRow,
  startTrial,
  TrialRow,
  useScript,
} from '../../shapes/contracts/scripts.ts';
import type { ScriptValues } from '../../shapes/script.ts';
import { callWords } from '../../words/call.ts';
import { scriptWords } from '../../words/scripts.ts';
import { ScriptBody } from '../call/script-panel.tsx';
import '../touches.css';
import '../call/call.css';

/** /scripts: what one says on the phone, its versions, and two of them compared (M7.1, M7.4). */
export function Screen() {
  const w = useWords(scriptWords);
  const query = useRead<typeof listScripts>('touches.scripts', {});
  return (
    <Page
      title={w.title}
      lead={w.lead}
      width={980}
      actions={<AppLink to="/calls/conversion">{w.conversion}</AppLink>}
    >
      <Loaded query={query}>
        {({ scripts, trials }) => (
          <Stack>
            {scripts.map((script) => (
              <Script key={script.id} script={script} scripts={scripts} trials={trials} />
            ))}
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}

const currentOf = (script: ScriptRow | undefined) =>
  script?.versions.find((one) => one.number === script.currentNumber) ?? script?.versions[0];

function Script(props: { script: ScriptRow; scripts: readonly ScriptRow[]; trials: readonly TrialRow[] }) {
  const { script } = props;
  const w = useWords(scriptWords);
  const may = useMay();
  const values = useSample();
  const [editing, setEditing] = useState(false);
  const use = useWrite<typeof useScript>('touches.use-script');
  const start = useWrite<typeof startTrial>('touches.start-trial');
  const end = useWrite<typeof endTrial>('touches.end-trial');
  const version = currentOf(script);
  const alike = (one: { purpose: string; locale: string }) =>
    one.purpose === script.purpose && one.locale === script.locale;
  const used = currentOf(props.scripts.find((one) => one.inUse && alike(one)));
  const trial = props.trials.find((one) => one.endedAt === null && alike(one));
  const mine = trial && script.versions.some(({ id }) => id === trial.a || id === trial.b);
  const problem = use.error ?? start.error ?? end.error;
  if (!version) return null;
  return (
    <section className="sheet call-panel" aria-label={script.name}>
      <Text component="h2" fw={600} fz="lg">
        {script.name}
      </Text>
      <Text fz="sm" className="muted">
        {[script.inUse ? w.inUse : null, mine ? w.comparing : null, w.version(version.number, version.calls)]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {editing ? (
        <Editor script={script} onClose={() => setEditing(false)} />
      ) : (
        <details className="fold">
          <summary>{w.preview}</summary>
          <ScriptBody blocks={version.blocks} values={values} />
        </details>
      )}
      {may('scripts.manage') && !editing ? (
        <Group gap="xs">
          <Button variant="default" onClick={() => setEditing(true)}>
            {w.edit}
          </Button>
          {script.inUse ? null : (
            <Button variant="default" onClick={() => use.mutate({ scriptId: script.id })}>
              {w.use}
            </Button>
          )}
          {!script.inUse && !trial && used ? (
            <Button variant="default" onClick={() => start.mutate({ a: used.id, b: version.id })}>
              {w.compare}
            </Button>
          ) : null}
          {mine ? (
            <Button variant="default" onClick={() => end.mutate({ trialId: trial.id })}>
              {w.end}
            </Button>
          ) : null}
        </Group>
      ) : null}
      {problem ? <Problem problem={problem} /> : null}
    </section>
  );
}

/** The parts as text, with how they will sound just below. */
function Editor({ script, onClose }: { script: ScriptRow; onClose: () => void }) {
  const w = useWords(scriptWords);
  const c = useWords(callWords);
  const values = useSample();
  const versionId = useRef(newId());
  const [name, setName] = useState(script.name);
  const [blocks, setBlocks] = useState(currentOf(script)?.blocks ?? []);
  const save = useWrite<typeof saveScript>('touches.save-script');
  const change = (at: number, patch: { title?: string; text?: string }) =>
    setBlocks(blocks.map((block, index) => (index === at ? { ...block, ...patch } : block)));
  const send = async () => {
    const { id: scriptId, version, locale, purpose } = script;
    const input = { versionId: versionId.current, scriptId, version, name, locale, purpose, blocks };
    if (await save.mutateAsync(input).catch(() => null)) onClose();
  };
  return (
    <Stack gap="sm">
      <TextInput label={w.name} value={name} onChange={(event) => setName(event.currentTarget.value)} />
      <Text fz="sm" className="muted">
        {w.hint}
      </Text>
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their place
        <div key={index}>
          {block.kind === 'objection' ? (
            <TextInput
              label={w.said}
              value={block.title}
              onChange={(event) => change(index, { title: event.currentTarget.value })}
            />
          ) : null}
          <Textarea
            label={`${w.part(index + 1)}: ${c.blocks[block.kind]}`}
            value={block.text}
            autosize
            minRows={2}
            maxLength={3000}
            onChange={(event) => change(index, { text: event.currentTarget.value })}
          />
        </div>
      ))}
      <Text fw={600}>{w.preview}</Text>
      <ScriptBody blocks={blocks} values={values} />
      <Group gap="xs">
        <Button onClick={() => void send()} loading={save.isPending}>
          {w.save}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {w.cancel}
        </Button>
      </Group>
      {save.error ? <Problem problem={save.error} /> : null}
    </Stack>
  );
}

/** Somebody to speak to while writing. */
function useSample(): ScriptValues {
  const me = useMe();
  const person = { lastName: 'Ветров', firstName: 'Олег', patronymic: 'Ильич' };
  const [firstName = '', ...rest] = me.name.split(' ');
  return {
    person: {
      address: declineAddress(person, null).forms,
      name: declineFullName(person).forms,
      post: null,
      gender: 'male',
    },
    me: {
      name: declineAddress({ firstName, lastName: rest.join(' '), patronymic: '' }, null).forms,
      gender: null,
    },
    company: me.company.shortName,
    client: 'ООО «Ромашка»',
    product: null,
  };
}
