import { Button, Text } from '@mantine/core';
import { formatMoment } from '#kernel/dates.ts';
import { dayAt } from '#kernel/day.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { useMe } from '#ui/me.tsx';
import type { CaseCard } from '../shapes/register.ts';
import { askingWords } from '../words/asking.ts';
import { caseWords } from '../words/case.ts';
import { loopWords } from '../words/loop.ts';
import { registerWords } from '../words/screens.ts';
import { openFile } from './files.tsx';
import { Quote } from './section.tsx';

/** What the client said, with who, how and when, and the link that is still out (M9.7). */
export function Answers({ card }: { card: CaseCard }) {
  const w = useWords(registerWords);
  const c = useWords(caseWords);
  const loop = useWords(loopWords);
  const { locale, timeZone } = useLanguage();
  const at = (instant: string) => formatMoment(instant, locale, timeZone);
  return (
    <>
      {card.link ? <LinkOut link={card.link} /> : null}
      {card.link ? <Visits visits={card.link.visits} /> : null}
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
          {answer.stillWrong.length > 0 ? (
            <Text fz="sm">{loop.visits.stillWrong(answer.stillWrong.join('; '))}</Text>
          ) : null}
          {answer.contradicts ? (
            <Text fz="sm" fw={600} c="var(--alarm)">
              {loop.visits.contradicts}
            </Text>
          ) : null}
          {answer.byOther ? <Text fz="sm">{loop.visits.byOther}</Text> : null}
          <Visits visits={answer.visits} />
          {answer.fileId ? (
            <Button variant="subtle" size="compact-sm" onClick={() => void openFile(answer.fileId ?? '')}>
              {loop.word.photo}
            </Button>
          ) : null}
        </div>
      ))}
    </>
  );
}

/** Whose link is out, until when, and whether it was looked at. */
export function LinkOut({ link }: { link: NonNullable<CaseCard['link']> }) {
  const w = useWords(registerWords);
  const { visits } = useWords(loopWords);
  const { letters } = useWords(askingWords).ask;
  const { locale, timeZone } = useLanguage();
  const { today } = useMe();
  return (
    <Text fz="sm">
      {link.letterState ? (
        <Text
          span
          inherit
          {...(['kept', 'failed', 'doubtful'].includes(link.letterState)
            ? { c: 'var(--alarm)', fw: 600 }
            : {})}
        >
          {letters[link.letterState]}
          {' · '}
        </Text>
      ) : null}
      {(dayAt(link.expiresAt, timeZone) < today ? w.linkOver : w.linkOut)(
        link.personName ?? '',
        formatMoment(link.expiresAt, locale, timeZone),
      )}{' '}
      ·{' '}
      <span className="muted">
        {[w.linkSeen(link.seenCount), visits.reminded(link.reminders)].filter(Boolean).join(' · ')}
      </span>
    </Text>
  );
}

type Visit = NonNullable<CaseCard['link']>['visits'][number];

/** From where the link was opened: two programs at two addresses are two people, or a forwarded letter. */
function Visits({ visits }: { visits: readonly Visit[] }) {
  const { visits: w } = useWords(loopWords);
  const { locale, timeZone } = useLanguage();
  if (visits.length === 0) return null;
  const places = new Set(visits.map((visit) => `${visit.address}|${visit.agent}`)).size;
  return (
    <details>
      <summary className="muted" style={{ fontSize: 14, cursor: 'pointer' }}>
        {places > 1 ? w.many(places) : w.title}
      </summary>
      {visits.map((visit) => (
        <Text key={`${visit.at}${visit.agent}`} fz="xs" className="muted">
          {[formatMoment(visit.at, locale, timeZone), visit.address, visit.agent].filter(Boolean).join(' · ')}
        </Text>
      ))}
    </details>
  );
}
