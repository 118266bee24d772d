import { Text } from '@mantine/core';
import { formatMoment } from '#kernel/dates.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { cardWords } from '../../words/card.ts';
import { stateWords } from '../../words/card-states.ts';
import { meetingReasonWords } from '../../words/meeting-reasons.ts';
import type { Card } from './card-types.ts';

type Meeting = Card['meetings'][number];

/** «болезнь, просил позвонить после десятого»; empty where nobody said why. */
export function useWhyOff() {
  const { reasons } = useWords(meetingReasonWords);
  return ({ reasonCode, reason }: Meeting): string => {
    const code = reasonCode && reasonCode !== 'other' ? reasons[reasonCode as keyof typeof reasons] : null;
    return [code?.toLowerCase(), reason].filter(Boolean).join(', ');
  };
}

/** «Встреча 2 декабря в 16:30 отменена: болезнь». */
export function useCalledOffWords() {
  const w = useWords(cardWords);
  const s = useWords(stateWords);
  const sayWhy = useWhyOff();
  const { locale, timeZone } = useLanguage();
  return (meeting: Meeting): string =>
    w.calledOff(
      formatMoment(meeting.startsAt, locale, timeZone),
      s.meetingStates[meeting.state] ?? meeting.state,
      sayWhy(meeting),
    );
}

/** The meeting that came to nothing, and who said so. */
export function CalledOff({ meeting }: { meeting: Meeting }) {
  const say = useCalledOffWords();
  const { locale, timeZone } = useLanguage();
  return (
    <div>
      {meeting.calledOffAt ? (
        <Text fz="sm" className="muted">
          {`${formatMoment(meeting.calledOffAt, locale, timeZone)} · ${meeting.employee.name}`}
        </Text>
      ) : null}
      <Text>{say(meeting)}</Text>
      {meeting.note ? <Text style={{ whiteSpace: 'pre-wrap' }}>{meeting.note}</Text> : null}
    </div>
  );
}
