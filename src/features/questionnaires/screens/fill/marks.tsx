// A phrase of a note made into something: a claim, a need, a task, a recommendation. Selected by touch handles, by
// mouse or by keyboard; the bar stands above the way on, so that nothing moves.
import { Button, Drawer } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type RefObject, useEffect, useState } from 'react';
import { MARK_KINDS, type MarkKind, type PhraseMark } from '#features/questionnaires/shapes/hour.ts';
import { quoteWords } from '#features/questionnaires/words/describe-answer.ts';
import { fillWords } from '#features/questionnaires/words/fill.ts';
import { formatDay } from '#kernel/dates.ts';
import { addDays } from '#kernel/day.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { useMe } from '#ui/me.tsx';
import { DayBox, TextBox } from './fields/controls.tsx';
import { dropMade, listCriteria, makeOf, mayMake, type Selected } from './make-of-phrase.ts';
import { useHour } from './use-hour.ts';
import { useEvaluation, useSession } from './use-session.ts';

const SHORTEST = 3;

/** What is selected in the note, trimmed; stays when the focus moves to the bar. */
function useSelected(area: RefObject<HTMLTextAreaElement | null>): [Selected | null, () => void] {
  const [selected, setSelected] = useState<Selected | null>(null);
  useEffect(() => {
    const read = () => {
      const note = area.current;
      if (!note || document.activeElement !== note) return;
      const text = note.value.slice(note.selectionStart, note.selectionEnd);
      const phrase = text.trim();
      const from = note.selectionStart + text.indexOf(phrase);
      setSelected(phrase.length >= SHORTEST ? { phrase, from } : null);
    };
    const escape = (event: KeyboardEvent) => event.key === 'Escape' && setSelected(null);
    const elsewhere = ({ target }: FocusEvent) => {
      const inBar = target instanceof Element && target.closest('.fill-marker') !== null;
      if (target !== area.current && !inBar) setSelected(null);
    };
    document.addEventListener('focusin', elsewhere);
    document.addEventListener('selectionchange', read);
    document.addEventListener('keyup', read);
    document.addEventListener('pointerup', read);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('focusin', elsewhere);
      document.removeEventListener('selectionchange', read);
      document.removeEventListener('keyup', read);
      document.removeEventListener('pointerup', read);
      document.removeEventListener('keydown', escape);
    };
  }, [area]);
  return [selected, () => setSelected(null)];
}

export function PhraseBar({
  area,
  slotKey,
}: {
  area: RefObject<HTMLTextAreaElement | null>;
  slotKey: string;
}) {
  const all = useWords(fillWords);
  const w = all.hour;
  const session = useSession();
  useEvaluation();
  const [selected, forget] = useSelected(area);
  const [asking, setAsking] = useState<{ kind: 'claim' | 'task'; selected: Selected } | null>(null);
  const criteria = listCriteria(session);
  const done = () => {
    forget();
    setAsking(null);
  };
  const choose = (kind: MarkKind) => {
    if (!selected) return;
    if (kind === 'task' || (kind === 'claim' && criteria.length > 1)) return setAsking({ kind, selected });
    makeOf(
      session,
      slotKey,
      selected,
      kind === 'claim' ? { kind, criterionId: criteria[0]?.id ?? '' } : { kind },
    );
    done();
  };
  const kinds = MARK_KINDS.filter((kind) => mayMake(session, kind));
  return (
    <>
      {selected && !asking && kinds.length > 0 ? (
        <div className="fill-marker" role="toolbar" aria-label={`${w.markAs}: ${selected.phrase}`}>
          {kinds.map((kind) => (
            <button
              key={kind}
              type="button"
              className="fill-quiet-button"
              // The selection and the keyboard of the phone stay as they are.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(kind)}
            >
              {w.marks[kind]}
            </button>
          ))}
        </div>
      ) : null}
      <Drawer
        opened={asking !== null}
        onClose={done}
        position="bottom"
        size="auto"
        classNames={{ content: 'fill-sheet' }}
        title={asking?.kind === 'task' ? w.task.title : w.whichCriterion}
        closeButtonProps={{ 'aria-label': all.close }}
      >
        {asking?.kind === 'claim' ? (
          <WhichCriterion
            criteria={criteria}
            choose={(criterionId) => {
              makeOf(session, slotKey, asking.selected, { kind: 'claim', criterionId });
              done();
            }}
          />
        ) : asking ? (
          <TaskForm
            phrase={asking.selected.phrase}
            keep={(task, dueOn) => {
              makeOf(session, slotKey, asking.selected, { kind: 'task', task, dueOn });
              done();
            }}
          />
        ) : null}
      </Drawer>
    </>
  );
}

function WhichCriterion(props: {
  criteria: ReturnType<typeof listCriteria>;
  choose: (criterionId: string) => void;
}) {
  const { locale } = useLanguage();
  const w = useWords(fillWords).hour;
  return (
    <div className="fill-choices" role="group" aria-label={w.whichCriterion}>
      {props.criteria.map(({ id, text }) => (
        <button key={id} type="button" className="fill-choice" onClick={() => props.choose(id)}>
          {text[locale]}
        </button>
      ))}
    </div>
  );
}

function TaskForm({ phrase, keep }: { phrase: string; keep: (task: string, dueOn: string | null) => void }) {
  const w = useWords(fillWords).hour.task;
  const { locale } = useLanguage();
  const { today } = useMe();
  const [what, setWhat] = useState(phrase.slice(0, 500));
  const [dueOn, setDueOn] = useState<string | undefined>(addDays(today, 7));
  const near = [
    [w.tomorrow, 1],
    [w.week, 7],
    [w.twoWeeks, 14],
  ] as const;
  return (
    <form
      className="fill-fields"
      onSubmit={(event) => {
        event.preventDefault();
        if (what.trim()) keep(what.trim(), /^\d{4}-\d\d-\d\d$/.test(dueOn ?? '') ? (dueOn ?? null) : null);
      }}
    >
      <TextBox label={w.what} shown long="short" maxLength={500} value={what} onChange={setWhat} />
      <div>
        <DayBox label={w.dueOn} shown value={dueOn} onChange={setDueOn} />
        <div className="fill-chips">
          {near.map(([word, days]) => (
            <button
              key={days}
              type="button"
              className="fill-chip"
              aria-label={`${word}, ${formatDay(addDays(today, days), locale)}`}
              onClick={() => setDueOn(addDays(today, days))}
            >
              {word}
            </button>
          ))}
        </div>
      </div>
      <Button type="submit" size="lg" disabled={!what.trim()}>
        {w.keep}
      </Button>
    </form>
  );
}

/** Under the note: each phrase with what it became, the way there, and the way back. */
export function MarkList({ slotKey }: { slotKey: string }) {
  const w = useWords(fillWords).hour;
  const { locale } = useLanguage();
  const session = useSession();
  const { marks, goToKey } = useHour();
  const own = marks.filter(({ key }) => key === slotKey);
  if (own.length === 0) return null;
  return (
    <ul className="fill-marks" aria-label={w.marked}>
      {own.map((mark) => (
        <li key={mark.id}>
          <button
            type="button"
            className="fill-mark"
            disabled={!mark.madeKey}
            onClick={() => mark.madeKey && goToKey(mark.madeKey)}
          >
            <strong>{w.marks[mark.made]}</strong> {describeMark(mark, w, locale)}
          </button>
          <button
            type="button"
            className="fill-quiet-button"
            aria-label={`${w.unmark}: ${mark.phrase}`}
            onClick={() => {
              dropMade(session, mark);
              void session.keepDeed('questionnaires.unmark', {
                questionnaireId: session.id,
                markId: mark.id,
              });
            }}
          >
            <IconX size={20} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}

type Words = (typeof fillWords)['ru']['hour'];

/** «прислать схему, до 09.11.2026», else the phrase itself. */
export function describeMark(mark: PhraseMark, w: Words, locale: 'ru' | 'en'): string {
  if (!mark.task) return quoteWords(mark.phrase, locale);
  const due = mark.dueOn ? w.task.by(formatDay(mark.dueOn, locale)) : null;
  return [mark.task, due].filter(Boolean).join(', ');
}

/** At the thing made: whose words it came from, and the way back to them. */
export function Origin({ madeId }: { madeId: string }) {
  const { marks } = useHour();
  const mark = marks.find((one) => one.madeId === madeId);
  return mark ? <ToWords mark={mark} /> : null;
}

export function ToWords({ mark }: { mark: PhraseMark }) {
  const w = useWords(fillWords).hour;
  const { locale } = useLanguage();
  const { prepared } = useSession();
  const { goToKey } = useHour();
  const question = prepared.byId.get(mark.key.split('/')[0] ?? '')?.question.text[locale] ?? '';
  return (
    <p className="fill-origin">
      <button type="button" className="fill-back-to" onClick={() => goToKey(mark.key)}>
        {w.from(question)}
      </button>{' '}
      {quoteWords(mark.phrase, locale)}
    </p>
  );
}

/** At a criterion: what the client has said about it before it was asked. */
export function Said({ claimsKey }: { claimsKey: string }) {
  const w = useWords(fillWords).hour;
  const { locale } = useLanguage();
  const { marks } = useHour();
  const said = marks.filter(({ made, madeKey }) => made === 'claim' && madeKey === claimsKey);
  if (said.length === 0) return null;
  return (
    <aside className="fill-told">
      <p className="fill-quiet">{w.said}</p>
      {said.map(({ id, phrase }) => (
        <blockquote key={id}>{quoteWords(phrase, locale)}</blockquote>
      ))}
    </aside>
  );
}
