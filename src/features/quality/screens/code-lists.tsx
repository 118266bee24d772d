// «Причины и места»: two levels, edited in place, published as a version. What was ever used is retired, not lost.
import { ActionIcon, Button, Group, Menu, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDots, IconPlus } from '@tabler/icons-react';
import type { OutputOf } from '#features/access/shapes/contract.ts';
import { TRADES } from '#features/staff/shapes/kinds.ts';
import { firstVisitWords } from '#features/staff/words/first-visit.ts';
import { formatDay } from '#kernel/dates.ts';
import { dayAt } from '#kernel/day.ts';
import { useRead, useWrite } from '#ui/data.ts';
import { useDraft } from '#ui/draft.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { Empty, Loaded, Page, Problem } from '#ui/kit/page.tsx';
import { useMay } from '#ui/me.tsx';
import { useUrlState } from '#ui/navigation.ts';
import { codeFrom } from '../rules/code-from.ts';
import { readyCauses } from '../rules/ready-codes.ts';
import { CODE_KINDS, type CodeKind, type CodeList } from '../shapes/codes.ts';
import type { getCodes, publishCodes } from '../shapes/contracts/codes.ts';
import { codeListWords } from '../words/code-lists.ts';

export function Screen() {
  const w = useWords(codeListWords);
  const [url, setUrl] = useUrlState();
  const kind: CodeKind = url['kind'] === 'place' ? 'place' : 'cause';
  const codes = useRead<typeof getCodes>('quality.codes', { kind });
  return (
    <Page title={w.title} lead={w.lead} width={860}>
      <SegmentedControl
        aria-label={w.title}
        value={kind}
        onChange={(value) => setUrl({ kind: value === 'cause' ? undefined : value })}
        data={CODE_KINDS.map((value) => ({ value, label: w.kinds[value] }))}
        style={{ alignSelf: 'flex-start' }}
      />
      <Loaded query={codes}>{(data) => <Editor key={`${data.kind}${data.version}`} data={data} />}</Loaded>
    </Page>
  );
}

type Codes = OutputOf<typeof getCodes>;
type Entry = CodeList[number]['entries'][number];

function Editor({ data }: { data: Codes }) {
  const w = useWords(codeListWords);
  const { locale, timeZone } = useLanguage();
  const edits = useMay()('works.plan');
  // What is edited outlives a look at the other list and a reload; a version published meanwhile begins anew.
  const draft = useDraft<{ list: CodeList }>(edits ? `codes.${data.kind}.${data.version}` : null, {
    list: data.list,
  });
  const { list } = draft.values;
  const setList = (next: CodeList) => draft.set({ list: next });
  const publish = useWrite<typeof publishCodes>('quality.publish-codes');
  const changed = JSON.stringify(list) !== JSON.stringify(data.list);
  const replace = (index: number, group: CodeList[number] | null) =>
    setList(list.flatMap((one, at) => (at === index ? (group ? [group] : []) : [one])));
  const send = () =>
    publish.mutate(
      { kind: data.kind, baseVersion: data.version, list },
      {
        onSuccess: ({ version }) => {
          draft.clear();
          notifications.show({ message: w.published(version) });
        },
      },
    );
  const version = data.publishedAt
    ? w.version(data.version, formatDay(dayAt(data.publishedAt, timeZone), locale), data.publishedBy)
    : w.none;
  return (
    <Stack gap="md">
      <Text fz="sm" className="muted">
        {version}
      </Text>
      {list.length === 0 ? <Beginning kind={data.kind} edits={edits} onChoose={setList} /> : null}
      {list.map((group, index) => (
        <GroupCard
          // biome-ignore lint/suspicious/noArrayIndexKey: groups are told apart by their place while they are edited
          key={index}
          group={group}
          data={data}
          edits={edits}
          onChange={(next) => replace(index, next)}
        />
      ))}
      {edits ? (
        <Group>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() =>
              setList([...list, { code: '', title: { ru: '', en: '' }, retired: false, entries: [] }])
            }
          >
            {w.addGroup}
          </Button>
          <Button disabled={!changed} loading={publish.isPending} onClick={send}>
            {w.publish}
          </Button>
          {changed ? (
            <Button variant="subtle" onClick={() => draft.clear()}>
              {w.drop}
            </Button>
          ) : null}
        </Group>
      ) : null}
      {publish.error ? <Problem problem={publish.error} /> : null}
    </Stack>
  );
}

function Beginning(props: { kind: CodeKind; edits: boolean; onChoose: (list: CodeList) => void }) {
  const w = useWords(codeListWords);
  const { trades } = useWords(firstVisitWords);
  const suggests = props.edits && props.kind === 'cause';
  const action = suggests ? (
    <Menu>
      <Menu.Target>
        <Button>{w.suggested}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {TRADES.map((trade) => (
          <Menu.Item key={trade} onClick={() => props.onChoose(readyCauses(trade))}>
            {trades[trade]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  ) : undefined;
  return <Empty title={w.none} text={w.emptyText} {...(action ? { action } : {})} />;
}

function GroupCard(props: {
  group: CodeList[number];
  data: Codes;
  edits: boolean;
  onChange: (group: CodeList[number] | null) => void;
}) {
  const { group, data, edits, onChange } = props;
  const w = useWords(codeListWords);
  const known = data.list.find((one) => one.code === group.code);
  const setEntry = (index: number, entry: Entry | null) =>
    onChange({
      ...group,
      entries: group.entries.flatMap((one, at) => (at === index ? (entry ? [entry] : []) : [one])),
    });
  return (
    <section className="sheet" style={{ padding: 12 }} aria-label={group.title.ru || w.group}>
      <Stack gap="xs">
        <Line
          label={w.group}
          entry={group}
          strong
          edits={edits}
          isNew={!known}
          used={data.used[group.code] ?? 0}
          onChange={(entry) => onChange(entry && { ...group, ...entry })}
        />
        <Stack gap="xs" pl="lg">
          {group.entries.map((entry, index) => (
            <Line
              // biome-ignore lint/suspicious/noArrayIndexKey: entries are told apart by their place while they are edited
              key={index}
              label={w.entry}
              entry={entry}
              edits={edits}
              isNew={!known?.entries.some((one) => one.code === entry.code)}
              used={data.used[`${group.code}.${entry.code}`] ?? 0}
              onChange={(next) => setEntry(index, next)}
            />
          ))}
          {edits && !group.retired ? (
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconPlus size={14} aria-hidden />}
              style={{ alignSelf: 'flex-start' }}
              onClick={() =>
                onChange({
                  ...group,
                  entries: [...group.entries, { code: '', title: { ru: '', en: '' }, retired: false }],
                })
              }
            >
              {w.addEntry}
            </Button>
          ) : null}
        </Stack>
      </Stack>
    </section>
  );
}

/** One entry: its names, and the code made of the Russian one until it is published. */
function Line(props: {
  label: string;
  entry: Entry;
  strong?: boolean;
  edits: boolean;
  isNew: boolean;
  used: number;
  onChange: (entry: Entry | null) => void;
}) {
  const { entry, edits, isNew, onChange } = props;
  const w = useWords(codeListWords);
  const rename = (ru: string) => {
    // English follows until somebody writes it.
    const en = entry.title.en === '' || entry.title.en === entry.title.ru ? ru : entry.title.en;
    onChange({ ...entry, title: { ru, en }, code: isNew ? codeFrom(ru) : entry.code });
  };
  if (!edits) {
    return (
      <Group justify="space-between" gap="xs">
        <Text {...(props.strong ? { fw: 600 } : {})} td={entry.retired ? 'line-through' : undefined}>
          {entry.title.ru}
        </Text>
        <Text fz="sm" className="muted">
          {w.used(props.used)}
        </Text>
      </Group>
    );
  }
  return (
    <Group gap="xs" wrap="nowrap" align="center" style={{ opacity: entry.retired ? 0.55 : 1 }}>
      <TextInput
        aria-label={props.label}
        placeholder={props.label}
        maxLength={120}
        style={{ flex: 2, minWidth: 0 }}
        styles={{ input: { fontWeight: props.strong ? 600 : 400 } }}
        value={entry.title.ru}
        onChange={(event) => rename(event.currentTarget.value)}
      />
      <TextInput
        aria-label={w.english}
        placeholder={w.english}
        maxLength={120}
        style={{ flex: 1, minWidth: 0 }}
        value={entry.title.en}
        onChange={(event) => onChange({ ...entry, title: { ...entry.title, en: event.currentTarget.value } })}
      />
      <Text
        fz="xs"
        className="muted"
        style={{ whiteSpace: 'nowrap', width: 110, textAlign: 'right' }}
        visibleFrom="sm"
      >
        {w.used(props.used)}
      </Text>
      {isNew ? (
        <Button variant="subtle" color="gray" size="compact-sm" onClick={() => onChange(null)}>
          {w.remove}
        </Button>
      ) : (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={entry.retired ? w.bring : w.retire}>
              <IconDots size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => onChange({ ...entry, retired: !entry.retired })}>
              {entry.retired ? w.bring : w.retire}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </Group>
  );
}
