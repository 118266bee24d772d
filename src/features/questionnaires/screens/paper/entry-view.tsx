import { Button, Checkbox, Group, Text, Textarea, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { describeAnswer } from '#features/questionnaires/words/describe-answer.ts';
import { nameMark } from '#features/questionnaires/words/mark-name.ts';
import { nameSlot } from '#features/questionnaires/words/name-slot.ts';
import { paperWords } from '#features/questionnaires/words/paper-screen.ts';
import { questionnaireRefusals } from '#features/questionnaires/words/refusals.ts';
import { isSingle, type PaperField } from '#features/questionnaires/rules/paper/paper-fields.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { DayInput } from '#ui/kit/day-input.tsx';
import type { Card } from '../fill/session.ts';
import { Crop } from './crop.tsx';
import { doubtsAfter, focusDoubt, listDoubts } from './doubts.ts';
import { type Entry, markName, type PaperWork } from './entries.ts';

interface Props {
  entry: Entry;
  card: Card;
  work: PaperWork;
  change: (patch: Partial<PaperWork>) => void;
}

/** One answer: the piece of paper on one side, what goes in on the other. */
export function EntryView(props: Props) {
  const { entry, card } = props;
  const w = useWords(paperWords).entry;
  const { locale } = useLanguage();
  const name = nameSlot(entry.question, entry.subject, entry.section, locale);
  return (
    // A group and no region: forty landmarks would lead nobody anywhere.
    <div
      role="group"
      className="paper-entry"
      data-look={entry.state === 'look' ? true : undefined}
      aria-label={name}
    >
      <div style={{ minWidth: 0 }}>
        <Crop page={entry.page} rect={entry.strip} label={w.crop(name)} />
      </div>
      <div style={{ display: 'grid', gap: 8, alignContent: 'start', minWidth: 0 }}>
        <Text fw={600}>{name}</Text>
        <Standing entry={entry} card={card} />
        {entry.closed ? <Text className="muted">{sentenceOf(entry.closed, {}, locale)}</Text> : null}
        {entry.closed ? null : (
          <>
            <Marks {...props} />
            <Fields {...props} name={name} />
            <State entry={entry} />
            <Replace {...props} />
          </>
        )}
      </div>
    </div>
  );
}

function sentenceOf(code: string, facts: Record<string, unknown>, locale: 'ru' | 'en'): string {
  const sentences = questionnaireRefusals[locale] as unknown as Record<
    string,
    ((facts: Record<string, unknown>) => string) | undefined
  >;
  return sentences[code]?.(facts) ?? code;
}

function Standing({ entry, card }: { entry: Entry; card: Card }) {
  const w = useWords(paperWords).entry;
  const { locale } = useLanguage();
  if (entry.standing === null) return null;
  const { question, subject } = entry;
  const lines = describeAnswer({ question, subject, facts: card.facts, locale }, entry.standing);
  return (
    <Text className="muted" fz="sm">
      {entry.state === 'same' ? w.same : w.onScreen}: {lines.join('; ')}
    </Text>
  );
}

function Marks({ entry, card, work, change }: Props) {
  const { locale } = useLanguage();
  const { key, question, subject } = entry;
  const about = { question, subject, facts: card.facts, locale };
  const set = (mark: string, on: boolean) => {
    const said: Record<string, boolean> = { [markName(key, mark)]: on };
    // Of one choice the tick that counts says that the others do not.
    if (on && isSingle(question, subject)) {
      for (const other of entry.marks.keys()) if (other !== mark) said[markName(key, other)] = false;
    }
    change({ marks: { ...work.marks, ...said } });
  };
  if (entry.marks.size === 0) return null;
  const marks = [...entry.marks];
  return (
    <>
      {marks
        .filter(([, on]) => on === null)
        .map(([mark]) => (
          <Doubt key={mark} caption={nameMark(about, mark)} decide={(on) => set(mark, on)} />
        ))}
      <div className="paper-marks">
        {marks.map(([mark, on]) =>
          on === null ? null : (
            <Button
              key={mark}
              size="compact-md"
              variant={on ? 'filled' : 'default'}
              aria-pressed={on}
              onClick={() => set(mark, !on)}
            >
              {nameMark(about, mark)}
            </Button>
          ),
        )}
      </div>
    </>
  );
}

/** One box the machine is not sure of; once decided, the keyboard stands at the next. */
function Doubt({ caption, decide }: { caption: string; decide: (on: boolean) => void }) {
  const w = useWords(paperWords).entry;
  const group = useRef<HTMLDivElement>(null);
  const say = (on: boolean) => {
    const rest = doubtsAfter(group.current);
    decide(on);
    requestAnimationFrame(() => focusDoubt(rest.find((one) => one.isConnected) ?? listDoubts()[0]));
  };
  return (
    <div ref={group} className="paper-doubt" role="group" aria-label={w.doubt(caption)}>
      <span>{w.doubt(caption)}</span>
      <Button size="compact-md" variant="light" onClick={() => say(true)}>
        {w.isTicked}
      </Button>
      <Button size="compact-md" variant="default" onClick={() => say(false)}>
        {w.isEmpty}
      </Button>
    </div>
  );
}

function Fields({ entry, work, change, name }: Props & { name: string }) {
  const w = useWords(paperWords).fields;
  const { locale } = useLanguage();
  const { question } = entry;
  const labelOf = (field: PaperField) => {
    const [, row, part] = /^row\.(\d+)\.(\w+)$/.exec(field.name) ?? [];
    if (question.type === 'table' && row !== undefined) {
      const named =
        question.rows.kind === 'fixed' ? question.rows.rows[Number(row)]?.text[locale] : undefined;
      const column = question.columns.find((one) => one.id === part)?.text[locale] ?? '';
      return `${named ?? `${Number(row) + 1}.`} ${column}`;
    }
    const word = w[(part ?? field.name) as keyof typeof w] ?? field.name;
    if (row !== undefined) return `${Number(row) + 1}. ${word}`;
    return field.name === 'value' ? w.value : word;
  };
  const drawn = entry.fields.map((field) => {
    const at = markName(entry.key, field.name);
    const value = work.typed[at] ?? '';
    const set = (next: string) => change({ typed: { ...work.typed, [at]: next } });
    const label = labelOf(field);
    if (field.kind === 'date') {
      return (
        <DayInput key={field.name} label={label} value={value || null} onChange={(day) => set(day ?? '')} />
      );
    }
    const common = { label, value, 'aria-label': `${name}: ${label}` };
    if (field.kind === 'long') {
      return (
        <Textarea
          key={field.name}
          {...common}
          className="paper-long"
          autosize
          minRows={2}
          onChange={(event) => set(event.currentTarget.value)}
        />
      );
    }
    const numeric = field.kind === 'number' || field.kind === 'money';
    return (
      <TextInput
        key={field.name}
        {...common}
        {...(numeric ? { inputMode: 'decimal' as const, maw: 220 } : {})}
        onChange={(event) => set(event.currentTarget.value)}
      />
    );
  });
  return drawn.length > 0 ? <div className="paper-fields">{drawn}</div> : null;
}

function State({ entry }: { entry: Entry }) {
  const w = useWords(paperWords).entry;
  const { locale } = useLanguage();
  if (entry.state === 'unfinished' && entry.result.state === 'unfinished') {
    const { lacks } = entry.result;
    return <Text fz="sm">{w.lacks[lacks as keyof typeof w.lacks] ?? w.lacks.option}</Text>;
  }
  if (entry.state === 'faulty' && entry.fault) {
    return <Text fz="sm">{sentenceOf(entry.fault.code, entry.fault.facts, locale)}</Text>;
  }
  return null;
}

function Replace({ entry, work, change }: Props) {
  const w = useWords(paperWords).entry;
  const chosen = work.replace[entry.key] === true;
  if (entry.state !== 'differs' && !chosen) return null;
  return (
    <Group>
      <Checkbox
        label={w.replace}
        checked={chosen}
        onChange={(event) =>
          change({ replace: { ...work.replace, [entry.key]: event.currentTarget.checked } })
        }
      />
    </Group>
  );
}
