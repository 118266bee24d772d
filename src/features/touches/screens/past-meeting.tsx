import { formatTime } from '#kernel/dates.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import type { MeetingRow } from '../shapes/contracts/meetings.ts';
import { meetingWords } from '../words/meetings.ts';
import { myDayWords } from '../words/my-day.ts';
import { cardIdOf } from './go-to-card.ts';
import { RowLink } from './row-link.tsx';

/** A meeting already marked: one line, and the way to what came of it. */
export function PastMeeting({ meeting, named }: { meeting: MeetingRow; named?: boolean }) {
  const w = useWords(meetingWords);
  const day = useWords(myDayWords);
  const { locale, timeZone } = useLanguage();
  const { client, questionnaire } = meeting;
  return (
    <RowLink
      id={cardIdOf(meeting.id)}
      to={questionnaire ? `/questionnaires/${questionnaire.id}` : `/clients/${client.id}`}
      name={`${formatTime(meeting.startsAt, locale, timeZone)}\u2002${client.name}`}
      state={[
        w.purposes[meeting.purpose],
        w.states[meeting.state],
        meeting.reason,
        named ? meeting.employee.name : null,
      ]
        .filter(Boolean)
        .join(' · ')}
      deed={questionnaire ? day.openQuestionnaire : day.clientCard}
    />
  );
}
