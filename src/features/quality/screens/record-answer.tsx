// The client's word, said aloud or written: who said it, when, by which way, and in which words (M9.7).
import {
  Autocomplete,
  Button,
  Checkbox,
  Group,
  Input,
  SegmentedControl,
  Stack,
  Textarea,
} from '@mantine/core';
import { DateTimePicker } from '@mantine/dates';
import { useState } from 'react';
import { instantAt, localParts } from '#kernel/day.ts';
import { useWrite } from '#ui/data.ts';
import { useDraft } from '#ui/draft.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { useCalendar } from '#ui/kit/day-input.tsx';
import { Problem } from '#ui/kit/page.tsx';
import { uiWords } from '#ui/words.ts';
import type { recordAnswer } from '../shapes/contracts/word.ts';
import type { CaseCard } from '../shapes/register.ts';
import { registerWords } from '../words/screens.ts';

const CHANNELS = ['phone', 'mail', 'meeting'] as const;

interface Said {
  answer: 'yes' | 'no';
  channel: (typeof CHANNELS)[number];
  saidBy: string;
  /** The company's wall clock, «2026-11-14 10:42:00»; empty means now. */
  saidAt: string;
  words: string;
  claimIds: string[];
}

export function RecordAnswer({ card }: { card: CaseCard }) {
  const { record: w } = useWords(registerWords);
  const [open, setOpen] = useState(false);
  if (open) return <AnswerForm card={card} onDone={() => setOpen(false)} />;
  return (
    <Button
      variant={card.state === 'offered' ? 'filled' : 'default'}
      onClick={() => setOpen(true)}
      style={{ alignSelf: 'flex-start' }}
    >
      {w.title}
    </Button>
  );
}

function AnswerForm({ card, onDone }: { card: CaseCard; onDone: () => void }) {
  const { record: w } = useWords(registerWords);
  const ui = useWords(uiWords);
  const { timeZone } = useLanguage();
  const draft = useDraft<Said>(`record-answer.${card.id}.${card.cycle}`, {
    answer: card.state === 'confirmed' ? 'no' : 'yes',
    channel: 'phone',
    saidBy: card.persons[0]?.name ?? '',
    saidAt: '',
    words: '',
    claimIds: [],
  });
  const record = useWrite<typeof recordAnswer>('quality.record-answer');
  const { values } = draft;
  const ready = values.saidBy.trim() !== '' && (values.answer === 'yes' || values.words.trim() !== '');
  const submit = () => {
    if (!ready) return;
    const person = card.persons.find((one) => one.name === values.saidBy);
    const input = {
      ...values,
      caseId: card.id,
      personId: person?.id ?? null,
      saidAt: momentOf(values.saidAt, timeZone),
      claimIds: values.answer === 'no' ? values.claimIds : [],
    };
    const onSuccess = () => {
      draft.clear();
      onDone();
    };
    record.mutate(input, { onSuccess });
  };
  return (
    <form
      className="sheet"
      style={{ padding: 12 }}
      aria-label={w.title}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="sm">
        <AnswerFields card={card} values={values} set={draft.set} />
        {record.error ? <Problem problem={record.error} /> : null}
        <Group>
          <Button type="submit" loading={record.isPending} disabled={!ready}>
            {w.submit}
          </Button>
          <Button variant="subtle" onClick={onDone}>
            {ui.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function AnswerFields(props: { card: CaseCard; values: Said; set: (patch: Partial<Said>) => void }) {
  const { card, values, set } = props;
  const { record: w } = useWords(registerWords);
  const { timeZone } = useLanguage();
  const [now] = useState(() => wallClock(new Date().toISOString(), timeZone));
  const calendar = useCalendar();
  const no = values.answer === 'no';
  return (
    <>
      <SegmentedControl
        fullWidth
        aria-label={w.answer}
        value={values.answer}
        onChange={(answer) => set({ answer: answer === 'no' ? 'no' : 'yes' })}
        data={[
          { value: 'yes', label: w.yes, disabled: card.state === 'confirmed' },
          { value: 'no', label: w.no },
        ]}
      />
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
          aria-label={w.channel}
          value={values.channel}
          onChange={(channel) => set({ channel: CHANNELS.find((one) => one === channel) ?? 'phone' })}
          data={CHANNELS.map((value) => ({ value, label: w.channels[value] }))}
        />
      </Input.Wrapper>
      <DateTimePicker
        {...calendar}
        label={w.when}
        value={values.saidAt || now}
        valueFormat="DD.MM.YYYY HH:mm"
        maxDate={now}
        onChange={(saidAt) => set({ saidAt: saidAt ?? '' })}
      />
      {no && card.claimList.length > 1 ? (
        <Checkbox.Group
          label={w.stillWrong}
          value={values.claimIds}
          onChange={(claimIds) => set({ claimIds })}
        >
          <Stack gap={6} mt={4}>
            {card.claimList.map((claim) => (
              <Checkbox key={claim.id} value={claim.id} label={claim.what} />
            ))}
          </Stack>
        </Checkbox.Group>
      ) : null}
      <Textarea
        label={w.words}
        description={no ? w.wordsHintNo : undefined}
        required={no}
        autosize
        minRows={2}
        maxLength={4000}
        value={values.words}
        onChange={(event) => set({ words: event.currentTarget.value })}
      />
    </>
  );
}

function wallClock(instant: string, timeZone: string): string {
  const { day, hour, minute } = localParts(instant, timeZone);
  return `${day} ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00`;
}

function momentOf(wall: string, timeZone: string): string {
  const match = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}):(\d{2})/.exec(wall);
  if (!match?.[1]) return new Date().toISOString();
  return instantAt(match[1], Number(match[2]), Number(match[3]), timeZone);
}
