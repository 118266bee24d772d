// How the call ended: one tap where a tap says it all, a short form where words or a time are needed.
import { Button, Menu, Text, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { localParts } from '#kernel/day.ts';
import { newId } from '#kernel/ids.ts';
import { call } from '#ui/client.ts';
import { useWrite } from '#ui/data.ts';
import { useDraft } from '#ui/draft.ts';
import { useWords } from '#ui/i18n.tsx';
import { Problem } from '#ui/kit/page.tsx';
import type { CallOutcome } from '../../shapes/call.ts';
import type { logCall, takeBackCall } from '../../shapes/contracts/calls.ts';
import type { Callee, CallLine } from '../../shapes/contracts/my-day.ts';
import { myDayWords } from '../../words/my-day.ts';
import { BookingForm } from '../booking-form.tsx';
import { type DayTime, DayTimePicker, momentOf, nextWeekday } from '../day-time-picker.tsx';
import { focusFirstDeed } from '../focus-first-deed.ts';
import { InlineForm } from '../inline-form.tsx';
import { useNow } from '../use-now.ts';
import { useUndo } from '../use-undo.tsx';

type Said = { callBackAt?: string | null; reason?: string; note?: string };
const CALL_MINUTES = 10;
/** These have changed more than the call itself and are not undone by a tap. */
const FINAL: readonly CallOutcome[] = ['person_left', 'booked'];
/** Advice that is followed on the client's card. */
const ON_CARD = ['find_number', 'find_person'];

export function CallOutcomes(props: {
  line: CallLine;
  person: Callee | undefined;
  bookFor: string | undefined;
  onDone: () => void;
}) {
  const { line, person, onDone } = props;
  const w = useWords(myDayWords);
  const [form, setForm] = useState<CallOutcome | null>(null);
  const { log, pending, problem } = useLogCall(line, person, onDone);
  const deeds = useRef<HTMLDivElement>(null);
  const close = () => {
    setForm(null);
    focusFirstDeed(deeds);
  };
  if (form === 'booked') {
    const purpose = line.reason === 'arrange_resumption' ? 'resumption' : 'questionnaire';
    const subject = { client: line.client, people: line.people, purpose, bookFor: props.bookFor } as const;
    return <BookingForm subject={subject} personId={person?.id ?? null} onDone={onDone} onCancel={close} />;
  }
  if (form) {
    return (
      <OutcomeForm
        outcome={form}
        line={line}
        person={person}
        pending={pending}
        problem={problem}
        onSend={(said) => log(form, said)}
        onCancel={close}
      />
    );
  }
  return (
    <>
      <div className="deeds" ref={deeds}>
        <Button size="md" onClick={() => setForm('booked')}>
          {w.outcomes.booked}
        </Button>
        <Button size="md" variant="default" loading={pending} onClick={() => void log('not_reached', {})}>
          {w.outcomes.not_reached}
        </Button>
        <Button size="md" variant="default" onClick={() => setForm('call_back')}>
          {w.outcomes.call_back}
        </Button>
        <Button size="md" variant="default" onClick={() => setForm('talked')}>
          {w.outcomes.talked}
        </Button>
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <Button size="md" variant="default">
              {w.otherOutcome}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => void log('wrong_number', {})}>{w.outcomes.wrong_number}</Menu.Item>
            {person ? (
              <Menu.Item onClick={() => setForm('person_left')}>{w.outcomes.person_left}</Menu.Item>
            ) : null}
            <Menu.Item onClick={() => setForm('refused')}>{w.outcomes.refused}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      {problem ? <Problem problem={problem} /> : null}
    </>
  );
}

/** Records the call under an id of this device: pressing twice, or again after a lost connection, is one call. */
function useLogCall(line: CallLine, person: Callee | undefined, onDone: () => void) {
  const w = useWords(myDayWords);
  const id = useRef(newId());
  const write = useWrite<typeof logCall>('touches.log-call');
  const undo = useUndo();
  const log = async (outcome: CallOutcome, said: Said): Promise<boolean> => {
    const sent = id.current;
    const answer = await write
      .mutateAsync({ id: sent, clientId: line.client.id, personId: person?.id ?? null, outcome, ...said })
      .catch(() => null);
    if (!answer) return false;
    id.current = newId();
    const advice = answer.advice ? ` ${w.advice[answer.advice]}` : '';
    undo({
      message: `${w.logged(line.client.name, w.outcomesPast[outcome])}.${advice}`,
      deed: w.undo,
      ...(answer.advice && ON_CARD.includes(answer.advice)
        ? { link: { to: `/clients/${line.client.id}`, name: w.clientCard } }
        : {}),
      ...(FINAL.includes(outcome)
        ? {}
        : { undo: () => call<typeof takeBackCall>('touches.take-back-call', { id: sent }) }),
    });
    onDone();
    return true;
  };
  return { log, pending: write.isPending, problem: write.error };
}

function OutcomeForm(props: {
  outcome: CallOutcome;
  line: CallLine;
  person: Callee | undefined;
  pending: boolean;
  problem: Error | null;
  onSend: (said: Said) => Promise<boolean>;
  onCancel: () => void;
}) {
  const { outcome, line, person } = props;
  const w = useWords(myDayWords);
  const zone = line.client.timeZone;
  const draft = useDraft(`call.${outcome}.${line.client.id}`, { words: '' });
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
