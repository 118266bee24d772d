// The seven ways a call ends: a key each at a desk, the usual three under the thumb on a phone.
import { Button, Textarea } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useDraft } from '#ui/draft.ts';
import { useWords } from '#ui/i18n.tsx';
import { Problem } from '#ui/kit/page.tsx';
import { SidePanel } from '#ui/kit/side-panel.tsx';
import type { CallOutcome } from '../../shapes/call.ts';
import type { SheetPerson } from '../../shapes/contracts/call-sheet.ts';
import { callWords } from '../../words/call.ts';
import { myDayWords } from '../../words/my-day.ts';
import type { Visitor } from '../booking-form.tsx';
import { BookingForm } from '../forms-on-tap.tsx';
import { OutcomeForm } from './outcome-form.tsx';
import type { Sheet } from './screen.tsx';
import { useLogCall } from './use-log-call.ts';

/** In the order of the keys 1 to 7. */
const ORDER: readonly CallOutcome[] = [
  'booked',
  'not_reached',
  'call_back',
  'talked',
  'wrong_number',
  'person_left',
  'refused',
];
const UNDER_THUMB = 3;
/** Recorded by the tap alone. */
const AT_ONCE: readonly CallOutcome[] = ['not_reached', 'talked', 'wrong_number'];

export function Outcomes(props: {
  sheet: Sheet;
  person: SheetPerson | undefined;
  bookFor: Visitor | undefined;
  onDone: () => void;
}) {
  const { sheet, person } = props;
  const w = useWords(callWords);
  const day = useWords(myDayWords);
  const narrow = useMediaQuery('(max-width: 47.99em)') ?? false;
  const [form, setForm] = useState<CallOutcome | null>(null);
  const [more, setMore] = useState(false);
  const note = useDraft(`call.note.${sheet.client.id}`, { words: '' });
  const subject = {
    client: sheet.client,
    personId: person?.id ?? null,
    scriptVersionId: sheet.script?.versionId ?? null,
  };
  const finish = () => {
    note.clear({ words: '' });
    props.onDone();
  };
  const { log, pending, problem } = useLogCall(subject, finish);
  const words = note.values.words.trim();
  const choose = useCallback(
    (outcome: CallOutcome) => {
      if (pending || (outcome === 'person_left' && !person)) return;
      if (AT_ONCE.includes(outcome)) void log(outcome, words ? { note: words } : {});
      else setForm(outcome);
    },
    [log, pending, person, words],
  );
  useKeys(choose, form === null);
  const shown = narrow && !more ? ORDER.slice(0, UNDER_THUMB) : ORDER;
  return (
    <section className="call-outcomes" aria-label={w.outcomes}>
      <Textarea
        label={w.note}
        description={narrow ? undefined : w.noteHint}
        value={note.values.words}
        onChange={(event) => note.set({ words: event.currentTarget.value })}
        autosize
        minRows={1}
        maxRows={4}
        maxLength={1000}
      />
      <div className="outcome-keys">
        {shown.map((outcome, index) => (
          <Button
            key={outcome}
            size="md"
            px="xs"
            variant={outcome === 'booked' ? 'filled' : 'default'}
            disabled={outcome === 'person_left' && !person}
            aria-keyshortcuts={String(index + 1)}
            onClick={() => choose(outcome)}
            leftSection={narrow ? undefined : <kbd>{index + 1}</kbd>}
          >
            {day.outcomes[outcome]}
          </Button>
        ))}
        {narrow ? (
          <Button size="md" px="xs" variant="subtle" aria-expanded={more} onClick={() => setMore(!more)}>
            {more ? w.less : w.more}
          </Button>
        ) : null}
      </div>
      {problem && form === null ? <Problem problem={problem} /> : null}
      {form ? (
        <SidePanel
          size="lg"
          onClose={() => setForm(null)}
          title={`${sheet.client.name}: ${day.outcomes[form].toLowerCase()}`}
        >
          {form === 'booked' ? (
            <BookingForm
              subject={{
                client: sheet.client,
                people: [...sheet.people, ...sheet.gatekeepers],
                purpose: sheet.line?.reason === 'arrange_resumption' ? 'resumption' : 'questionnaire',
                bookFor: props.bookFor,
                scriptVersionId: subject.scriptVersionId,
                note: words,
              }}
              personId={person?.id ?? null}
              onDone={finish}
              onCancel={() => setForm(null)}
            />
          ) : null}
          {form !== 'booked' ? (
            <OutcomeForm
              outcome={form}
              client={sheet.client}
              person={person}
              words={words}
              pending={pending}
              problem={problem}
              onSend={(said) => log(form, said)}
              onCancel={() => setForm(null)}
            />
          ) : null}
        </SidePanel>
      ) : null}
    </section>
  );
}

/** Keys 1 to 7, except while somebody types. */
function useKeys(choose: (outcome: CallOutcome) => void, active: boolean): void {
  const latest = useRef(choose);
  useEffect(() => {
    latest.current = choose;
  });
  useEffect(() => {
    if (!active) return;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      const target = event.target as HTMLElement;
      if (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
      // Something else is open over the page: the key is meant for it.
      if (document.querySelector('[role="dialog"]')) return;
      const outcome = /^[1-7]$/.test(event.key) ? ORDER[Number(event.key) - 1] : undefined;
      if (!outcome) return;
      event.preventDefault();
      latest.current(outcome);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [active]);
}
