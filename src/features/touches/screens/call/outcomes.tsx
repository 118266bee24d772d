// The ways a call ends: a key each at a desk, the usual three under the thumb on a phone. Where the call asks for the
// client's word on restored works, that word is how it ends (M9.7).
import { Button, Textarea } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useDraft } from '#ui/draft.ts';
import { useWords } from '#ui/i18n.tsx';
import { Problem } from '#ui/kit/page.tsx';
import { SidePanel } from '#ui/kit/side-panel.tsx';
import { type CallOutcome, CLIENT_WORDS, type ClientWord } from '../../shapes/call.ts';
import type { SheetPerson } from '../../shapes/contracts/call-sheet.ts';
import { callWords } from '../../words/call.ts';
import { callSaidWords } from '../../words/call-said.ts';
import { myDayWords } from '../../words/my-day.ts';
import type { Visitor } from '../booking-form.tsx';
import { BookingForm } from '../forms-on-tap.tsx';
import { fetchForms, OutcomeForm, WordForm } from './forms-on-tap.tsx';
import type { Sheet } from './screen.tsx';
import { useLogCall } from './use-log-call.ts';
import { useOutcomeKeys } from './use-outcome-keys.ts';

type Ending = CallOutcome | ClientWord;

/** In the order of the keys. */
const ORDER: readonly Ending[] = [
  'booked',
  'not_reached',
  'call_back',
  'talked',
  'wrong_number',
  'person_left',
  'refused',
];
const WORD_ORDER: readonly Ending[] = [
  ...CLIENT_WORDS,
  'not_reached',
  'call_back',
  'wrong_number',
  'person_left',
];
const UNDER_THUMB = 3;
/** Recorded by the tap alone. */
const AT_ONCE: readonly Ending[] = ['not_reached', 'talked'];

const asWord = (ending: Ending): ClientWord | null => CLIENT_WORDS.find((one) => one === ending) ?? null;

export function Outcomes(props: {
  sheet: Sheet;
  person: SheetPerson | undefined;
  /** The number that was tapped. */
  dialled: string | null;
  bookFor: Visitor | undefined;
  onPick: (personId: string) => void;
  /** `stay`: the same client can be gone on with at once. */
  onDone: (stay: boolean) => void;
}) {
  const { sheet, person } = props;
  const w = useWords(callWords);
  const day = useWords(myDayWords);
  const s = useWords(callSaidWords);
  const narrow = useMediaQuery('(max-width: 47.99em)', true, { getInitialValueInEffect: false });
  const [form, setForm] = useState<Ending | null>(null);
  const [more, setMore] = useState(false);
  const note = useDraft(`call.note.${sheet.client.id}`, { words: '' });
  useEffect(fetchForms, []);
  // A sheet kept before this was told has none.
  const asked = sheet.asked ?? null;
  const order = asked ? WORD_ORDER : ORDER;
  const subject = {
    client: sheet.client,
    personId: person?.id ?? null,
    scriptVersionId: sheet.script?.versionId ?? null,
    attempts: sheet.attempts,
    footTaken: true,
  };
  const finish = (stay: boolean) => {
    note.clear({ words: '' });
    setForm(null);
    props.onDone(stay);
  };
  const { log, pending, problem } = useLogCall(subject, finish);
  const words = note.values.words.trim();
  const { dialled } = props;
  const choose = useCallback(
    (ending: Ending) => {
      if (pending || (ending === 'person_left' && !person)) return;
      if (!AT_ONCE.includes(ending)) return setForm(ending);
      const said = { ...(words ? { note: words } : {}), ...(dialled ? { phone: dialled } : {}) };
      void log(ending as CallOutcome, said);
    },
    [log, pending, person, words, dialled],
  );
  useOutcomeKeys(order, choose, form === null);
  const nameOf = (ending: Ending) => {
    const word = asWord(ending);
    return word ? s.wordDeeds[word] : day.outcomes[ending as CallOutcome];
  };
  const shown = narrow && !more ? order.slice(0, UNDER_THUMB) : order;
  return (
    <section className="call-outcomes" aria-label={w.outcomes}>
      <Note narrow={narrow} note={note} />
      <div className="outcome-keys">
        {shown.map((ending, index) => (
          <Button
            key={ending}
            size="md"
            px="xs"
            variant={index === 0 ? 'filled' : 'default'}
            disabled={ending === 'person_left' && !person}
            aria-keyshortcuts={String(index + 1)}
            onClick={() => choose(ending)}
            leftSection={narrow ? undefined : <kbd>{index + 1}</kbd>}
          >
            {nameOf(ending)}
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
          title={`${sheet.client.name}: ${nameOf(form).toLowerCase()}`}
        >
          <EndingForm
            {...props}
            ending={form}
            words={words}
            log={{ log, pending, problem }}
            onDone={finish}
            onCancel={() => setForm(null)}
          />
        </SidePanel>
      ) : null}
    </section>
  );
}

/** Words noted while calling; on a phone a line that opens, since the script needs the room. */
function Note({ narrow, note }: { narrow: boolean; note: ReturnType<typeof useDraft<{ words: string }>> }) {
  const w = useWords(callWords);
  const s = useWords(callSaidWords);
  const [open, setOpen] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (open) field.current?.focus();
  }, [open]);
  if (narrow && !open)
    return (
      <button type="button" className="text-deed call-note" onClick={() => setOpen(true)}>
        {note.values.words ? s.noteShown : s.noteDeed}
      </button>
    );
  return (
    <Textarea
      ref={field}
      label={w.note}
      description={narrow ? undefined : w.noteHint}
      value={note.values.words}
      onChange={(event) => note.set({ words: event.currentTarget.value })}
      onBlur={() => setOpen(false)}
      autosize
      minRows={1}
      maxRows={4}
      maxLength={1000}
    />
  );
}

function EndingForm(
  props: Parameters<typeof Outcomes>[0] & {
    ending: Ending;
    words: string;
    log: ReturnType<typeof useLogCall>;
    onCancel: () => void;
  },
) {
  const { sheet, person, ending, words, onCancel } = props;
  const { log, pending, problem } = props.log;
  const people = [...sheet.people, ...sheet.gatekeepers];
  const word = asWord(ending);
  if (word)
    return (
      <WordForm
        answer={word}
        client={sheet.client}
        claims={sheet.asked?.claims ?? []}
        people={people}
        personId={person?.id ?? null}
        onPick={props.onPick}
        words={words}
        pending={pending}
        problem={problem}
        onSend={log}
        onCancel={onCancel}
      />
    );
  if (ending === 'booked')
    return (
      <BookingForm
        subject={{
          client: sheet.client,
          people,
          purpose: sheet.line?.reason === 'arrange_resumption' ? 'resumption' : 'questionnaire',
          bookFor: props.bookFor,
          scriptVersionId: sheet.script?.versionId ?? null,
          note: words,
        }}
        personId={person?.id ?? null}
        onDone={() => props.onDone(false)}
        onCancel={onCancel}
      />
    );
  const outcome = ending as CallOutcome;
  return (
    <OutcomeForm
      outcome={outcome}
      client={sheet.client}
      person={person}
      people={people}
      companyPhones={sheet.companyPhones}
      dialled={props.dialled}
      words={words}
      pending={pending}
      problem={problem}
      onSend={(said) => log(outcome, said)}
      onCancel={onCancel}
    />
  );
}
