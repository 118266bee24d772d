// What every word of the client needs that somebody writes down: by which way, who said it, when, in which words,
// and for a signed paper its photograph (M9.7).
import {
  Autocomplete,
  Button,
  FileButton,
  Group,
  Input,
  SegmentedControl,
  Text,
  Textarea,
} from '@mantine/core';
import { DateTimePicker } from '@mantine/dates';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { instantAt, localParts } from '#kernel/day.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { useCalendar } from '#ui/kit/day-input.tsx';
import { Problem } from '#ui/kit/page.tsx';
import type { CaseCard } from '../shapes/register.ts';
import { loopWords } from '../words/loop.ts';
import { askingWords } from '../words/asking.ts';
import { useAttach } from './files.tsx';

export const SPOKEN = ['phone', 'mail', 'meeting', 'paper'] as const;

export interface Spoken {
  channel: (typeof SPOKEN)[number];
  saidBy: string;
  /** The company's wall clock, «2026-11-14 10:42:00»; empty means now. */
  saidAt: string;
  words: string;
  fileId: string | null;
}

export function emptyWord(card: CaseCard, channel: Spoken['channel'] = 'phone'): Spoken {
  return { channel, saidBy: card.persons[0]?.name ?? '', saidAt: '', words: '', fileId: null };
}

/** As the procedures take it. */
export function wordInput(card: CaseCard, values: Spoken, timeZone: string) {
  const person = card.persons.find((one) => one.name === values.saidBy);
  return {
    caseId: card.id,
    channel: values.channel,
    personId: person?.id ?? null,
    saidBy: values.saidBy,
    saidAt: momentOf(values.saidAt, timeZone),
    words: values.words,
    fileId: values.channel === 'paper' ? values.fileId : null,
  };
}

/** A paper without its photograph proves nothing. */
export function isComplete(values: Spoken, wordsNeeded: boolean): boolean {
  const hasWords = !wordsNeeded || values.words.trim() !== '';
  return values.saidBy.trim() !== '' && hasWords && (values.channel !== 'paper' || values.fileId !== null);
}

export function WordFields(props: {
  card: CaseCard;
  values: Spoken;
  set: (patch: Partial<Spoken>) => void;
  channels?: readonly Spoken['channel'][];
  wordsNeeded: boolean;
  wordsHint?: string | undefined;
}) {
  const { card, values, set, channels = SPOKEN } = props;
  const { record: w } = useWords(askingWords);
  const { word } = useWords(loopWords);
  const { timeZone } = useLanguage();
  const [now] = useState(() => wallClock(new Date().toISOString(), timeZone));
  const calendar = useCalendar();
  // Four ways do not fit beside one another on a phone.
  const narrow = useMediaQuery('(max-width: 36em)') ?? false;
  const labels = { ...w.channels, paper: word.paper };
  return (
    <>
      <Autocomplete
        label={w.who}
        required
        maxLength={200}
        value={values.saidBy}
        onChange={(saidBy) => set({ saidBy })}
        data={[...new Set(card.persons.map((person) => person.name))]}
      />
      <Input.Wrapper label={w.channel} labelElement="div">
        <SegmentedControl
          fullWidth
          orientation={narrow ? 'vertical' : 'horizontal'}
          aria-label={w.channel}
          value={values.channel}
          onChange={(channel) => set({ channel: channels.find((one) => one === channel) ?? 'phone' })}
          data={channels.map((value) => ({ value, label: labels[value] }))}
        />
      </Input.Wrapper>
      {values.channel === 'paper' ? <PaperPhoto card={card} values={values} set={set} /> : null}
      <DateTimePicker
        {...calendar}
        label={w.when}
        value={values.saidAt || now}
        valueFormat="DD.MM.YYYY HH:mm"
        maxDate={now}
        onChange={(saidAt) => set({ saidAt: saidAt ?? '' })}
      />
      <Textarea
        label={w.words}
        description={props.wordsHint}
        required={props.wordsNeeded}
        autosize
        minRows={2}
        maxLength={4000}
        value={values.words}
        onChange={(event) => set({ words: event.currentTarget.value })}
      />
    </>
  );
}

function PaperPhoto(props: { card: CaseCard; values: Spoken; set: (patch: Partial<Spoken>) => void }) {
  const { word: w } = useWords(loopWords);
  const { attach, pending, problem } = useAttach(props.card.id);
  const take = async (file: File | null) => {
    const fileId = await attach(file);
    if (fileId) props.set({ fileId });
  };
  return (
    <Group gap="xs">
      <FileButton accept="image/*,application/pdf" onChange={(file) => void take(file)}>
        {(button) => (
          <Button {...button} variant={props.values.fileId ? 'default' : 'light'} loading={pending}>
            {w.photo}
          </Button>
        )}
      </FileButton>
      {props.values.fileId ? (
        <Text fz="sm" role="status">
          ✓ {w.photoReady}
        </Text>
      ) : (
        <Text fz="sm">{w.photoNeeded}</Text>
      )}
      {problem ? <Problem problem={problem} /> : null}
    </Group>
  );
}

/** The company's wall clock of a moment. */
export function wallClock(instant: string, timeZone: string): string {
  const { day, hour, minute } = localParts(instant, timeZone);
  return `${day} ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00`;
}

function momentOf(wall: string, timeZone: string): string {
  const match = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}):(\d{2})/.exec(wall);
  if (!match?.[1]) return new Date().toISOString();
  return instantAt(match[1], Number(match[2]), Number(match[3]), timeZone);
}
