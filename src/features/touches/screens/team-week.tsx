// Who is where in the week: a line a person, a column a day. For whoever leads; a meeting pressed opens beside it.
import { formatDayShort, formatTime } from '#kernel/dates.ts';
import { type Day, dayAt } from '#kernel/day.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import type { WayBefore } from '../rules/day-ways.ts';
import type { MeetingHere } from '../shapes/meeting-deed.ts';
import { meetingWords } from '../words/meetings.ts';
import { useNow } from './use-now.ts';

export function TeamWeek(props: {
  days: readonly Day[];
  daysOff: readonly Day[];
  rows: readonly MeetingHere[];
  ways: ReadonlyMap<string, WayBefore>;
  onPick: (meetingId: string) => void;
}) {
  const w = useWords(meetingWords);
  const { locale, timeZone } = useLanguage();
  const today = dayAt(useNow(), timeZone);
  const rows = props.rows.filter(({ state }) => state !== 'cancelled');
  const people = [...Map.groupBy(rows, ({ employee }) => employee.id).values()].toSorted((one, other) =>
    (one[0]?.employee.name ?? '').localeCompare(other[0]?.employee.name ?? '', locale),
  );
  const worked = props.days.filter(
    (day) => !props.daysOff.includes(day) || rows.some(({ startsAt }) => dayAt(startsAt, timeZone) === day),
  );
  return (
    <div className="team-week">
      <table aria-label={w.team}>
        <thead>
          <tr>
            <th scope="col">{w.visitor}</th>
            {worked.map((day) => (
              <th key={day} scope="col" data-today={day === today}>
                {formatDayShort(day, locale)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((meetings) => (
            <tr key={meetings[0]?.employee.id}>
              <th scope="row">{meetings[0]?.employee.name}</th>
              {worked.map((day) => (
                <td key={day} data-today={day === today}>
                  {meetings
                    .filter(({ startsAt }) => dayAt(startsAt, timeZone) === day)
                    .map((meeting) => {
                      const trouble = props.ways.get(meeting.id)?.trouble;
                      return (
                        <button
                          key={meeting.id}
                          type="button"
                          className="team-meeting"
                          data-state={meeting.state}
                          data-trouble={trouble != null}
                          title={[
                            meeting.client.name,
                            w.states[meeting.state],
                            trouble && w.troubles[trouble],
                          ]
                            .filter(Boolean)
                            .join(', ')}
                          onClick={() => props.onPick(meeting.id)}
                        >
                          <b>{formatTime(meeting.startsAt, locale, timeZone)}</b> {meeting.client.name}
                        </button>
                      );
                    })}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
