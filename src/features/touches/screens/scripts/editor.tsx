import { ActionIcon, Alert, Button, Group, Menu, NativeSelect, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { newId } from '#kernel/ids.ts';
import type { Locale } from '#kernel/words.ts';
import { useWrite } from '#ui/data.ts';
import { useDraft } from '#ui/draft.ts';
import { useWords } from '#ui/i18n.tsx';
import { Problem } from '#ui/kit/page.tsx';
import type { saveScript, ScriptRow } from '../../shapes/contracts/scripts.ts';
import { BLOCK_KINDS, type BlockKind, type ScriptBlock, type ScriptPurpose } from '../../shapes/script.ts';
import { callWords } from '../../words/call.ts';
import { scriptWords } from '../../words/scripts.ts';
import { ScriptBody } from '../call/script-panel.tsx';
import { InlineForm } from '../inline-form.tsx';
import { ChipText } from './chip-text.tsx';
import { useSample } from './sample.ts';

const MOST = 40;

/** The parts as text, with how they will sound beside them. Without a script it writes a new one. */
export function Editor(props: {
  script: ScriptRow | null;
  purpose: ScriptPurpose;
  locale: Locale;
  /** To begin with. */
  blocks: readonly ScriptBlock[];
  /** Numbers of the versions that are being compared: what is written now waits. */
  compared?: readonly number[];
  /** The version is written: where it stands is shown. */
  onSaved: (scriptId: string) => void;
  onClose: () => void;
}) {
  const { script, purpose, locale, onClose } = props;
  const w = useWords(scriptWords);
  const values = useSample();
  const versionId = useRef(newId());
  const initial = { name: script?.name ?? '', blocks: props.blocks };
  const key = script ? `script.${script.id}.${script.version}` : `script.new.${purpose}.${locale}`;
  const draft = useDraft(key, initial);
  const { name, blocks } = draft.values;
  const save = useWrite<typeof saveScript>('touches.save-script');
  const send = async () => {
    const of = script ? { scriptId: script.id, version: script.version } : {};
    const input = { versionId: versionId.current, ...of, name, locale, purpose, blocks: [...blocks] };
    const saved = await save.mutateAsync(input).catch(() => null);
    if (!saved) return;
    draft.clear();
    notifications.show({ message: w.saved(name, saved.number) });
    props.onSaved(saved.scriptId);
    onClose();
  };
  const drop = () => {
    draft.clear();
    onClose();
  };
  return (
    <InlineForm onSend={send}>
      <TextInput
        label={w.name}
        value={name}
        maxLength={100}
        required
        onChange={(event) => draft.set({ name: event.currentTarget.value })}
      />
      <Text fz="sm" className="muted">
        {script ? w.hint : `${w.fromUsed} ${w.hint}`}
      </Text>
      {props.compared?.length ? <Alert color="orange">{w.editWaits(props.compared)}</Alert> : null}
      <div className="script-desk">
        <Parts blocks={blocks} locale={locale} onChange={(next) => draft.set({ blocks: next })} />
        <section className="script-sound" aria-label={w.preview}>
          <Text fw={600}>{w.preview}</Text>
          <ScriptBody blocks={blocks} values={values} />
        </section>
      </div>
      <Group gap="xs">
        <Button type="submit" loading={save.isPending} disabled={!name.trim() || blocks.length === 0}>
          {script ? (props.compared?.length ? w.saveWaiting : w.save) : w.saveNew}
        </Button>
        <Button variant="subtle" onClick={drop}>
          {w.cancel}
        </Button>
      </Group>
      {save.error ? <Problem problem={save.error} /> : null}
    </InlineForm>
  );
}

function Parts(props: {
  locale: Locale;
  blocks: readonly ScriptBlock[];
  onChange: (blocks: readonly ScriptBlock[]) => void;
}) {
  const { blocks, onChange } = props;
  const w = useWords(scriptWords);
  const c = useWords(callWords);
  // The part that is being written; the first one to begin with, so that its buttons are found.
  const [active, setActive] = useState(0);
  const change = (at: number, patch: Partial<ScriptBlock>) =>
    onChange(blocks.map((block, index) => (index === at ? { ...block, ...patch } : block)));
  const move = (at: number, to: number) => {
    const next = blocks.filter((_, index) => index !== at);
    const moved = blocks[at];
    if (moved) next.splice(to, 0, moved);
    onChange(next);
  };
  return (
    <div>
      <ol className="script-parts">
        {blocks.map((block, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their place
          <li key={index} onFocusCapture={() => setActive(index)}>
            <Part
              block={block}
              locale={props.locale}
              active={index === active}
              number={index + 1}
              onChange={(patch) => change(index, patch)}
              onUp={index > 0 ? () => move(index, index - 1) : undefined}
              onDown={index < blocks.length - 1 ? () => move(index, index + 1) : undefined}
              onRemove={() => onChange(blocks.filter((_, at) => at !== index))}
            />
          </li>
        ))}
      </ol>
      {blocks.length < MOST ? (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="default" mt="sm" leftSection={<IconPlus size={16} aria-hidden="true" />}>
              {w.addPart}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {BLOCK_KINDS.map((kind) => (
              <Menu.Item key={kind} onClick={() => onChange([...blocks, { kind, title: '', text: '' }])}>
                {c.blocks[kind]}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      ) : null}
    </div>
  );
}

function Part(props: {
  locale: Locale;
  block: ScriptBlock;
  active: boolean;
  number: number;
  onChange: (patch: Partial<ScriptBlock>) => void;
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
  onRemove: () => void;
}) {
  const { block, number, onChange } = props;
  const w = useWords(scriptWords);
  const c = useWords(callWords);
  const deeds = [
    { name: w.up(number), deed: props.onUp, Icon: IconArrowUp },
    { name: w.down(number), deed: props.onDown, Icon: IconArrowDown },
    { name: w.remove(number), deed: props.onRemove, Icon: IconTrash },
  ];
  return (
    <>
      <Group gap={4} wrap="nowrap" align="flex-end" mb={6}>
        <NativeSelect
          label={w.part(number)}
          style={{ flex: 1, minWidth: 0 }}
          value={block.kind}
          onChange={(event) => onChange({ kind: event.currentTarget.value as BlockKind })}
          data={BLOCK_KINDS.map((kind) => ({ value: kind, label: c.blocks[kind] }))}
        />
        {deeds.map(({ name, deed, Icon }) => (
          <ActionIcon
            key={name}
            variant="subtle"
            size={36}
            aria-label={name}
            disabled={!deed}
            onClick={() => deed?.()}
          >
            <Icon size={18} aria-hidden="true" />
          </ActionIcon>
        ))}
      </Group>
      {block.kind === 'objection' ? (
        <TextInput
          label={w.said}
          value={block.title}
          maxLength={120}
          mb={6}
          onChange={(event) => onChange({ title: event.currentTarget.value })}
        />
      ) : null}
      <ChipText
        label={`${w.part(number)}: ${c.blocks[block.kind]}`}
        value={block.text}
        active={props.active}
        cases={props.locale === 'ru'}
        onChange={(text) => onChange({ text })}
      />
    </>
  );
}
