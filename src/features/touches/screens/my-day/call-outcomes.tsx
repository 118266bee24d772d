// How the call ended: one tap where a tap says it all, a short form where words or a time are needed.
import { Button, Menu } from '@mantine/core';
import { useRef, useState } from 'react';
import { useWords } from '#ui/i18n.tsx';
import { Problem } from '#ui/kit/page.tsx';
import type { CallOutcome } from '../../shapes/call.ts';
import type { Callee, CallLine } from '../../shapes/contracts/my-day.ts';
import { myDayWords } from '../../words/my-day.ts';
import type { Visitor } from '../booking-form.tsx';
import { BookingForm } from '../forms-on-tap.tsx';
import { OutcomeForm } from '../call/forms-on-tap.tsx';
import { useLogCall } from '../call/use-log-call.ts';
import { focusFirstDeed } from '../focus-first-deed.ts';

export function CallOutcomes(props: {
  line: CallLine;
  person: Callee | undefined;
  bookFor: Visitor | undefined;
  onDone: () => void;
}) {
  const { line, person, onDone } = props;
  const w = useWords(myDayWords);
  const [form, setForm] = useState<CallOutcome | null>(null);
  const subject = { client: line.client, personId: person?.id ?? null, attempts: line.attempts };
  const { log, pending, problem } = useLogCall(subject, () => onDone());
  const deeds = useRef<HTMLDivElement>(null);
  const close = () => {
    setForm(null);
    focusFirstDeed(deeds);
  };
  if (form === 'booked') {
    const purpose = line.reason === 'arrange_resumption' ? 'resumption' : 'questionnaire';
    const booked = { client: line.client, people: line.people, purpose, bookFor: props.bookFor } as const;
    return <BookingForm subject={booked} personId={person?.id ?? null} onDone={onDone} onCancel={close} />;
  }
  if (form) {
    return (
      <OutcomeForm
        outcome={form}
        client={line.client}
        person={person}
        people={line.people}
        companyPhones={line.companyPhones}
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
            <Menu.Item onClick={() => setForm('wrong_number')}>{w.outcomes.wrong_number}</Menu.Item>
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
