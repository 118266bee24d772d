import { Text } from '@mantine/core';
import { formatMoment } from '#kernel/dates.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import type { CaseCard } from '../shapes/register.ts';
import { caseWords } from '../words/case.ts';
import { registerWords } from '../words/screens.ts';
import { Quote } from './section.tsx';

/** What the client said, with who, how and when, and the link that is still out (M9.7). */
export function Answers({ card }: { card: CaseCard }) {
  const w = useWords(registerWords);
  const c = useWords(caseWords);
  const { locale, timeZone } = useLanguage();
  const at = (instant: string) => formatMoment(instant, locale, timeZone);
  return (
    <>
      {card.link ? (
        <Text fz="sm">
          {w.linkOut(card.link.personName ?? '', at(card.link.expiresAt))} ·{' '}
          <span className="muted">{w.linkSeen(card.link.seenCount)}</span>
        </Text>
      ) : null}
      {card.answers.map((answer) => (
        <div key={answer.id}>
          <Text fw={600}>
            {c.answers[answer.answer]}{' '}
            <Text span fw={400} fz="sm" className="muted">
              {[answer.saidBy, c.channels[answer.channel], at(answer.saidAt)].join(', ')}
              {answer.recordedByName ? `, ${w.recordedBy(answer.recordedByName)}` : ''}
            </Text>
          </Text>
          {answer.words ? <Quote>{answer.words}</Quote> : null}
        </div>
      ))}
    </>
  );
}
