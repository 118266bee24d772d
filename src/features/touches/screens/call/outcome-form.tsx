// The outcomes that need words, a time or a name before they can be recorded.
import { Button, Group, Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { formatDayWords, formatTime } from '#kernel/dates.ts';
import { localParts } from '#kernel/day.ts';
import { useDraft } from '#ui/draft.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { Problem } from '#ui/kit/page.tsx';
import { type CallOutcome, REFUSAL_KINDS, type RefusalKind } from '../../shapes/call.ts';
import type { Callee } from '../../shapes/contracts/my-day.ts';
import { callSaidWords } from '../../words/call-said.ts';
import { myDayWords } from '../../words/my-day.ts';
import { Choices } from '../choices.tsx';
import { type DayTime, DayTimePicker, momentOf, nextWeekday } from '../day-time-picker.tsx';
import { InlineForm } from '../inline-form.tsx';
import { useNow } from '../use-now.ts';
import { LeftForm } from './left-form.tsx';
import type { Said } from './use-log-call.ts';
import { WrongNumberForm } from './wrong-number-form.tsx';

export interface OutcomeFormProps {
  outcome: CallOutcome;
  client: { id: string; timeZone: string };
  person: Pick<Callee, 'id' | 'name' | 'phones'> | undefined;
  /** Everybody at the client: one of them may be the successor. */
  people: readonly { id: string; name: string }[];
  companyPhones: Callee['phones'];
  /** The number that was tapped, as far as it is known. */
  dialled?: string | null;
  /** Words typed elsewhere on the page, to begin with. */
  words?: string;
  pending: boolean;
  problem: Error | null;
  onSend: (said: Said) => Promise<boolean>;
  onCancel: () => void;
}

const CALL_MINUTES = 10;

export function OutcomeForm(props: OutcomeFormProps) {
  switch (props.outcome) {
    case 'person_left':
      return props.person ? <LeftForm {...props} person={props.person} /> : null;
    case 'wrong_number':
      return <WrongNumberForm {...props} />;
    case 'refused':
      return <RefusalForm {...props} />;
    case 'call_back':
      return <CallBackForm {...props} />;
    default:
      return <TalkForm {...props} />;
  }
}

/** The deed and the way out of it, side by side. */
export function FormDeeds(props: {
  deed: string;
  disabled?: boolean;
  pending: boolean;
  problem: Error | null;
  onCancel: () => void;
}) {
  const w = useWords(myDayWords);
  return (
    <>
      <Group gap="xs">
        <Button type="submit" size="md" disabled={props.disabled ?? false} loading={props.pending}>
          {props.deed}
        </Button>
        <Button size="md" variant="default" onClick={props.onCancel}>
          {w.cancel}
        </Button>
      </Group>
      {props.problem ? <Problem problem={props.problem} /> : null}
    </>
  );
}

/** A moment at the client's to begin with: the next weekday at ten; and how it is said. */
export function useCallBack(timeZone: string) {
  const { locale } = useLanguage();
  const now = useNow();
  const today = localParts(now, timeZone).day;
  const [when, setWhen] = useState<DayTime>(() => ({ day: nextWeekday(today), time: '10:00' }));
  const at = momentOf(when, timeZone);
  const words = at && `${formatDayWords(when.day, locale, today)}, ${formatTime(at, locale, timeZone)}`;
  return {
    at,
    words,
    picker: <DayTimePicker timeZone={timeZone} value={when} onChange={setWhen} minutes={CALL_MINUTES} />,
  };
}

function CallBackForm(props: OutcomeFormProps) {
  const w = useWords(myDayWords);
  const s = useWords(callSaidWords);
  const draft = useDraft(`call.call_back.${props.client.id}`, { words: props.words ?? '' });
  const back = useCallBack(props.client.timeZone);
  const send = async () => {
    if (await props.onSend({ callBackAt: back.at, note: draft.values.words })) draft.clear();
  };
  return (
    <InlineForm onSend={send}>
      {back.picker}
      <Words label={w.note} draft={draft} />
      <FormDeeds
        {...props}
        deed={back.words ? s.callBackAt(back.words) : s.callBackChoose}
        disabled={back.at === null}
      />
    </InlineForm>
  );
}

function RefusalForm(props: OutcomeFormProps) {
  const s = useWords(callSaidWords);
  const draft = useDraft(`call.refused.${props.client.id}`, {
    words: props.words ?? '',
    refusal: null as RefusalKind | null,
  });
  const { words, refusal } = draft.values;
  const needsWords = refusal === null || refusal === 'other';
  const send = async () => {
    if (await props.onSend({ refusal, reason: words })) draft.clear();
  };
  return (
    <InlineForm onSend={send}>
      <Choices
        legend={s.refusalWhy}
        value={refusal}
        onChange={(kind) => draft.set({ refusal: kind as RefusalKind })}
        choices={REFUSAL_KINDS.map((kind) => ({ value: kind, label: s.refusals[kind] }))}
      />
      <Words label={refusal && !needsWords ? s.refusalWordsFree : s.refusalWords} draft={draft} />
      <FormDeeds {...props} deed={s.recordRefusal} disabled={needsWords && !words.trim()} />
    </InlineForm>
  );
}

function TalkForm(props: OutcomeFormProps) {
  const w = useWords(myDayWords);
  const s = useWords(callSaidWords);
  const draft = useDraft(`call.${props.outcome}.${props.client.id}`, { words: props.words ?? '' });
  const send = async () => {
    if (await props.onSend({ note: draft.values.words })) draft.clear();
  };
  return (
    <InlineForm onSend={send}>
      <Words label={w.note} draft={draft} />
      <FormDeeds {...props} deed={s.recordTalk} />
    </InlineForm>
  );
}

export function Words(props: {
  label: string;
  required?: boolean;
  draft: { values: { words: string }; set: (patch: { words: string }) => void };
}) {
  return (
    <Textarea
      label={props.label}
      required={props.required ?? false}
      value={props.draft.values.words}
      onChange={(event) => props.draft.set({ words: event.currentTarget.value })}
      autosize
      minRows={2}
      maxLength={1000}
    />
  );
}

/** Who of the client's people, with the one spoken to first. */
export function PersonChoice(props: {
  label: string;
  people: readonly { id: string; name: string }[];
  value: string | null;
  onChange: (id: string) => void;
}) {
  return (
    <Select
      label={props.label}
      value={props.value}
      allowDeselect={false}
      onChange={(id) => id && props.onChange(id)}
      data={props.people.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
