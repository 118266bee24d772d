// For the interviewer: how to go on when the answer is short, what it is for, and what was told a year ago.
import { IconCheck, IconMessagePlus } from '@tabler/icons-react';
import { useState } from 'react';
import { findToldBefore } from '#features/questionnaires/rules/earlier.ts';
import type { Question } from '#features/questionnaires/shapes/form.ts';
import { quoteWords } from '#features/questionnaires/words/describe-answer.ts';
import { fillWords } from '#features/questionnaires/words/fill.ts';
import { formatDayWords } from '#kernel/dates.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { useHour } from './use-hour.ts';
import { useSession, useSlot } from './use-session.ts';

interface Asked {
  shown: number;
  used: readonly number[];
}

/** Which prompts were opened and used; numbers only, so they need no seal. */
function useAsked(questionnaireId: string, questionId: string): [Asked, (next: Asked) => void] {
  const name = `ryadom.asked.${questionnaireId}.${questionId}`;
  const [asked, setAsked] = useState<Asked>(() => {
    const kept = localStorage.getItem(name);
    return kept ? (JSON.parse(kept) as Asked) : { shown: 0, used: [] };
  });
  const keep = (next: Asked) => {
    setAsked(next);
    try {
      localStorage.setItem(name, JSON.stringify(next));
    } catch {
      // Nothing but a tick is lost.
    }
  };
  return [asked, keep];
}

/** One prompt at a time, opened by a tap; a used one is ticked off. The client may look on. */
export function Prompts({ question }: { question: Question }) {
  const { locale } = useLanguage();
  const w = useWords(fillWords).hour;
  const { id } = useSession();
  const [asked, keep] = useAsked(id, question.id);
  const followUps = question.followUps ?? [];
  const left = followUps.length - asked.shown;
  if (followUps.length === 0 && !question.purpose) return null;
  return (
    <div className="fill-aside">
      {followUps.slice(0, asked.shown).map((text, index) => {
        const used = asked.used.includes(index);
        const toggle = used ? asked.used.filter((one) => one !== index) : [...asked.used, index];
        return (
          <button
            key={text.ru}
            type="button"
            className="fill-prompt"
            aria-pressed={used}
            onClick={() => keep({ ...asked, used: toggle })}
          >
            <IconCheck size={20} aria-hidden data-hidden={!used || undefined} />
            <span>{text[locale]}</span>
            {used ? <span className="fill-quiet">{w.used}</span> : null}
          </button>
        );
      })}
      {left > 0 ? (
        <button type="button" className="fill-ask" onClick={() => keep({ ...asked, shown: asked.shown + 1 })}>
          <IconMessagePlus size={20} aria-hidden /> {left > 1 ? w.askLeft(left) : w.ask}
        </button>
      ) : null}
      {question.purpose ? (
        <details key={`${question.id}-purpose`}>
          <summary>{w.purpose}</summary>
          <p>{question.purpose[locale]}</p>
        </details>
      ) : null}
    </div>
  );
}

/** The same person told us this before: one recalls it instead of asking again. */
export function ToldBefore({ question }: { question: Question }) {
  const { locale } = useLanguage();
  const w = useWords(fillWords).hour;
  const { prepared } = useSession();
  const { earlier } = useHour();
  const met = useSlot(prepared.metWith ?? '').value;
  const told = findToldBefore(earlier, question.id, met as never);
  if (!told) return null;
  return (
    <aside className="fill-told">
      <p className="fill-quiet">{w.told(formatDayWords(told.day, locale))}</p>
      <blockquote>{quoteWords(told.text, locale)}</blockquote>
      <p className="fill-quiet">{w.toldHint}</p>
    </aside>
  );
}
