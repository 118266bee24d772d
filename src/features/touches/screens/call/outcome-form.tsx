// The outcomes that need words or a time before they can be recorded.
import { Button, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { localParts } from '#kernel/day.ts';
import { useDraft } from '#ui/draft.ts';
import { useWords } from '#ui/i18n.tsx';
import { Problem } from '#ui/kit/page.tsx';
import type { CallOutcome } from '../../shapes/call.ts';
import { myDayWords } from '../../words/my-day.ts';
import { type DayTime, DayTimePicker, momentOf, nextWeekday } from '../day-time-picker.tsx';
import { InlineForm } from '../inline-form.tsx';
import { useNow } from '../use-now.ts';
import type { Said } from './use-log-call.ts';

const CALL_MINUTES = 10;

export function OutcomeForm(props: {
  outcome: CallOutcome;
  client: { id: string; timeZone: string };
  person: { name: string } | undefined;
  /** Words typed elsewhere on the page, to begin with. */
  words?: string;
  pending: boolean;
  problem: Error | null;
  onSend: (said: Said) => Promise<boolean>;
  onCancel: () => void;
}) {
  const { outcome, client, person } = props;
  const w = useWords(myDayWords);
  const zone = client.timeZone;
  const draft = useDraft(`call.${outcome}.${client.id}`, { words: props.words ?? '' });
  const now = useNow();
  const [when, setWhen] = useState<DayTime>(() => ({
    day: nextWeekday(localParts(now, zone).day),
    time: '10:00',
  }));
  const callBackAt = outcome === 'call_back' ? momentOf(when, zone) : null;
  const asReason = outcome === 'refused' || outcome === 'person_left';
  const missing =
    (outcome === 'call_back' && !callBackAt) || (outcome === 'refused' && !draft.values.words.trim());
  const labels: Partial<Record<CallOutcome, string>> = { refused: w.refusedReason, person_left: w.leftWhere };
  const send = async () => {
    const words = draft.values.words;
    if (await props.onSend({ callBackAt, ...(asReason ? { reason: words } : { note: words }) }))
      draft.clear();
  };
  return (
    <InlineForm onSend={send}>
      {outcome === 'call_back' ? (
        <DayTimePicker timeZone={zone} value={when} onChange={setWhen} minutes={CALL_MINUTES} />
      ) : null}
      {outcome === 'person_left' && person ? <Text fz="sm">{w.leftWho(person.name)}</Text> : null}
      <Textarea
        label={labels[outcome] ?? w.note}
        value={draft.values.words}
        onChange={(event) => draft.set({ words: event.currentTarget.value })}
        autosize
        minRows={2}
        maxLength={1000}
        data-autofocus={asReason || undefined}
      />
      <div className="deeds">
        <Button type="submit" size="md" disabled={missing} loading={props.pending}>
          {`${w.save}: ${w.outcomes[outcome].toLowerCase()}`}
        </Button>
        <Button size="md" variant="subtle" onClick={props.onCancel}>
          {w.cancel}
        </Button>
      </div>
      {props.problem ? <Problem problem={props.problem} /> : null}
    </InlineForm>
  );
}
